"""Finding the words that name the source of a verb cue."""

from reportedly.attribution.draft import NONE
from reportedly.attribution.scene import FINITE, NAMES, Scene, is_punctuation
from reportedly.attribution.vocabulary import listed, verbs
from reportedly.model import Token

SUBJECTS = ("nsubj", "csubj", "nsubjpass")
BEFORE = frozenset({"prep", "advmod", "mark"})
PROPER = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet"})
CLIMBED = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
FARTHEST = 6


def source_of(scene: Scene, verb: Token, governor: Token | None = None) -> frozenset[int]:
    """Return the source of an active verb: its subject, or the one it inherits.

    `governor` replaces the verb's governor where the parser attached it too low.
    """
    above = quoting(scene, verb)
    if above is not None:
        named = scene.parse.child(above, "dobj", "nsubjpass")
    else:
        named = subject_of(scene, verb, governor)
    return NONE if named is None else phrase(scene, named, verb)


def agent_of(scene: Scene, verb: Token) -> frozenset[int]:
    """Return the source of a passive verb: the phrase after "by"."""
    for by in scene.parse.children(verb):
        if by.dep == "agent" or (by.lower == "by" and by.dep == "prep"):
            named = scene.parse.child(by, "pobj")
            if named is not None and named.tag != "VBG":
                return phrase(scene, named, verb)
    return NONE


def phrase(scene: Scene, head: Token, verb: Token | None = None) -> frozenset[int]:
    """Return the noun phrase without the branch that holds the verb and what follows it."""
    first = _first_word(scene, head)
    cut = []
    for child in scene.parse.children(head):
        holds = verb is not None and (child.i == verb.i or verb.i in scene.below(child))
        if holds or _is_stray(scene, child, head, first) or _is_remark(child, head, verb):
            cut.append(child.i)
    return _joined(scene, head, scene.below(head, cut))


def carrier_of(scene: Scene, verb: Token) -> Token | None:
    """Return the verb that only carries this one: "went on to say", "quoted as saying"."""
    head = scene.parse.head(verb)
    if verb.dep in {"xcomp", "advcl"} and head.lemma in listed("carriers") and verb.i - head.i <= 4:
        return head
    if verb.dep == "xcomp" and head.lemma in listed("passive_carriers"):
        return head if scene.parse.child(head, "auxpass") and verb.i - head.i <= 4 else None
    above = quoting(scene, verb)
    if above is not None:
        return above if verb.i - above.i <= 3 else None
    if verb.dep == "acl" and verb.tag == "VBG" and verb.i == head.i + 1:
        above = scene.parse.head(head)
        document = head.dep == "dobj" and head.lemma in listed("documents")
        return above if document and above.lemma in listed("issuing") else None
    return None


def is_no_one(scene: Scene, source: frozenset[int]) -> bool:
    """Say whether the words name nobody: "no group", "none of the factions"."""
    if not source:
        return False
    first = scene.parse.tokens[min(source)]
    return first.lower in listed("no_one")


def quoting(scene: Scene, verb: Token) -> Token | None:
    """Return "quoted" of "quoted … as saying", given "saying"."""
    if verb.dep != "pcomp" or scene.parse.head(verb).lower != "as":
        return None
    above = scene.parse.head(scene.parse.head(verb))
    return above if above.lemma in listed("citing") else None


def subject_of(scene: Scene, verb: Token, governor: Token | None = None) -> Token | None:
    """Return the head of the subject, climbing where the verb shares another's."""
    current = verb
    for _ in range(FARTHEST):
        own = _own_subject(scene, current)
        if own is not None:
            return _antecedent(scene, current, own)
        if governor is not None:
            current, governor = governor, None
            continue
        carrier = carrier_of(scene, current)
        if carrier is not None:
            current = carrier
            continue
        head = scene.parse.head(current)
        if current.dep == "acl" and head.pos in NAMES:
            return head
        clause = current.dep == "advcl" and current.tag in FINITE
        if current.dep not in CLIMBED or head.i == current.i or clause:
            return None
        current = head
    return None


def _own_subject(scene: Scene, verb: Token) -> Token | None:
    found = [c for c in scene.parse.children(verb) if c.dep in SUBJECTS]
    if not found:
        return None
    return min(found, key=lambda c: abs(c.i - verb.i))


def _antecedent(scene: Scene, verb: Token, subject: Token) -> Token:
    """Return whom "who" stands for."""
    if subject.lower not in listed("relatives"):
        return subject
    for clause in (verb, *scene.parse.ancestors(verb)):
        if clause.dep == "relcl":
            head = scene.parse.head(clause)
            return head if head.pos in NAMES else subject
    return subject


def _is_stray(scene: Scene, branch: Token, head: Token, first: int) -> bool:
    """Whether the parser hung on the noun what goes with the sentence: "But the army on Friday"."""
    if branch.i < head.i:
        return branch.dep == "cc" or (branch.i < first and branch.dep in BEFORE)
    if branch.lower in {"in", "on", "via"} and _is_paper(scene, branch):
        return True
    return _is_day(scene, branch) or (branch.dep == "conj" and branch.pos in {"VERB", "AUX"})


def _is_remark(branch: Token, head: Token, verb: Token | None) -> bool:
    """Whether a participle is a cue of its own: "…, quoted by Tass", "said the mayor, adding"."""
    if branch.dep != "acl":
        return False
    inverted = verb is not None and verb.i < head.i
    return branch.lemma in listed("citing") or (
        inverted and branch.tag == "VBG" and branch.lemma in verbs()
    )


def _is_paper(scene: Scene, preposition: Token) -> bool:
    """Whether it tells where the source spoke: "the rebels in a statement said"."""
    named = scene.parse.child(preposition, "pobj")
    return named is not None and named.lemma in listed("documents")


def _is_day(scene: Scene, branch: Token) -> bool:
    """Whether the branch is a day that belongs to the cue: "the army on Friday said"."""
    named = scene.parse.child(branch, "pobj") if branch.lower == "on" else branch
    return named is not None and named.lower in listed("days")


def _first_word(scene: Scene, head: Token) -> int:
    """Return the first token of the phrase proper, before which only stray words stand."""
    inner = [c.i for c in scene.parse.children(head) if c.dep in PROPER]
    return min([head.i, *inner])


def _joined(scene: Scene, head: Token, numbers: frozenset[int]) -> frozenset[int]:
    """Return the run of neighbouring tokens around the head, without punctuation at its ends."""
    tokens = scene.parse.tokens
    first = last = head.i
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers:
        last += 1
    while first < head.i and is_punctuation(tokens[first]):
        first += 1
    while last > head.i and is_punctuation(tokens[last]) and tokens[last].text != "%":
        last -= 1
    return frozenset(range(first, last + 1))
