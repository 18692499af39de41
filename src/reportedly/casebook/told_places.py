"""Which places the current claims tell of, and which reports tell mostly of one."""

from sqlalchemy import Connection, case, func, select

from reportedly.casebook import tables
from reportedly.casebook.folding import folded

_CLAIMS = tables.claims.join(tables.readings, tables.readings.c.id == tables.claims.c.reading_id)


def place_names(connection: Connection) -> list[str]:
    """Return the names of the places told of, the most told of first."""
    name = tables.claims.c.place_name
    question = (
        select(name)
        .select_from(_CLAIMS)
        .where(name.is_not(None), tables.readings.c.current)
        .group_by(name)
        .order_by(func.count().desc(), name)
    )
    return list(connection.scalars(question))


def mostly_of(connection: Connection, place: str) -> dict[str, bool]:
    """Return, by report, whether at least half of its claims with a place are in this one.

    A report whose claims name no place at all is left out: nobody can say.
    """
    claims = tables.claims.c
    inside = claims.place_names.contains(f"\n{folded(place)}\n", autoescape=True)
    question = (
        select(claims.report_id, func.count(), func.sum(case((inside, 1), else_=0)))
        .select_from(_CLAIMS)
        .where(claims.place_name.is_not(None), tables.readings.c.current)
        .group_by(claims.report_id)
    )
    found = connection.execute(question)
    return {report: 2 * within >= placed for report, placed, within in found}
