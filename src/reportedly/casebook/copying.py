"""Which reports of a casebook carry another's text, kept report by report."""

from collections.abc import Collection

from sqlalchemy import Connection, delete, exists, insert, select

from reportedly.casebook import rows, tables
from reportedly.casebook.codec import Codec
from reportedly.casebook.incident_kept import Carried, ChangedSentence, CopiedClaim, KeptCopy
from reportedly.casebook.incident_tables import compared_reports, copies
from reportedly.linking import Copy, sentences, telling
from reportedly.linking import copies as found_among
from reportedly.model import Report, Span

_CHANGED = Codec(tuple[ChangedSentence, ...])
_SPANS = Codec(tuple[Span, ...])
_NEW = ~exists().where(compared_reports.c.report_id == tables.reports.c.id)


def is_stale(connection: Connection) -> bool:
    """Say whether a report was not yet compared with the others."""
    return connection.execute(select(tables.reports.c.id).where(_NEW).limit(1)).first() is not None


def compare(connection: Connection) -> None:
    """Compare what is new with what is there; the order of coming never matters."""
    if not is_stale(connection):
        return
    reports = {r.id: r for r in map(rows.report_of, connection.execute(select(tables.reports)))}
    found = found_among([telling(report) for report in reports.values()])
    connection.execute(delete(copies))
    connection.execute(delete(compared_reports))
    connection.execute(insert(compared_reports), [{"report_id": id_} for id_ in sorted(reports)])
    if found:
        connection.execute(insert(copies), [_row(one, reports[one.report]) for one in found])


def kept(connection: Connection, reports: Collection[str] | None = None) -> list[KeptCopy]:
    """Return every copy that was found, or those among some reports."""
    question = select(copies).order_by(copies.c.report_id)
    if reports is not None:
        question = question.where(copies.c.report_id.in_(reports))
    return [
        KeptCopy(
            report=row.report_id,
            of=row.of,
            share=row.share,
            changed=_CHANGED.load(row.changed),
            added=_SPANS.load(row.added),
        )
        for row in connection.execute(question)
    ]


def copied_claims(connection: Connection) -> dict[str, CopiedClaim]:
    """Return the claims that stand in copies, by id."""
    of_report = {one.report: one for one in kept(connection)}
    claims, readings = tables.claims.c, tables.readings.c
    question = (
        select(claims.id, claims.report_id, claims.start, claims.end)
        .join(tables.readings, readings.id == claims.reading_id)
        .join(copies, copies.c.report_id == claims.report_id)
        .where(readings.current)
    )
    found = {}
    for id_, report, start, end in connection.execute(question):
        one = of_report[report]
        found[id_] = CopiedClaim(one.of, carried(one, Span(start, end)))
    return found


def carried(copy: KeptCopy, span: Span) -> Carried:
    """Return what a copy did with the claim at a span of its text."""
    if any(one.of_figure and span.overlaps(one.span) for one in copy.changed):
        return Carried.CHANGED
    if any(span.overlaps(one) for one in copy.added):
        return Carried.ADDED
    return Carried.UNCHANGED


def _row(copy: Copy, report: Report) -> dict[str, object]:
    spans = sentences(report)
    changed = tuple(
        ChangedSentence(spans[one.sentence], one.of_figure, one.words, one.before)
        for one in copy.changed
    )
    return {
        "report_id": copy.report,
        "of": copy.of,
        "share": copy.share,
        "changed": _CHANGED.dump(changed),
        "added": _SPANS.dump(tuple(spans[number] for number in copy.added)),
    }
