"""Scales: numbers and days to pixels, with ticks at round values."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from reportedly.web.charts.frame import LEFT, RIGHT, WIDTH, line, text


@dataclass(frozen=True, slots=True)
class Numbers:
    """A scale from 0 to a round number, left to right or bottom to top.

    Attributes:
        most: the round number at its end.
        start, end: the pixels of 0 and of `most`.
        step: from tick to tick.
    """

    most: int
    start: float
    end: float
    step: int

    def at(self, value: float) -> float:
        """Return the pixel of a value."""
        return self.start + (self.end - self.start) * value / self.most

    @property
    def ticks(self) -> range:
        """The values at which the scale is marked."""
        return range(0, self.most + 1, self.step)


def numbers(values: Iterable[int], *, start: float, end: float) -> Numbers:
    """Return a scale that holds the values, with some four to eight ticks at whole numbers."""
    largest = max([*values, 4])
    rough = largest / 5
    power = 10 ** floor(log10(rough)) if rough >= 1 else 1
    step = int(next(times * power for times in (1, 2, 5, 10) if times * power >= rough))
    return Numbers(ceil(largest / step) * step, start, end, step)


@dataclass(frozen=True, slots=True)
class Days:
    """A scale of days, left to right."""

    first: dt.date
    last: dt.date
    start: float = LEFT
    end: float = WIDTH - RIGHT

    def at(self, day: dt.date) -> float:
        """Return the pixel of a day; days outside lie at the ends."""
        whole = max(1, (self.last - self.first).days)
        share = (day - self.first).days / whole
        return self.start + (self.end - self.start) * min(1.0, max(0.0, share))

    @property
    def ticks(self) -> list[tuple[dt.date, str]]:
        """Days to mark, with what to write: days, months or years, at most nine."""
        span = (self.last - self.first).days
        if span <= 62:
            step = max(1, ceil(span / 7))
            days = [self.first + dt.timedelta(days=n) for n in range(0, span + 1, step)]
            return [(day, f"{day.day} {day:%b}") for day in days]
        months = [
            dt.date(year, month, 1)
            for year in range(self.first.year, self.last.year + 1)
            for month in range(1, 13)
            if self.first <= dt.date(year, month, 1) <= self.last
        ]
        every = max(1, ceil(len(months) / 8))
        if every > 6:
            years = [day for day in months if day.month == 1]
            return [(day, str(day.year)) for day in years[:: max(1, ceil(len(years) / 8))]]
        return [(day, f"{day:%b %Y}") for day in months[::every]]


def days(told: Iterable[dt.date], *, start: float = LEFT) -> Days:
    """Return a scale that holds the days, with a little room on either side."""
    known = sorted(told)
    spare = dt.timedelta(days=max(1, (known[-1] - known[0]).days // 30))
    return Days(known[0] - spare, known[-1] + spare, start)


def day_grid(scale: Days, top: float, bottom: float) -> str:
    """Return the lines and the words of a scale of days, the words at the bottom."""
    return "".join(
        line(scale.at(day), top, scale.at(day), bottom, name="chart-grid")
        + text(scale.at(day), bottom + 16, words, name="chart-tick", anchor=_anchor(scale, day))
        for day, words in scale.ticks
    )


def _anchor(scale: Days, day: dt.date) -> str:
    """Return where the words of a day hang, so that those at the left edge are not cut."""
    return "start" if scale.at(day) < LEFT + 24 else "middle"
