"""Records in columns: what pairs of many records are compared by, ten thousand pairs at a time."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.linking.linkable import Linkable

Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class Vocabulary:
    """Words as numbers, in the order in which they were met."""

    def __init__(self) -> None:
        self.number: defaultdict[str, int] = defaultdict()
        self.number.default_factory = self.number.__len__

    def numbers(self, words: Iterable[str]) -> list[int]:
        """Return the number of each word; a new word gets the next one."""
        return list(map(self.number.__getitem__, words))

    def flags(self, holds: Callable[[str], bool]) -> Flags:
        """Return for each number whether something holds of its word."""
        return np.fromiter(map(holds, self.number), bool, len(self.number))


class Bags:
    """One set of words a record: the numbers of its words, of all records in one array.

    Attributes:
        sizes: how many words each record has.
    """

    def __init__(self, rows: Sequence[Sequence[int]]) -> None:
        self.sizes: Whole = np.fromiter(map(len, rows), np.int64, len(rows))
        self._starts = np.cumsum(self.sizes) - self.sizes
        number = int(self.sizes.sum())
        listed: Whole = np.fromiter(chain.from_iterable(rows), np.int64, number)
        self._base = int(listed.max(initial=0)) + 1
        owner = np.repeat(np.arange(len(rows)), self.sizes)
        self._keys = np.sort(owner * self._base + listed)
        self.items = self._keys % self._base

    def sums(self, values: Whole | Flags) -> Whole:
        """Return for each record the sum of what its words are worth."""
        total = np.concatenate(([0], np.cumsum(values[self.items], dtype=np.int64)))
        summed: Whole = total[self._starts + self.sizes] - total[self._starts]
        return summed

    def shared(self, other: "Bags", mine: Whole, theirs: Whole) -> tuple[Whole, Whole]:
        """Return what records of these bags share with records of others, in two columns.

        Each shared word is a row: which of the pairs it is of, and its number.
        """
        pair, at = ranges(self._starts[mine], self.sizes[mine])
        item = self.items[at]
        if not len(other._keys):
            return pair[:0], item[:0]
        # A word that the other bags lack altogether must not be taken for one of the next record.
        sought = np.where(item < other._base, theirs[pair] * other._base + item, -1)
        found = np.searchsorted(other._keys, sought)
        hit = other._keys[np.minimum(found, len(other._keys) - 1)] == sought
        return pair[hit], item[hit]


class Classes:
    """Records that are equal in some of their fields, as one class.

    Attributes:
        of: the number of each record's class.
        first: a record of each class.
    """

    def __init__(self, records: Sequence[Linkable], fields: tuple[str, ...]) -> None:
        told: Callable[[Linkable], Hashable] = attrgetter(*fields)
        number: dict[Any, int] = {}
        self.first: list[Linkable] = []
        of = np.empty(len(records), np.int64)
        for at, record in enumerate(records):
            value = told(record)
            if value not in number:
                number[value] = len(number)
                self.first.append(record)
            of[at] = number[value]
        self.of: Whole = of


def ranges(starts: Whole, counts: Whole) -> tuple[Whole, Whole]:
    """Return ranges of numbers one after the other: which range each is of, and the number."""
    of = np.repeat(np.arange(len(counts)), counts)
    before = np.cumsum(counts) - counts
    return of, np.arange(len(of)) + (starts - before)[of]
