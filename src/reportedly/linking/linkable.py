"""Linkable: what linking needs to know of one incident record, and nothing more."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.gazetteer import Point, fold
from reportedly.linking.wording import names_in, words_in
from reportedly.model import (
    Claim,
    IncidentRecord,
    Modality,
    Place,
    PlacePrecision,
    Report,
    Stance,
)

# What a source does not itself put forward as having happened says nothing of the incident's size.
NOT_PUT_FORWARD = frozenset({Stance.DENIES, Stance.WARNS, Stance.INTENDS, Stance.DEMANDS})

# How far the true point may lie when the place itself does not say: about the radius of a town,
# of a first-level division, of a country.
REACH_KM: Mapping[PlacePrecision, float] = {
    PlacePrecision.EXACT: 5.0,
    PlacePrecision.WITHIN: 10.0,
    PlacePrecision.NEAR: 15.0,
    PlacePrecision.BETWEEN: 30.0,
    PlacePrecision.REGION: 120.0,
    PlacePrecision.COUNTRY: 500.0,
}
COARSE_KM = 50.0
# Events by which ground passes to a side, and the parts that a party plays in them.
GROUND_TAKEN = ("control.", "fight.advance")
TAKES, LEAVES = "agent", "holder"


@dataclass(frozen=True, slots=True)
class Toll:
    """How many suffered a harm by one claim; `high` is None when open."""

    harm: str
    low: int
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linkable:
    """One incident record as linking sees it.

    Attributes:
        places: the folded names of where it was, the finest names only.
        within: the folded names of what holds those places.
        point: latitude and longitude in degrees; None when the place was not resolved.
        reach_km: how far the true point may lie from `point`.
        start, end: the first and last day it can have been; None is unknown.
        means: the weapons or ways of attack.
        tolls: the largest figure given for each harm, one a harm.
        words, names: the folded words of what was said, and those of them that stand as names.
        claims: the ids of the claims that tell of it.
        headline: the folded words of the headline, where it is about this record.
        taken_by, left_by: the sides that ground passed to, and that lost it, folded.
    """

    id: str
    report_id: str
    type: str | None = None
    modality: Modality = Modality.ACTUAL
    places: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    point: Point | None = None
    reach_km: float = 0.0
    start: dt.date | None = None
    end: dt.date | None = None
    actors: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    tolls: tuple[Toll, ...] = ()
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    outlet: str | None = None
    published: dt.date | None = None
    claims: tuple[str, ...] = ()
    headline: frozenset[str] = frozenset()
    taken_by: frozenset[str] = frozenset()
    left_by: frozenset[str] = frozenset()

    @property
    def precise(self) -> bool:
        """Whether the point is known to within a town and its surroundings."""
        return self.point is not None and self.reach_km <= COARSE_KM

    @property
    def days(self) -> tuple[int, int] | None:
        """The first and last day as ordinals; one known end stands for both."""
        start, end = self.start or self.end, self.end or self.start
        return None if start is None or end is None else (start.toordinal(), end.toordinal())

    @property
    def marks(self) -> frozenset[str]:
        """All that another record can share with this one and whose rarity counts."""
        days = {day for day in (self.start, self.end) if day is not None}
        scenes = {scene(place, day) for place in self.places for day in days}
        return self.words | self.names | self.actors | self.places | scenes


def scene(place: str, day: dt.date) -> str:
    """Return the mark of a place on a day."""
    return f"{place} on {day}"


def linkable(record: IncidentRecord, report: Report, claims: Iterable[Claim]) -> Linkable:
    """Return what linking needs of a record; `claims` are all of its report's.

    The headline is taken to be about the record that the report tells first.
    """
    own = set(record.claims)
    events = sorted((c for c in claims if c.event is not None), key=lambda c: c.span.start)
    told = [claim for claim in events if claim.id in own]
    leads = bool(events) and events[0].id in own
    title = report.title or "" if leads else ""
    text = "\n".join([title, *(claim.quote for claim in told)])
    place, when = record.place, record.when
    return Linkable(
        id=record.id,
        report_id=record.report_id,
        type=record.type,
        modality=record.modality,
        places=frozenset({fold(place.name)} if place else ()),
        within=frozenset(map(fold, place.within) if place else ()),
        point=_point(place),
        reach_km=_reach(place),
        start=when.start if when else None,
        end=when.end if when else None,
        actors=frozenset(map(fold, record.actors)),
        targets=frozenset(record.targets),
        means=frozenset({record.weapon} if record.weapon else ()),
        tolls=_tolls(told),
        words=words_in(text),
        names=names_in(text),
        outlet=report.outlet,
        published=report.published,
        claims=record.claims,
        headline=words_in(title),
        taken_by=_sides(told, TAKES),
        left_by=_sides(told, LEAVES),
    )


def _sides(claims: Iterable[Claim], role: str) -> frozenset[str]:
    """Return the sides that play a part in the taking of ground, where the text tells them."""
    taken = (c.event for c in claims if c.event and c.event.type.startswith(GROUND_TAKEN))
    return frozenset(
        fold(actor.side)
        for event in taken
        for actor in event.actors
        if actor.role == role and actor.side is not None
    )


def _point(place: Place | None) -> Point | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return place.lat, place.lon


def _reach(place: Place | None) -> float:
    if place is None:
        return 0.0
    return max(place.radius_km or 0.0, REACH_KM.get(place.precision, 0.0))


def _tolls(claims: Iterable[Claim]) -> tuple[Toll, ...]:
    """Return the largest figure for each harm: the whole, where parts are told beside it."""
    largest: dict[str, Toll] = {}
    for claim in claims:
        if claim.stance in NOT_PUT_FORWARD:
            continue
        for count in claim.counts:
            low = int(count.low or 0)
            if count.superseded or (count.low is None and count.high is None):
                continue
            if count.harm not in largest or low > largest[count.harm].low:
                high = None if count.high is None else int(count.high)
                largest[count.harm] = Toll(count.harm, low, high)
    return tuple(largest[harm] for harm in sorted(largest))
