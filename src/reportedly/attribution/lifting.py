"""Cues that the parser put into the content of another, and that stand beside it."""

from collections.abc import Mapping

from reportedly.attribution.scene import Scene
from reportedly.attribution.vocabulary import listed
from reportedly.model import Stance, Token

COMMAS = frozenset({",", "-", "--", "–", "—"})
FORMS = {"VBD": "past", "VBZ": "present", "VBP": "present", "VBG": "participle"}


def lifted_cues(scene: Scene, cues: Mapping[int, Mapping[str, Stance]]) -> dict[int, int]:
    """Return each cue that is put too low, with the cue whose fellow it is.

    "says it is targeting militants and denies hitting civilians": "denies" hangs on "targeting"
    in the parse, but goes with "says". So do "adding that …" after a comma, and the second half
    of "one said A, while another said B".
    """
    found = {}
    for i in cues:
        outer = _outer(scene, scene.parse.tokens[i], cues)
        if outer is not None:
            found[i] = outer.i
    return found


def _outer(scene: Scene, verb: Token, cues: Mapping[int, Mapping[str, Stance]]) -> Token | None:
    if verb.dep == "acl":
        return _outer_of_object(scene, verb, cues)
    if verb.dep not in {"conj", "advcl"}:
        return None
    head, top = scene.parse.head(verb), verb
    while head.dep == "conj" and top.dep == "conj":
        head, top = scene.parse.head(head), head
    if _contrasts(scene, verb):
        return _speaking(scene, verb, head, cues)
    outer = scene.parse.head(head)
    if head.dep != "ccomp" or outer.i not in cues:
        return None
    if head.i in cues and not _is_no_speech(scene, head, verb):
        return None
    if outer.i > verb.i or head.i < outer.i:
        return None
    return outer if _is_fellow(scene, verb, outer, cues) else None


def _is_no_speech(scene: Scene, head: Token, verb: Token) -> bool:
    """Whether nobody speaks in the head: "said bodies had been counted but feared that …"."""
    if verb.dep == "advcl":
        return verb.lemma in listed("says")
    return scene.parse.child(head, "auxpass") is not None


def _contrasts(scene: Scene, verb: Token) -> bool:
    """Whether a clause sets another word against it: "…, although the army denied it"."""
    mark = scene.parse.child(verb, "mark")
    own = scene.parse.child(verb, "nsubj")
    if mark is None or own is None or mark.lower not in listed("contrasts"):
        return False
    first = scene.parse.sentence_of(mark).first
    return mark.i == first or scene.parse.tokens[mark.i - 1].text in COMMAS


def _speaking(
    scene: Scene, verb: Token, head: Token, cues: Mapping[int, Mapping[str, Stance]]
) -> Token | None:
    """Return the cue that the parser hung on the clause, or its governor: "A, he said, though"."""
    beside = [c for c in scene.parse.children(head) if c.i in cues and c.i < verb.i]
    above = scene.parse.head(head)
    return next(iter(beside), above if above.i in cues and head.dep == "ccomp" else None)


def _outer_of_object(
    scene: Scene, verb: Token, cues: Mapping[int, Mapping[str, Stance]]
) -> Token | None:
    """Return "denied" of "denied any role saying …", given "saying"; a statement says things."""
    noun = scene.parse.head(verb)
    above = scene.parse.head(noun)
    if verb.tag != "VBG" or verb.lemma not in listed("says") or noun.dep != "dobj":
        return None
    speaks = above.i in cues and noun.lemma not in listed("documents")
    return above if speaks else None


def _is_fellow(
    scene: Scene, verb: Token, outer: Token, cues: Mapping[int, Mapping[str, Stance]]
) -> bool:
    own = scene.parse.child(verb, "nsubj", "nsubjpass", "expl")
    if own is not None:
        parallel = verb.lemma == outer.lemma or ("quote" in cues[verb.i] and own.pos != "PRON")
        return parallel and _tense(scene, verb) == _tense(scene, outer) is not None
    if verb.dep == "advcl":
        return verb.tag == "VBG" and scene.parse.tokens[verb.i - 1].text in COMMAS
    return _tense(scene, verb) is not None and _tense(scene, verb) == _tense(scene, outer)


def _tense(scene: Scene, verb: Token) -> str | None:
    helper = scene.parse.child(verb, "aux", "auxpass")
    return FORMS.get(verb.tag if helper is None or helper.i > verb.i else helper.tag)
