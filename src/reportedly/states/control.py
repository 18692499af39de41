"""Changes of hands of a place, in order, each with who says so. Never one side's word alone."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.actors import canonical_name
from reportedly.gazetteer import fold
from reportedly.model import Claim, IncidentRecord, Modality
from reportedly.states.voice import Published, Voice, voice_of

CONTROL = "control."
UNKNOWN = "unknown"
HELD = "held"


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
        return any(v.disputes for v in self.voices)


def changes_of_control(
    records: Iterable[IncidentRecord],
    claims: Iterable[Claim],
    place: str | None = None,
    published: Published | None = None,
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
            voices=_voices(told, by_id, published or {}),
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


def _voices(
    records: Iterable[IncidentRecord], claims: dict[str, Claim], published: Published
) -> tuple[Voice, ...]:
    """Return one voice for each source and stance, the one that was heard last."""
    told = [claims[i] for record in records for i in record.claims if i in claims]
    heard = sorted((voice_of(claim, published) for claim in told), key=_heard)
    found = {(voice.source, voice.stance): voice for voice in heard}
    return tuple(found[key] for key in sorted(found))


def _heard(voice: Voice) -> tuple[dt.date, str]:
    return voice.day or dt.date.min, voice.claim
