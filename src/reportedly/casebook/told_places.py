"""Which places the current claims tell of, and which reports tell mostly of one."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from reportedly.casebook import tables
from reportedly.casebook.folding import folded
from reportedly.casebook.place_tables import report_places
from reportedly.casebook.rows import claim_of
from reportedly.model import Claim, Place

_CLAIMS = tables.claims.join(tables.readings, tables.readings.c.id == tables.claims.c.reading_id)


def place_names(connection: Connection) -> list[str]:
    """Return the names of the places told of, the most told of first."""
    name = tables.claims.c.place_name
    question = (
        select(name)
        .select_from(_CLAIMS)
        .where(name.is_not(None), tables.readings.c.current, ~tables.claims.c.rejected)
        .group_by(name)
        .order_by(func.count().desc(), name)
    )
    return list(connection.scalars(question))


def is_told_of(connection: Connection, place: str) -> bool:
    """Say whether any claim or count is of the place or of one inside it."""
    return bool(_reports_of(connection, place))


def mostly_of(connection: Connection, place: str) -> dict[str, bool]:
    """Return, by report that tells of the place, whether half of its placed claims or more do."""
    return {row.report_id: 2 * row.inside >= row.placed for row in _reports_of(connection, place)}


def index_reading(connection: Connection, reading_id: str) -> None:
    """Write down where the claims of a reading are, as they are after judgements."""
    c = tables.claims.c
    question = select(tables.as_judged(tables.claims)).where(
        c.reading_id == reading_id, ~c.rejected
    )
    placed, inside = 0, Counter[str]()
    for body in connection.scalars(question):
        names = set(_names(claim_of(body)))
        placed += bool(names)
        inside.update(names)
    connection.execute(delete(report_places).filter_by(reading_id=reading_id))
    found = [
        {"name": name, "reading_id": reading_id, "inside": times, "placed": placed}
        for name, times in inside.items()
    ]
    if found:
        connection.execute(insert(report_places), found)


def _names(claim: Claim) -> Iterator[str]:
    for place in (claim.place, *(count.scope.place for count in claim.counts)):
        if place is not None:
            yield from _names_of(place)


def _names_of(place: Place) -> Iterator[str]:
    return (folded(name) for name in (place.name, place.text, *place.within))


def _reports_of(connection: Connection, place: str) -> list[Row[Any]]:
    question = (
        select(tables.readings.c.report_id, report_places.c.inside, report_places.c.placed)
        .join(tables.readings, tables.readings.c.id == report_places.c.reading_id)
        .where(report_places.c.name == folded(place), tables.readings.c.current)
    )
    return list(connection.execute(question))
