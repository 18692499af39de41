"""The words of a telling, and how rare each is: two reports that share rare words are suspects."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import fsum, log, sqrt

from reportedly.gazetteer import fold

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A word that opens a sentence is capital whether it is a name or not.
_OPENS = re.compile(r"(?:^|[.!?:\n\"“”]\s*)$")
SHORTEST = 2
# How a possessive ends; "Aleppo's" is the name Aleppo.
_POSSESSIVE = re.compile(r"['’]s?$")


def words_in(text: str) -> frozenset[str]:
    """Return the words and numbers of a text under the keys by which they are compared."""
    return frozenset(key for key, _ in _keys(text))


def names_in(text: str) -> frozenset[str]:
    """Return the words that stand capital inside a sentence, under the same keys."""
    return frozenset(
        key
        for key, match in _keys(text)
        if match.group()[0].isupper()
        and not match.group().isupper()
        and not _OPENS.search(text, max(0, match.start() - 4), match.start())
    )


def _keys(text: str) -> Iterable[tuple[str, re.Match[str]]]:
    for match in _WORD.finditer(text):
        key = fold(_POSSESSIVE.sub("", match.group()))
        if len(key) >= SHORTEST:
            yield key, match


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many tellings of a collection hold each word.

    Keep one with a casebook and pass it on, and a link does not depend on what else is read.
    """

    tellings: int
    held_by: Mapping[str, int]
    _lengths: dict[frozenset[str], float] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, tellings: Iterable[frozenset[str]]) -> "Rarity":
        """Count the words of a collection."""
        counted: Counter[str] = Counter()
        number = 0
        for words in tellings:
            counted.update(words)
            number += 1
        return cls(number, counted)

    def weight(self, word: str) -> float:
        """Return the inverse document frequency (Sparck Jones 1972), smoothed; 0 for all."""
        return log((1 + self.tellings) / (1 + self.held_by.get(word, 0)))

    def alike(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Return the cosine between two sets of words, each word weighed by its rarity."""
        shared = a & b
        if not shared:
            return 0.0
        lengths = self._length(a) * self._length(b)
        return self._squares(shared) / lengths if lengths else 0.0

    def rarest(self, words: Iterable[str], number: int, *, most: int) -> list[str]:
        """Return the rarest words that at least two and at most `most` tellings hold."""
        fit = [w for w in words if 2 <= self.held_by.get(w, 0) <= most]
        return sorted(fit, key=lambda w: (self.held_by[w], w))[:number]

    def _length(self, words: frozenset[str]) -> float:
        if words not in self._lengths:
            self._lengths[words] = sqrt(self._squares(words))
        return self._lengths[words]

    def _squares(self, words: frozenset[str]) -> float:
        # fsum is exact, so that the order in which a set gives its words never shows.
        return fsum(self.weight(word) ** 2 for word in words)
