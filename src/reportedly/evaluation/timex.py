"""From a time as read to TIMEX3: its values (TimeML 1.2.1) where Reportedly keeps days.

The mapping lives here and not in `times`: TIMEX3 says how finely the words name a time ("1998-W10",
"1998-Q3", "P3W"), an interval says which days are meant. A range is two values, and what a frame
adds ("since", "until") stands outside of them.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from reportedly.model import Period, Span
from reportedly.times import Told, Wording, means
from reportedly.times.anchor import number, unit
from reportedly.times.grammar import any_of, keys, vocabulary

PARTS = {"morning": "MO", "noon": "12:00", "afternoon": "AF", "evening": "EV", "night": "NI"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
LETTERS = {
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
CLOCK = re.compile(r"(?P<hour>1?\d)(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?m\b", re.I)
HALVES = {"hour": "30M", "minute": "30S", "year": "6M"}
CLOCK_UNITS = ("hour", "minute")
FORTNIGHT = 2
DURATIONS = frozenset({"length", "first_units", "window", "window_one", "vague_window", "within"})
YEAR_OF_DECADE, YEAR_OF_CENTURY = 3, 2


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: where it stands, and its TIMEX3 value."""

    span: Span
    value: str


def timexes(told: Told, text: str) -> Iterator[Timex]:
    """Yield the time expressions that a time as read is made of."""
    wording = told.wording
    if wording.kind == "reaching" and wording.origin is not None:
        length = _length(wording.parts.get("n") or "a", wording.parts["unit"])
        ending = len(wording.parts["event"] or "")
        yield Timex(Span(wording.core.start, wording.core.end - ending), length or "")
        wording = wording.origin
    last = wording if wording.opening is None else replace(wording, span=wording.core, opening=None)
    for single in (wording.opening, last):
        if single is None or (value := _value(single, told)) is None:
            continue
        span = _core(single, text)
        if len(value) == len("2016-09-24") and (clock := _clock(span.of(text))):
            value = f"{value}T{clock}"
        yield Timex(span, value)


def _core(wording: Wording, text: str) -> Span:
    """Return the words without "since" or "for" before them, which TIMEX3 leaves out."""
    start, end = wording.span
    outside = _outside().match(text, start, wording.core.start)
    outside = outside or _outside().match(text, start, end)
    return Span(outside.end() if outside else start, end)


def _clock(words: str) -> str | None:
    """Return the time of day that words tell, as 22:00."""
    found = CLOCK.search(words)
    if found is None:
        return "12:00" if re.search(r"\b(?:noon|midday)\b", words, re.IGNORECASE) else None
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
    return f"{hour:02}:{found['minute'] or '00'}"


@cache
def _outside() -> re.Pattern[str]:
    words = vocabulary()
    opening = any_of(words["duration_open"], keys("frames"), words["range_open"], words["within"])
    return re.compile(rf"(?:(?:{opening}|on|at(?!\s+least)|of)\s+)+", re.IGNORECASE)


def _value(wording: Wording, told: Told) -> str | None:
    parts = wording.parts
    if wording.kind == "window_one":
        return _length("a", parts.get("unit") or parts.get("unitb"))
    if wording.kind in DURATIONS or (wording.kind == "in_time" and told.period.start is None):
        count = parts.get("n") or parts.get("nb")
        return _length(count, parts.get("unit") or parts.get("unitb"))
    match wording.kind:
        case "repeat" | "weekdays":
            return _repeated(wording, told)
        case "past_vague":
            return "PAST_REF"
        case "now":
            return "PRESENT_REF"
        case "future_vague":
            return "FUTURE_REF"
    bare = replace(wording, frame=None, phase=None, hedged=False, opening=None)
    period = means(bare, told.anchor) if told.anchor else None
    if period is None:
        return None
    day = period.start or period.end
    if period.modifier == "vague" and wording.kind in ("ago", "ages_ago", "offset"):
        return "PAST_REF" if period.start is None else "FUTURE_REF"
    if day is None:
        return _length(parts.get("n") or "a", parts.get("unit") or "day")
    return _named(wording, period, day)


def _named(wording: Wording, period: Period, day: dt.date) -> str:
    """Return the value of what the calendar names, as finely as the words name it."""
    parts = wording.parts
    part = wording.part or period.modifier
    match wording.kind:
        case "season":
            return f"{day.year}-{SEASONS[(parts['season'] or '').lower()]}"
        case "decade":
            return str(day.year)[:YEAR_OF_DECADE]
    match period.precision.value:
        case "day":
            return f"{day.isoformat()}T{PARTS[part]}" if part in PARTS else day.isoformat()
        case "week":
            return _week(day)
        case "month":
            return day.isoformat()[:7]
        case "season":
            length = ((period.end or day).month - day.month) % 12 + 1
            whole = (day.month - 1) // length + 1
            return f"{day.year}-{'H' if length == 6 else 'Q'}{whole}"
        case "year":
            return str(day.year)
        case "years":
            return _years(wording, day)
        case _:
            weekend = (parts.get("unit") or "").lower().startswith("weekend")
            return f"{_week(day)}-WE" if weekend else day.isoformat()


def _years(wording: Wording, day: dt.date) -> str:
    digits = str(day.year)
    if wording.kind == "years":
        return digits
    century = unit(wording.parts.get("unit") or "") == "century" or wording.kind == "century"
    return digits[: YEAR_OF_CENTURY if century else YEAR_OF_DECADE]


def _week(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _length(count: str | None, named: str | None) -> str | None:
    """Return "three weeks" as P3W, "several days" as PXD."""
    name = unit(named or "")
    told = number(count) if count else None
    if name == "fortnight":
        name, told = "week", (told or 1) * FORTNIGHT
    letter = LETTERS.get(name)
    if letter is None:
        return None
    clock = "T" if name in CLOCK_UNITS else ""
    if told is None:
        return f"P{clock}X{letter}"
    whole, rest = int(told), told % 1
    half = HALVES.get(name, "") if rest else ""
    many = f"{whole or ''}{letter if whole else ''}{half}" if half else f"{told:g}{letter}"
    return f"P{clock}{many}"


def _repeated(wording: Wording, told: Told) -> str | None:
    words = (told.period.text or "").lower()
    days = vocabulary()["weekdays"]
    for word in re.findall(r"[a-z]+", words):
        if (day := days.get(word.removesuffix("s"), days.get(word))) is not None:
            return f"XXXX-WXX-{day + 1}"
        if word in vocabulary()["adverbs_of_unit"]:
            return _length("a", vocabulary()["adverbs_of_unit"][word])
        if unit(word) in LETTERS:
            return _length("a", word)
        if word in vocabulary()["months"]:
            return f"XXXX-{vocabulary()['months'][word]:02}"
    return None
