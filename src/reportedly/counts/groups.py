"""Groups: who is counted, by the noun and the words around it."""

from functools import cache
from typing import Any

from reportedly.counts.harms import noun_harm
from reportedly.lexicon import words
from reportedly.model import Parse, Span, Token

PREMODIFIERS = frozenset({"amod", "compound", "nmod", "poss"})
LONGEST_NAME = 4  # words shown of "members of the security forces"


def group_of(parse: Parse, noun: Token) -> str | None:
    """Return the group that a noun names (a key of `groups`), or None when no vocabulary has it."""
    own = _own_group(parse, noun)
    if own is not None and noun.lemma not in _weak():
        return own
    turned = _group_before(parse, noun) or _group_after(parse, noun)
    return turned or own


def names_persons(parse: Parse, noun: Token) -> bool:
    """Say whether the noun is known to name persons."""
    return _own_group(parse, noun) not in (None, "things", "families")


def words_of_those(text: str, parse: Parse, noun: Token, after: int) -> str | None:
    """Return the words that name those counted ("Palestinian refugees"), after the number's end."""
    if noun.pos in ("PRON", "NUM") or noun.end <= after:
        return None
    first = last = noun
    for child in parse.children(noun):
        if child.dep in PREMODIFIERS and after <= child.start < first.start and _describes(child):
            first = child
    if noun_harm(noun) and first is noun:
        return None
    if noun.lemma in _weak() and (of := _of(parse, noun)) is not None:
        last = parse.subtree(of)[-1] if len(parse.subtree(of)) <= LONGEST_NAME else of
    start = max(first.start, after)
    while start > after and text[start - 1].isalnum() | (text[start - 1] == "-"):
        start -= 1  # "a 22-year-old man"
    return Span(start, last.end).trimmed(text, " \t\n\r,\"“”'’-").of(text) or None


def _describes(modifier: Token) -> bool:
    return modifier.tag not in ("CD", "DT", "PRP$", "JJS") and modifier.lower not in (
        "own",
        "other",
    )


def _own_group(parse: Parse, noun: Token) -> str | None:
    named, longest = _groups_by_name(), _longest_ending_with()
    words_in_name = max(longest.get(noun.lemma, 0), longest.get(noun.lower, 0))
    first = max(parse.sentences[noun.sentence].first, noun.i - words_in_name + 1)
    for i in range(first, noun.i):
        before = " ".join([t.lower for t in parse.tokens[i : noun.i]])
        group = named.get(f"{before} {noun.lemma}") or named.get(f"{before} {noun.lower}")
        if group is not None:
            return group
    return named.get(noun.lemma) or named.get(noun.lower)


def _group_before(parse: Parse, noun: Token) -> str | None:
    turning = _groups_before()
    for child in parse.children(noun):
        if child.dep in PREMODIFIERS and child.i < noun.i:
            group = turning.get(child.lower) or turning.get(child.lemma)
            if group is not None:
                return group
    return None


def _group_after(parse: Parse, noun: Token) -> str | None:
    """Read "members of the security forces" and "the bodies of children"."""
    of = _of(parse, noun)
    if of is None:
        return None
    group = group_of(parse, of) or _group_before(parse, of)
    return None if group in ("things", "families", "people") else group


def _of(parse: Parse, noun: Token) -> Token | None:
    for child in parse.children(noun):
        if child.dep == "prep" and child.lower in ("of", "from"):
            return parse.child(child, "pobj")
    return None


@cache
def _groups_by_name() -> dict[str, str]:
    listed: dict[str, Any] = words("group_words")
    reserved = {"before", "weak", "not_one", "definite"}
    return {n: group for group, names in listed.items() if group not in reserved for n in names}


@cache
def _longest_ending_with() -> dict[str, int]:
    """Return, by its last word, of how many words the longest name of a group is."""
    found: dict[str, int] = {}
    for name in _groups_by_name():
        *before, last = name.split(" ")
        found[last] = max(found.get(last, 1), len(before) + 1)
    return found


@cache
def _groups_before() -> dict[str, str]:
    return {w: group for group, ws in words("group_words")["before"].items() for w in ws}


@cache
def _weak() -> frozenset[str]:
    return frozenset(words("group_words")["weak"])
