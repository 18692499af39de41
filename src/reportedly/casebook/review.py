"""What reviewers work through: a report's claims as read and as judged, and what is left to do."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, exists, func, select

from reportedly.casebook import tables
from reportedly.casebook.anchoring import current_ids
from reportedly.casebook.database import Database
from reportedly.casebook.judgement_tables import judgements, log
from reportedly.casebook.pages import PAGE, Page, ReportSummary, claims_in, total
from reportedly.casebook.rows import claim_of
from reportedly.casebook.told import standing, told
from reportedly.model import Claim, Judgement, Subject

_ABOUT = (Subject.CLAIM, Subject.FIELD, Subject.SENSITIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """One claim as a reviewer meets it.

    Attributes:
        read: as the machine read it; now: as people judged it.
        rejected: whether questions leave it out.
        verdict: the standing judgement on the whole claim, if any.
        judged: the standing judgements on its fields and on what of it to withhold.
        version: what `Judgements.version` tells of it.
    """

    read: Claim
    now: Claim
    rejected: bool
    verdict: Judgement | None
    judged: tuple[Judgement, ...]
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """A report with claims that nobody has judged.

    Attributes:
        left: how many.
    """

    report: ReportSummary
    left: int


class Review:
    """The work of reviewing one casebook; reached as `casebook.review`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claims(self, report: str) -> tuple[Reviewed, ...]:
        """Return all claims of a report's newest reading, in the order of the text."""
        c = tables.claims.c
        question = (
            select(c.body, c.effective, c.rejected)
            .join(tables.readings, tables.readings.c.id == c.reading_id)
            .where(tables.readings.c.report_id == report, tables.readings.c.current)
            .order_by(c.position)
        )
        with self._database.snapshot() as connection:
            rows = connection.execute(question).all()
            read = [claim_of(row.body) for row in rows]
            judged = _judged(connection, report)
            versions = _versions(connection, [claim.id for claim in read])
        return tuple(
            Reviewed(
                read=claim,
                now=claim_of(row.effective) if row.effective else claim,
                rejected=row.rejected,
                verdict=next((j for j in told_of if j.subject is Subject.CLAIM), None),
                judged=tuple(j for j in told_of if j.subject is not Subject.CLAIM),
                version=versions.get(claim.id, 0),
            )
            for row, claim in zip(rows, read, strict=True)
            for told_of in (judged.get(claim.id, ()),)
        )

    def to_do(self, *, start: int = 0, size: int = PAGE) -> Page[ToDo]:
        """Return the reports with claims that nobody has judged, the newest report first."""
        r = tables.reports.c
        waiting = select(r.id, r.ref, r.title, r.outlet, r.published, r.language).where(_waits())
        order = (r.published.is_(None), r.published.desc(), r.id)
        with self._database.snapshot() as connection:
            in_all = total(connection, waiting)
            rows = connection.execute(waiting.order_by(*order).offset(start).limit(size)).all()
            ids = [row.id for row in rows]
            has, done = claims_in(connection, ids), _done(connection, ids)
        items = tuple(
            ToDo(
                report=ReportSummary(**row._mapping, claims=has.get(row.id, 0)),
                left=has.get(row.id, 0) - done.get(row.id, 0),
            )
            for row in rows
        )
        return Page(items=items, start=start, total=in_all)

    def next_report(self, after: str | None = None) -> str | None:
        """Return the id of the next report with claims that nobody has judged, if any."""
        r = tables.reports.c
        order = (r.published.is_(None), r.published.desc(), r.id)
        question = select(r.id).where(_waits()).order_by(*order).limit(1)
        if after is not None:
            question = question.where(r.id != after)
        with self._database.snapshot() as connection:
            return connection.scalar(question)


def _is_judged() -> ColumnElement[bool]:
    j = judgements.c
    about = and_(j.subject == Subject.CLAIM.value, j.withdrawn.is_(False))
    return exists().where(j.on == tables.claims.c.id, about)


def _waits() -> ColumnElement[bool]:
    readings, claims = tables.readings.c, tables.claims.c
    current = and_(readings.report_id == tables.reports.c.id, readings.current)
    return exists().where(current, claims.reading_id == readings.id, ~_is_judged())


def _done(connection: Connection, reports: Sequence[str]) -> dict[str, int]:
    readings, claims = tables.readings, tables.claims
    question = (
        select(readings.c.report_id, func.count())
        .select_from(readings.join(claims, claims.c.reading_id == readings.c.id))
        .where(readings.c.report_id.in_(reports), readings.c.current, _is_judged())
        .group_by(readings.c.report_id)
    )
    return {row[0]: row[1] for row in connection.execute(question)}


def _judged(connection: Connection, report: str) -> dict[str, list[Judgement]]:
    """Return the standing judgements by the claim, as the newest reading has it."""
    listed = standing(told(connection, subjects=_ABOUT, report=report))
    ids = current_ids(connection, [one.on for one in listed])
    found: dict[str, list[Judgement]] = {}
    for one in listed:
        if here := ids[one.on]:
            found.setdefault(here, []).append(one)
    return found


def _versions(connection: Connection, claims: Sequence[str]) -> dict[str, int]:
    question = (
        select(log.c.about, func.count()).where(log.c.about.in_(claims)).group_by(log.c.about)
    )
    return {row[0]: row[1] for row in connection.execute(question)}
