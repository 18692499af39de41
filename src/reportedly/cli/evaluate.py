"""`reportedly evaluate`: how well and how fast it reads, on gold made by others."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

from reportedly.cli.options import json_option
from reportedly.cli.screen import Screen
from reportedly.evaluation import PERCENT, TASKS, Miss, Result, Track, ledger
from reportedly.model.wording import shortened

ALL, REVIEW_ROOM = "all", "review-room"
WORDS_WIDTH = 160


@click.command("evaluate")
@click.argument("what", type=click.Choice([*TASKS, ALL]))
@click.option(
    "--sets",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("../shared/bench"),
    show_default=True,
    help="The folder of the evaluation sets, a folder each.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Only the first so many documents.")
@click.option(
    "--largest",
    type=click.IntRange(min=1),
    help="Of linking-scale, the most records.  [default: 100000]",
)
@click.option("--errors", type=click.IntRange(min=1), help="Show so many misses of each cause.")
@click.option(
    "--write",
    "written",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Put the figures in this ledger; exit code 1 when one is under its floor.",
)
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    what: str,
    sets: Path,
    limit: int | None,
    largest: int | None,
    errors: int | None,
    written: Path | None,
    as_json: bool,
) -> None:
    r"""Measure on an evaluation set, with baselines beside.

    \b
      speed        articles on the war in Syria: against the bare parse, a second, memory
      attribution  PolNeAR, development part: source, cue and content
      isaf         press releases: killed and captured, start day, province
      geoparsing   four sets of news: place names resolved and found, how far to trust scores
      dates        TimeBank and AQUAINT: times found and dated, beside HeidelTime if it is there
      event-location  sentences: the place of a violent verb
      village-names  Syrian incidents: places as analysts write them
      gvdb         gun violence articles: killed and injured
      linking      gun violence reports: which tell of one incident, from their texts
      linking-recorded  the same with the fields that people recorded of each incident
      linking-coded  coded reports on Kenya: which tell of one incident
      matching     simulated event data sets that overlap: which rows are one event
      linking-scale  invented records: how time and memory of linking grow with their number
      review-room  its pages over an invented casebook, twenty people at once, for minutes
      all          one after the other, without review-room

    The sets are not part of Reportedly: their texts belong to others. Put each where --sets says.
    Intervals hold 95 % of a thousand resamples of the documents.
    """
    if written is not None and limit is not None:
        raise click.UsageError("a ledger holds figures of whole sets: leave out --limit or --write")
    if largest is not None and what != "linking-scale":
        raise click.UsageError("--largest goes with linking-scale alone")
    progress = Console(stderr=True)
    results = []
    # The review room is measured alone: it takes minutes of a machine that does nothing else.
    others = [task for name, task in TASKS.items() if name != REVIEW_ROOM]
    for task in others if what == ALL else [TASKS[what]]:
        result = task(sets, limit=largest or limit, track=_bar(task.name, progress))
        results.append(result)
        _print(result, errors, as_json=as_json)
    below = () if written is None else ledger.write(written, results, _today())
    for one in below:
        click.secho(f"reportedly: {one}", fg="red", err=True)
    ctx.exit(1 if below else 0)


def _bar(name: str, progress: Console) -> Track:
    def shown(items: Sequence[Any]) -> Iterable[Any]:
        return track(items, description=name, console=progress, transient=True)

    return shown


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


def _print(result: Result, errors: int | None, *, as_json: bool) -> None:
    if as_json:
        plain = asdict(result) | {"misses": [asdict(m) for m in _some(result.misses, errors or 0)]}
        click.echo(json.dumps(plain, ensure_ascii=False))
        return
    screen = Screen()
    screen.line(Text(result.title, style="bold"))
    screen.table(_table(result))
    refused = f", {result.refused} of them refused as no prose" if result.refused else ""
    screen.line(f"{result.documents} documents{refused}; gold SHA-256 {result.digest}…")
    screen.line()
    if errors is not None:
        _print_misses(screen, result.misses, errors)


def _table(result: Result) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("measure", overflow="fold")
    table.add_column("Reportedly", justify="right", style="bold", no_wrap=True)
    table.add_column("n", justify="right")
    table.add_column("simple means", style="dim", overflow="fold")
    for measure in result.measures:
        name = measure.name if measure.unit == PERCENT else f"{measure.name}, {measure.unit}"
        beside = "; ".join(f"{n} {f.plainly()}" for n, f in measure.baselines.items())
        table.add_row(name, str(measure.figure), str(measure.figure.n), beside)
    return table


def _print_misses(screen: Screen, misses: Sequence[Miss], errors: int) -> None:
    counted = Counter((m.measure, m.cause) for m in misses)
    for (measure, cause), number in counted.most_common():
        screen.line(Text(f"{measure}: {cause}: {number}", style="bold"))
        for miss in [m for m in misses if (m.measure, m.cause) == (measure, cause)][:errors]:
            screen.line(f"{miss.ref}: gold “{miss.gold}”, given “{miss.given}”", indent=2)
            if miss.words:
                screen.line(Text(shortened(miss.words, WORDS_WIDTH), style="dim"), indent=4)


def _some(misses: Sequence[Miss], errors: int) -> list[Miss]:
    """Return the first so many misses of each measure and cause."""
    shown: Counter[tuple[str, str]] = Counter()
    kept = []
    for miss in misses:
        shown[miss.measure, miss.cause] += 1
        if shown[miss.measure, miss.cause] <= errors:
            kept.append(miss)
    return kept
