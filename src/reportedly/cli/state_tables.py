"""States over time as tables: who says so and who denies it, side by side."""

import datetime as dt
from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from reportedly.cli.screen import shown
from reportedly.cli.tables import table_of
from reportedly.model import Unit
from reportedly.model.wording import day, number, shortened
from reportedly.states import (
    UNKNOWN,
    Change,
    Figure,
    Holding,
    PeopleTold,
    ServiceTold,
    Siege,
    SiegeOnDay,
    Transition,
    Truce,
    TruceOnDay,
    Voice,
)

# Longer words of a source would push those of others off a page.
_WORDS = 60
# Marks that stand around a quote already, when its words are the source's own.
_MARKS = '"“”,'
# Harms that a state's name already tells ("hit", "out of service").
_SAID_BY_STATE = frozenset({"struck", "out_of_service"})
_STATES = {"confirmed": "confirmed by both sides"}


def control_table(changes: Sequence[Change]) -> Table:
    """Return changes of hands, a row each."""
    table = table_of("place", "day", "what", "told as", "who says so")
    for one in changes:
        table.add_row(
            *_cells(
                one.place,
                _on_or_by(one.day, told=one.told),
                _passed(one),
                _STATES.get(one.state, one.state),
                _said(one.voices),
            )
        )
    return table


def holding_table(holdings: Sequence[Holding]) -> Table:
    """Return who held places on a day, a row each."""
    table = table_of("place", "on that day", "since", "last said", "who says so")
    for one in holdings:
        since = f"{_day(one.since)}{' (retaken)' if one.retaken else ''}"
        table.add_row(
            *_cells(one.place, one.words, since, _day(one.last_vouched), _said(one.voices))
        )
    return table


def siege_table(sieges: Sequence[Siege]) -> Table:
    """Return sieges, a row each."""
    table = table_of("place", "besieged", "by whom", "people inside", "who says so")
    for one in sieges:
        voices = [voice for transition in one.transitions for voice in transition.voices]
        table.add_row(
            *_cells(
                one.place,
                _from_to(one),
                ", ".join(one.besiegers) or "untold",
                _figures(one.people) or "untold",
                _said(voices),
            )
        )
    return table


def siege_on_table(sieges: Sequence[SiegeOnDay]) -> Table:
    """Return which places were besieged on a day, a row each."""
    table = table_of("place", "on that day", "since", "last said", "people inside", "who says so")
    for one in sieges:
        by = f" by {', '.join(one.besiegers)}" if one.besiegers else ""
        table.add_row(
            *_cells(
                one.place,
                one.state + by,
                _day(one.since),
                _day(one.last_vouched),
                _figures(one.people) or "untold",
                _said(one.voices),
            )
        )
    return table


def truce_table(truces: Sequence[Truce]) -> Table:
    """Return truces, a row for each thing that became of them."""
    table = table_of("truce", "where", "day", "state", "who says so")
    for truce in truces:
        for told in truce.transitions:
            where = _where(truce)
            cells = _cells(_named(truce), where, _told_on(told), _became(told), _said(told.voices))
            table.add_row(*cells)
    return table


def turn_table(truce: Truce) -> Table:
    """Return what became of one truce, a row each."""
    table = table_of("day", "state", "who says so")
    for told in truce.transitions:
        table.add_row(*_cells(_told_on(told), _became(told), _said(told.voices)))
    return table


def truce_name(truce: Truce) -> str:
    """Return "brokered by Norway, in Ostra"; what is not told is left out."""
    where = f", in {_where(truce)}" if truce.place else ""
    return f"{_named(truce)}{where}"


def truce_on_table(found: Sequence[TruceOnDay]) -> Table:
    """Return what had become of truces by a day, a row each."""
    table = table_of("truce", "where", "on that day", "since", "last said", "who says so")
    for one in found:
        told = one.standing
        cells = (_became(told), _told_on(told), _day(one.last_vouched), _said(told.voices))
        table.add_row(*_cells(_named(one.truce), _where(one.truce), *cells))
    return table


