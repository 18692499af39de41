"""`reportedly demo`: the example reports, and what they disagree about, in one minute."""

import sys
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.text import Text

from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.control import changes_from
from reportedly.cli.keeping import keeping_in
from reportedly.cli.outcome import Outcome
from reportedly.cli.read import Batch
from reportedly.cli.screen import Screen
from reportedly.cli.show import print_with_evidence
from reportedly.cli.tables import control_table, print_tally
from reportedly.cli.tally import answer_from
from reportedly.connectors import open_inputs
from reportedly.model import Claim, Tally
from reportedly.reading import Reader
from reportedly.tally import Question

CASEBOOK = Path("demo.casebook")
PLACE, CAMP = "Aleppo", "Handarat"


@click.command("demo")
@click.option(
    "--casebook",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep what is read in this file, to go on with the other commands.",
)
def command(path: Path | None) -> None:
    """Read the example reports and show what they disagree about.

    Thirteen short reports by six invented outlets tell of one weekend in Aleppo in September 2016,
    from different sides, revising one another.
    """
    with TemporaryDirectory() as folder:
        kept = path or Path(folder) / CASEBOOK
        number = _read_examples(kept)
        with open_casebook(kept, create=False) as casebook:
            shown = _tell(casebook, number, Screen(page=True))
    _what_next(path, shown)


def _read_examples(path: Path) -> int:
    """Read the examples, unless the casebook has them; return how many there are."""
    examples = files("reportedly.cli") / "examples" / "aleppo.jsonl"
    outcome = Outcome()
    with as_file(examples) as file, keeping_in(path, "demo") as keeping:
        batch = Batch(Reader(), outcome, keeping)
        for item in open_inputs([file], sys.stdin.buffer):
            batch.take(item)
    return outcome.read + outcome.skipped


def _tell(casebook: Casebook, number: int, screen: Screen) -> str | None:
    """Show the rival tolls, the camp and one claim; return that claim's id."""
    claims = casebook.contents().claims
    _heading(screen, f"{number} short reports on one weekend in Aleppo hold {claims} claims.")
    screen.line("A claim is one thing that one source said, and the words that say so.")
    screen.line()
    _heading(screen, "How many were killed? It depends on whom you ask.")
    toll = answer_from(casebook, Question(place=PLACE))
    print_tally(screen, toll)
    screen.line()
    _heading(screen, f"Who took the {CAMP} camp?")
    screen.table(control_table(changes_from(casebook, CAMP)))
    screen.line()
    claim = _fullest_claim(casebook, toll)
    if claim is None:
        return None
    _heading(screen, "Every figure leads back to its sentence.")
    print_with_evidence(screen, claim, casebook.report(claim.report_id))
    screen.line()
    return claim.id


def _fullest_claim(casebook: Casebook, toll: Tally) -> Claim | None:
    """Return the claim with most counts of the source that the tally lists first."""
    if not toll.by_source:
        return None
    wanted = ClaimFilter(harm=toll.harm, source=toll.by_source[0].source)
    return max(casebook.claims(wanted), key=lambda claim: len(claim.counts), default=None)


def _heading(screen: Screen, words: str) -> None:
    screen.line(Text(words, style="bold green"))


def _what_next(path: Path | None, shown: str | None) -> None:
    name = path or CASEBOOK
    steps = [
        ("Every claim", f"reportedly claims --casebook {name}"),
        ("One, with proof", f"reportedly show {shown or 'ID'} --casebook {name}"),
        ("What is left out", f"reportedly tally --place {PLACE} --why --casebook {name}"),
        ("Your own report", "reportedly read FILE --published 2016-09-24 --outlet NAME"),
    ]
    if path is None:
        steps.insert(0, ("Keep all this", f"reportedly demo --casebook {name}"))
    for what, how in steps:
        click.echo(f"{what + ':':<18}{how}")
