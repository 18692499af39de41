"""Which pairs of records are worth comparing: those whose shared keys weigh enough together.

A key is plain text, and its weight depends on how many records hold it and on nothing else, so
that one statement finds the candidates wherever the table of keys lies: join it with itself by
key, group by the pair, keep what sums to enough. Blocks are bounded, so the time grows with the
records; weights are whole numbers, so that no order of adding changes a sum.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import floor, log2
from operator import attrgetter

import numpy as np

from reportedly.gazetteer import Point
from reportedly.linking.columns import Bags, Vocabulary, Whole, ranges
from reportedly.linking.linkable import Linkable
from reportedly.linking.wording import step

Pair = tuple[str, str]
AT_ONCE = 5_000_000
# Places and days come back: their cells are kept.
REMEMBERED = 10_000

ENOUGH = 1000
# What opens a key of place and days; such a key is enough alone, a shared word is a hint.
SCENE = "@"
# Two grids of days, and four of degrees, each shifted by half a step: whatever lies within half a
# step of another shares a cell in one of them.
DAYS, DEGREES = 8, 1.0
LONGEST_SPAN = 31
# A block of n records costs n²/2 comparisons; finer keys stand in for one that is larger.
LARGEST_BLOCK = 300
# Words that at most so many tellings hold are hints. Of two reports on one shooting 85 % share
# hints enough, at 20 pairs a report.
HELD_BY_MOST = 80
RAREST_WEIGHS = 950
# Fewer hints are enough between reports that were published so many days apart at most; in
# halves of a weight.
NEARNESS: tuple[tuple[int, int], ...] = ((4, 4), (12, 3))
FAR = 2


# Finds the candidates in any database; a day of 0 is unknown.
CANDIDATES = f"""
WITH shared AS (
    SELECT mine.record AS one, theirs.record AS other, SUM(mine.weight) AS total
    FROM held AS mine JOIN held AS theirs ON mine.mark = theirs.mark
    WHERE mine.record < theirs.record
    GROUP BY mine.record, theirs.record
)
SELECT one, other
FROM shared
JOIN published AS a ON a.record = one
JOIN published AS b ON b.record = other
WHERE total * CASE
    WHEN a.day = 0 OR b.day = 0 THEN {FAR}
    {" ".join(f"WHEN ABS(a.day - b.day) <= {days} THEN {halves}" for days, halves in NEARNESS)}
    ELSE {FAR}
