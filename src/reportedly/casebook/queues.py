"""Which claims wait for somebody: by what they tell, and for a first look or a second one."""

from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Exists, and_, exists, or_

from reportedly.casebook import tables
from reportedly.casebook.added import BY_HAND
from reportedly.casebook.filters import ClaimFilter, claim_conditions
from reportedly.casebook.judgement_tables import judgements
from reportedly.model import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What a reviewer works through.

    Attributes:
        claims: only claims that this asks for.
        below: only claims that the machine gave a lower score.
        second: the name of the person who looks again: at claims that others judged and this
            person did not. None: at claims that nobody judged.
    """

    claims: ClaimFilter = field(default_factory=lambda: ClaimFilter(rejected=True))
    below: float | None = None
    second: str | None = None


def wanted(queue: Queue) -> list[ColumnElement[bool]]:
    """Return the conditions on claims that the queue is about, judged or not.

    Raises:
        QuestionError: the filter cannot be answered as put.
    """
    asked = [] if queue.claims == ClaimFilter(rejected=True) else claim_conditions(queue.claims)
    if queue.below is not None:
        asked.append(tables.claims.c.score < queue.below)
    if queue.second is not None:
        asked.append(_has_verdict(judgements.c.by != queue.second))
    return asked


def done(queue: Queue) -> ColumnElement[bool]:
    """Return the condition on a claim of the queue that it waits for nobody."""
    if queue.second is not None:
        return _has_verdict(judgements.c.by == queue.second)
    return or_(_has_verdict(), tables.claims.c.stage == BY_HAND)


def waits(queue: Queue) -> Exists:
    """Return the condition on a report that a claim of its newest reading waits."""
    readings, claims = tables.readings.c, tables.claims.c
    current = and_(readings.report_id == tables.reports.c.id, readings.current)
    here = claims.reading_id == readings.id
    return exists().where(current, here, *wanted(queue), ~done(queue)).correlate(tables.reports)


def _has_verdict(*by: ColumnElement[bool]) -> ColumnElement[bool]:
    j = judgements.c
    about = and_(j.subject == Subject.CLAIM.value, j.withdrawn.is_(False))
    return exists().where(j.on == tables.claims.c.id, about, *by)
