"""What the page of one incident draws: figures by source, figures over time, the place."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.answers import Account
from reportedly.casebook import ToldToll
from reportedly.model import Claim, Count, Place
from reportedly.model.wording import who
from reportedly.web.charts import Drawing, Range, Told, toll_over_time, toll_ranges
from reportedly.web.map import Mark

DRAWN = 3  # harms; the table above the drawings has all


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmDrawn:
    """One harm as sources count it.

    Attributes:
        over_time: None where everything was told on one day.
    """

    name: str
    by_source: Drawing
    over_time: Drawing | None


def harms_drawn(told: Account) -> list[HarmDrawn]:
    """Return the harms that sources give figures of, drawn."""
    return [_drawn(told, toll) for toll in told.line.tolls[:DRAWN]]


def marks(told: Account) -> list[Mark]:
    """Return a mark for each place that sources name, with the deaths that they tell of there."""
    found: dict[tuple[float, float], tuple[Place, list[Claim]]] = {}
    for claim in told.claims:
        place = claim.place
        if place is not None and place.lat is not None and place.lon is not None:
            found.setdefault((place.lat, place.lon), (place, []))[1].append(claim)
    return [_mark(told, place, claims) for place, claims in found.values()]


def _mark(told: Account, place: Place, claims: list[Claim]) -> Mark:
    groups = {f.group for toll in told.line.tolls for f in toll.figures if toll.harm == "killed"}
    counts = [
        count
        for claim in claims
        for count in _whole(claim, "killed")
        if count.group in groups and (count.low is not None or count.high is not None)
    ]
    lows = [_number(c.low) or 0 for c in counts]
    highs = [_number(c.high) for c in counts]
    known = [high for high in highs if high is not None]
    return Mark(
        id=f"{place.lat} {place.lon}",
        title=place.name,
        lat=place.lat or 0.0,
        lon=place.lon or 0.0,
        radius_m=None if place.radius_km is None else place.radius_km * 1000,
        low=min(lows, default=None),
        high=max(known + lows, default=None) if counts else None,
        open=None in highs,
        status=told.grade.word,
        precision=place.precision.value,
        day=told.line.first,
    )


def _drawn(told: Account, toll: ToldToll) -> HarmDrawn:
    title = toll.harm.replace("_", " ")
    figures = [
        (claim, count)
        for claim, count in _counted(told, toll)
        if count.low is not None or count.high is not None
    ]
    ranges: dict[tuple[str, int | None, int | None], Range] = {}
    for claim, count in figures:
        name, low, high = who(claim.source), _number(count.low), _number(count.high)
        told_first = Range(name=name, low=low, high=high, note=_note(claim), href=_address(claim))
        ranges.setdefault((name, low, high), told_first)
    by_day = [
        Told(
            source=who(claim.source),
            day=day,
            low=_number(count.low),
            high=_number(count.high),
            href=_address(claim),
        )
        for claim, count in figures
        if (day := _day(told, claim)) is not None
    ]
    several = len({one.day for one in by_day}) > 1
    heading = f"{title.capitalize()}, as told over time"
    return HarmDrawn(
        name=title,
        by_source=toll_ranges(
            list(ranges.values()),
            title=f"{title.capitalize()}, by source",
            name=f"by-source-{toll.harm}",
        ),
        over_time=toll_over_time(by_day, title=heading, name=f"over-time-{toll.harm}")
        if several
        else None,
    )


def _counted(told: Account, toll: ToldToll) -> Iterator[tuple[Claim, Count]]:
    groups = {figure.group for figure in toll.figures}
    for claim in told.claims:
        for count in _whole(claim, toll.harm):
            if count.group in groups:
                yield claim, count


def _whole(claim: Claim, harm: str) -> list[Count]:
    return [c for c in claim.counts if c.harm == harm and c.part_of is None and not c.superseded]


def _day(told: Account, claim: Claim) -> dt.date | None:
    """Return the day on which it was said, else that on which its report came out."""
    said = claim.said_on.start if claim.said_on else None
    return said or told.reports[claim.report_id].published


def _note(claim: Claim) -> str:
    return claim.source.kind.value if claim.source else ""


def _address(claim: Claim) -> str:
    return f"/review/{claim.report_id}?claim={claim.id}"


def _number(value: float | None) -> int | None:
    return None if value is None else int(value)
