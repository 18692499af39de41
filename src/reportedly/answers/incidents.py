"""What happened, as all the reports of a casebook together tell it."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.casebook import Casebook, KeptIncident, Link, RecordFilter
from reportedly.model import Claim, IncidentRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldIncident:
    """One incident, with the records and claims that tell of it.

    Attributes:
        reports: refs of the reports that tell of it.
        witnesses: ids of those reports, without copies of one another.
        came_from: the incident that it split from, if it did.
        led_here: ids that once stood for something else and now lead here.
    """

    id: str
    records: tuple[IncidentRecord, ...]
    claims: tuple[Claim, ...]
    reports: tuple[str, ...]
    witnesses: tuple[str, ...]
    came_from: str | None
    led_here: tuple[str, ...]


def incidents(
    casebook: Casebook, wanted: RecordFilter | None = None, *, least: int = 1
) -> list[ToldIncident]:
    """Return the incidents that a record which the filter asks for tells of, the earliest first.

    Args:
        casebook: the casebook.
        wanted: of an incident that one of its records meets, all records are told.
        least: how many reports tell of it at least; copies of one another count.

    Raises:
        QuestionError: the filter cannot be answered as put.
    """
    if wanted is None:
        found = casebook.incidents.all()
    else:
        found = casebook.incidents.of_records(one.id for one in casebook.records(wanted))
    return sorted(_told(casebook, [one for one in found if len(one.reports) >= least]), key=_by_day)


def incident(casebook: Casebook, id_: str) -> ToldIncident:
    """Return an incident by its id, an id that leads to it, or the beginning of one.

    Raises:
        QuestionError: no incident or several are meant, or no record tells of it any more.
    """
    return _told(casebook, [casebook.incidents.get(id_)])[0]


def surest_link(casebook: Casebook, told: ToldIncident) -> Link | None:
    """Return the likeliest link of an incident with its reasons; None for a single record."""
    return casebook.incidents.surest_link([record.id for record in told.records])


def _told(casebook: Casebook, found: Iterable[KeptIncident]) -> list[ToldIncident]:
    found = list(found)
    records = casebook.incidents.records(found)
    claims = casebook.claims_of(records.values())
    lines = casebook.report_lines()
    of = {copy.report: copy.of for copy in casebook.incidents.copies()}
    return [
        ToldIncident(
            id=one.id,
            records=(own := tuple(records[id_] for id_ in one.records if id_ in records)),
            claims=tuple(claims[id_] for r in own for id_ in r.claims if id_ in claims),
            reports=tuple(sorted({lines[id_].ref for id_ in one.reports})),
            witnesses=tuple(sorted({of.get(id_, id_) for id_ in one.reports})),
            came_from=one.came_from,
            led_here=one.led_here,
        )
        for one in found
    ]


def _by_day(told: ToldIncident) -> tuple[bool, str, str]:
    days = [str(r.when.start) for r in told.records if r.when and r.when.start]
    return (not days, min(days, default=""), told.id)
