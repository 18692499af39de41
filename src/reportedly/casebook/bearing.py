"""Which claims bear on a toll: found by harm, group, place and days without reading the others."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from reportedly import lexicon
from reportedly.casebook import tables, told_places
from reportedly.casebook.copying import carried, kept
from reportedly.casebook.database import Database
from reportedly.casebook.folding import folded
from reportedly.casebook.incident_kept import Carried, KeptCopy
from reportedly.casebook.incident_tables import linked
from reportedly.casebook.kept import ReportLine
from reportedly.casebook.place_tables import report_places
from reportedly.casebook.rows import claim_of
from reportedly.model import Claim, Stance
from reportedly.tally.statement import AFTERWARDS

AT_ONCE = 500
_COUNTS, _CLAIMS, _READINGS = tables.counts.c, tables.claims.c, tables.readings.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """A claim that bears on a toll, and what the casebook knows of its report and its incident.

    Attributes:
        mostly_there: whether its report tells mostly of the place asked for; None where none was.
        witness: the report whose text its report carries this claim from, if it is a copy's.
        changed: whether the copy gives another figure than that report.
        incident, strict, loose: the ids of its incident under the three cuts, once linked.
    """

    claim: Claim
    report: ReportLine
    mostly_there: bool | None = None
    witness: ReportLine | None = None
    changed: bool = False
    incident: str | None = None
    strict: str | None = None
    loose: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a toll is asked for; see `reportedly.tally.Question`."""

    harm: str
    group: str
    place: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def dated(self) -> bool:
        """Whether days are asked for."""
        return self.since is not None or self.until is not None


