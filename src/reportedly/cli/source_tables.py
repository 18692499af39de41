"""Sources and grades as tables and lines."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from reportedly.answers import Graded
from reportedly.cli.listing import total
from reportedly.cli.screen import Screen, shown
from reportedly.cli.tables import table_of
from reportedly.grades import Grade
from reportedly.model.wording import when, where
from reportedly.tally import Lean, Profile

# More of what a source speaks of would push its figures off a page.
_MOST = 2


def source_table(profiles: Sequence[Profile]) -> Table:
    """Return sources, a row each: how much they said, and how their figures stand to others'."""
    table = table_of("who says", "kind", "claims", "mostly of", "figures", "to rivals")
    for number in (2, 4, 5):
        table.columns[number].justify = "right"
    for one in profiles:
        reports = f"{one.reports} report{'' if one.reports == 1 else 's'}"
        figures = f"{one.figures}, {one.revised} revised" if one.revised else f"{one.figures}"
        cells = (
            one.source,
            ", ".join(filter(None, (one.kind, one.side))),
            f"{one.claims:,} in {reports}",
            ", ".join(family for family, _ in one.about[:_MOST]) or "-",
            figures,
            _ratio(one.lean) if one.lean else "-",
        )
        table.add_row(*(shown(Text(cell)) for cell in cells))
    return table


def lean_table(leans: Sequence[Lean]) -> Table:
    """Return ratios to rivals by whose losses they are of, a row each."""
    table = table_of("who says", "on losses of", "to rivals", "middle half", "compared")
    for column in table.columns[2:]:
        column.justify = "right"
    for one in leans:
        half = f"{one.low:.1f}-{one.high:.1f}"
        cells = (f"{one.ratio:.1f}", half, f"{one.compared:,}")
        table.add_row(shown(Text(one.by)), shown(Text(one.of)), *cells)
    return table


def print_graded(screen: Screen, graded: Graded) -> None:
    """Print what happened, as all its reports tell it, and how well that is supported."""
    types = " / ".join(dict.fromkeys(r.type for r in graded.records))
    places = dict.fromkeys(words for r in graded.records if (words := where(r.place)))
    days = dict.fromkeys(words for r in graded.records if (words := when(r.when)))
    told = f"told by {total(len(graded.incident.reports), 'report')}"
    head = Text().append(types, style="magenta")
    for words in (" · ".join(places), " · ".join(days)):
        head.append(f"  {words}" if words else "", style="yellow")
    screen.line(head.append(f"  {told}  {graded.incident.id}", style="dim"))
    print_grade(screen, graded.grade, indent=2)


def print_grade(screen: Screen, grade: Grade, *, indent: int = 0) -> None:
    """Print a grade with its reasons; a person's has the machine's beside."""
    screen.line(Text(grade_words(grade), style="bold"), indent=indent)
    for reason in grade.reasons:
        screen.line(Text(reason, style="dim"), indent=indent + 2)


def grade_words(grade: Grade) -> str:
    """Return "fair (airwars)"; "weak (airwars), by Mira; the machine's: fair: no second source"."""
    words = f"{grade.word} ({grade.rule})"
    over = grade.overruled
    if over is None:
        return words
    why = f": {over.why}" if over.why else ""
    return f"{words}, by {over.by} on {over.at:%Y-%m-%d}{why}; the machine's: {over.machine}"


def _ratio(lean: Lean) -> str:
    return f"{lean.ratio:.1f} ({lean.compared})"
