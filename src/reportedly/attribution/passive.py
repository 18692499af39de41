"""The frames of a passive verb cue: "is believed to …", "it was reported that …"."""

from reportedly.attribution.active import aside
from reportedly.attribution.draft import NONE
from reportedly.attribution.figures import is_counted, is_number
from reportedly.attribution.use import Found, Use
from reportedly.attribution.vocabulary import listed
from reportedly.model import Token

PREDICATES = frozenset({"xcomp", "oprd", "acomp"})


def passive(use: Use) -> Found | None:
    """Return the content of a passive cue, by the first frame that fits."""
    for frame in (_predicate, _clause, aside, _preposition, _object):
        found = frame(use)
        if found is not None:
            return found
    return None


def is_passive(use: Use) -> bool:
    """Say whether the verb is passive, with or without its auxiliary."""
    children = use.children()
    if any(c.dep in {"auxpass", "nsubjpass"} for c in children):
        return True
    if use.verb.tag not in {"VBN", "VBD"}:
        return False
    if use.verb.dep == "acl":
        told = any(c.dep == "dobj" and c.pos == "PROPN" for c in children)
        return not told and not any(c.dep == "nsubj" for c in children)
    bare = use.verb.tag == "VBN" and not any(c.dep in {"nsubj", "aux"} for c in children)
    if bare and use.verb.dep in {"advcl", "prep"}:
        return True
    if bare and use.verb.dep == "conj":
        return use.scene.parse.child(use.scene.parse.head(use.verb), "auxpass") is not None
    # "Thirty people believed to be trapped": no active sense takes a bare predicate.
    if "passive" not in use.senses or use.child("dobj") is not None:
        return False
    return any(_is_bare_predicate(use, c) for c in use.after())


def _is_bare_predicate(use: Use, child: Token) -> bool:
    if child.dep in {"oprd", "acomp"}:
        return "predicate" not in use.senses
    to = any(c.tag == "TO" for c in use.scene.parse.children(child))
    return child.dep == "xcomp" and to and "infinitive" not in use.senses


def _predicate(use: Use) -> Found | None:
    stance = use.senses.get("passive") or use.senses.get("predicate")
    if stance is None:
        return None
    for child in use.after():
        participle = child.dep == "advcl" and child.tag == "VBN"
        role = child.dep == "prep" and child.lower == "as" and "as" in use.senses
        if child.dep in PREDICATES or participle or role:
            return Found(stance, _told_of(use) | _without_remark(use, child))
    return None


def _without_remark(use: Use, predicate: Token) -> frozenset[int]:
    """Return the predicate without what the report adds: "were reported killed, ending …"."""
    tokens = use.scene.parse.tokens
    told = use.below(predicate)
    remarks = [
        i
        for i in told
        if tokens[i].lemma in listed("remarks") and tokens[i].tag == "VBG" and i - 1 in told
    ]
    return use.below(predicate, *(i for i in remarks if tokens[i - 1].text == ","))


def _clause(use: Use) -> Found | None:
    clause = use.child("ccomp")
    if clause is None or "clause" not in use.senses or clause.i < use.verb.i:
        return None
    return Found(use.senses["clause"], use.below(clause), clause=True)


def _preposition(use: Use) -> Found | None:
    for child in use.after():
        if child.dep != "prep":
            continue
        stance = use.senses.get(f"person {child.lower}")
        if stance is not None:
            return Found(stance, _told_of(use) | use.below(child))
        stance = use.senses.get(child.lower)
        if stance is not None:
            return Found(stance, use.below(child) - {child.i}, frozenset({child.i}))
    return None


def _object(use: Use) -> Found | None:
    head = _subject(use)
    told = _told_of(use)
    if head is None or not told:
        return None
    if "figure" in use.senses and is_counted(use, head):
        return Found(use.senses["figure"], told | _since(use))
    if "object" not in use.senses or not use.speaks_of(_counted(use, head)):
        return None
    return Found(use.senses["object"], told)


def _counted(use: Use, head: Token) -> Token:
    """Return the deaths of "dozens of deaths", or the word itself."""
    of = next((c for c in use.scene.parse.children(head) if c.lower == "of"), None)
    named = None if of is None else use.scene.parse.child(of, "pobj")
    many = head.lower in listed("many") or is_number(head)
    return named if named is not None and many else head


def _since(use: Use) -> frozenset[int]:
    """Return where and since when: "40 deaths were recorded in Aleppo since May"."""
    placed = [c for c in use.after() if c.dep in {"prep", "npadvmod"} and c.lower != "by"]
    return NONE.union(*(use.below(c) for c in placed))


def _told_of(use: Use) -> frozenset[int]:
    """Return what the cue is about; nobody stands behind "it" and "there"."""
    head = _subject(use)
    if head is None or head.dep == "expl":
        return NONE
    if head.lower in listed("nobody") and use.child("ccomp") is not None:
        return NONE
    return use.below(head, use.verb.i)


def _subject(use: Use) -> Token | None:
    own = use.child("nsubjpass", "nsubj")
    if own is not None or use.verb.dep not in {"acl", "relcl", "conj"}:
        return own
    head = use.scene.parse.head(use.verb)
    return use.scene.parse.child(head, "nsubjpass", "nsubj") if use.verb.dep == "conj" else head
