"""A measured figure: its value, its interval, and the digest of the gold that it was measured on."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from reportedly.errors import EvaluationError

Item = TypeVar("Item")

RESAMPLES = 1000
SEED = 20260922
DIGITS = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """A value in percent with its 95 % bootstrap interval over documents."""

    value: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        return f"{self.value:.1f} ({self.low:.1f}-{self.high:.1f})"


def share(right: Sequence[bool]) -> Figure:
    """Return the share of right answers."""
    return bootstrap(right, lambda sample: 100.0 * sum(sample) / max(len(sample), 1))


def bootstrap(items: Sequence[Item], measure: Callable[[Sequence[Item]], float]) -> Figure:
    """Return a measure over the items with its interval from resampled items, seed fixed."""
    if not items:
        return Figure(0.0, 0.0, 0.0, 0)
    chance = np.random.default_rng(SEED)
    values = [
        measure([items[i] for i in chance.integers(0, len(items), len(items))])
        for _ in range(RESAMPLES)
    ]
    low, high = np.percentile(values, [2.5, 97.5])
    return Figure(measure(items), float(low), float(high), len(items))


def digest(path: Path) -> str:
    """Return the first digits of the file's SHA-256.

    Raises:
        EvaluationError: the file cannot be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]
    except OSError as error:
        raise EvaluationError(f"the evaluation set {path} cannot be read: {error}") from error
