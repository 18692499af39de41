"""Which reports of a casebook carry another's text, kept report by report."""

from collections.abc import Collection, Set
from heapq import heapify, heappop, heappush

from sqlalchemy import Connection, delete, exists, insert, select

from reportedly.casebook import copy_index, tables
from reportedly.casebook.codec import Codec
from reportedly.casebook.copy_tables import compared_reports
from reportedly.casebook.incident_kept import Carried, ChangedSentence, CopiedClaim, KeptCopy
from reportedly.casebook.incident_tables import copies
from reportedly.casebook.rows import report_of
from reportedly.linking import Copy, Worded, copy_among, sentences
from reportedly.model import Report, Span

_CHANGED = Codec(tuple[ChangedSentence, ...])
_SPANS = Codec(tuple[Span, ...])
_NEW = ~exists().where(compared_reports.c.report_id == tables.reports.c.id)


def is_stale(connection: Connection) -> bool:
    """Say whether a report was not yet compared with the others."""
    return connection.execute(select(tables.reports.c.id).where(_NEW).limit(1)).first() is not None


def compare(connection: Connection) -> bool:
    """Compare what is new with what it shares words with; say whether anything was new.

    A report is looked at again when one that it could have copied comes, goes over to the copies or
    changes its fingerprints. The outcome is that of `linking.copies` on all, whatever came first.
    """
    new = [report_of(row) for row in connection.execute(select(tables.reports).where(_NEW))]
    if not new:
        return False
    numbers = copy_index.enter(connection, new)
    aged = copy_index.tell_sentences(connection, dict(zip(numbers, new, strict=True)))
    anew = {*numbers, *aged}
    changing = copy_index.lines(connection, aged)
    later = {one.no for line in changing for one in copy_index.near(connection, line)}
    texts = dict(copy_index.load(connection, anew))
    copy_index.print_marks(connection, texts)
    _settle(connection, texts, set(numbers), anew | later)
    return True


def _settle(
    connection: Connection, texts: dict[int, Worded], new: Set[int], first: Set[int]
) -> None:
    """Find what reports copy, the earliest first: each then knows which before it copy nobody.

    Args:
        connection: in a transaction that writes.
        texts: of the reports that are new or have other fingerprints than before.
        new: those that are new.
        first: those to begin with.
    """
    anew = set(texts)
    c = compared_reports.c
    copied = select(c.no).join(copies, copies.c.report_id == c.report_id)
    copying = set(connection.scalars(copied))
    queue = copy_index.lines(connection, first)
    heapify(queue)
    done: set[int] = set()
    while queue:
        line = heappop(queue)
        no = line.no
        if no in done:
            continue
        done.add(no)
        around = copy_index.near(connection, line)
        before = [one.no for one in around if one < line and one.no not in copying]
        unread = [one for one in (no, *before) if one not in texts]
        texts.update(copy_index.load(connection, unread))
        found = copy_among(texts[no], [texts[one] for one in before])
        was = no in copying
        if was or found is not None:
            _keep(connection, line.report, found)
        (copying.discard if found is None else copying.add)(no)
        if (was or no in anew) if found is None else not (was or no in new):
            for one in around:
                if one > line and one.no not in done:
                    heappush(queue, one)


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


def _keep(connection: Connection, report_id: str, found: Copy | None) -> None:
    connection.execute(delete(copies).where(copies.c.report_id == report_id))
    if found is not None:
        row = connection.execute(select(tables.reports).filter_by(id=report_id)).one()
        connection.execute(insert(copies), [_row(found, report_of(row))])


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
