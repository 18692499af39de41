"""Verb cues: said, denied, were reported, is believed to."""

from collections.abc import Mapping
from dataclasses import replace

from reportedly.attribution.active import active
from reportedly.attribution.cue_words import cue_of, stance_of
from reportedly.attribution.draft import NONE, Draft
from reportedly.attribution.gapping import with_gapped
from reportedly.attribution.lifting import lifted_cues
from reportedly.attribution.nearby import source_behind, source_beside_quotation, source_nearby
from reportedly.attribution.passive import is_passive, passive
from reportedly.attribution.relatives import with_antecedents
from reportedly.attribution.scene import Scene
from reportedly.attribution.sources import agent_of, is_no_one, source_of
from reportedly.attribution.splices import spliced_source
from reportedly.attribution.use import Found, Use
from reportedly.attribution.vocabulary import listed, negated, verbs
from reportedly.model import Stance, Token

NOT_VERBS = frozenset({"amod", "compound", "aux", "auxpass", "nmod", "punct"})
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
        draft = _passive_draft(use) if is_passive(use) else _active_draft(use, outer)
        if draft is not None:
            drafts += with_gapped(scene, draft)
    return drafts


def _is_verb(token: Token) -> bool:
    return token.pos == "VERB" and token.dep not in NOT_VERBS and token.lower != "citing"


def _passive_draft(use: Use) -> Draft | None:
    found = passive(use)
    source = agent_of(use.scene, use.verb)
    if found is None or (not source and _is_question(use)):
        return None
    return _draft(use, found, source)


def _is_question(use: Use) -> bool:
    """Whether somebody is asked something, rather than to do something: "Asked about the raid"."""
    if use.verb.lemma not in listed("asking"):
        return False
    return not any(c.dep == "xcomp" for c in use.after())


def _active_draft(use: Use, outer: Token | None) -> Draft | None:
    source = spliced_source(use) if outer is None else NONE
    behind = NONE if source else source_behind(use)
    source = source or behind or source_of(use.scene, use.verb, outer)
    if not source or _in_other_words(use, source):
        source = source_beside_quotation(use)
    source = source or source_nearby(use)
    if not source or _is_nobody(use, source) or _is_no_act(use, source):
        return None
    found = active(replace(use, source=source))
    if found is not None and behind:
        found = replace(found, content=found.content.union(*(use.below(c) for c in _before(use))))
    if found is None and not ("quote" in use.senses and use.has_its_object()):
        return None
    return _draft(use, found, source)


def _before(use: Use) -> list[Token]:
    """Return what the parser took for the subject of "… wounded 60 people said the monitor"."""
    return [c for c in use.children() if c.i < use.verb.i and c.dep == "nsubj"]


def _draft(use: Use, found: Found | None, source: frozenset[int]) -> Draft:
    found = found or Found(use.senses["quote"], NONE, clause=True)
    cue = cue_of(use.scene, use.verb) - source | found.cue
    content = with_antecedents(use, found.content) - source - cue
    stance = stance_of(use.scene, use.verb, found.stance)
    if is_no_one(use.scene, source):
        unknown = use.verb.lemma in listed("unknowing")
        stance = Stance.DECLINES if unknown else negated(found.stance)
        source, cue = NONE, cue | source
    elif not source and stance is Stance.CONFIRMS and is_no_one(use.scene, content):
        stance = negated(stance)  # "no claim could be verified"
    quotation = use.scene.quotation_at(use.verb.i)
    if quotation is not None:
        own = use.scene.quotations[quotation]
        content = frozenset(i for i in content if own.first <= i <= own.last)
    return Draft(
        anchor=use.verb.i,
        source=source,
        cue=cue,
        content=_without_loose_end(use, content),
        stance=stance,
        quotes="quote" in use.senses and found.clause,
    )


def _is_nobody(use: Use, source: frozenset[int]) -> bool:
    """Whether the subject is an empty "it" ("it is hard to verify"), or the reader who believes."""
    if len(source) != 1:
        return False
    token = use.scene.parse.tokens[min(source)]
    if token.lower in listed("bystanders") and use.scene.quotation_at(use.verb.i) is None:
        return Stance.BELIEVES in use.senses.values()
    above = use.scene.parse.head(use.verb)
    judged = token.lower == "it" and use.verb.dep == "xcomp"
    judged = judged and (above.lemma == "be" or above.pos == "ADJ")
    return judged or token.dep == "expl" or token.lower == "there"


def _is_no_act(use: Use, source: frozenset[int]) -> bool:
    """Whether it is no speech: "no law requires them to disclose it", "the city recorded"."""
    if use.verb.lemma in listed("recording"):
        tokens = use.scene.parse.tokens
        return any(tokens[i].lemma in listed("places") for i in source if tokens[i].dep == "nsubj")
    things = (use.scene.parse.tokens[i] for i in source)
    if any(t.dep == "nsubj" and t.lemma in listed("inanimate") for t in things):
        return True
    return use.verb.dep in {"acl", "relcl"} and is_no_one(use.scene, source)


def _in_other_words(use: Use, source: frozenset[int]) -> bool:
    """Whether the subject stands in a quotation that does not hold the cue."""
    quotation = use.scene.quotation_at(min(source))
    return quotation is not None and quotation != use.scene.quotation_at(use.verb.i)


def _is_swallowed(use: Use, cues: Mapping[int, Mapping[str, Stance]]) -> bool:
    """Whether the verb is part of another cue's content, or of its words."""
    parse = use.scene.parse
    head = parse.head(use.verb)
    if use.verb.dep == "pcomp":
        if head.lower in listed("idle_after"):
            return True
        head = parse.head(head)
        if head.lemma in listed("citing"):
            return False
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
