"""Measured figures: a value, its interval, and the baselines that it stands beside.

One way to an interval serves every task: a document is a row of counts, the documents are drawn
again a thousand times with the seed fixed, and a measure is a function of the summed rows.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import EvaluationError

RESAMPLES = 1000
SEED = 20260922
DIGITS = 12
PERCENT = "%"
# Under SMALL a figure has two digits after the point, over LARGE none.
SMALL, LARGE = 10, 1000

Sums = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 95 % bootstrap interval over n documents."""

    value: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        if self.low == self.high:
            return self.plainly()
        return f"{self.plainly()} ({_rounded(self.low)}-{_rounded(self.high)})"

    def plainly(self) -> str:
        """Return the value without its interval."""
        return _rounded(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure of Reportedly's and what simple means reach on the same documents.

    Attributes:
        unit: percent, more being better, unless it says otherwise.
        headline: whether it is one of the few that a summary shows.
    """

    name: str
    figure: Figure
    baselines: Mapping[str, Figure]
    unit: str = PERCENT
    headline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One wrong answer, for whoever wants to mend its cause."""

    measure: str
    cause: str
    ref: str
    gold: str
    given: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """All that one task measured.

    Attributes:
        task: its name on the command line.
        digest: the first digits of the SHA-256 of the file that it was measured on.
        refused: how many documents were not read as prose; they count as wrong.
    """

    task: str
    title: str
    digest: str
    documents: int
    refused: int
    measures: tuple[Measure, ...]
    misses: tuple[Miss, ...] = ()


def _rounded(value: float) -> str:
    """Return a small figure with two digits after the point, a percentage with one."""
    return f"{value:.{2 if value < SMALL else 1 if value < LARGE else 0}f}"


def resampled(rows: Sequence[Sequence[float]]) -> Sums:
    """Return the columns' sums: first those of the documents as they are, then of each resample."""
    counts = np.array(rows, dtype=np.float64)
    even = np.full(len(counts), 1 / len(counts))
    drawn = np.random.default_rng(SEED).multinomial(len(counts), even, RESAMPLES)
    sums: Sums = np.vstack([counts.sum(axis=0), drawn @ counts])
    return sums


def figure(values: Sums, n: int) -> Figure:
    """Return the first value with the interval that the others, of resamples, give it."""
    low, high = np.quantile(values[1:], [0.025, 0.975])
    return Figure(float(values[0]), float(low), float(high), n)


def exactly(value: float, n: int) -> Figure:
    """Return a figure that is measured once and has no interval."""
    return Figure(value, value, value, n)


def share(right: Sequence[bool]) -> Figure:
    """Return the share of right answers in percent."""
    if not right:
        return Figure(0.0, 0.0, 0.0, 0)
    correct, given = resampled([(float(r), 1.0) for r in right]).T
    return figure(100 * correct / given, len(right))


def digest(path: Path) -> str:
    """Return the first digits of the file's SHA-256.

    Raises:
        EvaluationError: the file cannot be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]
    except OSError as error:
        raise EvaluationError(f"the evaluation set {path} cannot be read: {error}") from error
