"""The records of a casebook as linking sees them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Select, Table, select

from reportedly.casebook import tables
from reportedly.casebook.codec import Codec
from reportedly.casebook.link_index import some
from reportedly.casebook.rows import claim_of, record_of, report_of
from reportedly.linking import Linkable, linkable
from reportedly.model import Claim

LINKABLE = Codec(Linkable)


def linkables_of(
    connection: Connection, reading_ids: Iterable[str]
) -> Iterator[tuple[str, Linkable]]:
    """Yield the records of readings, as judged, each with the id of its reading."""
    for ids in some(sorted(reading_ids)):
        reports = tables.reports.join(
            tables.readings, tables.readings.c.report_id == tables.reports.c.id
        )
        records = [
            (row.reading_id, record_of(row.body))
            for row in connection.execute(_standing(tables.records, ids))
        ]
        telling = sorted({reading_id for reading_id, _ in records})
        asked = select(tables.reports).select_from(reports).where(tables.readings.c.id.in_(telling))
        of_id = {report.id: report for report in map(report_of, connection.execute(asked))}
        told: defaultdict[str, list[Claim]] = defaultdict(list)
        for row in connection.execute(_standing(tables.claims, telling)):
            told[row.reading_id].append(claim_of(row.body))
        for reading_id, record in records:
            report = of_id[record.report_id]
            yield reading_id, linkable(record, report, told[reading_id])


def _standing(table: Table, reading_ids: list[str]) -> Select[tuple[str, str]]:
    c = table.c
    bodies = select(c.reading_id, tables.as_judged(table))
    return bodies.where(c.reading_id.in_(reading_ids), ~c.rejected).order_by(
        c.reading_id, c.position
    )