class Tolls:
    """What bears on tolls in one casebook; reached as `casebook.tolls`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def bearing_on(self, wanted: Wanted) -> list[Bearing]:
        """Return the claims whose figures or denials can answer, as far as they are linked.

        Of a place, those in reports that tell of it: a figure in a report that names no place at
        all, or only others, is taken for none of this place.
        """
        with self._database.snapshot() as connection:
            return _bearing_on(connection, wanted)

    def is_told_of(self, place: str) -> bool:
        """Say whether any claim or count is of the place or of one inside it."""
        with self._database.snapshot() as connection:
            return told_places.is_told_of(connection, place)


def _bearing_on(connection: Connection, wanted: Wanted) -> list[Bearing]:
    ids = {id_ for question in _questions(wanted) for id_ in connection.scalars(question)}
    claims = list(_claims(connection, ids))
    reports = _reports(connection, {claim.report_id for claim in claims})
    there = _mostly_there(connection, wanted.place, reports)
    incidents = _incidents(connection, [claim.id for claim in claims])
    copies = _copies(connection, reports)
    reports |= _reports(connection, {copy.of for copy in copies.values()} - reports.keys())
    found = []
    for claim in claims:
        witness, changed = _taken_from(copies.get(claim.report_id), claim, reports)
        incident, strict, loose = incidents.get(claim.id, (None, None, None))
        found.append(
            Bearing(
                claim=claim,
                report=reports[claim.report_id],
                mostly_there=there.get(claim.report_id),
                witness=witness,
                changed=changed,
                incident=incident,
                strict=strict,
                loose=loose,
            )
        )
    return found


def _taken_from(
    copy: KeptCopy | None, claim: Claim, reports: Mapping[str, ReportLine]
) -> tuple[ReportLine | None, bool]:
    """Return whose words a claim carries on, if its report is a copy and did not add it."""
    did = carried(copy, claim.span) if copy else Carried.ADDED
    if copy is None or did is Carried.ADDED:
        return None, False
    return reports[copy.of], did is Carried.CHANGED


def _questions(wanted: Wanted) -> Iterator[Select[Any]]:
    """Yield what finds the claims: by days where they are asked for, else by place, else by harm.

    Days come first because a month is a small part of a casebook, and a country may be most of it.
    """
    yield _denials(wanted)
    if wanted.dated:
        yield _figures(wanted).where(_on_days(wanted), *_in_place(wanted, _COUNTS.reading_id))
        yield _undated(wanted)
    elif wanted.place is not None:
        yield _in_reports(wanted)
    else:
        yield _figures(wanted)


def _figures(wanted: Wanted) -> Select[Any]:
    return select(_COUNTS.claim_id).where(
        _COUNTS.harm == wanted.harm, _COUNTS.group.in_(_groups(wanted))
    )


def _in_reports(wanted: Wanted) -> Select[Any]:
    """By way of the reports that tell of the place."""
    # In coalesce, so that the counts are found by their reading and not by their harm.
    return (
        select(_COUNTS.claim_id)
        .select_from(
            report_places.join(tables.counts, _COUNTS.reading_id == report_places.c.reading_id)
        )
        .where(
            report_places.c.name == folded(wanted.place or ""),
            func.coalesce(_COUNTS.harm, "") == wanted.harm,
            func.coalesce(_COUNTS.group, "").in_(_groups(wanted)),
        )
    )


def _undated(wanted: Wanted) -> Select[Any]:
    """Figures that tell no days, in reports of the days asked for or shortly after."""
    # In coalesce, so that the counts are found by those reports: a third of all tell no days.
    published = tables.reports.c.published
    late = wanted.until and wanted.until + AFTERWARDS
    return (
        select(_COUNTS.claim_id)
        .select_from(tables.reports)
        .join(tables.readings, _READINGS.report_id == tables.reports.c.id)
        .join(tables.counts, _COUNTS.reading_id == _READINGS.id)
        .where(
            *_between(published, wanted.since, late),
            func.coalesce(_COUNTS.harm, "") == wanted.harm,
            func.coalesce(_COUNTS.group, "").in_(_groups(wanted)),
            func.coalesce(_COUNTS.when_start, _COUNTS.when_end).is_(None),
            *_in_place(wanted, _COUNTS.reading_id),
        )
    )


def _denials(wanted: Wanted) -> Select[Any]:
    families = lexicon.harms()[wanted.harm]["with"]
    return select(_CLAIMS.id).where(
        _CLAIMS.stance == Stance.DENIES.value,
        or_(*(_CLAIMS.event_type.startswith(f"{family}.") for family in families)),
        *([_denied_then(wanted)] if wanted.dated else []),
        *_in_place(wanted, _CLAIMS.reading_id),
    )


def _denied_then(wanted: Wanted) -> ColumnElement[bool]:
    """Denials of what happened on the days asked for; undated ones in reports of those days."""
    start, end = _CLAIMS.when_start, _CLAIMS.when_end
    published = tables.reports.c.published
    late = wanted.until and wanted.until + AFTERWARDS
    then = exists().where(
        _READINGS.id == _CLAIMS.reading_id,
        tables.reports.c.id == _READINGS.report_id,
        *_between(published, wanted.since, late),
    )
    dated = or_(start.is_not(None), end.is_not(None))
    touching = and_(
        *([or_(end.is_(None), end >= wanted.since)] if wanted.since else []),
        *([or_(start.is_(None), start <= wanted.until)] if wanted.until else []),
    )
    return or_(and_(dated, touching), and_(~dated, then))


def _on_days(wanted: Wanted) -> ColumnElement[bool]:
    """Figures of days that touch those asked for; of running totals, those told within them."""
    start, end = _COUNTS.when_start, _COUNTS.when_end
    until, since = wanted.until or dt.date.max, wanted.since or dt.date.min
    whole = and_(start > dt.date.min, start <= until, end >= since)
    return or_(whole, and_(start == dt.date.min, end >= since, end <= until))


def _between(
    day: ColumnElement[Any], first: dt.date | None, last: dt.date | None
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [day.is_not(None)]
    if first is not None:
        found.append(day >= first)
    if last is not None:
        found.append(day <= last)
    return found


def _in_place(wanted: Wanted, reading: ColumnElement[str]) -> list[ColumnElement[bool]]:
    if wanted.place is None:
        return []
    places = report_places.c
    return [exists().where(places.name == folded(wanted.place), places.reading_id == reading)]


def _groups(wanted: Wanted) -> list[str]:
    return [group for group in lexicon.groups() if lexicon.is_subgroup(group, wanted.group)]


def _claims(connection: Connection, ids: Iterable[str]) -> Iterator[Claim]:
    for some in _some(ids):
        question = (
            select(tables.as_judged(tables.claims))
            .join(tables.readings, _READINGS.id == _CLAIMS.reading_id)
            .where(_CLAIMS.id.in_(some), _READINGS.current, ~_CLAIMS.rejected)
        )
        yield from map(claim_of, connection.scalars(question))


def _reports(connection: Connection, ids: Iterable[str]) -> dict[str, ReportLine]:
    c = tables.reports.c
    found: dict[str, ReportLine] = {}
    for some in _some(ids):
        question = select(c.id, c.ref, c.title, c.outlet, c.published).where(c.id.in_(some))
        for row in connection.execute(question).mappings():
            found[row["id"]] = ReportLine(**row)
    return found


def _mostly_there(
    connection: Connection, place: str | None, reports: Iterable[str]
) -> dict[str, bool]:
    if place is None:
        return {}
    places, found = report_places.c, {}
    for some in _some(reports):
        question = (
            select(_READINGS.report_id, places.inside, places.placed)
            .join(report_places, places.reading_id == _READINGS.id)
            .where(_READINGS.report_id.in_(some), _READINGS.current, places.name == folded(place))
        )
        for row in connection.execute(question):
            found[row.report_id] = 2 * row.inside >= row.placed
    return found


def _incidents(
    connection: Connection, claims: Sequence[str]
) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Return the ids of each claim's incident under the usual, the strict and the loose cut."""
    told, found = tables.record_claims.c, {}
    same = and_(told.reading_id == linked.c.reading_id, told.record_id == linked.c.record_id)
    for some in _some(claims):
        question = (
            select(told.claim_id, linked.c.incident_id, linked.c.strict, linked.c.loose)
            .join(linked, same)
            .where(told.claim_id.in_(some))
            .order_by(linked.c.record_id.desc())
        )
        for row in connection.execute(question):
            found[row.claim_id] = (row.incident_id, row.strict, row.loose)
    return found


def _copies(connection: Connection, reports: Iterable[str]) -> dict[str, KeptCopy]:
    return {copy.report: copy for some in _some(reports) for copy in kept(connection, reports=some)}


def _some(ids: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(ids)
    return (ordered[n : n + AT_ONCE] for n in range(0, len(ordered), AT_ONCE))