END >= {FAR * ENOUGH}
"""  # noqa: S608 - made of our own numbers


def keys(record: Linkable) -> frozenset[str]:
    """Return the keys of a record: all its marks, and where it was on each day."""
    return record.marks | frozenset(SCENE + key for key in _where_and_when(record))


def rounded(key: str, held: int) -> int:
    """Return how many records hold a key, as far as that matters to any pair."""
    if key.startswith(SCENE):
        return min(held, 1) if held <= LARGEST_BLOCK else LARGEST_BLOCK + 1
    return step(held)


def weight(key: str, held: int) -> int:
    """Return what a key weighs that so many records hold."""
    if key.startswith(SCENE):
        return ENOUGH if held <= LARGEST_BLOCK else 0
    number = max(2, step(held))
    if number > HELD_BY_MOST:
        return 0
    return round(RAREST_WEIGHS * log2(2 * HELD_BY_MOST / number) / log2(HELD_BY_MOST))


def nearness(a: dt.date | None, b: dt.date | None) -> int:
    """Return by how many halves a sum of weights counts between two days of publication."""
    if a is None or b is None:
        return FAR
    gap = abs((a - b).days)
    return next((halves for days, halves in NEARNESS if gap <= days), FAR)


@dataclass(frozen=True, slots=True)
class Keyed:
    """The table of keys: which record holds which key, and what the key weighs.

    Keys that are held by one record or weigh nothing are left out.

    Attributes:
        records, keys, weights: a row each time that a record holds a key.
        published: the day of each record's publication as an ordinal, 0 when unknown.
    """

    records: Whole
    keys: Whole
    weights: Whole
    published: Whole

    @property
    def tables(self) -> dict[str, dict[str, Whole]]:
        """The tables that the statement `CANDIDATES` asks."""
        numbers = np.arange(len(self.published))
        return {
            "held": {"record": self.records, "mark": self.keys, "weight": self.weights},
            "published": {"record": numbers, "day": self.published},
        }


def keyed(records: Sequence[Linkable]) -> Keyed:
    """Return the table of keys of the records, each named by its position among them."""
    known = Vocabulary()
    held = Bags([known.numbers(keys(record)) for record in records])
    times = np.bincount(held.items, minlength=len(known.number))
    weights = np.fromiter(
        (
            weight(key, n) if n > 1 else 0
            for key, n in zip(known.number, times.tolist(), strict=True)
        ),
        np.int64,
        len(known.number),
    )
    kept = weights[held.items] > 0
    owners = np.repeat(np.arange(len(records)), held.sizes)
    items = held.items[kept]
    days = (r.published.toordinal() if r.published else 0 for r in records)
    published = np.fromiter(days, np.int64, len(records))
    return Keyed(owners[kept], items, weights[items], published)


def candidates(records: Sequence[Linkable]) -> Iterator[Pair]:
    """Yield the pairs of ids that share keys enough, the smaller id first."""
    ordered = sorted(records, key=attrgetter("id"))
    left, right = pairs(keyed(ordered))
    for a, b in zip(left.tolist(), right.tolist(), strict=True):
        yield ordered[a].id, ordered[b].id


def pairs(table: Keyed) -> tuple[Whole, Whole]:
    """Return the positions of the pairs that share keys enough, the smaller first.

    They are those that the statement `CANDIDATES` finds; here they are found in bounded memory.
    """
    order = np.lexsort((table.records, table.keys))
    records, held, weights = (c[order] for c in (table.records, table.keys, table.weights))
    later = np.searchsorted(held, held, side="right") - np.arange(len(held)) - 1
    found = [(records[:0], records[:0])]
    for rows in _portions(records, later):
        of, at = ranges(rows + 1, later[rows])
        left, right = records[rows[of]], records[at]
        found.append(_enough(left, right, weights[at], table.published))
    lefts, rights = (np.concatenate(column) for column in zip(*found, strict=True))
    return lefts, rights


def _portions(records: Whole, later: Whole) -> list[Whole]:
    """Return the rows record by record, in portions that meet a bounded number of later rows."""
    order = np.argsort(records, kind="stable")
    met = np.cumsum(np.bincount(records, weights=later)) // AT_ONCE
    return np.split(order, np.flatnonzero(np.diff(met[records[order]])) + 1)


def _enough(left: Whole, right: Whole, weights: Whole, published: Whole) -> tuple[Whole, Whole]:
    """Add up what each pair shares; return the pairs for which it is enough."""
    both = left * len(published) + right
    order = np.argsort(both)
    both, weights = both[order], weights[order]
    starts = np.flatnonzero(np.diff(both, prepend=-1))
    left, right = np.divmod(both[starts], len(published))
    total = np.add.reduceat(weights, starts) if len(starts) else weights
    gap = np.abs(published[left] - published[right])
    within, halves = zip(*NEARNESS, strict=True)
    near = np.array([*halves, FAR])[np.searchsorted(within, gap)]
    near[(published[left] == 0) | (published[right] == 0)] = FAR
    kept = total * near >= FAR * ENOUGH
    return left[kept], right[kept]


def _where_and_when(record: Linkable) -> Iterator[str]:
    first, last = record.start or record.end, record.end or record.start
    days = _cells(first, last)
    cells = _place_cells(record.point) if record.precise and record.point else ()
    for day in days:
        yield from (f"{cell} {day}" for cell in cells)
        for name in sorted(record.places):
            yield f"at {name} {day}"
            yield from (f"{actor} at {name} {day}" for actor in sorted(record.actors))
    if first is not None and first == last:
        yield from (f"at {name} on {first}" for name in sorted(record.places))


@lru_cache(maxsize=REMEMBERED)
def _cells(first: dt.date | None, last: dt.date | None) -> tuple[str, ...]:
    """Return the cells of both grids of days; a long span is no hint to a day, and has none."""
    if first is None or last is None or (last - first).days > LONGEST_SPAN:
        return ()
    found = []
    for shift in (0, DAYS // 2):
        low, high = ((day.toordinal() + shift) // DAYS for day in (first, last))
        found += [f"{shift}d{cell}" for cell in range(low, high + 1)]
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def _place_cells(point: Point) -> tuple[str, ...]:
    lat, lon = point
    halves = (0.0, DEGREES / 2)
    return tuple(
        f"{floor((lat + down) / DEGREES)},{floor((lon + right) / DEGREES)}/{down},{right}"
        for down in halves
        for right in halves
    )
