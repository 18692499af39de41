"""Finding again what was judged, after its report was read anew and ids have changed."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from reportedly.casebook import tables
from reportedly.casebook.rows import claim_of, record_of
from reportedly.model import Claim, Span

CLAIM, RECORD, REPORT = "c-", "i-", "r-"


def current_ids(connection: Connection, ids: Iterable[str]) -> dict[str, str | None]:
    """Return, for ids of claims and records, those that stand for the same in current readings.

    A claim that the newest reading lacks is found by its words: the claim of the same report and
    the same type of event that shares most characters with it. None when there is none, or when
    two share as many. A record that is gone is found by its first claim that is not. A report's
    own id stays what it is.
    """
    wanted = list(dict.fromkeys(ids))
    there = _current(connection, wanted) | {id_ for id_ in wanted if id_.startswith(REPORT)}
    return {id_: id_ if id_ in there else _again(connection, id_) for id_ in wanted}


def claim_as_read(connection: Connection, id_: str) -> Claim | None:
    """Return a claim as the newest reading that has it read it, current or not."""
    question = (
        select(tables.claims.c.body)
        .join(tables.readings, tables.readings.c.id == tables.claims.c.reading_id)
        .where(tables.claims.c.id == id_)
        .order_by(tables.readings.c.created.desc())
    )
    body = connection.scalars(question).first()
    return None if body is None else claim_of(body)


def report_of_id(connection: Connection, id_: str) -> str | None:
    """Return the id of the report that a claim or record was read in; None for anything else."""
    if id_.startswith(REPORT):
        return connection.scalar(select(tables.reports.c.id).filter_by(id=id_))
    table = tables.records if id_.startswith(RECORD) else tables.claims
    return connection.scalar(select(table.c.report_id).where(table.c.id == id_).limit(1))


def _current(connection: Connection, ids: list[str]) -> set[str]:
    found: set[str] = set()
    for table in (tables.claims, tables.records):
        joined = select(table.c.id).join(
            tables.readings, tables.readings.c.id == table.c.reading_id
        )
        for start in range(0, len(ids), 500):
            some = table.c.id.in_(ids[start : start + 500])
            found.update(connection.scalars(joined.where(some, tables.readings.c.current)))
    return found


def _again(connection: Connection, id_: str) -> str | None:
    if not id_.startswith(RECORD):
        return _claim_again(connection, id_)
    body = connection.scalar(select(tables.records.c.body).where(tables.records.c.id == id_))
    for claim in record_of(body).claims if body else ():
        there = _current(connection, [claim])
        if found := next(iter(there), None) or _claim_again(connection, claim):
            return found
    return None


def _claim_again(connection: Connection, id_: str) -> str | None:
    old = claim_as_read(connection, id_)
    if old is None:
        return None
    c = tables.claims.c
    question = (
        select(c.id, c.start, c.end)
        .join(tables.readings, tables.readings.c.id == c.reading_id)
        .where(tables.readings.c.current, tables.readings.c.report_id == old.report_id)
        .where(c.start < old.span.end, c.end > old.span.start)
        .where(c.event_type.is_not_distinct_from(old.event and old.event.type))
    )
    shares = sorted(
        (
            (_share(Span(row.start, row.end), old.span), row.id)
            for row in connection.execute(question)
        ),
        reverse=True,
    )
    if not shares or (len(shares) > 1 and shares[0][0] == shares[1][0]):
        return None
    return str(shares[0][1])


def _share(a: Span, b: Span) -> float:
    """Return how much of what two spans cover they both cover."""
    both = min(a.end, b.end) - max(a.start, b.start)
    return both / (max(a.end, b.end) - min(a.start, b.start))
