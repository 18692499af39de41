"""Changes of hands of a place, in order, each with who says so. Never one side's word alone."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.actors import canonical_name
from reportedly.gazetteer import fold
from reportedly.model import Claim, IncidentRecord, Modality, Stance

CONTROL = "control."
UNKNOWN = "unknown"
HELD = "held"


@dataclass(frozen=True, slots=True)
class Voice:
    """One source on one change of hands."""

    source: str
    kind: str
    side: str | None
    stance: Stance
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A place passes into other hands, as told by one or more reports.

    Attributes:
        day: the last day of the period in which it is told to have happened; None is unknown.
        to: who took it, as the texts name them.
        voices: who says so, confirms it or denies it.
        leaving: who held it before and lost or left it, if the texts name them.
    """

    place: str
    day: dt.date | None
    to: str
    voices: tuple[Voice, ...]
    leaving: str | None = None

    @property
    def disputed(self) -> bool:
        """Whether anyone denies it."""
        return any(v.stance is Stance.DENIES for v in self.voices)


def changes_of_control(
    records: Iterable[IncidentRecord], claims: Iterable[Claim], place: str | None = None
) -> tuple[Change, ...]:
    """Return the changes of hands told by the records, by place and day.

    Records of several reports that give one place, one day and one new holder are one change.
    """
    by_id = {c.id: c for c in claims}
    grouped: dict[tuple[str, dt.date | None, str], list[IncidentRecord]] = defaultdict(list)
    for record in records:
        if not record.type.startswith(CONTROL) or record.place is None:
            continue
        if record.modality is not Modality.ACTUAL or _only_holds(record, by_id):
            continue
        if place is not None and fold(record.place.name) != fold(place):
            continue
        day = record.when.end if record.when else None
        grouped[(record.place.name, day, _holder(record))].append(record)
    changes = [
        Change(
            place=name,
            day=day,
            to=to,
            voices=_voices(told, by_id),
            leaving=_leaving(told, by_id),
        )
        for (name, day, to), told in grouped.items()
    ]
    return tuple(sorted(changes, key=lambda c: (c.place, c.day or dt.date.max, c.to)))


def _holder(record: IncidentRecord) -> str:
    return canonical_name(record.actors[0]) if record.actors else UNKNOWN


def _only_holds(record: IncidentRecord, claims: dict[str, Claim]) -> bool:
    """Say whether a record tells who holds a place and of no change of hands."""
    first = claims.get(record.claims[0])
    return first is not None and first.event is not None and first.event.status == HELD


def _leaving(records: Iterable[IncidentRecord], claims: dict[str, Claim]) -> str | None:
    told = (claims[i].event for record in records for i in record.claims if i in claims)
    holders = (a.name for event in told if event for a in event.actors if a.role == "holder")
    return next((canonical_name(name) for name in holders), None)


def _voices(records: Iterable[IncidentRecord], claims: dict[str, Claim]) -> tuple[Voice, ...]:
    found: dict[tuple[str, Stance], Voice] = {}
    for record in records:
        for claim in (claims[i] for i in record.claims if i in claims):
            source = claim.source
            name = canonical_name(source.name) if source else "unattributed"
            kind = source.kind.value if source else "unattributed"
            side = source.side if source else None
            voice = Voice(name, kind, side, claim.stance, claim.id)
            found.setdefault((name, claim.stance), voice)
    return tuple(found[key] for key in sorted(found))
