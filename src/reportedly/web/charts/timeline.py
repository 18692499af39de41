"""Incidents by day: when each is said to have happened, and when it was published."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.web.charts.axis import Days, day_grid, days
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

ROW = 34
MOST = 200  # rows drawn; the table has all


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One incident in time.

    Attributes:
        first, last: the days that it is said to lie in; None is not told.
        published: the days on which reports of it came out.
        note: a few words beside its name ("3–7 killed").
    """

    title: str
    first: dt.date | None
    last: dt.date | None = None
    published: tuple[dt.date, ...] = ()
    note: str = ""
    href: str = ""

    @property
    def when(self) -> str:
        """The days that it is said to lie in, in words."""
        if self.first is None:
            return f"by {self.last}" if self.last else ""
        return f"{self.first} to {self.last}" if self._lasts else str(self.first)

    @property
    def _lasts(self) -> bool:
        return self.last is not None and self.last != self.first

    @property
    def days(self) -> tuple[dt.date, ...]:
        """All days that the drawing shows of it."""
        return tuple(day for day in (self.first, self.last, *self.published) if day is not None)


def timeline(happenings: Sequence[Happening], *, title: str, name: str = "timeline") -> Drawing:
    """Return a row for each incident: filled where it happened, hollow where it was published.

    One whose day nobody tells is drawn by its publication alone.
    """
    shown = [happening for happening in happenings if happening.days][:MOST]
    rows = (
        (h.title, h.when, ", ".join(str(day) for day in sorted(set(h.published))), h.note)
        for h in happenings
    )
    table = tabled(title, ("Incident", "Happened", "Published", "Note"), rows)
    bottom = TOP + ROW * max(1, len(shown))
    if shown:
        scale = days(day for happening in shown for day in happening.days)
        drawn = day_grid(scale, TOP, bottom) + "".join(
            _row(happening, TOP + number * ROW, scale) for number, happening in enumerate(shown)
        )
        drawn += _key(bottom + 40)
    else:
        drawn = text(LEFT, TOP + 20, "No incident has a day.", name="chart-name")
    said = "; ".join(f"{h.title}: {h.when or 'day not told'}" for h in shown[:50])
    return Drawing(
        framed(
            drawn,
            height=bottom + 52,
            title=title,
            told=said or "No incident has a day.",
            name=name,
            kind="is-timeline",
        ),
        table,
    )


def _row(happening: Happening, top: float, scale: Days) -> str:
    y = top + 24
    words = f"{happening.title} · {happening.note}" if happening.note else happening.title
    told = happening.first or happening.last
    published = sorted(set(happening.published))
    drawn = text(LEFT, top + 13, shortened(words, WIDTH - LEFT - RIGHT), name="chart-name")
    if told and published:
        drawn += line(scale.at(told), y, scale.at(published[-1]), y, name="chart-late")
    if told:
        start, end = scale.at(told), scale.at(happening.last or told)
        drawn += (
            f'<rect class="chart-happened" x="{start - 5:.1f}" y="{y - 5:.1f}" '
            f'width="{end - start + 10:.1f}" height="10" rx="2"/>'
        )
    drawn += "".join(
        f'<circle class="chart-published" cx="{scale.at(day):.1f}" cy="{y:.1f}" r="3.6"/>'
        for day in published
    )
    hint = f"{happening.title}: {happening.when or 'day not told'}"
    return linked(drawn, happening.href, hint)


def _key(y: float) -> str:
    return (
        f'<rect class="chart-happened" x="{LEFT}" y="{y - 5:.1f}" width="10" height="10" rx="2"/>'
        + text(LEFT + 16, y + 4.5, "said to have happened", name="chart-tick")
        + f'<circle class="chart-published" cx="{LEFT + 180}" cy="{y:.1f}" r="3.6"/>'
        + text(LEFT + 190, y + 4.5, "published", name="chart-tick")
    )
