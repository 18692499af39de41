"""What a person types into the form for one field, as a judgement's value."""

import re

from reportedly.errors import QuestionError
from reportedly.model.judgement import Value

_NUMBERS = re.compile(r"counts\[\d+\]\.(low|high)")
_TRUTHS = re.compile(r"counts\[\d+\]\.(documented|superseded|increment)")
_DAYS = ("when", "said_on")


def value_of(field: str, typed: str) -> Value:
    """Return the value that was typed for a field; nothing typed is no value.

    A time is a day or two ("2016-09-23 to 2016-09-24"); a place is a name, or a name with the
    degrees of its point ("Handarat 36.29 37.19").

    Raises:
        QuestionError: a number is no number.
    """
    words = typed.strip()
    if not words:
        return None
    if _NUMBERS.fullmatch(field):
        return _number(words)
    if _TRUTHS.fullmatch(field):
        return words == "true"
    if field in _DAYS:
        start, _, end = (part.strip() for part in words.partition(" to "))
        return {"start": start, "end": end or start}
    if field == "place":
        return _place(words)
    return words


def _number(words: str) -> float:
    try:
        return float(words.replace(",", ""))
    except ValueError:
        raise QuestionError(
            f"{words!r} is no number; leave it empty when the end is open"
        ) from None


def _place(words: str) -> dict[str, object]:
    found = re.fullmatch(r"(.+?)\s+(-?\d+(?:\.\d+)?)[,\s]\s*(-?\d+(?:\.\d+)?)", words)
    if not found:
        return {"name": words}
    return {"name": found[1], "lat": float(found[2]), "lon": float(found[3])}
