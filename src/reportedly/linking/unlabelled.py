"""Matching event data sets that nobody has matched by hand: which rows are one event.

Fellegi and Sunter's weights (1969), by expectation maximisation, with what coincidence looks like
taken from the sets themselves: each is shifted by another number of days, and whatever then falls
into the window is coincidence by construction. It tells too how many pairs above a cut are
coincidence, and so where to cut. Average linkage; one row of a set at most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.linking.clustering import Group, clusters

KM, DAYS = 4.0, 2
SHIFTS = (17, 31, 44, 59, 73, 88)
DISTANCES = np.array([0.5, 1, 1.5, 2, 2.5, 3, 6, 12, 25, 50])
STEPS, SMOOTH = 80, 0.3
LEAST_PRIOR, MOST_PRIOR = 0.02, 0.98
# In log-odds: what a pair outside the window counts for.
OUTSIDE = -4.0
EARTH_KM = 6371.0

Numbers = NDArray[np.int64]
Reals = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of an event data set.

    Attributes:
        source: which set it is of; no two rows of a set are one event.
        start, end: ordinal days.
        kinds: for each scheme of types, the type at each level, the finest first.
    """

    id: str
    source: str
    start: int
    end: int
    lat: float
    lon: float
    kinds: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Matching:
    """The events found.

    Attributes:
        weights: the log-odds of each pair inside the window.
        prior: the share of these pairs that are no coincidence.
        cut: the average log-odds at which a match begins.
    """

    events: tuple[Group, ...]
    weights: Mapping[tuple[str, str], float]
    prior: float
    cut: float


def match(entries: Sequence[Entry], *, km: float = KM, days: int = DAYS) -> Matching:
    """Return which entries of different sets are one event; their order never matters.

    Args:
        entries: the rows of all sets.
        km: how far apart two rows of one event can lie.
        days: how many days apart their first days, and their last days, can be.
    """
    rows = _Rows(sorted(entries, key=lambda e: e.id))
    left, right, told = rows.window(km, days)
    if not len(left):
        return Matching(tuple((e.id,) for e in rows.entries), {}, 0.0, 0.0)
    coincidences = [rows.window(km, days, shift)[2] for shift in SHIFTS]
    weights, prior, cut = _weigh(told, coincidences)
    ids = [e.id for e in rows.entries]
    scored = {
        (ids[min(a, b)], ids[max(a, b)]): float(w)
        for a, b, w in zip(left, right, weights, strict=True)
    }
    source = {e.id: e.source for e in rows.entries}

    def apart(a: Group, b: Group) -> bool:
        return not {source[x] for x in a}.isdisjoint(source[x] for x in b)

    events = clusters(ids, scored, cut=cut, apart=apart, uncompared=OUTSIDE)
    return Matching(tuple(events), scored, prior, cut)


