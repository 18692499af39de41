"""Shared: what the words of many pairs have in common, counted in arrays.

Each twin gives the levels that the comparison of its name in `likeness` gives pair by pair.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reportedly.linking import likeness
from reportedly.linking.columns import Bags, Flags, Vocabulary, Whole
from reportedly.linking.linkable import Linkable
from reportedly.linking.wording import RARELY_HELD, Rarity

Reals = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Levels:
    """What one comparison found of many pairs: numbers of levels, -1 where one side is silent."""

    numbers: Whole
    names: Sequence[str]


class Wordings:
    """The words, names and headlines of many records."""

    def __init__(self, records: Sequence[Linkable], rarity: Rarity) -> None:
        known = Vocabulary()
        self.words = Bags([known.numbers(r.words) for r in records])
        self.names = Bags([known.numbers(r.names) for r in records])
        self.headlines = Bags([known.numbers(r.headline) for r in records])
        self.number_of_words = len(known.number)
        self.squares: Whole = np.fromiter(
            map(rarity.square, known.number), np.int64, self.number_of_words
        )
        self.rare = known.flags(lambda word: rarity.holders(word) <= RARELY_HELD)
        self.digits = known.flags(lambda word: word[0].isdigit())
        self.spaced = known.flags(lambda word: " " in word)
        self.digits_of = self.words.sums(self.digits)
        self._squares_of = {
            bags: bags.sums(self.squares) for bags in (self.words, self.names, self.headlines)
        }

    def squares_of(self, bags: Bags) -> Whole:
        """Return the sum of the squares of each record's words."""
        return self._squares_of[bags]


class Shared:
    """What the words of pairs have in common; each part is worked out when it is asked for."""

    def __init__(self, wordings: Wordings, left: Whole, right: Whole) -> None:
        self.of, self.left, self.right = wordings, left, right

    @cached_property
    def words(self) -> tuple[Whole, Whole]:
        """The words that both have: which of the pairs, and the word."""
        return self.of.words.shared(self.of.words, self.left, self.right)

    @cached_property
    def names(self) -> tuple[Whole, Whole]:
        """The names that both have: which of the pairs, and the name."""
        return self.of.names.shared(self.of.names, self.left, self.right)

    @cached_property
    def rare(self) -> Whole:
        """How many rare words and names both have."""
        pair, item = (np.concatenate(both) for both in zip(self.words, self.names, strict=True))
        kept = self.of.rare[item]
        # A word that stands as a name too counts once.
        once = np.unique(pair[kept] * self.of.number_of_words + item[kept])
        return self._counted(once // max(1, self.of.number_of_words))

    @cached_property
    def told(self) -> tuple[Reals, Reals]:
        """How alike the headline of each is to the words of the other."""
        headlines, words = self.of.headlines, self.of.words
        return (
            self._cosine(headlines, words, self.left, self.right),
            self._cosine(headlines, words, self.right, self.left),
        )

    @cached_property
    def wording(self) -> Reals:
        """How alike all words are."""
        return self._likeness(self.of.words, self.words)

    def naming(self) -> Reals:
        """Return how alike the names are."""
        return self._likeness(self.of.names, self.names)

    def heading(self) -> Reals:
        """Return how alike the headlines are."""
        return self._cosine(self.of.headlines, self.of.headlines, self.left, self.right)

    def covered(self) -> Reals:
        """Return what part of the names of the one with fewer the other has."""
        squares = self.of.squares_of(self.of.names)
        least = np.minimum(squares[self.left], squares[self.right])
        return _divided(self._squares(self.names), least)

    def spaced(self) -> Whole:
        """Return how many names of two words both have."""
        pair, item = self.names
        return self._counted(pair[self.of.spaced[item]])

    def numbers(self) -> Reals:
        """Return how many of the numbers of either both have."""
        pair, item = self.words
        both = self._counted(pair[self.of.digits[item]])
        of = self.of.digits_of
        return _divided(both, of[self.left] + of[self.right] - both)

    def have(self, *sizes: Whole) -> Flags:
        """Return which pairs have something of all these kinds on both sides."""
        found = np.ones(len(self.left), bool)
        for size in sizes:
            found &= (size[self.left] > 0) & (size[self.right] > 0)
        return found

    def _likeness(self, bags: Bags, shared: tuple[Whole, Whole]) -> Reals:
        squares = self.of.squares_of(bags)
        lengths = np.sqrt(squares[self.left]) * np.sqrt(squares[self.right])
        return _divided(self._squares(shared), lengths)

    def _cosine(self, mine: Bags, theirs: Bags, left: Whole, right: Whole) -> Reals:
        shared = self._squares(mine.shared(theirs, left, right))
        of = self.of.squares_of
        return _divided(shared, np.sqrt(of(mine)[left]) * np.sqrt(of(theirs)[right]))

    def _squares(self, shared: tuple[Whole, Whole]) -> Reals:
        # Whole numbers under 2^53: no order of adding changes the sum.
        weights = self.of.squares[shared[1]]
        summed: Reals = np.bincount(shared[0], weights, len(self.left)).astype(np.float64)
        return summed

    def _counted(self, pair: Whole) -> Whole:
        return np.bincount(pair, minlength=len(self.left))


def _divided(one: Reals | Whole, by: Reals | Whole) -> Reals:
    """Return the quotients, and 0 for what would be divided by 0."""
    return np.divide(one, by, out=np.zeros(len(one)), where=by > 0)


def _within(value: Reals | Whole, steps: Sequence[float], known: Flags) -> Levels:
    names = (*(f"within {step}" for step in steps), f"over {steps[-1]}")
    return Levels(np.where(known, np.searchsorted(steps, value), -1), names)


def _under(value: Reals, known: Flags) -> Levels:
    steps = likeness.LIKENESS
    names = tuple(f"under {step}" for step in (*steps, 1.0))
    return Levels(np.where(known, np.searchsorted(steps, value, side="right"), -1), names)


def _wording(both: Shared) -> Levels:
    return _under(both.wording, both.have(both.of.words.sizes))


def _names(both: Shared) -> Levels:
    return _under(both.naming(), both.have(both.of.names.sizes))


def _headline(both: Shared) -> Levels:
    return _under(both.heading(), both.have(both.of.headlines.sizes))


def _names_covered(both: Shared) -> Levels:
    return _within(both.covered(), likeness.PARTS, both.have(both.of.names.sizes))


def _full_names(both: Shared) -> Levels:
    return _within(both.spaced(), likeness.FULL_NAMES, both.have(both.of.names.sizes))


def _numbers(both: Shared) -> Levels:
    return _within(both.numbers(), likeness.NUMBERS, both.have(both.of.digits_of))


def _headline_told(both: Shared) -> Levels:
    known = both.have(both.of.headlines.sizes, both.of.words.sizes)
    return _within(np.minimum(*both.told), likeness.TOLD, known)


def _headlines_told(both: Shared) -> Levels:
    known = both.have(both.of.headlines.sizes, both.of.words.sizes)
    return _within(np.maximum(*both.told), likeness.TOLD, known)


def _rare(both: Shared) -> Levels:
    return _within(both.rare, likeness.SHARED, both.have(both.of.words.sizes))


TWINS: Mapping[str, Callable[[Shared], Levels]] = {
    "wording": _wording,
    "names": _names,
    "names_covered": _names_covered,
    "full_names": _full_names,
    "numbers": _numbers,
    "headline": _headline,
    "headline_told": _headline_told,
    "headlines_told": _headlines_told,
    "rare": _rare,
}
