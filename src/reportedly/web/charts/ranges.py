"""Ranges of a toll, one bar a source: least to most, with an open end where there may be more."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from reportedly.web.charts.axis import Numbers, numbers
from reportedly.web.charts.frame import (
    LEFT,
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
from reportedly.web.map.marker import UNKNOWN, label_of

ROW = 44
BAR = 12
ARROW = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """What one source says, or what a rule makes of them all.

    Attributes:
        low, best, high: None is not told, which is not zero.
        open: whether there may be more than `high`.
        note: a few words beside the figures ("belligerent", "denies").
        overall: whether it is the result rather than one source's figure.
        href: where the claims behind it are.
    """

    name: str
    low: int | None
    high: int | None
    best: int | None = None
    open: bool = False
    note: str = ""
    overall: bool = False
    href: str = ""

    @property
    def label(self) -> str:
        """Its figures in words."""
        label = label_of(self.low, self.high, open_end=self.open)
        return "no number told" if label == UNKNOWN else label


def toll_ranges(rows: Sequence[Range], *, title: str, name: str = "ranges") -> Drawing:
    """Return the bars in the order given, drawn and as a table.

    A source that gives no number has its row and no bar. A toll without a least or most ends in
    an arrow.
    """
    told = [value for row in rows for value in (row.low, row.best, row.high) if value is not None]
    scale = numbers(told, start=LEFT, end=WIDTH - RIGHT - ARROW)
    bottom = TOP + ROW * max(1, len(rows))
    drawn = [_grid(scale, bottom)]
    for number, row in enumerate(rows):
        drawn.append(_row(row, TOP + number * ROW, scale))
    said = "; ".join(f"{row.name}: {row.label}" for row in rows) or "No source gives a number."
    return Drawing(
        framed(
            "".join(drawn), height=bottom + 26, title=title, told=said, name=name, kind="is-ranges"
        ),
        tabled(
            title,
            ("Source", "Least", "Best", "Most", "Note"),
            ((row.name, _cell(row.low), _cell(row.best), _most(row), row.note) for row in rows),
        ),
    )


def _grid(scale: Numbers, bottom: float) -> str:
    return "".join(
        line(scale.at(value), TOP, scale.at(value), bottom, name="chart-grid")
        + text(scale.at(value), bottom + 17, f"{value:,}", name="chart-tick", anchor="middle")
        for value in scale.ticks
    )


def _row(row: Range, top: float, scale: Numbers) -> str:
    middle = top + 27
    figures = f"{row.label} · {row.note}" if row.note else row.label
    room = WIDTH - LEFT - RIGHT - 9 * len(figures) - 16
    # Side by side, so that a narrow screen shows both; each keeps its own direction of writing.
    words = (
        f'<text x="{LEFT}" y="{top + 14:.1f}"><tspan class="chart-name">⁨'
        f"{escape(shortened(row.name, room))}⁩</tspan>"
        f'<tspan class="chart-figures" dx="10">⁨{escape(figures)}⁩</tspan></text>'
    )
    kind = "chart-bar is-overall" if row.overall else "chart-bar"
    return linked(words + _bar(row, middle, scale, kind), row.href, f"{row.name}: {row.label}")


def _bar(row: Range, middle: float, scale: Numbers, kind: str) -> str:
    if row.low is None and row.high is None:
        return ""
    start = scale.at(row.low if row.low is not None else 0)
    end = scale.at(row.high if row.high is not None else row.low or 0)
    top = middle - BAR / 2
    # One figure is a bar of no width, which would be invisible.
    body = (
        f'<rect class="{kind}" x="{start - 2:.1f}" y="{top:.1f}" '
        f'width="{end - start + 4:.1f}" height="{BAR}" rx="2"/>'
    )
    if row.high is None or row.open:
        body += (
            f'<path class="chart-open" d="M{end + 2:.1f} {middle:.1f}h{ARROW - 6}m-6-5 6 5-6 5"/>'
        )
    if row.low is None:
        body += f'<path class="chart-open" d="M{start + 8:.1f} {middle - 5:.1f}l-6 5 6 5"/>'
    if row.best is not None:
        at = scale.at(row.best)
        body += line(at, top - 3, at, top + BAR + 3, name="chart-best")
    return body


def _cell(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def _most(row: Range) -> str:
    if row.high is None:
        return "open" if row.low is not None else ""
    return f"{row.high:,} or more" if row.open else f"{row.high:,}"
