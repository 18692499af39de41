"""`reportedly export`: the casebook in formats that others read."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import click

from reportedly.casebook import ClaimFilter, open_casebook
from reportedly.cli.failing import Failed
from reportedly.cli.options import Word, casebook_option, filter_options
from reportedly.export.exporting import Form, export

_CSV = (Form.CLAIMS, Form.INCIDENTS)


@click.command("export")
@click.argument("form", metavar="FORMAT", type=Word(Form))
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; standard output without it.",
)
@click.option("--bom", is_flag=True, help="For CSV: begin with a mark that Excel reads as UTF-8.")
@click.option(
    "--public", is_flag=True, help="Without protected sources and places and victims' names."
)
@filter_options
@casebook_option
def command(
    form: Form,
    output: Path | None,
    bom: bool,
    public: bool,
    casebook_path: Path,
    **wanted: Any,
) -> None:
    """Write the casebook in formats that other programs read.

    \b
      jsonl          one document a report, as `read --json` prints it
      claims.csv     a row for each count of each claim, and for each claim without one
      incidents.csv  a row for each incident record
      geojson        incident records as features; no point where the place is unknown
      xlsx           claims and incident records as a workbook

    With options that choose claims, only those. Every number comes with its claim's id, its words
    and where they stand; the file says which claims it holds and under which terms. Text files are
    UTF-8.

    With --public, what people judged sensitive is withheld wherever it stands, and so are the
    names of individual victims unless people released them; the file says what and why.
    """  # noqa: D301 (click marks a list with a real backspace)
    if bom and form not in _CSV:
        raise click.UsageError(f"--bom is for CSV; {form.value} has no such mark")
    if form is Form.WORKBOOK and output is None and sys.stdout.isatty():
        raise click.UsageError("a workbook is no text: give a file with -o")
    with open_casebook(casebook_path, create=False) as casebook:
        found = export(casebook, ClaimFilter(**wanted), form, redacted=public, bom=bom)
        with _opened(output) as stream:
            stream.writelines(found.pieces)
    if public:
        click.echo(found.about.withheld, err=True)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    """Give UTF-8 whatever the terminal, with line ends as the format writes them."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        with output.open("wb") as stream:
            yield stream
    except OSError as error:
        raise Failed(f"{output} cannot be written: {error.strerror or error}") from error
