"""Which claims a page is about, held in its address: the same words there and in the JSON API."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields
from typing import Any
from urllib.parse import urlencode

from reportedly.casebook import ClaimFilter
from reportedly.errors import QuestionError
from reportedly.lexicon import incident_types
from reportedly.model import Modality, SourceKind, Stance

# Fields of ClaimFilter in the order in which people meet them; `reading` is no business of pages.
FIELDS = (
    "words", "source", "kind", "stance", "event", "modality", "harm", "group", "place", "since",
    "until", "outlet", "report", "search", "issuer", "actor",
)  # fmt: skip
_DAYS = ("since", "until")
_CLOSED = {"kind": SourceKind, "stance": Stance, "modality": Modality}
LONGEST = 200


def claim_filter(address: Mapping[str, str]) -> ClaimFilter:
    """Return the filter that an address holds; what is empty there asks for nothing.

    Raises:
        QuestionError: a day is no day, or a word is none of its list.
    """
    given = {name: address.get(name, "").strip() for name in FIELDS}
    values: dict[str, Any] = {name: _value(name, words) for name, words in given.items() if words}
    return ClaimFilter(**values)


def address_of(wanted: ClaimFilter, **more: object) -> str:
    """Return the filter as the query of an address, with other fields added."""
    given = {field.name: getattr(wanted, field.name) for field in fields(wanted)}
    pairs = [(name, given[name]) for name in FIELDS if given[name] is not None]
    pairs += [(name, value) for name, value in more.items() if value not in (None, "", 0)]
    return urlencode([(name, str(value)) for name, value in pairs])


def type_choices() -> list[str]:
    """Return the types of incidents, each family before those that belong to it."""
    found: dict[str, None] = {}
    for type_ in incident_types():
        found |= {type_.partition(".")[0]: None, type_: None}
    return list(found)


def _value(name: str, words: str) -> object:
    if len(words) > LONGEST:
        raise QuestionError(f"{name}: more than {LONGEST} characters; write fewer")
    if not words.isprintable():
        raise QuestionError(f"{name}: {words!r} holds characters that cannot be printed")
    if name in _DAYS:
        return day(words)
    if name in _CLOSED:
        allowed = list(_CLOSED[name])
        if words not in allowed:
            raise QuestionError(f"no {name} {words!r}; one of: {', '.join(allowed)}")
        return _CLOSED[name](words)
    return words


def day(words: str) -> dt.date:
    """Return the day that YYYY-MM-DD names.

    Raises:
        QuestionError: it names none.
    """
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        raise QuestionError(f"{words!r} is no day; write it as 2016-09-24") from None
