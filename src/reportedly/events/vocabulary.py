"""The word lists of `event_triggers.yaml` as sets."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon import words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The sets of lemmas that the syntax of events asks for; the file explains each of them."""

    classes: Mapping[str, frozenset[str]]
    by_object: frozenset[str]
    undergone: frozenset[str]
    by_subject: frozenset[str]
    by_preposition: frozenset[str]
    carriers: frozenset[str]
    measures: frozenset[str]
    definite: frozenset[str]
    calendar: frozenset[str]
    national_endings: frozenset[str]
    not_explaining: frozenset[str]
    roles: Mapping[str, Mapping[str, str]]


LISTS = ("carriers", "measures", "definite", "calendar", "national_endings", "not_explaining")


@cache
def vocabulary() -> Vocabulary:
    """Return the word lists, read once."""
    rows = words("event_triggers")
    return Vocabulary(
        classes={name: frozenset(map(str, listed)) for name, listed in rows["classes"].items()},
        roles=rows["roles"],
        **{name: frozenset(rows["hosts"][name]) for name in rows["hosts"]},
        **{name: frozenset(rows[name]) for name in LISTS},
    )
