"""A toll as it was told over time: one stepped line a source."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.web.charts.axis import Days, Numbers, day_grid, days, numbers
from reportedly.web.charts.frame import (
    RIGHT,
    TOP,
    WIDTH,
    Drawing,
    framed,
    line,
    linked,
    shortened,
    tabled,
    text,
)
from reportedly.web.map.marker import label_of

HEIGHT = 240
LEFT = 52
SERIES = 6  # looks in charts.css: a colour, a dash and a dot each
LEGEND = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one source said on one day.

    Attributes:
        low, high: None is not told.
        href: where the claim is.
    """

    source: str
    day: dt.date
    low: int | None
    high: int | None
    open: bool = False
    href: str = ""

    @property
    def value(self) -> int | None:
        """The figure that the line follows: the most that is told, else the least."""
        return self.high if self.high is not None else self.low


def toll_over_time(told: Sequence[Told], *, title: str, name: str = "over-time") -> Drawing:
    """Return each source's figures by the day they were told, drawn and as a table.

    A line stays where it is until its source says something else; figures are never joined across
    sources. A source's range is a band from least to most.
    """
    by_source: dict[str, list[Told]] = defaultdict(list)
    for figure in sorted(told, key=lambda figure: figure.day):
        if figure.value is not None:
            by_source[figure.source].append(figure)
    rows = [
        (f.source, f.day.isoformat(), label_of(f.low, f.high, open_end=f.open))
        for f in sorted(told, key=lambda figure: (figure.day, figure.source))
    ]
    table = tabled(title, ("Source", "Told on", "Figure"), rows)
    if not by_source:
        return Drawing(_empty(title, name), table)
    figures = [figure for some in by_source.values() for figure in some]
    scale = days((figure.day for figure in figures), start=LEFT)
    height = numbers((f.value or 0 for f in figures), start=HEIGHT, end=TOP + 6)
    drawn = [_grid(height), day_grid(scale, TOP, HEIGHT)]
    for number, (source, some) in enumerate(by_source.items()):
        drawn.append(_line(some, number % SERIES, scale, height))
        drawn.append(_key(source, number, HEIGHT + 38 + LEGEND * number))
    said = "; ".join(
        f"{source}: {', '.join(f'{f.value} on {f.day}' for f in some)}"
        for source, some in by_source.items()
    )
    whole = HEIGHT + 42 + LEGEND * len(by_source)
    return Drawing(
        framed("".join(drawn), height=whole, title=title, told=said, name=name, kind="is-steps"),
        table,
    )


def _empty(title: str, name: str) -> str:
    words = text(LEFT, 30, "No source gives a number.", name="chart-name")
    return framed(
        words, height=48, title=title, told="No source gives a number.", name=name, kind="is-steps"
    )


def _grid(height: Numbers) -> str:
    return "".join(
        line(LEFT, height.at(value), WIDTH - RIGHT, height.at(value), name="chart-grid")
        + text(LEFT - 8, height.at(value) + 4, f"{value:,}", name="chart-tick", anchor="end")
        for value in height.ticks
    )


def _line(some: list[Told], series: int, scale: Days, height: Numbers) -> str:
    path: list[str] = []
    dots: list[str] = []
    for figure in some:
        x, y = scale.at(figure.day), height.at(figure.value or 0)
        path.append(f"H{x:.1f}V{y:.1f}" if path else f"M{x:.1f} {y:.1f}")
        words = f"{figure.source}, {figure.day}: {label_of(figure.low, figure.high)}"
        dot = f'<circle class="chart-point series-{series}" cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>'
        if figure.low is not None and figure.high is not None and figure.low < figure.high:
            dot = line(x, height.at(figure.low), x, y, name=f"chart-reach series-{series}") + dot
        dots.append(linked(dot, figure.href, words))
    path.append(f"H{WIDTH - RIGHT:.1f}")
    return f'<path class="chart-step series-{series}" d="{"".join(path)}"/>{"".join(dots)}'


def _key(source: str, number: int, y: float) -> str:
    series = number % SERIES
    return (
        line(LEFT, y, LEFT + 26, y, name=f"chart-step series-{series}")
        + f'<circle class="chart-point series-{series}" cx="{LEFT + 13}" cy="{y:.1f}" r="4.5"/>'
        + text(LEFT + 34, y + 4.5, shortened(source, WIDTH - LEFT - 60), name="chart-name")
    )
