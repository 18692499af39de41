"""Tolls as tables: sources side by side, the range under a rule, and what it rests on."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from reportedly.cli.screen import Screen, shown
from reportedly.cli.tables import table_of
from reportedly.model import ScopeFigure, SourceFigure, Tally, Toll
from reportedly.model.wording import day, number, shortened, when
from reportedly.tally import DayFigure, Question

# Longer words of a source would push the figures of others off a page.
_WORDS = 60


def print_toll(screen: Screen, toll: Tally) -> None:
    """Print a toll: each source beside the others, then one range under the rule."""
    screen.line(Text(title(toll), style="bold underline"))
    if toll.by_source or toll.denials:
        screen.table(_by_source(toll))
    screen.line(_verdict(toll))
    for one in toll.discrepancies if isinstance(toll, Toll) else ():
        claims = ", ".join(one.claims)
        screen.line(Text(f"does not add up  {one.source}: {one.words}  {claims}", style="yellow"))


def title(tally: Tally | Question) -> str:
    """Return what was asked: "people killed, Aleppo, since 23 Sep 2016"."""
    place = f", {tally.place}" if tally.place else ""
    days = f", {when(tally.when)}" if tally.when else ""
    return f"{tally.group} {tally.harm}".replace("_", " ") + place + days


def rule_table(tolls: Sequence[Toll]) -> Table:
    """Return what each rule makes of one question, a row each."""
    table = table_of("rule", "low", "best", "high", "what it does")
    for toll in tolls:
        numbers = ("-", "-", "-")
        if toll.low is not None:
            numbers = (str(toll.low), str(toll.best), f"{toll.high}{'+' if toll.open else ''}")
        means = toll.explained.means if toll.explained else ""
        table.add_row(Text(toll.rule, style="bold"), *numbers, Text(means, style="dim"))
    return table


def day_table(figures: Sequence[DayFigure]) -> Table:
    """Return each source's figure by the day it was said, a row each."""
    table = table_of("day", "who says", "", "figure", "in words that day", "claim")
    table.columns[3].justify = "right"
    for one in figures:
        table.add_row(
            day(one.day) if one.day else "unknown",
            shown(Text(one.source)),
            Text(one.kind, style="dim"),
            Text(number(one.low, one.high), style="bold"),
            shown(Text(f"“{shortened(one.words, _WORDS)}”")),
            Text(_ids(one.claims), style="dim"),
        )
    return table


def print_why(screen: Screen, toll: Toll) -> None:
    """Print the rule, the scopes behind low, best and high, and what does not count, and why."""
    screen.line()
    screen.line(Text(f"rule {toll.rule}", style="bold"))
    note = toll.explained
    if note is not None:
        screen.line(note.means, indent=2)
        screen.line(f"published: {note.published}", indent=2)
        listed = "; ".join(f"{word} {_plain(n)}" for word, n in note.vague_words)
        screen.line(f"vague words: table {note.vague}{f' ({listed})' if listed else ''}", indent=2)
    if toll.scopes:
        screen.table(_scope_table(toll.scopes))
    for claim, reason in toll.not_counted:
        screen.line(f"not counted  {claim}  {reason}")


def _plain(figure: int | None) -> str:
    return "no number" if figure is None else str(figure)


def _scope_table(scopes: Sequence[ScopeFigure]) -> Table:
    table = table_of("counted in", "low", "best", "high", "place and days", "who says", "claims")
    for one in scopes:
        incident = f"incident {one.incident}" if one.incident else ""
        about = ", ".join(filter(None, (one.place, when(one.when), incident))) or "untold"
        table.add_row(
            Text(", ".join(one.counted_in) or "none", style="bold" if one.counted_in else "dim"),
            str(one.low),
            str(one.best),
            f"{one.high}{'+' if one.open else ''}",
            shown(Text(about)),
            shown(Text("; ".join(one.sources))),
            Text(", ".join(one.claims), style="dim"),
        )
    return table


def _by_source(tally: Tally) -> Table:
    table = table_of("who says", "", "how many", "in words", "claim")
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
    band = tally.link_band.best if isinstance(tally, Toll) and tally.link_band else None
    if band is not None:
        ends = str(band[0]) if band[0] == band[1] else f"{band[0]}–{band[1]}"
        line.append(f"; link band {ends} at best", style="dim")
    return line


def _why_no_figure(tally: Tally) -> str:
    if any(figure.low is not None or figure.high is not None for figure in tally.by_source):
        return f"no figure that the rule {tally.rule} would count"
    if tally.by_source:
        return "no figure: words, and no number"
    return "no figure: no data, which is not zero"


def _ids(claims: Sequence[str]) -> str:
    """Return the first id, which is enough to walk back, and how many more there are."""
    return f"{claims[0]} +{len(claims) - 1}" if len(claims) > 1 else "".join(claims)
