"""Which incidents a page is about, held in its address: the same words there and in the API."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from reportedly.casebook import IncidentFilter, Order
from reportedly.errors import QuestionError
from reportedly.grades import DEFAULT, words_of
from reportedly.model import SourceKind
from reportedly.web.filters import LONGEST, day

# Fields of IncidentFilter in the order in which people meet them.
FIELDS = (
    "words", "event", "kind", "place", "since", "until", "outlet", "grade", "least", "disputed",
    "area", "order",
)  # fmt: skip
_DAYS = ("since", "until")
MOST_DIGITS = 6


def incident_filter(address: Mapping[str, str]) -> IncidentFilter:
    """Return the filter that an address holds; what is empty there asks for nothing.

    Raises:
        QuestionError: a day is no day, an area is none, or a word is none of its list.
    """
    given = {name: address.get(name, "").strip() for name in FIELDS}
    values: dict[str, Any] = {name: _value(name, words) for name, words in given.items() if words}
    return IncidentFilter(**values)


def incident_address(given: Mapping[str, str], **more: object) -> str:
    """Return the filter of one address as the query of another, with other fields set."""
    pairs = {name: given.get(name, "").strip() for name in FIELDS}
    pairs |= {name: "" if value is None else str(value) for name, value in more.items()}
    return urlencode([(name, value) for name, value in pairs.items() if value])


def area_of(words: str) -> tuple[float, float, float, float]:
    """Return the area that four numbers name: west, south, east and north in degrees.

    Raises:
        QuestionError: they name none.
    """
    wrong = f"{words!r} is no area; write west,south,east,north in degrees, as 36.1,35.2,37.4,36.5"
    try:
        west, south, east, north = map(float, words.split(","))
    except ValueError:
        raise QuestionError(wrong) from None
    inside = -540 <= west <= east <= 540 and -90 <= south <= north <= 90
    if not inside:
        raise QuestionError(wrong)
    return west, south, east, north


def _value(name: str, words: str) -> object:
    if len(words) > LONGEST:
        raise QuestionError(f"{name}: more than {LONGEST} characters; write fewer")
    if not words.isprintable():
        raise QuestionError(f"{name}: {words!r} holds characters that cannot be printed")
    if name in _DAYS:
        return day(words)
    if name == "area":
        return area_of(words)
    if name == "kind":
        return SourceKind(_one_of(name, words, list(SourceKind)))
    if name == "order":
        return Order(_one_of(name, words, list(Order)))
    if name == "disputed":
        return _one_of(name, words, ["yes", "no"]) == "yes"
    if name == "least":
        return _at_least(words)
    if name == "grade":
        return _one_of(name, words, list(words_of(DEFAULT)))
    return words


def _at_least(words: str) -> int:
    if not words.isascii() or not words.isdigit() or len(words) > MOST_DIGITS:
        raise QuestionError(f"least: {words!r} is no number of reports; write it as 2")
    return int(words)


def _one_of(name: str, words: str, allowed: list[Any]) -> str:
    if words not in allowed:
        raise QuestionError(f"no {name} {words!r}; one of: {', '.join(map(str, allowed))}")
    return words
