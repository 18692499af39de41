"""Fitting a scorer to pairs that people judged: logistic regression over the levels."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from reportedly.linking.comparisons import COMPARISONS
from reportedly.linking.scoring import UNKNOWN, Scorer

# The ridge keeps a level seen in few pairs near nothing (Hoerl and Kennard 1970).
RIDGE = 1.0
STEPS = 30
DIGITS = 3
SMALL_STEP = 1e-6
_FREE = 1e-6

Levels = Mapping[str, str]
Vector = NDArray[np.float64]


def fit(
    told: Sequence[Levels],
    same: Sequence[bool],
    counts: Sequence[float] | None = None,
    *,
    ridge: float = RIDGE,
) -> Scorer:
    """Return the scorer that fits the pairs: the level of each comparison, and the judgement.

    Iteratively reweighted least squares; a comparison that a pair lacks is `unknown`.

    Args:
        told: the levels of each pair.
        same: whether each is one incident.
        counts: how many pairs each counts as; one each when not given.
        ridge: how strongly the weights are held near nothing.
    """
    columns = _columns(told)
    # Thousands of pairs have the same levels, and are one row with a weight.
    seen: defaultdict[tuple[tuple[str, ...], bool], float] = defaultdict(float)
    for levels, one, count in zip(told, same, counts or repeat(1.0, len(told)), strict=True):
        seen[tuple(levels.get(name, UNKNOWN) for name in COMPARISONS), one] += count
    kinds = sorted({key for key, _ in seen})
    rows = np.zeros((len(kinds), len(columns) + 1))
    rows[:, 0] = 1.0
    for row, key in enumerate(kinds):
        rows[row, [columns[place] for place in zip(COMPARISONS, key, strict=True)]] = 1.0
    hits = np.array([seen[key, True] for key in kinds], dtype=np.float64)
    number = hits + np.array([seen[key, False] for key in kinds], dtype=np.float64)
    fitted = _logistic(rows, hits, number, ridge)
    weights: dict[str, dict[str, float]] = {name: {} for name in COMPARISONS}
    for (name, level), column in columns.items():
        weights[name][level] = round(float(fitted[column]), DIGITS)
    return Scorer(round(float(fitted[0]), DIGITS), weights)


def _columns(told: Iterable[Levels]) -> dict[tuple[str, str], int]:
    seen = {(name, levels.get(name, UNKNOWN)) for levels in told for name in COMPARISONS}
    return {pair: 1 + number for number, pair in enumerate(sorted(seen))}


def _logistic(rows: Vector, hits: Vector, number: Vector, ridge: float) -> Vector:
    penalty = np.full(rows.shape[1], ridge)
    penalty[0] = _FREE
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(rows @ weights)))
        slope = rows.T @ (hits - number * likely) - penalty * weights
        curve = (rows * (number * likely * (1 - likely))[:, None]).T @ rows + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if np.abs(step).max() < SMALL_STEP:
            break
    return weights
