"""`reportedly demo`: the example reports, and what they disagree about, in one minute."""

import sys
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console
from rich.text import Text

from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.control import changes_from
from reportedly.cli.listing import claim_lines, console, control_table, tally_table
from reportedly.cli.tally import answer_from
from reportedly.connectors import open_inputs
from reportedly.model import RawDocument, Stance
from reportedly.reading import Reader
from reportedly.tally import Question

CASEBOOK = "demo.casebook"


@click.command("demo")
@click.option(
    "--casebook",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep what is read in this file, to go on with the other commands.",
)
def command(path: Path | None) -> None:
    """Read the example reports and show their rival tolls side by side.

    Thirteen short reports by six invented outlets tell of one weekend in Aleppo in September 2016,
    from different sides, revising one another.
    """
    with TemporaryDirectory() as folder:
        with open_casebook(path or Path(folder) / CASEBOOK) as casebook:
            number = _read_examples(casebook)
            _tell(casebook, number, console())
    _what_next(path)


def _read_examples(casebook: Casebook) -> int:
    reader, number = Reader(), 0
    examples = files("reportedly.cli") / "examples" / "aleppo.jsonl"
    with as_file(examples) as file, casebook.run("demo") as run:
        for raw in open_inputs([file], stdin=sys.stdin.buffer):
            if isinstance(raw, RawDocument):
                run.read(reader.read(raw))
                number += 1
    return number


def _tell(casebook: Casebook, number: int, screen: Console) -> None:
    claims = casebook.contents().claims
    _heading(screen, f"{number} reports were read; they hold {claims} claims.")
    screen.print("A claim is one thing that one source said, with the words that say so:\n")
    for claim in casebook.claims(ClaimFilter(harm="killed", stance=Stance.ASSERTS)):
        if claim.source is not None and claim.counts[0].part_of is None:
            screen.print(claim_lines(claim, casebook.report(claim.report_id)))
            break
    _heading(screen, "Who says how many were killed in Aleppo?")
    screen.print(tally_table(answer_from(casebook, Question(place="Aleppo"))))
    screen.print(tally_table(answer_from(casebook, Question(place="Aleppo", group="children"))))
    _heading(screen, "Who holds the Handarat camp?")
    screen.print(control_table(changes_from(casebook, "Handarat")))
    screen.print()
    _heading(screen, "Who denies what?")
    for claim in casebook.claims(ClaimFilter(stance=Stance.DENIES)):
        screen.print(claim_lines(claim, casebook.report(claim.report_id)))


def _heading(screen: Console, words: str) -> None:
    screen.print(Text(words, style="bold green"))
    screen.print()


def _what_next(path: Path | None) -> None:
    name = path or CASEBOOK
    if path is None:
        click.echo(f"To look closer:   reportedly demo --casebook {CASEBOOK}")
    click.echo(f"Every claim:      reportedly claims --casebook {name}")
    click.echo(f"One, with proof:  reportedly show ID --casebook {name}")
    click.echo(
        'Your own report:  reportedly read FILE --published 2016-09-24 --outlet "Its outlet"'
    )
