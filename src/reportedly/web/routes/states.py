"""States over time: who held what, sieges, truces, services and people, according to whom."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse

from reportedly import answers
from reportedly.casebook import Casebook
from reportedly.errors import QuestionError
from reportedly.model.wording import number
from reportedly.states import Figure, holder_on, services_on, sieges_on, truces_on
from reportedly.web.asking import Viewer
from reportedly.web.charts import Drawing, intervals
from reportedly.web.filters import LONGEST, day
from reportedly.web.pages import page
from reportedly.web.room import Room, ThisRoom
from reportedly.web.state_bars import (
    became,
    control_bars,
    passed,
    service_bars,
    siege_bars,
    truce_bars,
    truce_name,
)

router = APIRouter()
Word = Annotated[str, Query(max_length=LONGEST)]
# So many lines are drawn; the lists below have all.
MOST = 24
# A casebook of more claims is asked about a place before all of it is gone through.
LARGE, SUGGESTED = 20_000, 12


class Told(NamedTuple):
    """How one kind of state is asked for and drawn, and the events that claims of it tell."""

    name: str
    ask: Callable[[Casebook, str | None], tuple[Any, ...]]
    bars: Callable[[Any], Any] | None
    events: str


KINDS: dict[str, Told] = {
    "control": Told("Control of places", answers.control, control_bars, "control"),
    "sieges": Told("Sieges", answers.sieges, siege_bars, "siege"),
    "truces": Told("Truces", answers.truces, truce_bars, "truce"),
    "services": Told("Services under attack", answers.services, service_bars, "attack.protected"),
    "people": Told("People at risk", answers.people, None, "people"),
}


@router.get("/states")
def states(
    request: Request,
    person: Viewer,
    room: ThisRoom,
    kind: Word = "control",
    place: Word = "",
    on: Word = "",
    everywhere: bool = False,
) -> HTMLResponse:
    """Show one sort of state over time, or who held what on a day."""
    error, status, asked, waits = "", 200, None, False
    kind, place = kind if kind in KINDS else "control", place.strip()
    found: tuple[Any, ...] = ()
    try:
        asked = day(on) if on else None
        waits = not (place or everywhere) and room.contents().claims > LARGE
        found = () if waits else told_of(room, kind, place or None)
    except QuestionError as problem:
        error, status = str(problem), 400
    drawing = drawn(kind, found, name=kind)
    return page(
        request,
        "states.html",
        person=person,
        status=status,
        error=error,
        kinds={key: told.name for key, told in KINDS.items()},
        kind=kind,
        place=place,
        on=on,
        day_asked=None if waits else asked,
        waits=waits,
        suggested=room.places()[:SUGGESTED] if waits else [],
        found=found,
        drawing=drawing,
        most=MOST,
        that_day=on_day(room, kind, found, place, asked) if asked else (),
        addresses={key: _address(kind=key, place=place, on=on) for key in KINDS},
        claims_address=_address(place=place, event=KINDS[kind].events),
        passed=passed,
        became=became,
        truce_name=truce_name,
        figure=figure_words,
    )


@router.get("/states/bars")
def bars(request: Request, person: Viewer, room: ThisRoom, place: Word = "") -> HTMLResponse:
    """Show the bars of all sorts of states, to be put under a map."""
    place = place.strip()
    drawn_kinds = [key for key in KINDS if KINDS[key].bars]
    if not place and room.contents().claims > LARGE:
        drawn_kinds = []
    found = {key: told_of(room, key, place or None) for key in drawn_kinds}
    return page(
        request,
        "states_bars.html",
        person=person,
        place=place,
        kinds={key: KINDS[key].name for key in found if found[key]},
        drawings={key: drawn(key, some, name=key) for key, some in found.items() if some},
        addresses={key: _address(kind=key, place=place) for key in found},
    )


def told_of(room: Room, kind: str, place: str | None) -> tuple[Any, ...]:
    """Return what is told of one sort of state, there or anywhere."""
    ask = KINDS[kind].ask
    return room.remembered.answer(room.casebook, (kind, place), lambda: ask(room.casebook, place))


def drawn(kind: str, found: tuple[Any, ...], *, name: str) -> Drawing | None:
    """Return the bars of what is told, with a table; None where there is nothing to draw."""
    make = KINDS[kind].bars
    if make is None or not found:
        return None
    stretches, turns = make(found)
    rows = list(dict.fromkeys([*(s.row for s in stretches), *(t.row for t in turns)]))[:MOST]
    return intervals(
        [one for one in stretches if one.row in rows],
        [one for one in turns if one.row in rows],
        title=KINDS[kind].name,
        name=name,
    )


def on_day(
    room: Room, kind: str, found: tuple[Any, ...], place: str, asked: dt.date
) -> tuple[Any, ...]:
    """Return what was so on a day, by what is told."""
    if kind == "control":
        held = (holder_on(found, name, asked) for name in sorted({c.place for c in found}))
        return tuple(one for one in held if one.since is not None)
    if kind == "sieges":
        return sieges_on(found, asked)
    if kind == "truces":
        return truces_on(found, asked)
    if kind == "services":
        return services_on(found, asked)
    return answers.people(room.casebook, place or None, asked)


def figure_words(one: Figure) -> str:
    """Return a figure in the words of its source where it is a share, else as numbers."""
    amount = f"“{one.words}”" if one.unit.value == "share" else number(one.low, one.high)
    return f"{amount} {one.of}"


def _address(**given: str) -> str:
    pairs: Mapping[str, str] = given
    return urlencode([(name, value) for name, value in pairs.items() if value])
