"""Which pairs of records are worth comparing: those that share a key.

A key is plain text, so that the same join of one table of (key, record) with itself finds the
candidates in a dictionary, in DuckDB or in Spark, and the time grows with the records.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import floor

from reportedly.linking.linkable import Linkable
from reportedly.linking.wording import Rarity

Pair = tuple[str, str]

# Two grids of days, and four of degrees, each shifted by half a step: whatever lies within half a
# step of another shares a cell in one of them.
DAYS, DEGREES = 8, 1.0
LONGEST_SPAN = 31
RARE_WORDS, HELD_BY_MOST = 12, 40
# A block of n records costs n²/2 comparisons; a larger one is split by what else they share.
LARGEST_BLOCK = 300


def keys(record: Linkable, rarity: Rarity) -> Iterator[str]:
    """Yield the keys of a record: its cells on each day, its place names, its rarest words."""
    days = tuple(_day_cells(record))
    if record.precise:
        yield from (f"{cell} {day}" for cell in _place_cells(record) for day in days)
    yield from (f"at {name} {day}" for name in sorted(record.places) for day in days)
    for word in rarity.rarest(record.words, RARE_WORDS, most=HELD_BY_MOST):
        yield f"says {word}"


def candidates(records: Sequence[Linkable], rarity: Rarity) -> set[Pair]:
    """Return the pairs of ids that share a key, the smaller id first."""
    blocks: defaultdict[str, list[Linkable]] = defaultdict(list)
    for record in records:
        for key in keys(record, rarity):
            blocks[key].append(record)
    found: set[Pair] = set()
    for block in blocks.values():
        if len(block) <= LARGEST_BLOCK:
            found.update(_pairs(block))
        else:
            for smaller in _split(block).values():
                found.update(_pairs(smaller))
    return found


def _day_cells(record: Linkable) -> Iterator[str]:
    """Yield the cells of both day grids; a long span is no hint to a day, and has none."""
    if record.days is None or record.days[1] - record.days[0] > LONGEST_SPAN:
        return
    first, last = record.days
    for shift in (0, DAYS // 2):
        for cell in range((first + shift) // DAYS, (last + shift) // DAYS + 1):
            yield f"{shift}d{cell}"


def _place_cells(record: Linkable) -> Iterator[str]:
    if record.point is None:
        return
    lat, lon = record.point
    for down in (0.0, DEGREES / 2):
        for right in (0.0, DEGREES / 2):
            yield f"{floor((lat + down) / DEGREES)},{floor((lon + right) / DEGREES)}/{down},{right}"


def _pairs(block: Iterable[Linkable]) -> Iterator[Pair]:
    return combinations(sorted({record.id for record in block}), 2)


def _split(block: Sequence[Linkable]) -> Mapping[str, list[Linkable]]:
    """Split a block by what its records share besides; what stays too large is left out."""
    smaller: defaultdict[str, list[Linkable]] = defaultdict(list)
    for record in block:
        marks = {*record.places, *record.actors, *record.means, *record.targets}
        for mark in sorted(marks):
            smaller[mark].append(record)
    return {mark: some for mark, some in smaller.items() if len(some) <= LARGEST_BLOCK}
