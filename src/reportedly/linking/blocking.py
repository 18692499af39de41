"""Which pairs of records are worth comparing: those whose shared keys weigh enough together.

A key is plain text with a weight, so that one statement finds the candidates wherever the table
of keys lies: `select a.id, b.id from keys a join keys b using (key) where a.id < b.id group by
1, 2 having sum(a.weight) >= 1`. Blocks are bounded, so the time grows with the records.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from math import floor, log2

from reportedly.linking.linkable import Linkable

Pair = tuple[str, str]
Key = tuple[str, float]

ENOUGH = 1.0
# Two grids of days, and four of degrees, each shifted by half a step: whatever lies within half a
# step of another shares a cell in one of them.
DAYS, DEGREES = 8, 1.0
LONGEST_SPAN = 31
# A block of n records costs n²/2 comparisons; finer keys stand in for one that is larger.
LARGEST_BLOCK = 300
# Words that at most so many tellings hold are hints. Of two reports on one shooting 85 % share
# hints enough, at 20 pairs a report.
HELD_BY_MOST, MOST_WORDS = 80, 60
RAREST_WEIGHS = 0.95
# Fewer hints are enough between reports that were published close together.
PUBLISHED_DAYS, NEARBY = 16, 0.5


def keys(record: Linkable, held_by: Mapping[str, int]) -> Iterator[Key]:
    """Yield the keys of a record: where it was on each day, and its rarest shared words.

    Args:
        record: the record.
        held_by: how many of the records hold each word.
    """
    for key in _where_and_when(record):
        yield key, ENOUGH
    cells = tuple(_cells(record.published, record.published, PUBLISHED_DAYS))
    for number, word in _rarest(record.words | record.names, held_by):
        weight = RAREST_WEIGHS * log2(2 * HELD_BY_MOST / number) / log2(HELD_BY_MOST)
        yield word, weight
        yield from ((f"{word} {cell}", NEARBY * weight) for cell in cells)


def candidates(records: Sequence[Linkable], *, known: Set[str] = frozenset()) -> Iterator[Pair]:
    """Yield the pairs of ids that share keys enough, the smaller id first.

    Pairs of which both are `known` are left out: they were compared before.
    """
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    held: dict[str, list[Key]] = {}
    held_by = Counter(word for r in records for word in r.words | r.names)
    for record in records:
        held[record.id] = list(keys(record, held_by))
        for key, _ in held[record.id]:
            blocks[key].append(record.id)
    for id_ in sorted(held.keys() - known):
        shared: defaultdict[str, float] = defaultdict(float)
        for key, weight in held[id_]:
            if len(blocks[key]) <= LARGEST_BLOCK:
                for other in blocks[key]:
                    shared[other] += weight
        for other, weight in shared.items():
            # Of two new records the larger id finds the pair; a known one finds nothing.
            if weight >= ENOUGH and (other < id_ or other in known):
                yield min(id_, other), max(id_, other)


def _where_and_when(record: Linkable) -> Iterator[str]:
    first, last = record.start or record.end, record.end or record.start
    days = tuple(_cells(first, last, DAYS))
    cells = tuple(_place_cells(record)) if record.precise else ()
    for day in days:
        yield from (f"{cell} {day}" for cell in cells)
        for name in sorted(record.places):
            yield f"at {name} {day}"
            yield from (f"{actor} at {name} {day}" for actor in sorted(record.actors))
    if first is not None and first == last:
        yield from (f"at {name} on {first}" for name in sorted(record.places))


def _cells(first: dt.date | None, last: dt.date | None, step: int) -> Iterator[str]:
    """Yield the cells of both grids of days; a long span is no hint to a day, and has none."""
    if first is None or last is None or (last - first).days > LONGEST_SPAN:
        return
    for shift in (0, step // 2):
        low, high = ((day.toordinal() + shift) // step for day in (first, last))
        yield from (f"{shift}d{cell}" for cell in range(low, high + 1))


def _place_cells(record: Linkable) -> Iterator[str]:
    if record.point is None:
        return
    lat, lon = record.point
    for down in (0.0, DEGREES / 2):
        for right in (0.0, DEGREES / 2):
            yield f"{floor((lat + down) / DEGREES)},{floor((lon + right) / DEGREES)}/{down},{right}"


def _rarest(words: Iterable[str], held_by: Mapping[str, int]) -> list[tuple[int, str]]:
    held = ((held_by[word], word) for word in words)
    return sorted(one for one in held if 2 <= one[0] <= HELD_BY_MOST)[:MOST_WORDS]
