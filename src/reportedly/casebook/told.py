"""Judgements as rows and back, and which of them stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Row, Select, or_, select

from reportedly.casebook.codec import JUDGEMENT
from reportedly.casebook.judgement_tables import judgements, log
from reportedly.model import Judgement, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One judgement as the casebook holds it.

    Attributes:
        id: the judgement's id.
        entry: the number of its entry in the log.
        withdrawn: whether it was undone.
    """

    id: str
    entry: int
    judgement: Judgement
    withdrawn: bool


def asked() -> Select[tuple[str, int, bool, str]]:
    """Return the question for all judgements; what they say stands in the log."""
    c = judgements.c
    return select(c.id, c.entry, c.withdrawn, log.c.body).join(log, log.c.number == c.entry)


def decisions(found: Iterable[Row[tuple[str, int, bool, str]]]) -> Iterator[Decision]:
    """Yield the judgements that the rows hold."""
    for row in found:
        told = JUDGEMENT.load(row.body)
        yield Decision(id=row.id, entry=row.entry, judgement=told, withdrawn=row.withdrawn)


def told(
    connection: Connection,
    *,
    subjects: Iterable[Subject] = (),
    on: str | None = None,
    report: str | None = None,
) -> list[Judgement]:
    """Return the judgements that were not withdrawn: on these subjects, this id, this report."""
    question = asked().where(~judgements.c.withdrawn)
    if named := [one.value for one in subjects]:
        question = question.where(judgements.c.subject.in_(named))
    if on is not None:
        question = question.where(or_(judgements.c.on == on, judgements.c.other == on))
    if report is not None:
        question = question.where(judgements.c.report_id == report)
    return [one.judgement for one in decisions(connection.execute(question))]


def standing(told: Iterable[Judgement]) -> list[Judgement]:
    """Return of each question the newest judgement, the oldest first."""
    ordered = sorted(told, key=lambda one: one.order)
    return sorted({one.question: one for one in ordered}.values(), key=lambda one: one.order)
