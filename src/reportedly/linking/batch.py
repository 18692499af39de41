"""Batch: the declared comparisons over many pairs at once.

What a comparison finds depends on a few fields only, so it is asked once for each two values that
these fields take, and not once for each pair. Comparisons of words have a twin in `shared` that
counts in arrays. Tests hold both equal to asking pair by pair. A comparison that is named nowhere
here is asked for each pair.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import numpy as np

from reportedly.linking.apart import LIKENESS, RARE_WORDS, share_telling_toll, why_different
from reportedly.linking.columns import Classes, Whole
from reportedly.linking.comparisons import COMPARISONS
from reportedly.linking.linkable import Linkable
from reportedly.linking.scoring import LARGEST_SUM, UNKNOWN, Scorer
from reportedly.linking.shared import TWINS, Levels, Reals, Shared, Wordings
from reportedly.linking.wording import Rarity

# The fields that each comparison reads of a record.
READS: Mapping[str, tuple[str, ...]] = {
    "kind": ("type",),
    "distance": ("point", "reach_km"),
    "place_name": ("places", "within"),
    "when": ("start", "end"),
    "crowd": ("places", "start", "end"),
    "published": ("published",),
    "actors": ("actors",),
    "targets": ("targets",),
    "means": ("means",),
    "killed": ("tolls",),
    "injured": ("tolls",),
    "outlet": ("outlet",),
}
# What the rules that keep records apart read, besides the report.
RULED_BY = ("type", "modality", "start", "end", "point", "reach_km", "taken_by", "left_by")
# More at once costs memory: some 100 MB for pairs with a hundred words each.
AT_ONCE = 50_000
Question = Callable[[Linkable, Linkable], str | None]


class Batch:
    """Records of which many pairs are to be compared; a pair is two positions among them."""

    def __init__(self, records: Sequence[Linkable], rarity: Rarity) -> None:
        self._records = records
        self._rarity = rarity
        self._wordings = Wordings(records, rarity)
        self._precise = np.fromiter((r.precise for r in records), bool, len(records))
        self._classes: dict[tuple[str, ...], Classes] = {}
        self._asked: dict[str, _Asked] = {}

    def scores(self, left: Whole, right: Whole, scorer: Scorer) -> tuple[Whole, Whole, Reals]:
        """Return the pairs that may be one incident, and how likely each is; the rest is left out.

        The left of a pair is the one with the smaller id.
        """
        parts = []
        for start in range(0, len(left), AT_ONCE):
            some = slice(start, start + AT_ONCE)
            a, b = self.comparable(left[some], right[some])
            parts.append((a, b, _likely(scorer, len(a), self.levels(a, b))))
        if not parts:
            return left[:0], right[:0], np.zeros(0)
        lefts, rights, scores = (np.concatenate(column) for column in zip(*parts, strict=True))
        return lefts, rights, scores

    def comparable(self, left: Whole, right: Whole) -> tuple[Whole, Whole]:
        """Return the pairs that no rule keeps apart and that are worth a score (see `apart`)."""
        reports = self._class(("report_id",)).of
        other = reports[left] != reports[right]
        left, right = left[other], right[other]
        free = self._ask("why_apart", RULED_BY, _why_apart).of(left, right) < 0
        left, right = left[free], right[free]
        both = Shared(self._wordings, left, right)
        worth = self._precise[left] & self._precise[right]
        worth |= self._ask("toll", ("tolls",), _telling_toll).of(left, right) >= 0
        worth |= (both.rare >= RARE_WORDS) | (both.wording >= LIKENESS)
        return left[worth], right[worth]

    def levels(self, left: Whole, right: Whole) -> Iterator[tuple[str, Levels]]:
        """Yield what each declared comparison finds of the pairs, by its name."""
        both = Shared(self._wordings, left, right)
        for name in COMPARISONS:
            if name in TWINS:
                yield name, TWINS[name](both)
            else:
                asked = self._ask(name, READS.get(name, ("id",)), self._level_of(name))
                yield name, Levels(asked.of(left, right), asked.answers)

    def _level_of(self, name: str) -> Question:
        def level(a: Linkable, b: Linkable) -> str | None:
            found = COMPARISONS[name](a, b, self._rarity)
            return found and found.level

        return level

    def _class(self, fields: tuple[str, ...]) -> Classes:
        if fields not in self._classes:
            self._classes[fields] = Classes(self._records, fields)
        return self._classes[fields]

    def _ask(self, name: str, fields: tuple[str, ...], question: Question) -> "_Asked":
        if name not in self._asked:
            self._asked[name] = _Asked(self._class(fields), question)
        return self._asked[name]


class _Asked:
    """A question put once to each two classes of records that are met as a pair.

    Attributes:
        answers: all that were given, each once.
    """

    def __init__(self, classes: Classes, question: Question) -> None:
        self._classes = classes
        self._question = question
        self._known: dict[int, int] = {}
        self.answers: list[str] = []
        self._number: dict[str | None, int] = {None: -1}

    def of(self, left: Whole, right: Whole) -> Whole:
        """Return the number of the answer for each pair, -1 for None."""
        size = len(self._classes.first)
        met, which = np.unique(
            self._classes.of[left] * size + self._classes.of[right], return_inverse=True
        )
        known = self._known
        for pair in met.tolist():
            if pair not in known:
                known[pair] = self._put(pair // size, pair % size)
        found: Whole = np.fromiter(map(known.__getitem__, met.tolist()), np.int64, len(met))[which]
        return found

    def _put(self, a: int, b: int) -> int:
        answer = self._question(self._classes.first[a], self._classes.first[b])
        if answer not in self._number:
            self._number[answer] = len(self.answers)
            self.answers.append(str(answer))
        return self._number[answer]


def _why_apart(a: Linkable, b: Linkable) -> str | None:
    # The two stand for records of other reports: theirs are no matter here.
    return "apart" if why_different(a, b) else None


def _telling_toll(a: Linkable, b: Linkable) -> str | None:
    return "shared" if share_telling_toll(a, b) else None


def _likely(scorer: Scorer, number: int, found: Iterable[tuple[str, Levels]]) -> Reals:
    """Return how likely so many pairs with these levels are one incident, 0 to 1."""
    total = np.full(number, scorer.base)
    for name, levels in found:
        known = scorer.weights.get(name, {})
        # The last is what -1 picks: a side is silent.
        weights = [known.get(level, 0.0) for level in (*levels.names, UNKNOWN)]
        total += np.array(weights)[levels.numbers]
    likely: Reals = 1 / (1 + np.exp(-np.clip(total, -LARGEST_SUM, LARGEST_SUM)))
    # Processors differ in the last digits; ties must not depend on them.
    return likely.round(9)
