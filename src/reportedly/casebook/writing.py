"""Keeping one reading: a report and all that was read from it become rows, together."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Table, insert, select, update

from reportedly.casebook import full_text_index, overlay, tables, told_places
from reportedly.casebook.codec import SETTINGS, WORDS
from reportedly.casebook.dialect import insert_if_new
from reportedly.casebook.kept import Staged
from reportedly.casebook.rows import claim_row, count_rows, record_row, report_row
from reportedly.errors import ConflictError
from reportedly.model import Claim, IncidentRecord, Reading, Report, content_id

Known = TypeVar("Known", Claim, IncidentRecord)


def reading_id(report_id: str, stages: Sequence[str]) -> str:
    """Return the id of what these stages, in this order, read from this report."""
    return content_id("rd", report_id, list(stages))


def keep(connection: Connection, reading: Reading) -> bool:
    """Keep a reading and make it its report's current one; say whether it was new.

    The same stages on the same report change nothing; newer stages leave what older ones read.
    What people judged of the report is laid over the new reading.

    Raises:
        ConflictError: an id of the reading already stands for something else.
    """
    report = reading.report
    claims, records = _distinct(reading.claims), _distinct(reading.records)
    _check_citations(claims, records)
    _keep_report(connection, report)
    id_ = reading_id(report.id, reading.stages)
    if connection.execute(select(tables.readings.c.id).filter_by(id=id_)).first():
        return False
    _refuse_strangers(connection, tables.claims.c.id, report.id, [c.id for c in claims])
    _refuse_strangers(connection, tables.records.c.id, report.id, [r.id for r in records])
    _make_current(connection, id_, reading)
    _insert(connection, tables.claims, [claim_row(id_, n, c) for n, c in enumerate(claims)])
    _insert(connection, tables.counts, [row for c in claims for row in count_rows(id_, c)])
    _insert(connection, tables.records, [record_row(id_, n, r) for n, r in enumerate(records)])
    cited = [(r.id, claim) for r in records for claim in dict.fromkeys(r.claims)]
    _insert(
        connection,
        tables.record_claims,
        [{"reading_id": id_, "record_id": record, "claim_id": claim} for record, claim in cited],
    )
    overlay.lay(connection, report.id)
    told_places.index_reading(connection, id_)
    full_text_index.index_report(connection, report.id)
    return True


def keep_stages(connection: Connection, stages: Iterable[Staged]) -> None:
    """Keep what the stages were, by id.

    Raises:
        ConflictError: an id already stands for another stage.
    """
    for stage in stages:
        row = {
            "id": stage.id,
            "name": stage.name,
            "version": stage.version,
            "config": SETTINGS.dump(stage.config),
        }
        if not insert_if_new(connection, tables.stages, row):
            kept = connection.execute(select(tables.stages).filter_by(id=stage.id)).mappings().one()
            _refuse_other("stage", stage.id, dict(kept), row)


def _keep_report(connection: Connection, report: Report) -> None:
    row = report_row(report)
    if not insert_if_new(connection, tables.reports, row):
        columns = [tables.reports.c[name] for name in ("sha256", "outlet", "published")]
        kept = connection.execute(select(*columns).filter_by(id=report.id)).mappings().one()
        _refuse_other("report", report.id, dict(kept), row)


def _make_current(connection: Connection, id_: str, reading: Reading) -> None:
    readings = tables.readings
    report_id = reading.report.id
    connection.execute(
        update(readings).filter_by(report_id=report_id, current=True).values(current=False)
    )
    row = {
        "id": id_,
        "report_id": report_id,
        "created": dt.datetime.now(dt.UTC),
        "current": True,
        "stages": WORDS.dump(reading.stages),
        "warnings": WORDS.dump(reading.warnings),
    }
    connection.execute(insert(readings), row)


def _refuse_other(noun: str, id_: str, kept: dict[str, Any], offered: dict[str, Any]) -> None:
    for name, value in kept.items():
        if offered[name] != value:
            raise ConflictError(
                f"{noun} {id_} is in the casebook with {name} {value!s}, and cannot become "
                f"{offered[name]!s}: nothing in a casebook is overwritten"
            )


def _distinct(known: Iterable[Known]) -> list[Known]:
    """Return each thing once, refusing two that share an id and differ."""
    by_id: dict[str, Known] = {}
    for one in known:
        if by_id.setdefault(one.id, one) != one:
            raise ConflictError(f"two different things in one reading have the id {one.id}")
    return list(by_id.values())


def _check_citations(claims: Iterable[Claim], records: Iterable[IncidentRecord]) -> None:
    known = {claim.id for claim in claims}
    for record in records:
        for claim in record.claims:
            if claim not in known:
                raise ConflictError(f"record {record.id} cites {claim}, which the reading lacks")


def _refuse_strangers(
    connection: Connection, column: Column[Any], report_id: str, ids: list[str]
) -> None:
    if not ids:
        return
    report = column.table.c.report_id
    found = connection.execute(
        select(column, report).where(column.in_(ids), report != report_id)
    ).first()
    if found:
        raise ConflictError(
            f"{found[0]} already stands for something in report {found[1]}, and cannot stand for "
            f"something in {report_id} as well"
        )


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
