"""Finding one thing by its id, or by as much of it as is enough to tell."""

from typing import Any

from sqlalchemy import Column, Connection, select, union

from reportedly.casebook import tables
from reportedly.errors import QuestionError

SHOWN = 5


def whole_id(connection: Connection, noun: str, column: Column[Any], beginning: str) -> str:
    """Return the one id in the column that begins so.

    Raises:
        QuestionError: none does, or several do; the message names some.
    """
    found = _beginning_with(connection, column, beginning)
    if beginning in found or len(found) == 1:
        return found[0]
    if found:
        raise QuestionError(
            f"{beginning!r} is the beginning of several {noun}s: {_listed(found)}; write more of it"
        )
    near = _nearest(connection, column, beginning)
    hint = f"; the nearest are {_listed(near)}" if near else ""
    raise QuestionError(f"there is no {noun} {beginning!r}{hint}")


def report_id(connection: Connection, wanted: str) -> str:
    """Return the id of the report meant by an id, the beginning of one, or a ref.

    One report may have come under several refs; the runs know them all.

    Raises:
        QuestionError: no report or several are meant.
    """
    reports, items = tables.reports.c, tables.run_items.c
    if connection.scalar(select(reports.id).where(reports.id == wanted)) is not None:
        return wanted
    own = select(reports.id).where(reports.ref == wanted)
    others = select(items.report_id).where(items.ref == wanted, items.report_id.is_not(None))
    ids = list(connection.scalars(union(own, others).limit(6)))
    if len(ids) > 1:
        listed = ", ".join(sorted(ids))
        raise QuestionError(f"several reports have the ref {wanted!r}: {listed}; give one of them")
    return ids[0] if ids else whole_id(connection, "report", reports.id, wanted)


def _beginning_with(connection: Connection, column: Column[Any], beginning: str) -> list[str]:
    # Ids are letters, digits and hyphens, and "~" sorts after them all: a range can use the index.
    question = (
        select(column)
        .where(column.between(beginning, f"{beginning}~"))
        .distinct()
        .order_by(column)
        .limit(SHOWN + 1)
    )
    return list(connection.scalars(question)) if beginning else []


def _nearest(connection: Connection, column: Column[Any], wanted: str) -> list[str]:
    for length in range(len(wanted) - 1, 2, -1):
        found = _beginning_with(connection, column, wanted[:length])
        if found:
            return found
    return []


def _listed(ids: list[str]) -> str:
    return ", ".join(ids[:SHOWN]) + (", …" if len(ids) > SHOWN else "")
