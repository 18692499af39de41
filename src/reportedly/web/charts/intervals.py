"""States over time: who held a place, sieges, truces; bars from turn to turn, as they are told."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.web.charts.axis import Days, day_grid, days
from reportedly.web.charts.frame import (
    LEFT,
    LETTER,
    RIGHT,
    TOP,
    WIDTH,
    Drawing,
    framed,
    linked,
    shortened,
    tabled,
    text,
)

ROW = 50
BAR = 16
LEGEND = 22
LOOKS = 6  # in charts.css: a colour and a pattern of the edge each


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A state that lasts.

    Attributes:
        row: what it is the state of ("Aleppo"); stretches of one row share a line.
        state: in words ("held by the army", "besieged").
        start: None is not told.
        end: None when nobody tells of an end.
        last_vouched: the last day on which anyone vouched for it; the bar fades out after it.
        disputed: whether anyone denies it.
    """

    row: str
    state: str
    start: dt.date | None
    end: dt.date | None = None
    last_vouched: dt.date | None = None
    disputed: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Something that changes a state, on the day that is told of it ("violated")."""

    row: str
    day: dt.date
    words: str
    disputed: bool = False
    href: str = ""


def intervals(
    stretches: Sequence[Stretch],
    turns: Sequence[Turn] = (),
    *,
    title: str,
    name: str = "intervals",
) -> Drawing:
    """Return a line for each row, with a bar for each stretch and a mark for each turn.

    A bar ends where its end is told; else it is solid up to the last day that anyone vouched for
    it, and open after. What is disputed has a broken edge and says so in words.
    """
    rows = list(dict.fromkeys([*(s.row for s in stretches), *(t.row for t in turns)]))
    known = [d for s in stretches for d in (s.start, s.end, s.last_vouched) if d]
    known += [turn.day for turn in turns]
    table = tabled(title, ("Of", "What", "From", "To", "Note"), _table_rows(stretches, turns))
    bottom = TOP + ROW * max(1, len(rows))
    if known:
        scale = days(known)
        states = dict.fromkeys(s.state for s in stretches)
        looks = {s: n % LOOKS for n, s in enumerate(states)}
        drawn = day_grid(scale, TOP, bottom)
        for number, row in enumerate(rows):
            top = TOP + number * ROW
            drawn += text(LEFT, top + 14, shortened(row, WIDTH - 60), name="chart-name")
            own = [turn for turn in turns if turn.row == row]
            drawn += "".join(
                _bar(s, top + 22, scale, looks[s.state], named=not own)
                for s in stretches
                if s.row == row
            )
            drawn += _turns(own, top + 22, scale)
        drawn += "".join(_key(s, looks[s], bottom + 40 + LEGEND * n) for n, s in enumerate(states))
        bottom += LEGEND * len(states) + 12
    else:
        drawn = text(LEFT, TOP + 20, "No day is told.", name="chart-name")
    said = "; ".join(f"{s.row}: {s.state} {_when(s)}" for s in stretches[:50]) or "No day is told."
    return Drawing(
        framed(drawn, height=bottom + 24, title=title, told=said, name=name, kind="is-intervals"),
        table,
    )


def _bar(stretch: Stretch, top: float, scale: Days, look: int, *, named: bool) -> str:
    """Draw a stretch; the words of its turns, where it has any, stand where its own would."""
    start = scale.at(stretch.start) if stretch.start else scale.start
    solid_to = stretch.end or stretch.last_vouched or stretch.start or scale.first
    end = max(scale.at(solid_to), start + 3)
    kind = f"chart-state look-{look}" + (" is-disputed" if stretch.disputed else "")
    drawn = (
        f'<rect class="{kind}" x="{start:.1f}" y="{top:.1f}" width="{end - start:.1f}" '
        f'height="{BAR}" rx="2"/>'
    )
    after = scale.end
    if stretch.end is None and after > end:
        drawn += (
            f'<rect class="chart-unknown look-{look}" x="{end:.1f}" y="{top:.1f}" '
            f'width="{after - end:.1f}" height="{BAR}"/>'
        )
    words = f"{stretch.state}, disputed" if stretch.disputed else stretch.state
    if named and end - start > 60:
        drawn += text(start + 5, top + 12.5, shortened(words, end - start - 8), name="chart-on-bar")
    return linked(drawn, stretch.href, f"{stretch.row}: {words}, {_when(stretch)}")


def _turns(turns: Sequence[Turn], top: float, scale: Days) -> str:
    """Mark each turn, with its words where there is room up to the next."""
    ordered = sorted(turns, key=lambda turn: turn.day)
    places = [scale.at(turn.day) for turn in ordered]
    ends = [*places[1:], scale.end + RIGHT][: len(places)]
    return "".join(
        _turn(turn, x, top, end - x) for turn, x, end in zip(ordered, places, ends, strict=True)
    )


def _turn(turn: Turn, x: float, top: float, room: float) -> str:
    kind = "chart-turn is-disputed" if turn.disputed else "chart-turn"
    mark = f'<path class="{kind}" d="M{x:.1f} {top - 4:.1f}v{BAR + 8}m-5-{BAR + 8}h10l-5 6z"/>'
    words = f"{turn.words}, disputed" if turn.disputed else turn.words
    if room > LETTER * len(words) + 14:
        mark += text(x + 8, top + 12.5, words, name="chart-on-bar")
    return linked(mark, turn.href, f"{turn.row}: {words}, {turn.day}")


def _key(state: str, look: int, y: float) -> str:
    return (
        f'<rect class="chart-state look-{look}" x="{LEFT}" y="{y - 7:.1f}" width="26" height="14" '
        f'rx="2"/>{text(LEFT + 34, y + 4.5, shortened(state, WIDTH - 80), name="chart-name")}'
    )


def _when(stretch: Stretch) -> str:
    start = f"from {stretch.start}" if stretch.start else "from a day not told"
    if stretch.end:
        return f"{start} to {stretch.end}"
    vouched = f", last vouched for on {stretch.last_vouched}" if stretch.last_vouched else ""
    return f"{start}, no end told{vouched}"


def _table_rows(
    stretches: Sequence[Stretch], turns: Sequence[Turn]
) -> list[tuple[str, str, str, str, str]]:
    told = [
        (s.row, s.state, _day(s.start), _day(s.end) or "no end told", _note(s)) for s in stretches
    ]
    return told + [
        (t.row, t.words, str(t.day), "", "disputed" if t.disputed else "") for t in turns
    ]


def _note(stretch: Stretch) -> str:
    vouched = f"last vouched for on {stretch.last_vouched}" if stretch.last_vouched else ""
    return ", ".join(filter(None, ("disputed" if stretch.disputed else "", vouched)))


def _day(day: dt.date | None) -> str:
    return str(day) if day else ""