def service_table(found: Sequence[ServiceTold]) -> Table:
    """Return what is told of services under attack, a row each."""
    table = table_of("service", "place", "day", "what", "who says so")
    for one in found:
        words = _figures(one.figures, harm=True)
        words = words or "; ".join(f"“{shortened(w.strip(_MARKS), _WORDS)}”" for w in one.words)
        what = f"{one.told.state}: {words}" if words else one.told.state
        place, said = one.place or "untold", _said(one.told.voices)
        table.add_row(*_cells(one.service, place, _told_on(one.told), what, said))
    return table


def people_table(found: Sequence[PeopleTold]) -> Table:
    """Return people at risk and displaced, a row each."""
    table = table_of("place", "people", "how many", "since", "last said", "who says so")
    for one in found:
        table.add_row(
            *_cells(
                one.place or "untold",
                one.state,
                _figures(one.figures) or "untold",
                _day(one.first),
                _day(one.last_vouched),
                _said(one.voices),
            )
        )
    return table


def _passed(one: Change) -> str:
    """Return "retaken by rebels from the army"; "left by the army"; "taken, by whom untold"."""
    verb = "retaken" if one.retaken else "taken"
    if one.to != UNKNOWN:
        return f"{verb} by {one.to}" + (f" from {one.leaving}" if one.leaving else "")
    return f"left by {one.leaving}" if one.leaving else f"{verb}, by whom untold"


def _cells(*words: str) -> list[Text]:
    return [shown(Text(one)) for one in words]


def _day(date: dt.date | None) -> str:
    return day(date) if date else "unknown"


def _on_or_by(date: dt.date | None, *, told: bool) -> str:
    """Return the day told, or the one by which it was first said."""
    return _day(date) if told or date is None else f"by {day(date)}"


def _told_on(told: Transition) -> str:
    return _on_or_by(told.day, told=told.told)


def _from_to(siege: Siege) -> str:
    """Return "by 31 Aug 2016, last said 25 Sep 2016"; "untold, lifted 7 Aug 2016, denied"."""
    parts = [_told_on(siege.since) if siege.since else "beginning untold"]
    if siege.last_vouched:
        parts.append(f"last said {day(siege.last_vouched)}")
    if siege.lifted:
        parts.append(f"lifted {_told_on(siege.lifted)}")
    return ", ".join(parts)


def _became(told: Transition) -> str:
    return told.state.replace("_", " ") + (f" by {', '.join(told.by)}" if told.by else "")


def _named(truce: Truce) -> str:
    if truce.brokers:
        return f"brokered by {', '.join(truce.brokers)}"
    return f"of {', '.join(truce.parties)}" if truce.parties else "parties untold"


def _where(truce: Truce) -> str:
    """Return the place told; one that only follows from what the reports are on is marked."""
    if truce.place is None:
        return "untold"
    return truce.place if truce.place_told else f"{truce.place} (not told)"


def _figures(figures: Iterable[Figure], *, harm: bool = False) -> str:
    """Return the last figures of each source: "101+ civilians (a medic); 72 people (a monitor)"."""
    last = {(f.voice.source, f.harm, f.group): f for f in figures}
    return "; ".join(f"{_figure(f, harm=harm)} ({f.voice.source})" for f in last.values())


def _figure(figure: Figure, *, harm: bool) -> str:
    share = figure.unit is Unit.SHARE
    amount = f"“{figure.words}”" if share else number(figure.low, figure.high)
    named = harm and figure.harm not in _SAID_BY_STATE
    did = f" {figure.harm.replace('_', ' ')}" if named else ""
    return f"{amount} {figure.of}{did}"


def _said(voices: Iterable[Voice]) -> str:
    """Return what each source does with the news: "the army asserts, confirms; a medic denies"."""
    does: dict[str, dict[str, None]] = {}
    for voice in voices:
        does.setdefault(voice.source, {})[voice.stance.value] = None
    return "; ".join(f"{name} {', '.join(stances)}" for name, stances in does.items())
