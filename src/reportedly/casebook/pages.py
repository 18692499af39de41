"""Some of a long list at a time: reports and claims, with how many there are in all."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, FromClause, Select, and_, func, or_, select

from reportedly.casebook import tables
from reportedly.casebook.database import Database
from reportedly.casebook.dialect import InOrder
from reportedly.casebook.filters import ClaimFilter, claim_conditions
from reportedly.casebook.folding import folded
from reportedly.casebook.judgement_tables import log
from reportedly.casebook.log import Entry
from reportedly.casebook.remembered import Remembered, total
from reportedly.casebook.rows import claim_of
from reportedly.model import Claim

T = TypeVar("T")
PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """Some of a list.

    Attributes:
        start: how many come before these.
        total: how many there are in all.
    """

    items: tuple[T, ...]
    start: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSummary:
    """One report in a list.

    Attributes:
        claims: how many its newest reading has.
    """

    id: str
    ref: str
    title: str | None
    outlet: str | None
    published: dt.date | None
    language: str
    claims: int


class Pages:
    """Lists of one casebook, some at a time; reached as `casebook.pages`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._remembered = Remembered()

    def reports(
        self, words: str | None = None, *, start: int = 0, size: int = PAGE
    ) -> Page[ReportSummary]:
        """Return reports whose title, outlet or ref has the words, the newest first."""
        r = tables.reports.c
        question = select(r.id, r.ref, r.title, r.outlet, r.published, r.language)
        if words:
            columns = (r.title, r.outlet, r.ref, r.outlet_folded)
            wanted = [column.icontains(words, autoescape=True) for column in columns[:3]]
            wanted.append(r.outlet_folded.contains(folded(words), autoescape=True))
            question = question.where(or_(*wanted))
        # Databases differ on where nulls sort: a report without a day comes last in all.
        order = (r.published.is_(None), r.published.desc(), r.id)
        with self._database.snapshot() as connection:
            in_all = self._remembered.total(connection, question)
            found = connection.execute(question.order_by(*order).offset(start).limit(size)).all()
            claims = claims_in(connection, [row.id for row in found])
        items = [ReportSummary(**row._mapping, claims=claims.get(row.id, 0)) for row in found]
        return Page(items=tuple(items), start=start, total=in_all)

    def claims(
        self, wanted: ClaimFilter, *, start: int = 0, size: int = PAGE
    ) -> Page[tuple[Claim, ReportSummary]]:
        """Return the claims that the filter asks for, each with its report, the newest first.

        Raises:
            QuestionError: the filter cannot be answered as put.
        """
        c, r = tables.claims.c, tables.reports.c
        chosen = claim_conditions(wanted)
        keys = select(c.reading_id, c.id).select_from(_newest_first()).where(*chosen)
        order = (r.published.is_(None), r.published.desc(), r.id, c.position)
        with self._database.snapshot() as connection:
            in_all = self._remembered.total(connection, keys)
            # Bodies are some 3 KB each: only those shown are fetched, after the sorting.
            shown = connection.execute(keys.order_by(*order).offset(start).limit(size)).all()
            items = with_reports(connection, [tuple(key) for key in shown])
        return Page(items=items, start=start, total=in_all)

    def log(
        self, *, about: str | None = None, by: str | None = None, start: int = 0, size: int = PAGE
    ) -> Page[Entry]:
        """Return entries of the log, the newest first: about one thing, by one person."""
        question = select(log)
        if about is not None:
            question = question.where(log.c.about == about)
        if by is not None:
            question = question.where(log.c.by == by)
        newest_first = question.order_by(log.c.number.desc())
        with self._database.snapshot() as connection:
            in_all = total(connection, question)
            rows = connection.execute(newest_first.offset(start).limit(size)).all()
        items = tuple(Entry(**row._mapping) for row in rows)
        return Page(items=items, start=start, total=in_all)

    def claims_in(self, report: str) -> int:
        """Return how many claims the newest reading of a report has."""
        with self._database.snapshot() as connection:
            return claims_in(connection, [report]).get(report, 0)


def with_reports(
    connection: Connection, keys: list[tuple[Any, ...]]
) -> tuple[tuple[Claim, ReportSummary], ...]:
    """Return the claims of pairs of a reading's and a claim's id, in their order."""
    c, r = tables.claims.c, tables.reports.c
    columns = (r.id, r.ref, r.title, r.outlet, r.published, r.language)
    question = _current_claims(
        select(c.reading_id, c.id.label("claim"), c.body, c.effective, *columns)
    )
    # By id alone: for pairs SQLite would look through all claims.
    rows = connection.execute(question.where(c.id.in_([id_ for _, id_ in keys]))).all()
    found = {}
    for row in rows:
        values = {column.name: row._mapping[column] for column in columns}
        found[row.reading_id, row.claim] = (
            claim_of(row.effective or row.body),
            ReportSummary(**values, claims=0),
        )
    numbers = claims_in(connection, list({report.id for _, report in found.values()}))
    return tuple(
        (claim, replace(report, claims=numbers.get(report.id, 0)))
        for claim, report in (found[key[0], key[1]] for key in keys)
    )


def _current_claims(question: Select[Any]) -> Select[Any]:
    claims, readings, reports = tables.claims, tables.readings, tables.reports
    return question.select_from(
        claims.join(readings, readings.c.id == claims.c.reading_id).join(
            reports, reports.c.id == readings.c.report_id
        )
    )


def _newest_first() -> FromClause:
    """Return current claims with their reports, to be read in the order of lists."""
    claims, readings, reports = tables.claims, tables.readings, tables.reports
    read = InOrder(reports, readings, readings.c.report_id == reports.c.id)
    return InOrder(read, claims, claims.c.reading_id == readings.c.id)


def claims_in(connection: Connection, reports: list[str]) -> dict[str, int]:
    """Return how many claims the newest reading of each report has."""
    readings, claims = tables.readings, tables.claims
    current = and_(readings.c.report_id.in_(reports), readings.c.current)
    question = (
        select(readings.c.report_id, func.count())
        .select_from(readings.join(claims, claims.c.reading_id == readings.c.id))
        .where(current)
        .group_by(readings.c.report_id)
    )
    return {row[0]: row[1] for row in connection.execute(question)}
