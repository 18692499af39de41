"""How far a verb cue reaches, and whether it is negated."""

from reportedly.attribution.scene import Scene
from reportedly.attribution.sources import carrier_of
from reportedly.attribution.vocabulary import listed, negated
from reportedly.model import Stance, Token

LEFT = frozenset({"aux", "auxpass", "neg", "advmod"})
HELPERS = frozenset({"aux", "auxpass", "neg"})


def cue_of(scene: Scene, verb: Token) -> frozenset[int]:
    """Return the verb with its auxiliaries, adverbs and particles, and what carries it.

    PolNeAR's annotators take these in: "has denied", "also said", "was quoted as saying",
    "went on to say"; and "said in a statement" in 55 of 87 cases, but a day in only 55 of 128.
    """
    numbers = {verb.i}
    top = verb
    carrier = carrier_of(scene, verb)
    if carrier is not None:
        numbers.update(range(carrier.i, verb.i + 1))
        top = carrier
    left = [c for c in scene.parse.children(top) if c.i < top.i and c.dep in LEFT]
    helpers = {n for c in left if not _questions(c) for n in scene.below(c)}
    i = top.i - 1
    while i in helpers:
        numbers.add(i)
        i -= 1
    own = {c.i: c for c in scene.parse.children(verb)}
    i = verb.i + 1
    while i in own and _goes_with(scene, own[i]):
        numbers.add(i)
        i += 1
    numbers.update(_document(scene, verb, i))
    neither = _neither(scene, verb)
    if neither is not None:
        numbers.update(range(neither.i, verb.i + 1))
    return frozenset(numbers)


def stance_of(scene: Scene, verb: Token, stance: Stance) -> Stance:
    """Return the stance, turned round where the cue is negated."""
    carrier = carrier_of(scene, verb)
    negations = listed("negations")
    if _neither(scene, verb) is not None:
        return negated(stance)
    for word in (verb,) if carrier is None else (verb, carrier):
        for child in scene.parse.children(word):
            if child.lower in listed("no_longer"):
                return Stance.RETRACTS
            if child.dep == "neg" or (child.lower in negations and child.i < word.i):
                unknown = verb.lemma in listed("unknowing")
                return Stance.DECLINES if unknown else negated(stance)
    return stance


def _neither(scene: Scene, verb: Token) -> Token | None:
    """Return "neither" of "neither confirmed nor denied", given the second verb."""
    head = scene.parse.head(verb)
    if verb.dep != "conj" or head.i > verb.i:
        return None
    return next((c for c in scene.parse.children(head) if c.lower == "neither"), None)


def _goes_with(scene: Scene, word: Token) -> bool:
    """Whether the word behind the verb is a particle, or an adverb of manner."""
    if word.dep == "prt":
        return True
    manner = word.lower.endswith("ly") and word.lower != "early"
    return word.dep == "advmod" and manner and not scene.parse.children(word)


def _questions(word: Token) -> bool:
    return word.tag in {"WRB", "WDT"}


def _document(scene: Scene, verb: Token, after: int) -> range:
    """Return the tokens of "in a statement" directly after the verb."""
    tokens = scene.parse.tokens
    if after >= len(tokens) or tokens[after].lower not in {"in", "on", "via"}:
        return range(0)
    named = scene.parse.child(tokens[after], "pobj")
    if named is None or named.lemma not in listed("documents") or named.i - after > 3:
        return range(0)
    return range(after, named.i + 1)
