"""`reportedly evaluate`: how well and how fast it reads, on gold made by others."""

import sys
from collections.abc import Callable
from pathlib import Path

import click
from rich.table import Table

from reportedly.cli.listing import console
from reportedly.connectors import open_inputs
from reportedly.errors import EvaluationError
from reportedly.evaluation import counts, speed
from reportedly.evaluation.counts import Counted
from reportedly.model import RawDocument
from reportedly.reading import Reader

PLACES = {
    "attribution": "polnear/dev.jsonl.gz",
    "isaf": "isaf/releases.jsonl.gz",
    "gvdb": "gvdb/dev.jsonl.gz",
    "speed": "syria_articles/fa_kes.jsonl.gz",
}


@click.command("evaluate")
@click.argument("what", type=click.Choice(list(PLACES)))
@click.option(
    "--sets",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("../shared/bench"),
    show_default=True,
    help="The folder of the evaluation sets, a folder each.",
)
@click.option("--limit", type=int, help="Only the first so many documents.")
def command(what: str, sets: Path, limit: int | None) -> None:
    """Measure on an evaluation set, with baselines beside each figure.

    \b
      attribution  PolNeAR, development part: source, cue and content
      isaf         press releases: killed and captured, one number each
      gvdb         gun violence articles: killed and injured, one number each
      speed        articles on the war in Syria: reports a second, ratio to the parse, memory

    The sets are not part of Reportedly: their texts belong to others. Put each where --sets says.
    """
    path = sets / PLACES[what]
    if not path.exists():
        raise EvaluationError(
            f"the set is not there: {path}; put it there, or name its folder with --sets"
        )
    MEASURES[what](path, limit)


def _counts(load: Callable[[Path], list[Counted]]) -> Callable[[Path, int | None], None]:
    def measure(path: Path, limit: int | None) -> None:
        gold, reader = load(path)[:limit], Reader()

        def answer(item: Counted) -> dict[str, int]:
            reading = reader.read(RawDocument(ref="gold", content=item.text))
            return counts.from_reading(reading, item.gold)

        table = Table("harm", "system and view", "exact match", "n", box=None)
        found = counts.score(answer, gold, path)
        for scored in found:
            for view, figure in scored.figures.items():
                table.add_row(scored.harm, view, str(figure), str(figure.n))
        console().print(table)
        click.echo(f"gold {path.name}, SHA-256 {found[0].gold}…; 95 % intervals over reports")

    return measure


def _speed(path: Path, limit: int | None) -> None:
    documents = [
        d for d in open_inputs([path], stdin=sys.stdin.buffer) if isinstance(d, RawDocument)
    ][:limit]
    s = speed.measure(documents)
    click.echo(
        f"{s.reports} reports, {s.words} words, {s.claims} claims\n"
        f"{s.reports_a_second:.1f} reports a second, one process\n"
        f"{s.ratio:.2f} times the bare parse ({s.reading_seconds:.1f} s against "
        f"{s.parse_seconds:.1f} s)\n"
        f"{s.peak_megabytes:.0f} MB at most"
    )


MEASURES: dict[str, Callable[[Path, int | None], None]] = {
    "isaf": _counts(counts.load_isaf),
    "gvdb": _counts(counts.load_gvdb),
    "speed": _speed,
}
