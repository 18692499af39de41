"""Verb cues: said, denied, were reported, is believed to."""

from collections.abc import Mapping
from dataclasses import replace

from reportedly.attribution.cue_words import cue_of, stance_of
from reportedly.attribution.draft import NONE, Draft
from reportedly.attribution.frames import Found, Use, active, passive
from reportedly.attribution.lifting import lifted_cues
from reportedly.attribution.scene import Scene, is_punctuation
from reportedly.attribution.sources import agent_of, phrase, source_of
from reportedly.attribution.vocabulary import listed, objects, verbs
from reportedly.model import Stance, Token

NOT_VERBS = frozenset({"amod", "compound", "aux", "auxpass", "nmod", "punct"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
LONGEST = 30  # words of a source with its apposition
FARTHEST = 12  # words between a quotation and its cue: "Colonel X of the 3rd brigade said"
# Cues under which an infinitive or a gerund is part of the content and no act of saying:
# "declined to confirm", "denied saying".
SWALLOWING = frozenset(
    {
        Stance.DECLINES,
        Stance.DENIES,
        Stance.INTENDS,
        Stance.DEMANDS,
        Stance.BELIEVES,
        Stance.RETRACTS,
    }
)


def verb_drafts(scene: Scene) -> list[Draft]:
    """Return a draft for each verb cue that has a source or a content."""
    cues = {t.i: verbs()[t.lemma] for t in scene.parse if t.lemma in verbs() and _is_verb(t)}
    lifted = lifted_cues(scene, cues)
    drafts = []
    for i, senses in cues.items():
        use = Use(scene, scene.parse.tokens[i], senses, frozenset(lifted) - {i})
        if _is_swallowed(use, cues):
            continue
        outer = scene.parse.tokens[lifted[i]] if i in lifted else None
        draft = _passive_draft(use) if _is_passive(use) else _active_draft(use, outer)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _is_verb(token: Token) -> bool:
    return token.pos == "VERB" and token.dep not in NOT_VERBS and token.lower != "citing"


def _active_draft(use: Use, outer: Token | None) -> Draft | None:
    source = source_of(use.scene, use.verb, outer)
    if not source or _in_other_words(use, source):
        source = _beside_quotation(use)
    source = source or _in_front(use) or _after_conjunction(use)
    if not source or _is_nobody(use, source):
        return None
    use = replace(use, source=source)
    found = active(use)
    if found is None and not ("quote" in use.senses and _has_its_object(use)):
        return None
    return _draft(use, found, source)


def _has_its_object(use: Use) -> bool:
    """Whether a verb that is speech only with some objects has one: "released a statement:"."""
    only = objects(use.verb.lemma)
    named = use.child("dobj")
    return only is None or "object" in use.senses or (named is not None and named.lemma in only)


def _passive_draft(use: Use) -> Draft | None:
    found = passive(use)
    if found is None:
        return None
    return _draft(use, found, agent_of(use.scene, use.verb))


def _draft(use: Use, found: Found | None, source: frozenset[int]) -> Draft:
    cue = cue_of(use.scene, use.verb) - source
    stance = use.senses["quote"] if found is None else found.stance
    if found is not None:
        cue |= found.cue
    content = NONE if found is None else found.content - source - cue
    quotation = use.scene.quotation_at(use.verb.i)
    if quotation is not None:
        own = use.scene.quotations[quotation]
        content = frozenset(i for i in content if own.first <= i <= own.last)
    return Draft(
        anchor=use.verb.i,
        source=source,
        cue=cue,
        content=_without_loose_end(use, content),
        stance=stance_of(use.scene, use.verb, stance),
        quotes="quote" in use.senses and (found is None or found.clause),
    )


def _is_passive(use: Use) -> bool:
    parse = use.scene.parse
    children = parse.children(use.verb)
    if any(c.dep in {"auxpass", "nsubjpass"} for c in children):
        return True
    if use.verb.tag not in {"VBN", "VBD"}:
        return False
    if use.verb.dep == "acl":
        return True
    bare = not any(c.dep in {"nsubj", "aux"} for c in children)
    if use.verb.tag == "VBN" and bare and use.verb.dep in {"advcl", "prep"}:
        return True
    if use.verb.tag == "VBN" and bare and use.verb.dep == "conj":
        return parse.child(parse.head(use.verb), "auxpass") is not None
    # "Thirty people believed to be trapped": no active sense takes a bare predicate.
    if "passive" not in use.senses or any(c.dep == "dobj" for c in children):
        return False
    return any(_is_bare_predicate(use, c) for c in use.after())


def _is_bare_predicate(use: Use, child: Token) -> bool:
    if child.dep in {"oprd", "acomp"}:
        return "predicate" not in use.senses
    to = any(c.tag == "TO" for c in use.scene.parse.children(child))
    return child.dep == "xcomp" and to and "infinitive" not in use.senses


def _is_nobody(use: Use, source: frozenset[int]) -> bool:
    """Whether the subject is an empty "it" or "there", or the reader who believes."""
    if len(source) != 1:
        return False
    token = use.scene.parse.tokens[min(source)]
    if token.lower in listed("bystanders") and use.scene.quotation_at(use.verb.i) is None:
        return Stance.BELIEVES in use.senses.values()
    return token.dep == "expl" or token.lower == "there"


def _in_other_words(use: Use, source: frozenset[int]) -> bool:
    """Whether the subject stands in a quotation that does not hold the cue."""
    quotation = use.scene.quotation_at(min(source))
    return quotation is not None and quotation != use.scene.quotation_at(use.verb.i)


def _beside_quotation(use: Use) -> frozenset[int]:
    """The words between a quotation and the verb, where the parse gives no subject."""
    scene, verb = use.scene, use.verb
    if "quote" not in use.senses or scene.quotation_at(verb.i) is not None:
        return NONE
    tokens = scene.parse.tokens
    before = next(
        (
            i
            for i in range(verb.i - 1, max(-1, verb.i - FARTHEST), -1)
            if scene.quotation_at(i) is not None
        ),
        None,
    )
    if before is None or scene.block_of(before) != scene.block_of(verb.i):
        return NONE
    between = [
        t
        for t in tokens[before + 1 : verb.i]
        if not is_punctuation(t) and t.dep not in {"aux", "neg"}
    ]
    if not between:
        after = scene.parse.child(verb, "dobj", "attr", "oprd", "npadvmod", "dative")
        if after is not None and after.i > verb.i:
            return phrase(scene, after, verb)
        return _run_after(scene, verb) if before == verb.i - 1 else NONE
    if any(t.tag in FINITE for t in between):
        return NONE
    if any(t.pos in {"NOUN", "PROPN", "PRON"} for t in between):
        return frozenset(range(between[0].i, between[-1].i + 1))
    return NONE


def _after_conjunction(use: Use) -> frozenset[int]:
    """The noun before the verb that the parser hung on "after", "since" … as on a preposition."""
    parse, verb = use.scene.parse, use.verb
    named = parse.tokens[verb.i - 1] if verb.i else verb
    if verb.tag not in FINITE or verb.lemma not in listed("says"):
        return NONE
    while named.pos in {"NOUN", "PROPN", "PRON"} and named.dep == "pobj":
        preposition = parse.head(named)
        if preposition.lower in listed("conjunctions"):
            return frozenset(i for i in phrase(use.scene, named, verb) if i < verb.i)
        named = parse.head(preposition)
    return NONE


def _run_after(scene: Scene, verb: Token) -> frozenset[int]:
    """The words between an inverted verb and the next punctuation: 'said the mayor of X'."""
    run = []
    for token in scene.parse.tokens[verb.i + 1 : scene.parse.sentence_of(verb).last]:
        if is_punctuation(token) or token.tag in FINITE or len(run) == FARTHEST:
            break
        run.append(token.i)
    named = any(scene.parse.tokens[i].pos in {"NOUN", "PROPN", "PRON"} for i in run[:3])
    return frozenset(run) if named else NONE


def _in_front(use: Use) -> frozenset[int]:
    """The words from the start of the sentence to a finite verb of saying without a subject."""
    scene, verb = use.scene, use.verb
    if verb.tag not in FINITE or not {"quote", "clause"} <= use.senses.keys():
        return NONE
    sentence = scene.parse.sentence_of(verb)
    words = [t for t in scene.parse.tokens[sentence.first : verb.i] if not is_punctuation(t)]
    named = next((t for t in words if t.pos in {"NOUN", "PROPN", "PRON"}), None)
    if (
        named is None
        or len(words) > LONGEST
        or words[0].pos in {"ADP", "SCONJ", "VERB", "AUX", "CCONJ"}
    ):
        return NONE
    clause = any(t.tag in FINITE for t in words)
    if clause and scene.parse.tokens[verb.i - 1].text != ",":
        return NONE
    last = words[-1].i if words[-1].pos not in {"AUX", "ADV"} else words[max(0, len(words) - 2)].i
    return frozenset(range(words[0].i, last + 1))


def _is_swallowed(use: Use, cues: Mapping[int, Mapping[str, Stance]]) -> bool:
    """Whether the verb is part of another cue's content, or of its words."""
    parse = use.scene.parse
    head = parse.head(use.verb)
    if use.verb.dep == "pcomp":
        head = parse.head(head)
        if head.lemma in listed("citing"):
            return False
        if parse.head(use.verb).lower in listed("idle_after"):
            return True
    if use.verb.dep in {"xcomp", "pcomp"} and head.i in cues and head.i < use.verb.i:
        return bool(SWALLOWING.intersection(cues[head.i].values()))
    # "was quoted as saying": "saying" is the cue, and "quoted" one of its words.
    saying = next((parse.child(c, "pcomp") for c in use.after() if c.lower == "as"), None)
    return use.verb.lemma in listed("citing") and saying is not None and saying.i in cues


def _without_loose_end(use: Use, content: frozenset[int]) -> frozenset[int]:
    """Drop a conjunction left dangling at the end where another cue was cut out."""
    tokens = use.scene.parse.tokens
    kept = set(content)
    while kept and (tokens[max(kept)].dep == "cc" or tokens[max(kept)].text == ","):
        kept.remove(max(kept))
    return frozenset(kept)
