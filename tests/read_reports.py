"""Reading a few sentences as a report, and writing what was read on a line."""

import datetime as dt
from collections.abc import Callable

import pytest

from reportedly.model import Claim, IncidentRecord, Period, Place, RawDocument, Reading
from reportedly.reading import Reader
from reportedly.syntax import SpacyParser

Read = Callable[[str], Reading]
SUNDAY = dt.date(2024, 3, 17)


@pytest.fixture(scope="session")
def read(parser: SpacyParser) -> Read:
    """Read a text as a report of Sunday, 17 March 2024."""
    reader = Reader()
    reader.parser = parser

    def of(text: str) -> Reading:
        return reader.read(
            RawDocument(ref="one", content=text, published=SUNDAY, outlet="The Courier")
        )

    return of


def told(reading: Reading) -> list[str]:
    """Return each claim on a line: who, stance, what, modality, where, when, how many."""
    return [line(claim) for claim in reading.claims]


def line(claim: Claim) -> str:
    """Return one claim on a line."""
    who = claim.source.name if claim.source else "nobody"
    what = claim.event.type if claim.event else "no event"
    if claim.event and claim.event.status:
        what += f" {claim.event.status}"
    if claim.modality != "actual":
        what += f" ({claim.modality.value})"
    counts = [f"{c.harm} {c.group} {c.text}" for c in claim.counts]
    parts = [f"{who} {claim.stance.value}", what, where(claim.place), when(claim.when), *counts]
    return " | ".join(parts)


def where(place: Place | None) -> str:
    """Return a place's name, or a dash."""
    return place.name if place else "-"


def when(period: Period | None) -> str:
    """Return the days of a period of the year 2024, or a dash."""
    if period is None or (period.start is None and period.end is None):
        return "-"
    ends = [f"{d:%d %b}" if d else "…" for d in (period.start, period.end)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def recorded(reading: Reading) -> list[str]:
    """Return each record on a line: what, where, when, by whom, the numbers of its claims."""
    number = {claim.id: n for n, claim in enumerate(reading.claims)}
    return [record_line(record, number) for record in reading.records]


def record_line(record: IncidentRecord, number: dict[str, int]) -> str:
    """Return one record on a line."""
    claims = " ".join(str(number[i]) for i in record.claims)
    by = ", ".join(record.actors) or "-"
    return " | ".join([record.type, where(record.place), when(record.when), by, claims])
