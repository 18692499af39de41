"""Keeping the lines of incidents: made when what tells of an incident changes, and only then."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    String,
    and_,
    cast,
    delete,
    func,
    insert,
    select,
)

from reportedly import __version__
from reportedly.casebook import copying, tables
from reportedly.casebook.codec import Codec
from reportedly.casebook.folding import folded
from reportedly.casebook.following import followed
from reportedly.casebook.incident_kept import Carried, KeptCopy
from reportedly.casebook.incident_line import IncidentLine, line_of
from reportedly.casebook.incident_tables import copies, incident_lines, linked
from reportedly.casebook.judgement_tables import log
from reportedly.casebook.link_index import some
from reportedly.casebook.rows import claim_of, record_of
from reportedly.grades import graded
from reportedly.model import Claim, IncidentRecord, Judgement, Subject, Verdict

LINE = Codec(IncidentLine)
_TOLD = tables.record_claims.c


@dataclass(slots=True)
class _Incident:
    """What tells of one incident; two of its records can share a claim."""

    records: list[IncidentRecord]
    claims: dict[str, Claim]
    place_names: set[str]
    outlets: set[str]
    published: set[dt.date]


def is_missing(connection: Connection) -> bool:
    """Say whether incidents are kept without any line, as an older Reportedly left them."""
    has = connection.execute(select(linked.c.no).limit(1)).first() is not None
    return has and connection.execute(select(incident_lines.c.newest).limit(1)).first() is None


def keep(connection: Connection, since: int | None = None) -> None:
    """Make the lines anew of incidents that something changed for, in the caller's transaction.

    Args:
        connection: the transaction.
        since: when nothing changed but for claims judged after this entry of the log, its number:
            most decisions are such, and 20,000 incidents need not be looked at for each.
    """
    c = incident_lines.c
    lines, only = select(c.incident_id, c.made_of), None
    if since is not None:
        only = sorted(set(connection.scalars(_judged_since(since))))
        lines = lines.where(c.incident_id.in_(only))
    kept = dict(connection.execute(lines).all())
    now = _made_of(connection, only)
    changed = [id_ for id_, made_of in now.items() if kept.get(id_) != made_of]
    for ids in some([id_ for id_ in kept if id_ not in now] + changed):
        connection.execute(delete(incident_lines).where(c.incident_id.in_(ids)))
    given = followed(connection, (Subject.GRADE,)).found if changed else ()
    judged = {one.on: one for one in given if one.verdict is Verdict.POSITIVE}
    for ids in some(changed):
        rows = _rows(connection, ids, judged, now)
        connection.execute(insert(incident_lines), list(rows))


def _judged_since(entry: int) -> Select[Any]:
    # The few entries first, whatever the sizes of the tables.
    about = select(log.c.about).where(log.c.number > entry)
    told = select(linked.c.incident_id).join(tables.record_claims, _is_told())
    return told.where(_TOLD.claim_id.in_(about), linked.c.incident_id.is_not(None))


def _made_of(connection: Connection, only: list[str] | None) -> dict[str, str]:
    """Return what each incident's line is made of: its records, copies, and entries of the log."""
    of = func.coalesce(copies.c.of, "")
    members = func.aggregate_strings(cast(linked.c.no, String) + ":" + of, ",")
    asked = (
        select(linked.c.incident_id, members)
        .outerjoin(copies, copies.c.report_id == linked.c.report_id)
        .where(linked.c.incident_id.is_not(None))
        .group_by(linked.c.incident_id)
    )
    entries = (
        select(linked.c.incident_id, func.count(log.c.number))
        .join(tables.record_claims, _is_told())
        .join(log, log.c.about == _TOLD.claim_id)
        .group_by(linked.c.incident_id)
    )
    if only is not None:
        asked, entries = (one.where(linked.c.incident_id.in_(only)) for one in (asked, entries))
    judged: dict[str, int] = dict(connection.execute(entries).all())
    return {
        id_: f"{__version__} {judged.get(id_, 0)} {','.join(sorted(told.split(',')))}"
        for id_, told in connection.execute(asked)
    }


