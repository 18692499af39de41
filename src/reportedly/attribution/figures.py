"""Figures: those who keep count say so by counting, and tolls that are put at a number."""

from reportedly.attribution.use import Found, Use
from reportedly.attribution.vocabulary import listed
from reportedly.model import Token

DONE = frozenset({"VBN", "VBD"})
NAMED = frozenset({"dobj", "attr", "nummod"})


def recorded(use: Use) -> Found | None:
    """Return what somebody has counted, with where and since when: "documented nine deaths".

    A day behind these verbs is when it happened, not when it was said.
    """
    stance = use.senses.get("figure")
    if stance is None:
        return None
    thing = next((c for c in use.after() if c.dep in NAMED), None)
    if thing is None or not is_counted(use, thing):
        return None
    content = use.below(thing)
    for child in use.after():
        if child.i > thing.i and child.dep in {"prep", "npadvmod", "advmod", "advcl"}:
            if child.dep == "advcl" and not _is_time(use, child):
                continue
            named = use.scene.parse.child(child, "pobj")
            if named is None or named.lemma not in listed("documents"):
                content |= use.below(child)
    return Found(stance, content)


def is_number(word: Token) -> bool:
    """Say whether a word is a number, or a vague one: "said 60", "said dozens"."""
    return word.tag == "CD" or word.lower in listed("many")


def _is_time(use: Use, clause: Token) -> bool:
    mark = use.scene.parse.child(clause, "mark", "advmod")
    return mark is not None and mark.lower in listed("conjunctions")


def person_before(use: Use) -> Token | None:
    """Return what a relative clause speaks of: the toll of "a toll that monitors put at 40"."""
    if use.verb.dep not in {"relcl", "acl"} or use.child("nsubj") is None:
        return None
    named = use.child("dobj")
    if named is not None and named.lower not in listed("relatives"):
        return None
    return use.scene.parse.head(use.verb)


def is_counted(use: Use, thing: Token) -> bool:
    """Say whether a noun is harm that one records, or has a number that one tells."""
    if is_number(thing):
        return True
    below = use.scene.parse.children(thing)
    numbered = any(is_number(c) for c in below)
    if use.verb.lemma in listed("says"):  # headlines: "army says nine rebels killed in ambush"
        return numbered and any(c.dep == "acl" and c.tag in DONE and c.i > thing.i for c in below)
    if use.verb.lemma not in listed("recording"):
        return False
    if thing.lemma in listed("recorded"):
        return True
    return numbered and thing.lemma in listed("countable")
