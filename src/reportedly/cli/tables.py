"""Tolls, sources and states over time as tables."""

import datetime as dt
from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from reportedly import lexicon
from reportedly.cli.screen import Screen, shown
from reportedly.cli.wording import day, number, shortened, when
from reportedly.model import SourceFigure, Tally, Unit
from reportedly.states import (
    Change,
    Figure,
    Holding,
    ServiceTold,
    Siege,
    Transition,
    Truce,
    Voice,
)
from reportedly.tally import Profile

# Longer words of a source would push the figures of others off a page.
_WORDS = 60
# Marks that stand around a quote already, when its words are the source's own.
_MARKS = '"“”,'
# Harms that a state's name already tells ("hit", "out of service").
_SAID_BY_STATE = frozenset({"struck", "out_of_service"})


def print_tally(screen: Screen, tally: Tally) -> None:
    """Print a toll: each source beside the others, then one range under the rule."""
    screen.line(Text(title(tally), style="bold underline"))
    if tally.by_source or tally.denials:
        screen.table(_by_source(tally))
    screen.line(_verdict(tally))


def title(tally: Tally) -> str:
    """Return what was asked: "people killed, Aleppo, since 23 Sep 2016"."""
    place = f", {tally.place}" if tally.place else ""
    days = f", {when(tally.when)}" if tally.when else ""
    return f"{tally.group} {tally.harm}".replace("_", " ") + place + days


def rule_table(tallies: Sequence[Tally]) -> Table:
    """Return what each rule makes of one question, a row each."""
    table = _table("rule", "low", "best", "high", "what it does")
    for tally in tallies:
        numbers = ("-", "-", "-")
        if tally.low is not None:
            numbers = (str(tally.low), str(tally.best), f"{tally.high}{'+' if tally.open else ''}")
        means = " ".join(lexicon.words("counting_rules", language="")[tally.rule]["means"].split())
        table.add_row(Text(tally.rule, style="bold"), *numbers, Text(means, style="dim"))
    return table


def control_table(changes: Sequence[Change]) -> Table:
    """Return changes of hands, a row each."""
    table = _table("place", "day", "taken by", "who says so")
    for change in changes:
        said = "; ".join(f"{name} {', '.join(does)}" for name, does in _stances(change).items())
        taken_by = f"{change.to}, from {change.leaving}" if change.leaving else change.to
        cells = (change.place, day(change.day) if change.day else "unknown", taken_by, said)
        table.add_row(*(shown(Text(cell)) for cell in cells))
    return table


def holding_table(holdings: Sequence[Holding]) -> Table:
    """Return who held places on a day, a row each."""
    table = _table("place", "on that day", "since", "last said", "who says so")
    for one in holdings:
        table.add_row(
            *_cells(
                one.place, one.words, _day(one.since), _day(one.last_vouched), _said(one.voices)
            )
        )
    return table


def siege_table(sieges: Sequence[Siege]) -> Table:
    """Return sieges, a row each."""
    table = _table("place", "besieged", "by whom", "people inside", "who says so")
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


def truce_table(truces: Sequence[Truce]) -> Table:
    """Return truces, a row for each thing that became of them."""
    table = _table("truce", "day", "state", "who says so")
    for truce in truces:
        for told in truce.transitions:
            by = f" by {', '.join(told.by)}" if told.by else ""
            state = told.state.replace("_", " ") + by
            table.add_row(*_cells(_named(truce), _told_on(told), state, _said(told.voices)))
    return table


def service_table(found: Sequence[ServiceTold]) -> Table:
    """Return what is told of services under attack, a row each."""
    table = _table("service", "place", "day", "what", "who says so")
    for one in found:
        words = _figures(one.figures, harm=True)
        words = words or "; ".join(f"“{shortened(w.strip(_MARKS), _WORDS)}”" for w in one.words)
        what = f"{one.told.state}: {words}" if words else one.told.state
        table.add_row(
            *_cells(
                one.service,
                one.place or "untold",
                _told_on(one.told),
                what,
                _said(one.told.voices),
            )
        )
    return table


