"""Searching the words of reports and claims, in any script; see `search_words` and `search_query`.

Ranked by BM25 (Robertson and Zaragoza, 2009), as FTS5 computes it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    func,
    literal_column,
    select,
)

from reportedly.casebook import tables
from reportedly.casebook.database import Database
from reportedly.casebook.excerpt import Excerpt, excerpt
from reportedly.casebook.filters import ClaimFilter, types_under
from reportedly.casebook.folding import folded
from reportedly.casebook.full_text_tables import claim_lines, report_lines
from reportedly.casebook.narrow import claim_words, matches, report_words
from reportedly.casebook.pages import PAGE, Page, ReportSummary, claims_in, with_reports
from reportedly.casebook.search_query import Query, query_of
from reportedly.model import Claim

MOST_VALUES = 12
MOST_COUNTED = 10_000
_L = claim_lines.c


class Order(StrEnum):
    """What comes first."""

    BEST = "best"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim with the words searched for, its report, and its quote with those words marked."""

    claim: Claim
    report: ReportSummary
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReport:
    """A report with the words searched for, and where they stand in its title and text."""

    report: ReportSummary
    title: Excerpt
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What the claims found are, by how many there are of each, the most first.

    Attributes:
        event: families of events ("strike").
        partly: whether only the first `MOST_COUNTED` were looked at.
    """

    outlet: tuple[tuple[str, int], ...]
    event: tuple[tuple[str, int], ...]
    place: tuple[tuple[str, int], ...]
    kind: tuple[tuple[str, int], ...]
    partly: bool = False


class FullText:
    """Searches in one casebook; reached as `casebook.full_text`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claims(
        self,
        wanted: ClaimFilter,
        *,
        order: Order = Order.BEST,
        start: int = 0,
        size: int = PAGE,
    ) -> tuple[Page[FoundClaim], Facets]:
        """Return claims with the words of `wanted.search`, and what all that were found are.

        Of the filter, `search`, `outlet`, `event`, `place` and `kind` are looked at.

        Raises:
            QuestionError: there is no word to look for, or the filter cannot be answered as put.
        """
        query = query_of(wanted.search or "")
        conditions = _conditions(wanted)
        with self._database.snapshot() as connection:
            facets, total = _facets(connection, query, conditions)
            keys = _keys(query, conditions, order).offset(start).limit(size)
            shown = [tuple(row) for row in connection.execute(keys)]
            told = with_reports(connection, shown)
        items = tuple(
            FoundClaim(claim=claim, report=report, excerpt=excerpt(claim.quote, query, width=320))
            for claim, report in told
        )
        return Page(items=items, start=start, total=total), facets

    def reports(
        self,
        search: str,
        *,
        outlet: str | None = None,
        order: Order = Order.BEST,
        start: int = 0,
        size: int = PAGE,
    ) -> Page[FoundReport]:
        """Return reports with the words in their title or text.

        Raises:
            QuestionError: there is no word to look for.
        """
        query = query_of(search)
        r = tables.reports.c
        found = (
            select(r.id, r.ref, r.title, r.outlet, r.published, r.language)
            .select_from(
                report_words.join(report_lines, report_lines.c.number == report_words.c.rowid).join(
                    tables.reports, r.id == report_lines.c.report_id
                )
            )
            .where(matches("report_words", query))
        )
        if outlet:
            found = found.where(r.outlet_folded == folded(outlet))
        rank = _rank("report_words") if order is Order.BEST else r.published.desc()
        with self._database.snapshot() as connection:
            total = connection.scalar(select(func.count()).select_from(found.subquery())) or 0
            rows = connection.execute(found.order_by(rank, r.id).offset(start).limit(size)).all()
            ids = [row.id for row in rows]
            numbers = claims_in(connection, ids)
            texts = {
                row.id: row.text
                for row in connection.execute(select(r.id, r.text).where(r.id.in_(ids)))
            }
        items = tuple(
            FoundReport(
                report=ReportSummary(**row._mapping, claims=numbers.get(row.id, 0)),
                title=excerpt(row.title or row.ref, query, width=400),
                excerpt=excerpt(texts[row.id], query, width=320),
            )
            for row in rows
        )
        return Page(items=items, start=start, total=int(total))


def _keys(query: Query, conditions: Iterable[ColumnElement[bool]], order: Order) -> Select[Any]:
    ranks: tuple[Any, ...] = (_rank("claim_words"), _L.number)
    if order is Order.NEWEST:
        ranks = (_L.published.is_(None), _L.published.desc(), _L.number)
    found = _found(select(_L.reading_id, _L.claim_id), query)
    return found.where(*conditions).order_by(*ranks)


def _found(question: Select[Any], query: Query) -> Select[Any]:
    joined = claim_words.join(claim_lines, claim_lines.c.number == claim_words.c.rowid)
    return question.select_from(joined).where(matches("claim_words", query))


def _facets(
    connection: Connection, query: Query, conditions: Iterable[ColumnElement[bool]]
) -> tuple[Facets, int]:
    """Count in one pass, and of very many only the first: one word may be in every claim."""
    some = _found(select(_L.number), query).where(*conditions).limit(MOST_COUNTED + 1).subquery()
    by = (_L.outlet, _L.event_type, _L.place_name, _L.kind)
    joined = claim_lines.join(some, some.c.number == _L.number)
    question = select(*by, func.count()).select_from(joined).group_by(*by)
    counted: tuple[Counter[str], ...] = (Counter(), Counter(), Counter(), Counter())
    total = 0
    for outlet, event, place, kind, number in connection.execute(question):
        total += number
        family = event.partition(".")[0] if event else None
        for counter, value in zip(counted, (outlet, family, place, kind), strict=True):
            if value:
                counter[value] += number
    partly = total > MOST_COUNTED
    if partly:
        in_all = _found(select(func.count()), query).where(*conditions)
        total = int(connection.scalar(in_all) or 0)
    outlets, events, places, kinds = (tuple(c.most_common(MOST_VALUES)) for c in counted)
    return Facets(outlet=outlets, event=events, place=places, kind=kinds, partly=partly), total


def _conditions(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.outlet is not None:
        found.append(_L.outlet_folded == folded(wanted.outlet))
    if wanted.event is not None:
        found.append(_L.event_type.in_(types_under(wanted.event)))
    if wanted.place is not None:
        found.append(_L.place_names.contains(f"\n{folded(wanted.place)}\n", autoescape=True))
    if wanted.kind is not None:
        found.append(_L.kind == wanted.kind.value)
    return found


def _rank(words: str) -> ColumnElement[float]:
    return literal_column(f"bm25({words})")
