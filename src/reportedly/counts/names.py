"""Names: whether a proper noun names a person and not a state, a group, a place or a day."""

import re
from functools import cache

from reportedly.counts.groups import names_persons
from reportedly.lexicon import table, words
from reportedly.model import Parse, Token

SHORTEST = 3  # letters; "AP" and "UN" are no persons
LONGEST_ACRONYM = 6


def names_person(parse: Parse, name: Token) -> bool:
    """Say whether a proper noun names a person: by title or apposition, or by being nothing else.

    What no vocabulary knows as a state, a people, a side, an organisation, a month or a day passes,
    so the clause must say a harm that only persons suffer.
    """
    if not re.fullmatch(r"[^\W\d_][\w'’-]*\.?", name.text) or not name.text[0].isupper():
        return False
    before = [c for c in parse.children(name) if c.dep in ("compound", "nmod", "amod")]
    if any(c.dep in ("det", "poss") for c in parse.children(name)):
        return False
    if any(_is_title(parse, c) for c in before):
        return True
    after = parse.child(name, "appos")
    if after is not None and names_persons(parse, after):
        return True
    parts = [c.lower for c in before] + [name.lower]
    if len(name.text) < SHORTEST or (name.text.isupper() and len(name.text) <= LONGEST_ACRONYM):
        return False
    known = _known()
    return not ({*parts, " ".join(parts)} & known or _is_common(parse, name))


def _is_title(parse: Parse, before: Token) -> bool:
    return before.lower in _titles() or names_persons(parse, before)


def _is_common(parse: Parse, name: Token) -> bool:
    """A noun of the vocabulary with a capital ("Hospital", "Police") is no name."""
    return name.lower in _things() or name.lemma in _things() or names_persons(parse, name)


@cache
def _titles() -> frozenset[str]:
    listed = words("titles")
    address = [w for ws in listed["address"].values() for w in ws]
    return frozenset([*address, *listed["ranks"]])


@cache
def _things() -> frozenset[str]:
    return frozenset([*words("group_words")["things"], *words("group_words")["not_one"]])


@cache
def _known() -> frozenset[str]:
    """Words and names that stand for states, peoples, sides, organisations, months and days."""
    found: set[str] = {*words("count_traps")["months"], *words("count_traps")["not_names"]}
    for row in table("nations"):
        found.update((row["name"].lower(), row["seats"].lower(), row["side"].lower()))
        found.update(d.lower() for d in row["demonyms"].split("|"))
        found.update(s.lower() for s in row["seats"].split("|"))
    found.update(row["demonym"].lower() for row in table("demonyms"))
    for row in table("organisations"):
        found.update(a.lower() for a in (row["name"], *row["aliases"].split("|")))
    found.update(words("sides")["descriptors"])
    return frozenset(found - {""})
