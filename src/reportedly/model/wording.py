"""Claims, counts, times and places in a few plain words, for lists, tables and pages."""

import datetime as dt

from reportedly.model.attribution import Source
from reportedly.model.claim import Claim
from reportedly.model.count import Count
from reportedly.model.period import Period
from reportedly.model.place import Place
from reportedly.model.vocabulary import DatePrecision, PlacePrecision, Unit

NOBODY = "unattributed"


def who(source: Source | None) -> str:
    """Return who says, with the links between it and us."""
    if source is None:
        return NOBODY
    chain = "".join(f", via {relay.name}" for relay in source.relay)
    return f"{source.name}{chain}"


def number(low: float | None, high: float | None) -> str:
    """Return a range as figures: "72", "20-30", "101+", "up to 30", "some"."""
    if low is None and high is None:
        return "some"
    if low is None:
        return f"up to {_figure(high)}"
    if high is None:
        return f"{_figure(low)}+"
    return _figure(low) if low == high else f"{_figure(low)}-{_figure(high)}"


def how_many(count: Count) -> str:
    """Return one count: "72 people killed (documented)"."""
    share = count.unit is Unit.SHARE
    figure = _share(count) if share else number(count.low, count.high)
    notes = [
        note
        for note, holds in (
            ("documented", count.documented),
            ("a part", count.part_of is not None),
            ("since revised", count.superseded),
        )
        if holds
    ]
    added = f" ({', '.join(notes)})" if notes else ""
    of_whom = count.who or count.group.replace("_", " ")
    return f"{figure} {of_whom} {count.harm.replace('_', ' ')}{added}"


def where(place: Place | None) -> str:
    """Return a place: "Handarat, near Aleppo", "Aleppo, Syria"; nothing when none is told."""
    if place is None:
        return ""
    holders = [name for name in place.within if name not in place.name]
    if place.precision is PlacePrecision.COUNTRY or not holders:
        return place.name
    word = "near " if place.precision is PlacePrecision.NEAR else ""
    return f"{place.name}, {word}{holders[0]}"


def when(period: Period | None) -> str:
    """Return a time: "24 Sep 2016", "23-24 Sep 2016", "since 22 Sep 2016"; nothing when none is."""
    if period is None:
        return ""
    start, end = period.start, period.end
    if start and end:
        return _between(start, end, period.precision)
    if start:
        return f"since {day(start)}"
    if end:
        return f"until {day(end)}"
    return f"“{period.text}” (day unknown)" if period.text else "day unknown"


def days(first: dt.date | None, last: dt.date | None) -> str:
    """Return the days from one to another: "23-24 Sep 2016"; nothing when none is told."""
    if first is None:
        return ""
    return _between(first, last or first, DatePrecision.DAYS)


def day(date: dt.date) -> str:
    """Return a day: "24 Sep 2016"."""
    return f"{date.day} {date:%b %Y}"


def what(claim: Claim) -> str:
    """Return what a claim is about and how it stands to the world."""
    if claim.event is None:
        return "says"
    bent = "" if claim.modality.value == "actual" else f" ({claim.modality.value})"
    status = f" {claim.event.status.replace('_', ' ')}" if claim.event.status else ""
    return f"{claim.event.type}{status}{bent}"


def shortened(text: str, width: int) -> str:
    """Return the text on one line, cut at a word when it is longer than `width` characters."""
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    return f"{line[: width - 1].rsplit(' ', 1)[0]}…"


def printable(text: str) -> str:
    """Return the text on one line, with nothing in it that a terminal would act on."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _figure(value: float | None) -> str:
    return "?" if value is None else f"{value:,.0f}"


def _share(count: Count) -> str:
    low = None if count.low is None else round(count.low * 100)
    high = None if count.high is None else round(count.high * 100)
    if low is not None and high is None:
        return f"{low} % or more of"
    return f"{number(low, high)} % of"


def _between(start: dt.date, end: dt.date, precision: DatePrecision) -> str:
    if start == end:
        return day(start)
    if precision is DatePrecision.YEAR and start.year == end.year:
        return str(start.year)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}-{day(end)}"
    return f"{day(start)} - {day(end)}"