class _Rows:
    """The entries as columns."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.source = _codes([e.source for e in entries])
        self.start = np.array([e.start for e in entries], dtype=np.int64)
        self.last = np.array([e.end - e.start for e in entries], dtype=np.int64)
        self.lat = np.radians([e.lat for e in entries])
        self.lon = np.radians([e.lon for e in entries])
        schemes = sorted({name for e in entries for name in e.kinds})
        self.kinds = [_levels([e.kinds.get(name, ()) for e in entries]) for name in schemes]

    def window(self, km: float, days: int, shift: int = 0) -> tuple[Numbers, Numbers, Numbers]:
        """Return the pairs of two sets inside the window, and the level of each comparison.

        With a shift, each set is first moved by another multiple of it, around the period.
        """
        first = self.start.min()
        period = int(self.start.max() - first) + 1
        start = first + (self.start - first + self.source * shift) % period
        end = start + self.last
        order = np.argsort(start, kind="stable")
        upto = np.searchsorted(start[order], start[order] + days, side="right")
        number = upto - np.arange(len(order)) - 1
        i = np.repeat(np.arange(len(order)), number)
        j = i + 1 + np.arange(len(i)) - np.repeat(np.cumsum(number) - number, number)
        i, j = order[i], order[j]
        kept = (self.source[i] != self.source[j]) & (np.abs(end[i] - end[j]) <= days)
        i, j = i[kept], j[kept]
        apart = self._km(i, j)
        i, j, apart = i[apart <= km], j[apart <= km], apart[apart <= km]
        events = (self.last == 0).astype(np.int64)
        told = [
            np.digitize(apart, DISTANCES),
            np.abs(start[i] - start[j]),
            np.minimum(2, np.abs(end[i] - end[j])),
            events[i] + events[j],
        ]
        for kinds in self.kinds:
            agrees = (kinds[i] == kinds[j]) & (kinds[i] >= 0)
            finest = np.where(agrees.any(axis=1), agrees.argmax(axis=1), kinds.shape[1])
            told.append(finest.astype(np.int64))
        return i, j, np.array(told, dtype=np.int64).T

    def _km(self, i: Numbers, j: Numbers) -> Reals:
        up, across = (self.lat[i] - self.lat[j]) / 2, (self.lon[i] - self.lon[j]) / 2
        half = np.sin(up) ** 2 + np.cos(self.lat[i]) * np.cos(self.lat[j]) * np.sin(across) ** 2
        found: Reals = 2 * EARTH_KM * np.arcsin(np.sqrt(half))
        return found


def _weigh(told: Numbers, coincidences: Sequence[Numbers]) -> tuple[Reals, float, float]:
    """Return the log-odds of each pair, the prior, and the cut, by expectation maximisation."""
    number = np.mean([len(found) for found in coincidences])
    prior = float(np.clip(1 - number / len(told), LEAST_PRIOR, MOST_PRIOR))
    apart = np.vstack([told[:0], *coincidences])
    sizes = [int(max(told[:, c].max(), *apart[:, c], 0)) + 1 for c in range(told.shape[1])]
    by_chance = [_shares(apart[:, c], None, size, 0.5) for c, size in enumerate(sizes)]
    of_one = [np.linspace(3, 1, size) / np.linspace(3, 1, size).sum() for size in sizes]
    odds = np.log(prior / (1 - prior))
    for _ in range(STEPS):
        weights = odds + _evidence(told, of_one, by_chance)
        likely = 1 / (1 + np.exp(-weights))
        of_one = [_shares(told[:, c], likely, size, SMOOTH) for c, size in enumerate(sizes)]
    weights = odds + _evidence(told, of_one, by_chance)
    return weights, prior, _cut(weights, odds + _evidence(apart, of_one, by_chance))


def _evidence(told: Numbers, of_one: Sequence[Reals], by_chance: Sequence[Reals]) -> Reals:
    total = np.zeros(len(told))
    for c, (m, u) in enumerate(zip(of_one, by_chance, strict=True)):
        total += np.log(m[told[:, c]]) - np.log(u[told[:, c]])
    return total


def _cut(weights: Reals, coincidences: Reals) -> float:
    """Return the log-odds above which the pairs promise the highest F1.

    Of the pairs above a cut, as many are coincidence as there are on average above it in shifted
    sets (Elias and Gygi 2007 do so in mass spectrometry). The log-odds themselves cannot tell:
    comparisons lean on one another, and together sound surer than they are.
    """
    cuts = np.unique(weights.round(1))
    above = len(weights) - np.searchsorted(np.sort(weights), cuts)
    chance = len(coincidences) - np.searchsorted(np.sort(coincidences), cuts)
    hits = above - chance / len(SHIFTS)
    all_hits = max(len(weights) - len(coincidences) / len(SHIFTS), 1.0)
    return float(cuts[np.argmax(2 * hits / (above + all_hits))])


def _shares(levels: Numbers, weights: Reals | None, size: int, smooth: float) -> Reals:
    counted = np.bincount(levels, weights=weights, minlength=size) + smooth
    found: Reals = counted / counted.sum()
    return found


def _codes(names: Sequence[str]) -> Numbers:
    return np.unique(names, return_inverse=True)[1].astype(np.int64)


def _levels(kinds: Sequence[tuple[str, ...]]) -> Numbers:
    """Return the types as numbers, a column a level; what is not told is -1."""
    depth = max(map(len, kinds), default=0) or 1
    padded = [(*kind, *[""] * (depth - len(kind))) for kind in kinds]
    columns = [_codes([kind[at] for kind in padded]) for at in range(depth)]
    unknown = [[not kind[at] for kind in padded] for at in range(depth)]
    return np.where(np.array(unknown).T, -1, np.array(columns).T)
