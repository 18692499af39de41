"""A line of a list of incidents: what its sources say, side by side, and how well it stands."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.grades import Grade
from reportedly.lexicon import groups, harms, is_subgroup
from reportedly.model import Claim, IncidentRecord, Modality, Place, Stance, Unit
from reportedly.model.wording import who

_DENYING = frozenset({Stance.DENIES, Stance.RETRACTS})
# A type that says only that people were harmed names an incident no better than any other.
_LAST_TYPES = ("harm.toll", "talk.statement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure, and who gives it.

    Attributes:
        low, high: None is open.
        group: of whom, a key of `groups`.
        sources: the names of those who give it.
    """

    low: float | None
    high: float | None
    group: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldToll:
    """What sources say of one harm: a range of claims, not of the truth.

    Attributes:
        low: the least that any source gives; high: the most, None when one is open.
        figures: those of the widest groups told, the least first; they rival each other.
    """

    harm: str
    low: float | None
    high: float | None
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentLine:
    """One incident as a list shows it.

    Attributes:
        types: the telling ones first, then the most told.
        place: the place most told of, the exacter one of two.
        first, last: the days that its records touch.
        grade: a word of the default rule; by_person: whether a person gave it.
        independent: how many independent sources it has; sources: their names.
        reports: how many tell of it; copies: how many of those carry another's text.
        denied_by: who denies it.
        rival: whether figures of one harm differ.
    """

    id: str
    types: tuple[str, ...]
    place: Place | None
    first: dt.date | None
    last: dt.date | None
    tolls: tuple[ToldToll, ...]
    grade: str
    by_person: bool
    independent: int
    sources: tuple[str, ...]
    reports: int
    copies: int
    denied_by: tuple[str, ...]
    rival: bool

    @property
    def disputed(self) -> bool:
        """Whether its sources contradict each other: in figures, in who did it, or at all."""
        return self.rival or bool(self.denied_by) or self.grade == "contested"


def line_of(
    id_: str,
    records: Sequence[IncidentRecord],
    own: Sequence[Claim],
    grade: Grade,
    *,
    reports: int,
    copies: int,
) -> IncidentLine:
    """Return the line of an incident.

    Args:
        id_: its id.
        records: those that tell of it.
        own: their claims, without those that a copy carried over.
        grade: how well it stands.
        reports: how many tell of it.
        copies: how many of those carry the text of another.
    """
    tolls = tolls_of(own)
    first, last = days_of(records)
    return IncidentLine(
        id=id_,
        types=types_of(records),
        place=place_of(records),
        first=first,
        last=last,
        tolls=tolls,
        grade=grade.word,
        by_person=grade.overruled is not None,
        independent=len(grade.sources),
        sources=tuple(" and ".join(one.names) for one in grade.sources),
        reports=reports,
        copies=copies,
        denied_by=tuple(dict.fromkeys(who(c.source) for c in own if denies(c))),
        rival=any(len({(f.low, f.high) for f in toll.figures}) > 1 for toll in tolls),
    )


def denies(claim: Claim) -> bool:
    """Say whether a claim denies what the incident is said to be."""
    return claim.stance in _DENYING or claim.modality is Modality.NEGATED


def types_of(records: Iterable[IncidentRecord]) -> tuple[str, ...]:
    """Return the types that records tell of, those that name an incident best first."""
    told = Counter(record.type for record in records)
    return tuple(sorted(told, key=lambda one: (one in _LAST_TYPES, -told[one], one)))


def place_of(records: Iterable[IncidentRecord]) -> Place | None:
    """Return the place that most records tell of; of two, the one whose reach is smaller."""
    places = [record.place for record in records if record.place is not None]
    told = Counter(place.name for place in places)
    wide = 1e6

    def order(place: Place) -> tuple[bool, int, float, str]:
        reach = wide if place.radius_km is None else place.radius_km
        return place.lat is None, -told[place.name], reach, place.name

    return min(places, key=order, default=None)


def days_of(records: Iterable[IncidentRecord]) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day that records touch, as far as any is known."""
    spans = [(r.when.start or r.when.end, r.when.end or r.when.start) for r in records if r.when]
    first = min((start for start, _ in spans if start), default=None)
    return first, max((end for _, end in spans if end), default=None)


def tolls_of(claims: Iterable[Claim]) -> tuple[ToldToll, ...]:
    """Return the rival figures of each harm: of persons, whole, not since revised."""
    told: dict[str, dict[tuple[str, float | None, float | None], list[str]]] = {}
    for claim in claims:
        if denies(claim):
            continue
        for count in claim.counts:
            whole = count.part_of is None and not count.superseded
            if whole and count.unit is Unit.PERSONS and count.harm in harms():
                key = (count.group, count.low, count.high)
                told.setdefault(count.harm, {}).setdefault(key, []).append(who(claim.source))
    order = {harm: number for number, harm in enumerate(harms())}
    return tuple(_toll(harm, told[harm]) for harm in sorted(told, key=lambda h: order[h]))


def _toll(harm: str, told: dict[tuple[str, float | None, float | None], list[str]]) -> ToldToll:
    known = {group for group, _, _ in told}
    # "Five children" beside "twelve people" is a part told alone, and no rival.
    widest = {g for g in known if not any(g != h and is_subgroup(g, h) for h in known)}
    figures = [
        Figure(low=low, high=high, group=group, sources=tuple(dict.fromkeys(sources)))
        for (group, low, high), sources in told.items()
        if group in widest and group in groups()
    ]
    figures.sort(key=lambda f: (_end(f.low), _end(f.high), f.group))
    lows = [f.low for f in figures if f.low is not None]
    highs = [f.high for f in figures]
    open_ended = any(high is None for high in highs)
    high = None if open_ended else max((h for h in highs if h is not None), default=None)
    return ToldToll(harm=harm, low=min(lows, default=None), high=high, figures=tuple(figures))


def _end(value: float | None) -> float:
    return float("inf") if value is None else value
