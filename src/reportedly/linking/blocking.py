"""Which pairs of records are worth comparing: those whose shared keys weigh enough together.

A key is plain text, and its weight depends on how many records hold it and on nothing else, so
that one statement finds the candidates wherever the table of keys lies: join it with itself by
key, group by the pair, keep what sums to enough. Blocks are bounded, so the time grows with the
records; weights are whole numbers, so that no order of adding changes a sum.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import floor, log2

from reportedly.linking.linkable import Linkable
from reportedly.linking.wording import step

Pair = tuple[str, str]

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


def candidates(records: Sequence[Linkable]) -> Iterator[Pair]:
    """Yield the pairs of ids that share keys enough, the smaller id first."""
    held_keys = {record.id: keys(record) for record in records}
    published = {record.id: record.published for record in records}
    held = Counter(key for own in held_keys.values() for key in own)
    weights = {key: weight(key, number) for key, number in held.items() if number > 1}
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for id_ in sorted(held_keys):
        shared: Counter[str] = Counter()
        for key in held_keys[id_]:
            if own := weights.get(key):
                for other in blocks[key]:
                    shared[other] += own
                blocks[key].append(id_)
        for other, total in shared.items():
            if total * nearness(published[id_], published[other]) >= FAR * ENOUGH:
                yield other, id_


def _where_and_when(record: Linkable) -> Iterator[str]:
    first, last = record.start or record.end, record.end or record.start
    days = tuple(_cells(first, last))
    cells = tuple(_place_cells(record)) if record.precise else ()
    for day in days:
        yield from (f"{cell} {day}" for cell in cells)
        for name in sorted(record.places):
            yield f"at {name} {day}"
            yield from (f"{actor} at {name} {day}" for actor in sorted(record.actors))
    if first is not None and first == last:
        yield from (f"at {name} on {first}" for name in sorted(record.places))


def _cells(first: dt.date | None, last: dt.date | None) -> Iterator[str]:
    """Yield the cells of both grids of days; a long span is no hint to a day, and has none."""
    if first is None or last is None or (last - first).days > LONGEST_SPAN:
        return
    for shift in (0, DAYS // 2):
        low, high = ((day.toordinal() + shift) // DAYS for day in (first, last))
        yield from (f"{shift}d{cell}" for cell in range(low, high + 1))


def _place_cells(record: Linkable) -> Iterator[str]:
    if record.point is None:
        return
    lat, lon = record.point
    for down in (0.0, DEGREES / 2):
        for right in (0.0, DEGREES / 2):
            yield f"{floor((lat + down) / DEGREES)},{floor((lon + right) / DEGREES)}/{down},{right}"
