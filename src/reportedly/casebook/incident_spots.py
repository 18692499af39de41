"""Where and when incidents under a filter lie, without reading all that is told of them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Integer, and_, cast, func, select

from reportedly.casebook.database import Database
from reportedly.casebook.incident_line import IncidentLine
from reportedly.casebook.incident_pages import Area, IncidentFilter, conditions_of, lines
from reportedly.casebook.incident_tables import incident_lines

_C = incident_lines.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Several incidents that lie close together.

    Attributes:
        lat, lon: the middle of them.
        box: west, south, east and north of them.
    """

    number: int
    lat: float
    lon: float
    box: Area


@dataclass(frozen=True, slots=True, kw_only=True)
class Spots:
    """What a map shows of a filter.

    Attributes:
        lines: incidents that lie alone, or all where they are few.
        clusters: those that lie close together, where there are many.
        placed: how many incidents of the filter have a place on the map.
        unplaced: how many have none.
    """

    lines: tuple[IncidentLine, ...]
    clusters: tuple[Cluster, ...]
    placed: int
    unplaced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """How many incidents lie on one day.

    Attributes:
        happened: how many are said to have begun on it.
        published: how many were first told of on it; late: how many of those only `LATE` or more
            after the day on which they ended.
        retold: how many were last told of on it, that late.
    """

    day: dt.date
    happened: int
    published: int
    late: int
    retold: int


FEW = 250  # so many marks are shown each for itself
LATE = dt.timedelta(days=3)


class IncidentSpots:
    """Incidents of one casebook on a map and on a scale of days; reached as `casebook.spots`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def on_map(self, wanted: IncidentFilter, *, view: Area | None = None, few: int = FEW) -> Spots:
        """Return the incidents of a filter as a map shows them, inside a view or anywhere.

        Raises:
            QuestionError: the filter cannot be answered as put.
        """
        with self._database.snapshot() as connection:
            return _on_map(connection, wanted, view, few)

    def by_day(self, wanted: IncidentFilter) -> list[DayCount]:
        """Return how many incidents of a filter lie on each day, the earliest first.

        Raises:
            QuestionError: the filter cannot be answered as put.
        """
        with self._database.snapshot() as connection:
            return _by_day(connection, wanted)

    def published(self, ids: list[str]) -> dict[str, tuple[dt.date, dt.date]]:
        """Return the days on which the first and the last report of each incident came out."""
        asked = select(_C.incident_id, _C.published_first, _C.published_last).where(
            _C.incident_id.in_(ids), _C.published_first.is_not(None)
        )
        with self._database.snapshot() as connection:
            return {row[0]: (row[1], row[2]) for row in connection.execute(asked)}

    def position(self, wanted: IncidentFilter, id_: str) -> int | None:
        """Return how many incidents come before one in the list of a filter, the newest first.

        None where it is not in the list.
        """
        conditions = conditions_of(wanted)
        with self._database.snapshot() as connection:
            newest = connection.scalar(select(_C.newest).where(_C.incident_id == id_, *conditions))
            if newest is None:
                return None
            before = (_C.newest > newest) | and_(_C.newest == newest, _C.incident_id > id_)
            asked = select(func.count()).select_from(incident_lines).where(*conditions, before)
            return int(connection.scalar(asked) or 0)


def _on_map(connection: Connection, wanted: IncidentFilter, view: Area | None, few: int) -> Spots:
    conditions = conditions_of(wanted)
    counted = select(func.count(), func.count(_C.lat)).where(*conditions)
    in_all, placed = connection.execute(counted).one()
    there = [*conditions, _C.lat.is_not(None)]
    if view is not None:
        west, south, east, north = view
        there += [_C.lat.between(south, north), _C.lon.between(west, east)]
    asked = select(
        func.count(), func.min(_C.lon), func.min(_C.lat), func.max(_C.lon), func.max(_C.lat)
    ).where(*there)
    number, *box = connection.execute(asked).one()
    if number <= few:
        ids = list(connection.scalars(select(_C.incident_id).where(*there)))
        clusters: list[Cluster] = []
    else:
        ids, clusters = _clustered(connection, there, view or tuple(box))
    shown = lines(connection, ids)
    return Spots(
        lines=tuple(shown[id_] for id_ in sorted(shown)),
        clusters=tuple(clusters),
        placed=placed,
        unplaced=in_all - placed,
    )


def _clustered(
    connection: Connection, there: list[Any], view: tuple[float, ...]
) -> tuple[list[str], list[Cluster]]:
    """Return the incidents that lie alone in a cell of the view, and the clusters of the others.

    A screen shows marks apart at some forty to a side, and cells are half as many.
    """
    west, south, east, north = view
    step = max(east - west, 2 * (north - south), 1e-4) / 20
    # Counted from the corners of the world, so that a moving view does not move its clusters.
    x, y = cast((_C.lon + 180) / step - 0.5, Integer), cast((_C.lat + 90) / step * 2 - 0.5, Integer)
    asked = (
        select(
            func.count().label("number"),
            func.avg(_C.lat).label("lat"),
            func.avg(_C.lon).label("lon"),
            func.min(_C.lon), func.min(_C.lat), func.max(_C.lon), func.max(_C.lat),
            func.min(_C.incident_id).label("id"),
        )
        .where(*there)
        .group_by(x, y)
    )  # fmt: skip
    alone, clusters = [], []
    for number, lat, lon, *box, id_ in connection.execute(asked):
        if number == 1:
            alone.append(id_)
        else:
            west, south, east, north = box
            clusters.append(
                Cluster(number=number, lat=lat, lon=lon, box=(west, south, east, north))
            )
    return alone, clusters


def _by_day(connection: Connection, wanted: IncidentFilter) -> list[DayCount]:
    conditions = conditions_of(wanted)
    columns = _C.first, _C.last, _C.published_first, _C.published_last
    asked = select(*columns, func.count()).where(*conditions).group_by(*columns)
    found: dict[dt.date, list[int]] = {}
    for first, last, published, again, number in connection.execute(asked):
        if first:
            found.setdefault(first, [0, 0, 0, 0])[0] += number
        if published:
            of_day = found.setdefault(published, [0, 0, 0, 0])
            of_day[1] += number
            if last and published - last >= LATE:
                of_day[2] += number
        if last and again and again != published and again - last >= LATE:
            found.setdefault(again, [0, 0, 0, 0])[3] += number
    return [
        DayCount(day=day, happened=a, published=b, late=c, retold=d)
        for day, (a, b, c, d) in sorted(found.items())
    ]
