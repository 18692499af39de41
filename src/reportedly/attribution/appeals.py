"""Appeals and blame: someone, and what they are asked to do or held to have done."""

from reportedly.attribution.draft import NONE
from reportedly.attribution.use import Found, Use
from reportedly.attribution.vocabulary import listed
from reportedly.model import Token

ACTS = frozenset({"xcomp", "advcl", "ccomp", "acl", "relcl"})


def appeal(use: Use) -> Found | None:
    """Return what is asked of whom: "called on both to stop", "pleading with them to stop".

    Who comes after "on" or "to" is part of what is asked, as it is after "urged".
    """
    for child in use.after():
        marked = use.scene.parse.child(child, "mark")
        if marked is not None and marked.lower == "for" and "for someone" in use.senses:
            return Found(
                use.senses["for someone"], use.below(child) - {marked.i}, _beside(use, marked)
            )
        stance = use.senses.get(f"{child.lower} someone")
        asked = use.scene.parse.child(child, "pobj")
        if stance is None or asked is None:
            continue
        act = next((c for c in _behind(use, asked) if _is_to_act(use, c)), None)
        if act is None:
            continue
        content = use.below(act)
        if child.lower == "with":
            return Found(stance, content)
        content |= use.below(child, act.i) - {child.i}
        return Found(stance, content, _beside(use, child))
    return None


def _beside(use: Use, preposition: Token) -> frozenset[int]:
    """Return the preposition as part of the cue, if it stands directly behind the verb."""
    return frozenset({preposition.i}) if preposition.i == use.verb.i + 1 else NONE


def held(use: Use) -> Found | None:
    """Return who is held to be what: "holds the coalition responsible for the deaths"."""
    if "held" not in use.senses:
        return None
    after = use.after()
    for child in (*after, *(c for top in after for c in use.scene.parse.children(top))):
        if child.lower in listed("held"):
            person = (use.below(c) for c in after if c.i < child.i and c.dep in {"dobj", "nsubj"})
            return Found(use.senses["held"], use.below(child).union(*person))
    return None


def _behind(use: Use, asked: Token) -> list[Token]:
    below = (*use.after(), *use.scene.parse.children(asked))
    return [c for c in below if c.i > asked.i]


def _is_to_act(use: Use, word: Token) -> bool:
    return word.dep in ACTS and any(c.tag == "TO" for c in use.scene.parse.children(word))
