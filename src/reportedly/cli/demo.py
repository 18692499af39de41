"""`reportedly demo`: the example reports, and what they disagree about, in one minute."""

import sys
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.text import Text

from reportedly import answers
from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.outcome import Outcome
from reportedly.cli.read import Batch
from reportedly.cli.screen import Screen
from reportedly.cli.show import print_with_evidence
from reportedly.cli.source_tables import print_graded, source_table
from reportedly.cli.state_tables import (
    control_table,
    service_table,
    siege_table,
    truce_name,
    turn_table,
)
from reportedly.cli.toll_tables import print_toll
from reportedly.connectors import open_inputs
from reportedly.model import Claim, Tally
from reportedly.reading import Reader
from reportedly.reading.keeping import keeping_in
from reportedly.tally import Question

CASEBOOK = Path("demo.casebook")
PLACE, CAMP = "Aleppo", "Handarat"
# The most quoted sources and the most told incidents: the others are a command away.
_SOURCES, _INCIDENTS = 5, 2


@click.command("demo")
@click.option(
    "--casebook",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep what is read in this file, to go on with the other commands.",
)
def command(path: Path | None) -> None:
    """Read the example reports and show what they disagree about.

    Sixteen short reports by six invented outlets tell of one weekend in Aleppo in September 2016,
    and of the truce before it, from different sides, copying and revising one another.
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
    """Show each question that the reports answer differently; return the id of one claim."""
    claims = casebook.contents().claims
    _heading(screen, f"{number} short reports on one weekend in Aleppo hold {claims} claims.")
    screen.line("A claim is one thing that one source said, and the words that say so.")
    _asked(screen, "How many were killed? It depends on whom you ask.", f"tally --where {PLACE}")
    found = answers.toll(casebook, Question(place=PLACE))
    print_toll(screen, found)
    _copies(casebook, screen)
    _asked(screen, "What do most reports tell of as one thing, and how sure is it?", "grades")
    _best_told(casebook, screen)
    _asked(screen, f"Who took the {CAMP} camp?", f"control --where {CAMP}")
    screen.table(control_table(answers.control(casebook, CAMP)))
    _asked(screen, "Was there not a truce?", "truces")
    for truce in answers.truces(casebook, PLACE):
        screen.line(f"A truce {truce_name(truce)}:")
        screen.table(turn_table(truce))
    _asked(screen, "Who is under siege, and what still works?", "sieges, people, services")
    screen.table(siege_table(answers.sieges(casebook)))
    screen.table(service_table(answers.services(casebook)))
    _asked(screen, "Who says all this?", "sources")
    screen.table(source_table(answers.sources(casebook)[:_SOURCES]))
    claim = _fullest_claim(casebook, found)
    if claim is None:
        return None
    _asked(screen, "Every figure leads back to its sentence.", f"show {claim.id}")
    print_with_evidence(screen, claim, casebook.report(claim.report_id))
    screen.line()
    return claim.id


def _copies(casebook: Casebook, screen: Screen) -> None:
    """Say which reports are copies, and what they changed: each text counts once."""
    reports = casebook.report_lines()
    for copy in casebook.incidents.copies():
        one, of = reports[copy.report].outlet, reports[copy.of].outlet
        changed = [change for change in copy.changed if change.of_figure]
        words = "; ".join(f"“{' '.join(c.before)}” became “{' '.join(c.words)}”" for c in changed)
        figures = f", though {words}" if words else ""
        screen.line(f"{one} ran the text of {of}{figures}: one witness, counted once.")


def _best_told(casebook: Casebook, screen: Screen) -> None:
    """Print the incidents with a place that most reports tell of, each with its grade and why."""
    placed = [g for g in answers.all_grades(casebook) if any(r.place for r in g.records)]
    found = sorted(placed, key=lambda one: -len(one.incident.reports))
    for graded in found[:_INCIDENTS]:
        print_graded(screen, graded)


def _fullest_claim(casebook: Casebook, toll: Tally) -> Claim | None:
    """Return the claim with most counts of the source that the tally lists first."""
    if not toll.by_source:
        return None
    wanted = ClaimFilter(harm=toll.harm, source=toll.by_source[0].source)
    return max(casebook.claims(wanted), key=lambda claim: len(claim.counts), default=None)


def _heading(screen: Screen, words: str) -> None:
    screen.line(Text(words, style="bold green"))


def _asked(screen: Screen, words: str, command: str) -> None:
    """Print a question, and the command that answers it in full."""
    screen.line()
    screen.line(Text(words, style="bold green").append(f"  {command}", style="dim"))


def _what_next(path: Path | None, shown: str | None) -> None:
    name = path or CASEBOOK
    steps = [
        ("Every claim", f"reportedly claims --casebook {name}"),
        ("One, with proof", f"reportedly show {shown or 'ID'} --casebook {name}"),
        ("What is left out", f"reportedly tally --where {PLACE} --why --casebook {name}"),
        ("Your own report", "reportedly read FILE --published 2016-09-24 --outlet NAME"),
    ]
    steps.insert(0, ("In your browser", f"reportedly serve --as demo --casebook {name}"))
    if path is None:
        steps.insert(0, ("Keep all this", f"reportedly demo --casebook {name}"))
    for what, how in steps:
        click.echo(f"{what + ':':<18}{how}")
