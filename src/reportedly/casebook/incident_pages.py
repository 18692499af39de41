"""Lists of incidents under a filter, some at a time."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, true

from reportedly.casebook.filters import types_under
from reportedly.casebook.folding import folded
from reportedly.casebook.incident_line import IncidentLine
from reportedly.casebook.incident_lines import LINE
from reportedly.casebook.incident_tables import incident_lines
from reportedly.casebook.pages import PAGE, Page
from reportedly.errors import QuestionError
from reportedly.model import SourceKind

Area = tuple[float, float, float, float]
_C = incident_lines.c


class Order(StrEnum):
    """In which order incidents are listed; those of unknown days come last."""

    NEWEST = "newest"
    OLDEST = "oldest"
    MOST_REPORTS = "most reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Which incidents; all conditions given must hold.

    Attributes:
        event: an incident type, or the family before its dot ("strike").
        place: a place's name, whole, in any case; also finds what lies within it.
        since, until: days that the incident must touch; what has no known time is left out.
        outlet: the outlet's name, whole, in any case.
        grade: a word of the default grading rule.
        least: how many reports tell of it at least.
        disputed: whether its sources contradict each other.
        kind: what sort of party one of its sources is.
        area: where its place lies: west, south, east, north, in degrees.
        words: words of a quote, in any case.
    """

    event: str | None = None
    place: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    outlet: str | None = None
    grade: str | None = None
    least: int | None = None
    disputed: bool | None = None
    kind: SourceKind | None = None
    area: Area | None = None
    words: str | None = None
    order: Order = Order.NEWEST


def page(
    connection: Connection, wanted: IncidentFilter, *, start: int = 0, size: int = PAGE
) -> Page[IncidentLine]:
    """Return some of the incidents that the filter asks for.

    Raises:
        QuestionError: the filter cannot be answered as put.
    """
    conditions = conditions_of(wanted)
    total = select(func.count()).select_from(incident_lines).where(*conditions)
    # Bodies are some KB each: only those shown are read, after the sorting.
    shown = _ordered(select(_C.incident_id).where(*conditions), wanted.order)
    ids = list(connection.scalars(shown.offset(start).limit(size)))
    found = lines(connection, ids)
    return Page(
        items=tuple(found[id_] for id_ in ids),
        start=start,
        total=int(connection.scalar(total) or 0),
    )


def lines(connection: Connection, ids: list[str]) -> dict[str, IncidentLine]:
    """Return the lines of incidents, by id."""
    asked = select(_C.incident_id, _C.body).where(_C.incident_id.in_(ids))
    return {row.incident_id: LINE.load(row.body) for row in connection.execute(asked)}


def neighbours(
    connection: Connection, wanted: IncidentFilter, id_: str
) -> tuple[str | None, str | None]:
    """Return the incidents before and after one in a list; none where it is not in the list."""
    ordered = _ordered(select(_C.incident_id).where(*conditions_of(wanted)), wanted.order)
    before, here = None, False
    for other in connection.scalars(ordered):
        if here:
            return before, other
        if other == id_:
            here = True
        else:
            before = other
    return (before, None) if here else (None, None)


def _ordered(question: Select[Any], order: Order) -> Select[Any]:
    unknown = _C.newest == 0
    orders: dict[Order, tuple[Any, ...]] = {
        Order.NEWEST: (_C.newest.desc(), _C.incident_id.desc()),
        Order.OLDEST: (unknown, _C.newest, _C.incident_id),
        Order.MOST_REPORTS: (_C.reports.desc(), _C.newest.desc(), _C.incident_id),
    }
    return question.order_by(*orders[order])


def conditions_of(wanted: IncidentFilter) -> list[ColumnElement[bool]]:
    """Return the conditions on the lines of incidents.

    Raises:
        QuestionError: the filter cannot be answered as put.
    """
    given: tuple[tuple[object, Callable[[], ColumnElement[bool]]], ...] = (
        (wanted.event, lambda: _of_types(str(wanted.event))),
        (wanted.place, lambda: _has(_C.place_names, folded(str(wanted.place)))),
        (wanted.outlet, lambda: _has(_C.outlets, folded(str(wanted.outlet)))),
        (wanted.grade, lambda: _C.grade == wanted.grade),
        (wanted.least, lambda: _C.reports >= wanted.least),
        (wanted.disputed, lambda: _C.disputed.is_(wanted.disputed)),
        (wanted.kind, lambda: _has(_C.kinds, str(wanted.kind))),
        (wanted.area, lambda: _inside(wanted.area)),
        (wanted.words, lambda: _C.words.contains(folded(str(wanted.words)), autoescape=True)),
    )
    asked = [condition() for value, condition in given if value is not None]
    return [*asked, *_touching(wanted.since, wanted.until)]


def _of_types(event: str) -> ColumnElement[bool]:
    return or_(*(_has(_C.types, one) for one in types_under(event)))


def _inside(area: Area | None) -> ColumnElement[bool]:
    if area is None:
        return true()
    west, south, east, north = area
    return and_(_C.lat.between(south, north), _C.lon.between(west, east))


def _touching(since: dt.date | None, until: dt.date | None) -> list[ColumnElement[bool]]:
    if since is not None and until is not None and since > until:
        raise QuestionError(f"since {since} is after until {until}")
    sides = []
    if since is not None:
        sides.append(_C.last >= since)
    if until is not None:
        sides.append(_C.first <= until)
    return sides


def _has(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    return column.contains(f"\n{name}\n", autoescape=True)