def source_table(profiles: Sequence[Profile]) -> Table:
    """Return sources, a row each: how much they said, and how their figures stand to others'."""
    table = _table("who says", "kind", "claims", "reports", "figures", "revised", "to rivals")
    for column in table.columns[2:]:
        column.justify = "right"
    for one in profiles:
        numbers = (one.claims, one.reports, one.figures, one.revised)
        ratio = f"{one.ratio:.1f} ({one.compared})" if one.ratio is not None else "-"
        kind = ", ".join(filter(None, (one.kind, one.side)))
        table.add_row(
            shown(Text(one.source)), Text(kind, style="dim"), *(f"{n:,}" for n in numbers), ratio
        )
    return table


def _cells(*words: str) -> list[Text]:
    return [shown(Text(one)) for one in words]


def _day(date: dt.date | None) -> str:
    return day(date) if date else "unknown"


def _told_on(told: Transition) -> str:
    """Return the day told, or the one by which it was first said."""
    return _day(told.day) if told.told or told.day is None else f"by {day(told.day)}"


def _from_to(siege: Siege) -> str:
    """Return "by 31 Aug 2016, last said 25 Sep 2016"; "untold, lifted 7 Aug 2016, denied"."""
    parts = [_told_on(siege.since) if siege.since else "beginning untold"]
    if siege.last_vouched:
        parts.append(f"last said {day(siege.last_vouched)}")
    if siege.lifted:
        parts.append(f"lifted {_told_on(siege.lifted)}")
    return ", ".join(parts)


def _named(truce: Truce) -> str:
    if truce.brokers:
        return f"brokered by {', '.join(truce.brokers)}"
    if truce.parties:
        return f"of {', '.join(truce.parties)}"
    return f"in {truce.place}" if truce.place else "parties untold"


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


def _by_source(tally: Tally) -> Table:
    table = _table("who says", "kind", "figure", "in the words", "claims")
    table.columns[2].justify = "right"
    for figure in tally.by_source:
        table.add_row(
            shown(Text(figure.source)),
            Text(figure.kind, style="dim"),
            Text(number(figure.low, figure.high), style="bold"),
            shown(Text(_words(figure))),
            Text(_ids(figure.claims), style="dim"),
        )
    for (source, words), claims in _denials(tally).items():
        table.add_row(
            shown(Text(source)),
            "",
            Text("denies", style="red"),
            shown(Text(f"“{shortened(words, _WORDS)}”")),
            Text(_ids(claims), style="dim"),
        )
    return table


def _denials(tally: Tally) -> dict[tuple[str, str], list[str]]:
    """Return the claims of each denial: who, in which words."""
    found: dict[tuple[str, str], list[str]] = {}
    for denial in tally.denials:
        found.setdefault((denial.source, denial.words), []).append(denial.claim)
    return found


def _stances(change: Change) -> dict[str, list[str]]:
    """Return what each source does with the news: asserts it, confirms it, denies it."""
    found: dict[str, list[str]] = {}
    for voice in change.voices:
        found.setdefault(voice.source, []).append(voice.stance.value)
    return found


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def _ids(claims: Sequence[str]) -> str:
    """Return the first id, which is enough to walk back, and how many more there are."""
    return f"{claims[0]} +{len(claims) - 1}" if len(claims) > 1 else "".join(claims)


def _words(figure: SourceFigure) -> str:
    words = f"“{shortened(figure.words, _WORDS)}”"
    return f"{words} (documented)" if figure.documented else words


def _verdict(tally: Tally) -> Text:
    if tally.low is None:
        return Text(_why_no_figure(tally), style="yellow")
    top = f"{tally.high}{'+' if tally.open else ''}"
    line = Text(f"low {tally.low} / best {tally.best} / high {top}", style="bold")
    if tally.contested:
        line.append("  contested", style="bold red")
    line.append(f"  rule: {tally.rule}, rivals never added", style="dim")
    return line


def _why_no_figure(tally: Tally) -> str:
    if any(figure.low is not None or figure.high is not None for figure in tally.by_source):
        return f"no figure that the rule {tally.rule} would count"
    if tally.by_source:
        return "no figure: words, and no number"
    return "no figure: no data, which is not zero"
