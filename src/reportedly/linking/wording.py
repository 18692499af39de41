"""The words of a telling, and how rare each is: two reports that share rare words are suspects."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import log, sqrt

from reportedly.gazetteer import fold
from reportedly.lexicon import table, words

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A word that opens a sentence is capital whether it is a name or not.
_OPENS = re.compile(r"(?:^|[.!?:\n\"“”]\s*)$")
SHORTEST = 2
SPELT = ("units", "teens", "tens", "scales", "dozens")
# Names of victims and streets stand in no more tellings than tell of their incident.
RARELY_HELD = 12
# What a new casebook is imagined to hold besides.
OTHERS, COMMON_TELLINGS = 50, 1001
MILLION = 1_000_000
# How a possessive ends; "Aleppo's" is the name Aleppo.
_POSSESSIVE = re.compile(r"['’]s?$")


def in_order(text: str) -> list[str]:
    """Return the words and numbers of a text in order, under the keys by which they compare."""
    return [key for key, _ in _keys(text)]


def words_in(text: str) -> frozenset[str]:
    """Return the words and numbers of a text under the keys by which they are compared."""
    return frozenset(in_order(text))


def is_number(word: str) -> bool:
    """Say whether a word is a number, in digits or spelt out."""
    return word[0].isdigit() or word in _spelt_numbers()


@cache
def _spelt_numbers() -> frozenset[str]:
    numerals = words("numerals")
    return frozenset(word for kind in SPELT for word in numerals[kind])


def names_in(text: str) -> frozenset[str]:
    """Return the words that stand as names, and each two that stand together ("deir hafer").

    Two capital words in a row are a name even where the first opens a sentence.
    """
    found = set()
    before: tuple[str, re.Match[str]] | None = None
    for key, match in _keys(text):
        if not match.group()[0].isupper() or match.group().isupper():
            before = None
            continue
        if not _OPENS.search(text, max(0, match.start() - 4), match.start()):
            found.add(key)
        if before and text[before[1].end() : match.start()] == " ":
            found.add(f"{before[0]} {key}")
        before = key, match
    return frozenset(found)


def _keys(text: str) -> Iterable[tuple[str, re.Match[str]]]:
    for match in _WORD.finditer(text):
        key = fold(_POSSESSIVE.sub("", match.group()))
        if len(key) >= SHORTEST or key.isdigit():
            yield key, match


@cache
def _common() -> Mapping[str, int]:
    """Return of a thousand news reports how many hold each word, where at least eight do."""
    return {row["word"]: int(row["per_thousand"]) for row in table("common_words")}


# How many hold a word is rounded up to one of these, and beyond the last by doubling: the exact
# number matters to no comparison, and every record that is read changes some of them.
STEPS = (0, 1, 2, 3, 4, 5, 8, 12, 13, 20, 25, 40, 80, 100, 160, 320)


def step(number: int) -> int:
    """Return a number of records, rounded up."""
    if number <= STEPS[-1]:
        return STEPS[bisect_left(STEPS, number)]
    rounded = STEPS[-1]
    while rounded < number:
        rounded *= 2
    return rounded


@dataclass(frozen=True, slots=True)
class Rarity:
    """How many tellings of a collection hold each word, rounded up (see `step`).

    It depends on what is in the collection, never on the order in which that came.
    """

    tellings: int
    held_by: Mapping[str, int]
    _lengths: dict[frozenset[str], float] = field(default_factory=dict, repr=False, compare=False)
    _weights: dict[str, float] = field(default_factory=dict, repr=False, compare=False)
    _squares: dict[str, int] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, tellings: Iterable[frozenset[str]]) -> "Rarity":
        """Count the words of a collection."""
        counted: Counter[str] = Counter()
        number = 0
        for told in tellings:
            counted.update(told)
            number += 1
        return cls(number, counted)

    def holders(self, word: str) -> int:
        """Return how many tellings hold the word, a thousand news reports among them."""
        return step(self.held_by.get(word, 0)) + _common().get(word, 0)

    def rare(self, words: Iterable[str]) -> list[str]:
        """Return those of the words that few tellings hold, sorted."""
        return sorted(word for word in words if self.holders(word) <= RARELY_HELD)

    def weight(self, word: str) -> float:
        """Return the inverse document frequency (Sparck Jones 1972), smoothed.

        Of two, the smaller: that in a thousand news reports, and that in this collection beside
        some tellings that lack the word. Without the first every word would be rare in the first
        ten reports of a casebook, without the second "Aleppo" in a casebook on Aleppo.
        """
        if word not in self._weights:
            here = (step(self.tellings) + OTHERS) / (1 + step(self.held_by.get(word, 0)))
            common = COMMON_TELLINGS / (1 + _common().get(word, 0))
            self._weights[word] = log(min(max(here, 1.0), common))
        return self._weights[word]

    def alike(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Return the cosine between two sets of words, each word weighed by its rarity."""
        shared = a & b
        if not shared:
            return 0.0
        lengths = self._length(a) * self._length(b)
        return self.squares(shared) / lengths if lengths else 0.0

    def _length(self, words: frozenset[str]) -> float:
        if words not in self._lengths:
            self._lengths[words] = sqrt(self.squares(words))
        return self._lengths[words]

    def squares(self, words: frozenset[str]) -> int:
        """Return the sum of the words' squares: what the likenesses are made of."""
        return sum(map(self.square, words))

    def square(self, word: str) -> int:
        """Return the word's squared weight in millionths: whole, so that any order adds up."""
        if word not in self._squares:
            self._squares[word] = round(self.weight(word) ** 2 * MILLION)
        return self._squares[word]