def _is_told() -> ColumnElement[bool]:
    same_reading = _TOLD.reading_id == linked.c.reading_id
    return and_(same_reading, _TOLD.record_id == linked.c.record_id)


def _rows(
    connection: Connection,
    ids: list[str],
    judged: Mapping[str, Judgement],
    made_of: Mapping[str, str],
) -> Iterator[dict[str, Any]]:
    found = _incidents(connection, ids)
    reports = {r.report_id for one in found.values() for r in one.records}
    copied = {one.report: one for one in copying.kept(connection, reports)}
    for id_, told in found.items():
        of_reports = {record.report_id for record in told.records}
        claims = list(told.claims.values())
        own = first_hand(claims, copied)
        line = line_of(
            id_,
            told.records,
            own,
            graded(own, claims, judged),
            reports=len(of_reports),
            copies=len(of_reports & copied.keys()),
        )
        yield {
            "incident_id": id_,
            "made_of": made_of[id_],
            "newest": line.last.toordinal() if line.last else 0,
            "first": line.first,
            "last": line.last,
            "types": _lined(line.types),
            "place_names": _lined(sorted(told.place_names)),
            "outlets": _lined(sorted(told.outlets)),
            "grade": line.grade,
            "reports": line.reports,
            "disputed": line.disputed,
            "kinds": _lined(sorted({c.source.kind.value for c in own if c.source})),
            "lat": line.place.lat if line.place else None,
            "lon": line.place.lon if line.place else None,
            "published_first": min(told.published, default=None),
            "published_last": max(told.published, default=None),
            "words": "\n".join(dict.fromkeys(folded(c.quote) for c in claims)),
            "body": LINE.dump(line),
        }


def first_hand(claims: Iterable[Claim], copied: Mapping[str, KeptCopy]) -> list[Claim]:
    """Return the claims without those that a copy carried over: one text is one witness."""
    return [
        c
        for c in claims
        if c.report_id not in copied
        or copying.carried(copied[c.report_id], c.span) is Carried.ADDED
    ]


def _incidents(connection: Connection, ids: Collection[str]) -> dict[str, _Incident]:
    found: dict[str, _Incident] = defaultdict(lambda: _Incident([], {}, set(), set(), set()))
    r, report = tables.records.c, tables.reports.c
    records = (
        select(linked.c.incident_id, tables.as_judged(tables.records), r.place_names,
               report.outlet_folded, report.published)
        .join(linked, and_(linked.c.reading_id == r.reading_id, linked.c.record_id == r.id))
        .join(tables.reports, report.id == r.report_id)
        .where(linked.c.incident_id.in_(ids))
        .order_by(linked.c.incident_id, r.id)
    )  # fmt: skip
    for row in connection.execute(records):
        one = found[row.incident_id]
        one.records.append(record_of(row.body))
        one.place_names.update(name for name in row.place_names.split("\n") if name)
        if row.outlet_folded:
            one.outlets.add(row.outlet_folded)
        if row.published:
            one.published.add(row.published)
    c = tables.claims.c
    claims = (
        select(linked.c.incident_id, tables.as_judged(tables.claims))
        .join(tables.record_claims, _is_told())
        .join(tables.claims, and_(c.reading_id == _TOLD.reading_id, c.id == _TOLD.claim_id))
        .where(linked.c.incident_id.in_(ids), ~c.rejected)
        .order_by(linked.c.incident_id, c.id)
    )
    for row in connection.execute(claims):
        claim = claim_of(row.body)
        found[row.incident_id].claims[claim.id] = claim
    return found


def _lined(names: Iterable[str]) -> str:
    """Return names one a line, with a line's end on both sides of each: to be found whole."""
    return "".join(f"\n{name}" for name in names) + "\n"
