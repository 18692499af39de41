"""`reportedly when`: the times that words tell, as days, with what they were reckoned from."""

import datetime as dt
import sys
from dataclasses import asdict

import click
from rich.table import Table

from reportedly.cli.as_json import print_json
from reportedly.cli.options import Day, json_option
from reportedly.cli.screen import Screen
from reportedly.model import Period
from reportedly.model.wording import day
from reportedly.reading import when

NOTHING_TOLD = "these words tell no time"


@click.command("when")
@click.argument("text")
@click.option("--published", type=Day(), help="The day that “Friday” or “yesterday” goes by.")
@click.option(
    "--south", is_flag=True, help="Seasons of the southern hemisphere: winter is June to August."
)
@json_option
def command(text: str, published: dt.date | None, south: bool, as_json: bool) -> None:
    """Say when a text's times are, reckoned from its day of publication.

    - reads standard input. A time that the text does not tell is never filled in. Without
    --published, what depends on it keeps its words and has no day.
    """
    words = sys.stdin.read() if text == "-" else text
    hemisphere = "southern" if south else "northern"
    found = when(words, published=published, hemisphere=hemisphere)
    fixed = {p.span for p in when(words, hemisphere=hemisphere) if p.resolved}
    if as_json:
        for period in found:
            print_json({**asdict(period), "relative": period.resolved and period.span not in fixed})
        return
    if not found:
        click.echo(NOTHING_TOLD, err=True)
        return
    _print(found, fixed_spans=frozenset(p.span for p in found if p.span in fixed), day_of=published)


def _print(
    found: tuple[Period, ...], *, fixed_spans: frozenset[object], day_of: dt.date | None
) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("words", "from", "to", "precision", "adds", "goes by"):
        table.add_column(column)
    for period in found:
        table.add_row(*_cells(period), _goes_by(period, period.span in fixed_spans, day_of))
    Screen().table(table)
    if day_of is None and not all(p.span in fixed_spans for p in found):
        click.echo("times without days may have some with --published DAY", err=True)


def _cells(period: Period) -> tuple[str, ...]:
    return (
        " ".join((period.text or "").split()),
        _day(period.start),
        _day(period.end),
        str(period.precision),
        period.modifier or "",
    )


def _goes_by(period: Period, fixed: bool, published: dt.date | None) -> str:
    """Return what the days were reckoned from: the text's own words, or the day of publication."""
    if not period.resolved:
        return ""
    return "the text" if fixed or published is None else f"published {day(published)}"


def _day(date: dt.date | None) -> str:
    return "" if date is None else date.isoformat()
