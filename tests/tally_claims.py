"""Small makers of claims, so that a test reads as the sentence it is about."""

import datetime as dt
from itertools import count as numbers
from typing import Any

from reportedly.model import (
    Bound,
    Claim,
    Count,
    DatePrecision,
    Event,
    Frame,
    Modality,
    Period,
    Place,
    PlacePrecision,
    Scope,
    Source,
    SourceKind,
    Span,
    Stance,
)
from reportedly.tally import Said

SERIAL = numbers()


def days(start: int | None, end: int | None) -> Period:
    """A period in June 2031."""
    return Period(
        start=dt.date(2031, 6, start) if start else None,
        end=dt.date(2031, 6, end) if end else None,
        precision=DatePrecision.DAYS,
    )


def town(name: str, lat: float = 0.0, lon: float = 0.0, *within: str) -> Place:
    """A settlement of an invented country."""
    return Place(
        name=name,
        text=name,
        span=Span(0, len(name)),
        geonames_id=abs(hash(name)) % 10**9,
        lat=lat,
        lon=lon,
        radius_km=5,
        precision=PlacePrecision.EXACT,
        within=within or ("Esterra",),
        country="XE",
    )


def says(
    issuer: str | None,
    low: int | None,
    high: int | None = None,
    *,
    stance: Stance = Stance.ASSERTS,
    modality: Modality = Modality.ACTUAL,
    place: Place | None = None,
    when: Period | None = None,
    group: str = "people",
    event: str = "harm.toll",
    frame: Frame = Frame.PERIOD,
    published: int = 10,
    outlet: str = "Wire",
    kind: SourceKind = SourceKind.MONITOR,
    **more: Any,
) -> Said:
    """One claim with one count; `high` None is open."""
    at = Span(10, 12)
    number = Count(
        harm="killed",
        group=group,
        low=low,
        high=high,
        bound=Bound.EXACT if low == high else Bound.AT_LEAST,
        text=f"{low}-{high}",
        span=at,
        scope=Scope(place=place, when=when, frame=frame),
        **more,
    )
    source = issuer and Source(text=issuer, span=Span(0, 5), name=issuer, kind=kind, named=True)
    claim = Claim(
        id=f"c-{next(SERIAL):06}",
        report_id="r-1",
        quote=f"{issuer} {low}",
        span=Span(0, 20),
        content=(Span(0, 20),),
        source=source or None,
        cue=None,
        stance=stance,
        modality=modality,
        direct=False,
        said_on=None,
        event=Event(type=event, trigger=at, extent=at),
        place=place,
        when=when,
        counts=(number,) if low is not None or high is not None else (),
        stage="claims-0",
        score=0.9,
    )
    return Said(claim, outlet, dt.date(2031, 6, published))
