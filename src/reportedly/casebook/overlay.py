"""Judgements laid over what was read: the columns that questions see, and back again.

`body` stays as it was read. Where judgements change a claim, `effective` holds the changed one,
and its other columns and its counts say what that one says; a record follows its claims.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from reportedly.casebook import added, full_text_index, tables, told_places
from reportedly.casebook.anchoring import REPORT, claim_as_read, current_ids
from reportedly.casebook.codec import CLAIM, RECORD
from reportedly.casebook.effective import Effective, effective
from reportedly.casebook.following import followed
from reportedly.casebook.rows import claim_of, claim_row, count_rows, record_of, record_row
from reportedly.model import Claim, IncidentRecord, Judgement, Subject
from reportedly.records import retold

LAID = (Subject.CLAIM, Subject.FIELD)
GONE = "the newest reading of the report has nothing at these words"


def lay(
    connection: Connection, report_id: str, *, on: str | None = None
) -> list[tuple[Judgement, str]]:
    """Lay what was judged of a report over its current reading; lift it from older ones.

    Args:
        connection: in a transaction.
        report_id: the report.
        on: only the claim that stands for this one now; all of the report's otherwise.

    Returns:
        The judgements on those claims that cannot be followed now, and why.
    """
    all_ = followed(connection, LAID, report=report_id)
    text = _text(connection, report_id)
    by_hand = [one for one in all_.found if added.is_added(one)]
    moved = added.put(connection, report_id, by_hand, text)
    if moved:
        all_, on = followed(connection, LAID, report=report_id), None
    judged = _by_claim(all_.found)
    touched: set[tuple[str, str]] = set()
    waiting = [(one, GONE) for one in all_.lost]
    for row in _claims_to_do(connection, report_id, judged, on):
        claim = claim_of(row.body)
        after = effective(claim, judged.get(row.id, ()) if row.current else (), text)
        waiting += [(all_.made[one.id], why) for one, why in after.set_aside]
        if _write_claim(connection, row, claim, after):
            touched.add((row.reading_id, row.id))
    for reading, record in _records_of(connection, touched):
        _follow(connection, reading, record)
    moved |= added.regroup(connection, report_id) | {reading for reading, _ in touched}
    for reading in sorted(moved):
        told_places.index_reading(connection, reading)
    if moved:
        full_text_index.index_claims(connection, report_id)
    return waiting


def set_aside(connection: Connection, report_id: str) -> list[tuple[Judgement, str]]:
    """Return the standing judgements of a report that cannot be followed now, and why."""
    all_ = followed(connection, LAID, report=report_id)
    text, waiting = _text(connection, report_id), [(one, GONE) for one in all_.lost]
    for id_, listed in _by_claim(all_.found).items():
        if claim := claim_as_read(connection, id_):
            aside = effective(claim, listed, text).set_aside
            waiting += [(all_.made[one.id], why) for one, why in aside]
    return waiting


def _by_claim(judgements: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    by_claim: dict[str, list[Judgement]] = {}
    for one in judgements:
        by_claim.setdefault(one.on, []).append(one)
    return by_claim


def _claims_to_do(
    connection: Connection, report_id: str, judged: Iterable[str], on: str | None
) -> list[Row[Any]]:
    """Return the row of one claim, or those of all that are judged now or were when last laid."""
    c = tables.claims.c
    if on is None or on.startswith(REPORT):
        wanted = or_(c.rejected, c.effective.is_not(None), c.id.in_(list(judged)))
    else:
        wanted = c.id == current_ids(connection, [on])[on]
    return list(
        connection.execute(
            select(tables.claims, tables.readings.c.current)
            .join(tables.readings, tables.readings.c.id == c.reading_id)
            # By the reading: claims are in the order of readings, and have no index by report.
            .where(tables.readings.c.report_id == report_id, wanted)
        )
    )


def _write_claim(connection: Connection, row: Row[Any], claim: Claim, after: Effective) -> bool:
    """Write what judgements make of a claim; say whether that is anything new."""
    body = None if after.claim == claim else CLAIM.dump(after.claim)
    if (body, after.rejected) == (row.effective, row.rejected):
        return False
    values = claim_row(row.reading_id, row.position, after.claim) | {
        "body": row.body,
        "effective": body,
        "rejected": after.rejected,
    }
    key = {"reading_id": row.reading_id, "id": row.id}
    connection.execute(update(tables.claims).filter_by(**key).values(**values))
    counts = tables.counts
    connection.execute(delete(counts).filter_by(reading_id=row.reading_id, claim_id=row.id))
    if found := list(count_rows(row.reading_id, after.claim)):
        connection.execute(insert(counts), found)
    return True


def _records_of(connection: Connection, claims: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    told_of = tables.record_claims.c
    found: dict[tuple[str, str], None] = {}
    for reading, claim in sorted(claims):
        question = select(told_of.record_id).filter_by(reading_id=reading, claim_id=claim)
        found.update(dict.fromkeys((reading, record) for record in connection.scalars(question)))
    return list(found)


def _follow(connection: Connection, reading: str, record_id: str) -> None:
    """Let a record say what its claims say now."""
    key = {"reading_id": reading, "id": record_id}
    row = connection.execute(select(tables.records).filter_by(**key)).one()
    record = record_of(row.body)
    left, changed = _claims_left(connection, reading, record)
    after = retold(record, left) if changed else record
    shown = after or record
    values = record_row(reading, row.position, shown) | {
        "body": row.body,
        "effective": None if shown == record else RECORD.dump(shown),
        "rejected": after is None,
    }
    connection.execute(update(tables.records).filter_by(**key).values(**values))


def _claims_left(
    connection: Connection, reading: str, record: IncidentRecord
) -> tuple[list[Claim], bool]:
    """Return a record's claims that stand, in its order, and whether any was judged otherwise."""
    c = tables.claims.c
    question = select(c.id, c.body, c.effective, c.rejected).where(
        c.reading_id == reading, c.id.in_(record.claims)
    )
    rows = {row.id: row for row in connection.execute(question)}
    told_of = [rows[id_] for id_ in record.claims]
    left = [claim_of(row.effective or row.body) for row in told_of if not row.rejected]
    return left, any(row.effective or row.rejected for row in told_of)


def _text(connection: Connection, report_id: str) -> str:
    question = select(tables.reports.c.text).filter_by(id=report_id)
    return str(connection.scalar(question))
