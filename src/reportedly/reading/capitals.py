"""Reports in capitals: read through a copy in ordinary case, shown in their own letters.

The copy is as long as the report, so that every span that is read from it holds in the report; the
words beside a span are then cut from the report again, while standard names stay as they are.
"""

from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any, TypeVar

from reportedly.gazetteer import Gazetteer
from reportedly.model import Candidate, Reading, Report, Span
from reportedly.text import recased

WARNING = (
    "the report is written in capitals; names and sentences were told apart in a copy in ordinary "
    "case, which misses some"
)
# The fields that hold words of the report; the others hold names, keys and ids.
WORDS = frozenset({"text", "quote", "who", "hedge"})

Part = TypeVar("Part")


def ordinary(report: Report, gazetteer: Gazetteer) -> Report:
    """Return the report with its text in ordinary case, to be read instead of it."""
    return replace(report, text=recased(report.text, partial(_is_place, gazetteer)))


def restored(reading: Reading, report: Report) -> Reading:
    """Return what was read from the copy in ordinary case with the words of the report itself."""
    copy = reading.report.text
    told = {
        field.name: _own_words(getattr(reading, field.name), copy, report.text)
        for field in fields(reading)
        if field.name not in ("report", "stages", "warnings")
    }
    return replace(reading, report=report, warnings=(*reading.warnings, WARNING), **told)


def _is_place(gazetteer: Gazetteer, name: str) -> bool:
    return bool(gazetteer.look_up(name))


def _own_words(value: Part, copy: str, text: str) -> Part:
    """Return a value with each text that stands at a span of its own taken from the report."""
    if isinstance(value, tuple) and not isinstance(value, Span):
        return tuple(_own_words(one, copy, text) for one in value)  # type: ignore[return-value]  # the same kinds of things
    if not is_dataclass(value) or isinstance(value, type | Candidate):
        return value
    span = getattr(value, "span", None)
    found: dict[str, Any] = {}
    for field in fields(value):
        if not field.init:
            continue
        old = getattr(value, field.name)
        if isinstance(old, str):
            new: Any = old
            if field.name in WORDS and isinstance(span, Span):
                new = _shown(old, span, copy, text)
        else:
            new = _own_words(old, copy, text)
        if new is not old:
            found[field.name] = new
    return replace(value, **found) if found else value


def _shown(words: str, span: Span, copy: str, text: str) -> str:
    """Return the report's letters for words that are at the span, or the nearest to it."""
    if words == span.of(copy):
        return span.of(text)
    if words == " ".join(span.of(copy).split()):
        return " ".join(span.of(text).split())
    at = copy.find(words, max(0, span.start - len(words) - _NEAR), span.end + len(words) + _NEAR)
    return text[at : at + len(words)] if at >= 0 else words


# Those counted stand within so many characters of their number.
_NEAR = 200
