"""`reportedly read`: reports into the casebook, or out as JSON."""

import datetime as dt
import sys
import traceback
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.as_json import print_json
from reportedly.cli.options import Day, casebook_option, json_option
from reportedly.cli.outcome import Outcome, on_terminal
from reportedly.connectors import InputFailure, expected, open_inputs
from reportedly.errors import ConflictError, InputError, ReportedlyError
from reportedly.model import RawDocument, Reading
from reportedly.model.document import Document, document
from reportedly.reading import Reader
from reportedly.tally import tallies_of

# The casebook brings SQLAlchemy: half a second that `read --json` need not wait for.
if TYPE_CHECKING:
    from reportedly.reading.keeping import Keeping

# What a shell reports of a program ended by Ctrl-C (128 and the number of SIGINT).
INTERRUPTED = 130


@click.command("read")
@click.argument("inputs", nargs=-1, required=True, metavar="FILE|FOLDER|-...")
@click.option("--published", type=Day(), help="Day of publication; 'on Friday' needs it.")
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
    """Read reports: files, folders, JSON lines, web pages, - for stdin.

    What is read goes into the casebook; reading twice changes nothing. With --json it is printed
    instead, one document a report, and kept only if --casebook is given too.

    A JSON line has at least "text"; "id", "title", "outlet", "published" and "url" are used when
    they are there, and win over the options.

    What cannot be read is listed on standard error, a line each, and costs nothing else. Ctrl-C
    keeps what was read so far; the same command goes on from there.

    Exit code: 0 when all was read, 1 when something could not be, 2 when the command was wrong.
    """
    outcome = Outcome()
    keeps = not as_json or _is_given(ctx, "casebook_path")
    try:
        with ExitStack() as stack:
            keeping = _keeping(stack, casebook_path, inputs) if keeps else None
            if on_terminal():
                stack.enter_context(outcome.show_progress(expected(inputs)))
            batch = Batch(Reader(), outcome, keeping, as_json=as_json)
            for item in open_inputs(
                inputs, sys.stdin.buffer, published=published, outlet=outlet, title=title
            ):
                found = batch.take(item)
                if found is not None:
                    print_json(found)
    except KeyboardInterrupt:
        outcome.say(str(casebook_path) if keeps else None)
        click.echo("stopped; the same command goes on from there" if keeps else "stopped", err=True)
        ctx.exit(INTERRUPTED)
    if not as_json or outcome.failed:
        outcome.say(str(casebook_path) if keeps else None)
    ctx.exit(1 if outcome.failed else 0)


@dataclass(slots=True)
class Batch:
    """Reads inputs one at a time; what is wrong with one costs only that one."""

    reader: Reader
    outcome: Outcome
    keeping: "Keeping | None"
    as_json: bool = False

    def take(self, item: RawDocument | InputFailure) -> Document | None:
        """Read one input and keep it; return its document when JSON is asked for.

        Raises:
            ReportedlyError: the fault is not the input's: the casebook cannot be written, the
                parser's model is missing.
        """
        try:
            if isinstance(item, InputFailure):
                raise item.error
            reading = self._read(item)
            return _document(reading) if reading and self.as_json else None
        except (InputError, ConflictError) as error:
            self._fail(item.ref, str(error))
        except ReportedlyError:
            raise
        except Exception as error:
            # A fault of ours in one report of ten thousand must not cost the other 9,999, and
            # nobody can list the faults that are not yet known. It is kept, told and counted.
            self._fail(item.ref, _fault(error))
        return None

    def _read(self, raw: RawDocument) -> Reading | None:
        """Return the reading, or None when the casebook has it and nobody asks to see it."""
        report, warnings = self.reader.prepare(raw)
        if self.keeping and self.keeping.holds(self.reader, report) and not self.as_json:
            self.keeping.run.skipped(raw.ref, "already read", report_id=report.id)
            self.outcome.skip()
            return None
        reading = self.reader.read_report(report, warnings)
        new = self.keeping.run.read(reading) if self.keeping else True
        self.outcome.keep(reading, new=new)
        return reading

    def _fail(self, ref: str, message: str) -> None:
        if self.keeping:
            self.keeping.run.failed(ref, message)
        self.outcome.fail(ref, message)


def _keeping(stack: ExitStack, path: Path, inputs: Sequence[str]) -> "Keeping":
    from reportedly.reading.keeping import keeping_in

    return stack.enter_context(keeping_in(path, f"read {' '.join(inputs)}"))


def _is_given(ctx: click.Context, option: str) -> bool:
    return ctx.get_parameter_source(option) is not click.core.ParameterSource.DEFAULT


def _document(reading: Reading) -> Document:
    report, claims = reading.report, reading.claims
    return document(report, claims, reading.records, tallies_of(report, claims), reading.warnings)


def _fault(error: Exception) -> str:
    """Return what to tell us about a fault of our own: its name, and where it arose."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}, line {frame.lineno}"
    return (
        f"internal fault, {type(error).__name__} in {where}: {error or 'no message'}; "
        "please report it with this text"
    )
