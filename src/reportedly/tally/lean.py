"""Lean: how one party's figures stand to the others' on the same thing. No trust score.

In the spirit of Radford et al. 2023 (PNAS 120(34), e2307372120), who estimate each source's bias by
whose losses it reports. This is the plain ratio to the median of the others, without their model.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp, log
from statistics import fmean, median, quantiles


@dataclass(frozen=True, slots=True)
class Point:
    """One figure by one party.

    Attributes:
        of: whose losses: a side, or the group of those harmed.
        scope: what it counts; figures on one scope can be compared.
    """

    by: str
    of: str
    scope: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """How the figures of one party on the losses of another stand to those of its rivals.

    Attributes:
        ratio: the geometric mean of its figures over the median of its rivals'; 1 is level, 2 is
            twice as high.
        low, high: the middle half of the ratios lies between.
        compared: on how many scopes it has rivals.
    """

    by: str
    of: str
    ratio: float
    low: float
    high: float
    compared: int


def leans(points: Iterable[Point]) -> tuple[Lean, ...]:
    """Return how each party's figures stand to its rivals', by whose losses they are of.

    Of several figures that one party gives on one scope the median counts. A party that names no
    number above zero has no ratio.
    """
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for by, of, ratio in _ratios(points):
        found[by, of].append(ratio)
    return tuple(lean_of(by, of, ratios) for (by, of), ratios in sorted(found.items()))


def lean_of(by: str, of: str, ratios: list[float]) -> Lean:
    """Return the mean and the middle half of some ratios; one alone is its own middle."""
    logs = sorted(map(log, ratios))
    quarters = quantiles(logs, n=4, method="inclusive") if len(logs) > 1 else logs * 3
    return Lean(
        by=by,
        of=of,
        ratio=exp(fmean(logs)),
        low=exp(quarters[0]),
        high=exp(quarters[2]),
        compared=len(logs),
    )


def _ratios(points: Iterable[Point]) -> Iterator[tuple[str, str, float]]:
    told: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for point in points:
        if point.value > 0:
            told[point.scope, point.of][point.by].append(point.value)
    for (_, of), figures in told.items():
        middles = {by: median(values) for by, values in figures.items()}
        for by, mine in middles.items():
            others = [middle for other, middle in middles.items() if other != by]
            if others:
                yield by, of, mine / median(others)
