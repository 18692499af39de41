"""`reportedly read`: reports into the casebook, or out as JSON."""

import datetime as dt
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

import click

from reportedly.casebook import Casebook, StageDescription, open_casebook, reading_id
from reportedly.cli.options import Day, casebook_option, json_option
from reportedly.cli.outcome import Outcome
from reportedly.connectors import InputFailure, expected, open_inputs
from reportedly.errors import InputError
from reportedly.export import to_json
from reportedly.model import RawDocument, Reading, Report
from reportedly.model.document import Document, document
from reportedly.reading import Reader, Stage
from reportedly.tally import tallies_of


@click.command("read")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
@click.option("--published", type=Day(), help="Day of publication; needed for 'on Friday'.")
@click.option("--outlet", help="Who published it.")
@click.option("--title", help="The headline, when the text has none.")
@casebook_option
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    inputs: tuple[str, ...],
    published: dt.date | None,
    outlet: str | None,
    title: str | None,
    casebook_path: Path,
    as_json: bool,
) -> None:
    """Read reports: files, folders, JSON lines, saved web pages, or - for standard input.

    What is read goes into the casebook; reading twice changes nothing. With --json it is printed
    instead, one document a report, and kept only if --casebook is given too.

    A JSON line has at least "text"; "id", "title", "outlet", "published" and "url" are used when
    they are there, and win over the options.

    Exit code: 0 when all was read, 1 when something could not be, 2 when the command was wrong.
    """
    found = open_inputs(
        inputs,
        stdin=sys.stdin.buffer,
        published=published,
        outlet=outlet,
        title=title,
    )
    chosen = ctx.get_parameter_source("casebook_path") is not click.core.ParameterSource.DEFAULT
    keeps = chosen or not as_json
    outcome = Outcome(expected(inputs))
    with ExitStack() as stack:
        casebook = stack.enter_context(open_casebook(casebook_path)) if keeps else None
        if casebook is not None:
            outcome.run = stack.enter_context(casebook.run(f"read {' '.join(inputs)}"))
        stack.enter_context(outcome.progress)
        for reading in _readings(found, casebook, outcome, again=as_json):
            if as_json:
                pretty = sys.stdout.isatty()
                click.echo(to_json(_document(reading), pretty=pretty))
    if not as_json or outcome.failed:
        outcome.say(casebook_path if keeps else None)
    ctx.exit(1 if outcome.failed else 0)


def _readings(
    found: Iterable[RawDocument | InputFailure],
    casebook: Casebook | None,
    outcome: Outcome,
    *,
    again: bool,
) -> Iterable[Reading]:
    """Yield what is read; a bad input is one failure and costs nothing else.

    What the casebook holds already is passed over before the slow part, unless `again`.
    """
    reader = Reader()
    if casebook is not None:
        casebook.keep_stages(described(reader.stages))
    for item in found:
        try:
            if isinstance(item, InputFailure):
                raise item.error
            report, warnings = reader.prepare(item)
            if casebook is not None and not again and _has(casebook, reader, report):
                outcome.skip(item.ref, report.id)
                continue
            reading = reader.read_report(report, warnings)
        except InputError as error:
            outcome.fail(item.ref, str(error))
            continue
        outcome.keep(reading)
        yield reading


def _document(reading: Reading) -> Document:
    report, claims = reading.report, reading.claims
    return document(report, claims, reading.records, tallies_of(report, claims), reading.warnings)


def described(stages: Iterable[Stage]) -> list[StageDescription]:
    """Return the stages as a casebook keeps them."""
    return [
        StageDescription(
            id=stage.id,
            name=stage.name,
            version=stage.version,
            config=stage.config,
        )
        for stage in stages
    ]


def _has(casebook: Casebook, reader: Reader, report: Report) -> bool:
    return casebook.has_read(report.id, reading_id(report.id, reader.stage_ids))
