"""How many incidents lie on each day: above, when they happened; below, when they were told of."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from reportedly.web.charts.axis import Days, Numbers, numbers
from reportedly.web.charts.frame import Drawing, framed, line, tabled, text

WIDE = 1000
LEFT, RIGHT, TOP = 40, 16, 22
UP, DOWN = 88, 44  # pixels for the most that happened, and for the most that was published
MOST_BARS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDay:
    """How many incidents lie on one day, or in the days that one bar stands for.

    Attributes:
        happened: how many are said to have begun then.
        published: how many were first told of then; late: how many of those late.
        retold: how many were told of again, late.
        until: the last of the days; the day itself where it is one.
        href: where those are that happened then.
    """

    day: dt.date
    happened: int
    published: int
    late: int = 0
    retold: int = 0
    until: dt.date | None = None
    href: str = ""

    @property
    def words(self) -> str:
        """The day, or the days, in words."""
        return (
            f"{self.day} to {self.until}"
            if self.until and self.until != self.day
            else str(self.day)
        )

    @property
    def told(self) -> str:
        """All that the bar tells, in words."""
        late = f", {self.late} of them late" if self.late else ""
        again = f", {self.retold} told of again late" if self.retold else ""
        return f"{self.words}: {self.happened} happened, {self.published} published{late}{again}"


def bars(counts: Sequence[OnDay]) -> list[OnDay]:
    """Return the counts put together by days, weeks, months or years, so that they fit a screen."""
    if not counts:
        return []
    span = (counts[-1].day - counts[0].day).days + 1
    if span <= MOST_BARS:
        return list(counts)
    begin = _week if span <= 7 * MOST_BARS else _month if span <= 30 * MOST_BARS else _year
    found: dict[dt.date, list[OnDay]] = {}
    for one in counts:
        found.setdefault(begin(one.day), []).append(one)
    return [
        OnDay(
            day=start,
            until=_end(start, begin),
            happened=sum(one.happened for one in some),
            published=sum(one.published for one in some),
            late=sum(one.late for one in some),
            retold=sum(one.retold for one in some),
        )
        for start, some in found.items()
    ]


def by_day(counts: Sequence[OnDay], *, title: str, name: str = "by-day") -> Drawing:
    """Return the bars, drawn and as a table: what happened upwards, what was published downwards.

    What was published late is hollow; what was told of again late is a dot under its bar.
    """
    rows = (
        (o.words, str(o.happened), str(o.published), str(o.late), str(o.retold)) for o in counts
    )
    table = tabled(
        title, ("Day", "Happened", "First published", "of those late", "Told of again late"), rows
    )
    if not counts:
        words = text(LEFT, 30, "No incident here has a day.", name="chart-name")
        drawn = framed(
            words, height=48, title=title, told="No day.", name=name, kind="is-days", width=WIDE
        )
        return Drawing(drawn, table)
    ends = [one.until or one.day for one in counts]
    spare = dt.timedelta(days=1)
    scale = Days(counts[0].day - spare, max(ends) + 2 * spare, LEFT, WIDE - RIGHT)
    up = numbers((o.happened for o in counts), start=TOP + UP, end=TOP)
    down = numbers((o.published + o.retold for o in counts), start=TOP + UP, end=TOP + UP + DOWN)
    bottom = TOP + UP + DOWN
    parts = [_grid(scale, up, bottom), *(_bar(one, scale, up, down) for one in counts)]
    parts.append(line(LEFT, TOP + UP, WIDE - RIGHT, TOP + UP, name="chart-base"))
    parts.append(_key(bottom + 40))
    told = "; ".join(one.told for one in counts[:60])
    whole = framed(
        "".join(parts), height=bottom + 52, title=title, told=told, name=name, kind="is-days",
        width=WIDE,
    )  # fmt: skip
    return Drawing(whole, table)


def _grid(scale: Days, up: Numbers, bottom: float) -> str:
    days = "".join(
        line(scale.at(day), TOP - 6, scale.at(day), bottom, name="chart-grid")
        + text(scale.at(day), bottom + 16, words, name="chart-tick", anchor="middle")
        for day, words in scale.ticks
    )
    most = up.most
    return days + text(LEFT - 8, TOP + 8, f"{most:,}", name="chart-tick", anchor="end")


def _bar(one: OnDay, scale: Days, up: Numbers, down: Numbers) -> str:
    base = TOP + UP
    left = scale.at(one.day)
    right = scale.at((one.until or one.day) + dt.timedelta(days=1))
    wide = max(3.0, min(right - left - 1.5, 30.0))
    x = left + (right - left - wide) / 2
    height = base - up.at(one.happened)
    depth = down.at(one.published) - base
    late = down.at(one.late) - base
    drawn = (
        f'<rect class="chart-hit" x="{left:.1f}" y="{TOP}" width="{max(4.0, right - left):.1f}" '
        f'height="{UP + DOWN}"/>'
    )
    drawn += _rect("chart-happened", x, base - height, wide, height)
    drawn += _rect("chart-told", x, base, wide, depth - late)
    drawn += _rect("chart-told is-late", x, base + depth - late, wide, late)
    if one.retold:
        drawn += (
            f'<circle class="chart-published" cx="{x + wide / 2:.1f}" '
            f'cy="{base + depth + 7:.1f}" r="3.4"/>'
        )
    hint = f"<title>{escape(one.told)}</title>"
    until = one.until or one.day
    return (
        f'<a href="{escape(one.href)}" data-from="{one.day}" data-to="{until}" '
        f'aria-label="{escape(one.told)}">{hint}{drawn}</a>'
    )


def _rect(name: str, x: float, y: float, wide: float, tall: float) -> str:
    if tall <= 0:
        return ""
    return f'<rect class="{name}" x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{tall:.1f}"/>'


def _key(y: float) -> str:
    parts = (
        ('<rect class="chart-happened" x="{x}" y="{t}" width="10" height="10"/>', "happened", 110),
        (
            '<rect class="chart-told" x="{x}" y="{t}" width="10" height="10"/>',
            "first published",
            160,
        ),
        (
            '<rect class="chart-told is-late" x="{x}" y="{t}" width="10" height="10"/>',
            "first published three days late or more",
            310,
        ),
        ('<circle class="chart-published" cx="{m}" cy="{c}" r="3.4"/>', "told of again, late", 0),
    )
    x, drawn = float(LEFT), []
    for shape, words, room in parts:
        drawn.append(shape.format(x=x, t=y - 5, m=x + 5, c=y))
        drawn.append(text(x + 16, y + 4.5, words, name="chart-tick"))
        x += room
    return "".join(drawn)


def _week(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _month(day: dt.date) -> dt.date:
    return day.replace(day=1)


def _year(day: dt.date) -> dt.date:
    return day.replace(month=1, day=1)


def _end(start: dt.date, begin: Callable[[dt.date], dt.date]) -> dt.date:
    if begin is _week:
        return start + dt.timedelta(days=6)
    later = start + dt.timedelta(days=32 if begin is _month else 366)
    return (later.replace(day=1) if begin is _month else _year(later)) - dt.timedelta(days=1)
