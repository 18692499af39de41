"""What reviewers work through: a report's claims as read and as judged, and what is left to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, case, func, select

from reportedly.casebook import tables
from reportedly.casebook.anchoring import current_ids
from reportedly.casebook.database import Database
from reportedly.casebook.effective import effective
from reportedly.casebook.judgement_tables import log
from reportedly.casebook.pages import PAGE, Page, ReportSummary
from reportedly.casebook.queues import Queue, done, waits, wanted
from reportedly.casebook.remembered import Remembered
from reportedly.casebook.rows import claim_of
from reportedly.casebook.told import standing, told
from reportedly.model import Claim, Judgement, Subject

_ALL = Queue()
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
        self._remembered = Remembered()

    def claims(self, report: str, *, alone: str | None = None) -> tuple[Reviewed, ...]:
        """Return all claims of a report's newest reading, in the order of the text.

        Args:
            report: its id.
            alone: the name of a person who is to judge for themselves: of claims that they have
                not judged, what others judged is left out, and their own verdict is the one told.
        """
        c = tables.claims.c
        question = (
            select(c.body, c.effective, c.rejected, tables.reports.c.text)
            .join(tables.readings, tables.readings.c.id == c.reading_id)
            .join(tables.reports, tables.reports.c.id == tables.readings.c.report_id)
            .where(tables.readings.c.report_id == report, tables.readings.c.current)
            .order_by(c.start, c.position)
        )
        with self._database.snapshot() as connection:
            rows = connection.execute(question).all()
            read = [claim_of(row.body) for row in rows]
            judged = _judged(connection, report)
            versions = _versions(connection, [claim.id for claim in read])
        return tuple(
            _reviewed(row, claim, judged.get(claim.id, []), versions.get(claim.id, 0), alone)
            for row, claim in zip(rows, read, strict=True)
        )

    def to_do(self, queue: Queue = _ALL, *, start: int = 0, size: int = PAGE) -> Page[ToDo]:
        """Return the reports with claims of a queue that wait, the newest report first.

        Raises:
            QuestionError: the queue's filter cannot be answered as put.
        """
        r = tables.reports.c
        waiting = select(r.id, r.ref, r.title, r.outlet, r.published, r.language).where(
            waits(queue)
        )
        order = (r.published.is_(None), r.published.desc(), r.id)
        with self._database.snapshot() as connection:
            in_all = self._remembered.total(connection, waiting)
            rows = connection.execute(waiting.order_by(*order).offset(start).limit(size)).all()
            counted = _counted(connection, queue, [row.id for row in rows])
        items = tuple(
            ToDo(
                report=ReportSummary(**row._mapping, claims=counted[row.id][0]),
                left=counted[row.id][0] - counted[row.id][1],
            )
            for row in rows
        )
        return Page(items=items, start=start, total=in_all)

    def next_report(self, after: str | None = None, queue: Queue = _ALL) -> str | None:
        """Return the id of the next report with claims of a queue that wait, if any."""
        r = tables.reports.c
        order = (r.published.is_(None), r.published.desc(), r.id)
        question = select(r.id).where(waits(queue)).order_by(*order).limit(1)
        if after is not None:
            question = question.where(r.id != after)
        with self._database.snapshot() as connection:
            return connection.scalar(question)

    def progress(self, queue: Queue = _ALL) -> tuple[int, int]:
        """Return how many claims of a queue are done, and how many there are in all."""
        with self._database.snapshot() as connection:
            in_all, judged = self._remembered.get(
                connection, queue, lambda: connection.execute(_numbers(queue)).one()
            )
        return judged or 0, in_all

    def inside(self, report: str, queue: Queue) -> frozenset[str]:
        """Return the ids of the claims of a report that a queue is about."""
        question = _of_current(select(tables.claims.c.id)).where(
            tables.readings.c.report_id == report, *wanted(queue)
        )
        with self._database.snapshot() as connection:
            return frozenset(connection.scalars(question))


def _of_current(question: Any) -> Any:
    readings, claims = tables.readings, tables.claims
    joined = readings.join(claims, claims.c.reading_id == readings.c.id).join(
        tables.reports, tables.reports.c.id == readings.c.report_id
    )
    return question.select_from(joined).where(readings.c.current)


def _numbers(queue: Queue) -> Any:
    judged = func.sum(case((done(queue), 1), else_=0))
    return _of_current(select(func.count(), judged)).where(*wanted(queue))


def _counted(
    connection: Connection, queue: Queue, reports: Sequence[str]
) -> dict[str, tuple[int, int]]:
    report = tables.readings.c.report_id
    question = _numbers(queue).add_columns(report).where(report.in_(reports)).group_by(report)
    return {row[2]: (row[0], row[1] or 0) for row in connection.execute(question)}


def _reviewed(
    row: Any, read: Claim, judged: list[Judgement], version: int, alone: str | None
) -> Reviewed:
    """Return a claim as a reviewer meets it; see `Review.claims` for `alone`."""
    own = [one for one in judged if one.by == alone and one.subject is Subject.CLAIM]
    now, rejected = claim_of(row.effective) if row.effective else read, row.rejected
    if alone is not None and not own:
        judged = [one for one in judged if one.by == alone]
        mine = effective(read, judged, row.text)
        now, rejected = mine.claim, mine.rejected
    told_of = standing(judged)
    verdicts = own or [one for one in told_of if one.subject is Subject.CLAIM]
    return Reviewed(
        read=read,
        now=now,
        rejected=rejected,
        verdict=max(verdicts, key=lambda one: one.order, default=None),
        judged=tuple(one for one in told_of if one.subject is not Subject.CLAIM),
        version=version,
    )


def _judged(connection: Connection, report: str) -> dict[str, list[Judgement]]:
    """Return what was judged, by the claim as the newest reading has it."""
    listed = told(connection, subjects=_ABOUT, report=report)
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
