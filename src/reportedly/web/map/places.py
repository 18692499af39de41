"""Reads: the gazetteer. Writes: the settlements worth naming in a view, largest first."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.gazetteer import default_gazetteer
from reportedly.web.map.mercator import Bounds

MOST = 160
CELLS = 12  # along each side; a view names some places in each part rather than one crowded corner
SETTLEMENTS = (0, 1)
FIXED_POINT = 100_000

_Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Named:
    """One settlement.

    Attributes:
        capital: whether it is the capital of its country or division.
    """

    name: str
    lat: float
    lon: float
    population: int
    capital: bool


@dataclass(frozen=True, slots=True)
class _Points:
    """All settlements, the most populous first: 290,000 take 9 MB and a search 2 ms."""

    id: _Numbers
    lat: _Numbers
    lon: _Numbers


def places(bounds: Bounds, most: int = MOST) -> list[Named]:
    """Return at most `most` settlements inside the bounds, the largest of each part first."""
    gazetteer = default_gazetteer().path
    points = _points(gazetteer)
    west, south, east, north = (edge * FIXED_POINT for edge in bounds)
    inside = np.flatnonzero(
        (points.lat >= south) & (points.lat <= north) & (points.lon >= west) & (points.lon <= east)
    )
    chosen = _spread(points, inside, (west, south, east, north), most)
    return _named(gazetteer, points.id[chosen].tolist())


def _spread(points: _Points, inside: _Numbers, box: Bounds, most: int) -> _Numbers:
    """Take the largest place of each cell, then the second largest, until there are enough."""
    west, south, east, north = box
    column = (points.lon[inside] - west) * CELLS // max(east - west, 1)
    row = (points.lat[inside] - south) * CELLS // max(north - south, 1)
    cell = (row * (CELLS + 1) + column).astype(np.int64)
    # A stable sort keeps the largest first in each cell; the rank is the distance to its start.
    order = np.argsort(cell, kind="stable")
    starts = np.concatenate([[True], np.diff(cell[order]) > 0]) if len(order) else np.empty(0, bool)
    first = np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0))
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order)) - first
    by_rank = np.lexsort((np.arange(len(inside)), rank))[:most]
    taken: _Numbers = np.sort(inside[by_rank])
    return taken


@cache
def _points(gazetteer: Path) -> _Points:
    with closing(_open(gazetteer)) as connection:
        rows = connection.execute(
            "select id, lat, lon from place where kind in (?, ?) and lat is not null"
            " order by population desc, id",
            SETTLEMENTS,
        ).fetchall()
    table = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return _Points(id=table[:, 0], lat=table[:, 1].copy(), lon=table[:, 2].copy())


def _named(gazetteer: Path, ids: list[int]) -> list[Named]:
    marks = ",".join("?" * len(ids))
    asked = f"select name, lat, lon, population, kind from place where id in ({marks})"  # noqa: S608 (only marks)
    with closing(_open(gazetteer)) as connection:
        rows = connection.execute(f"{asked} order by population desc, id", ids).fetchall()
    return [
        Named(name, lat / FIXED_POINT, lon / FIXED_POINT, people, kind == SETTLEMENTS[1])
        for name, lat, lon, people, kind in rows
    ]


def _open(gazetteer: Path) -> sqlite3.Connection:
    uri = f"{gazetteer.resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(uri, uri=True)
