"""`reportedly export`: the casebook in formats that others read."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import click

from reportedly.casebook import ClaimFilter, open_casebook
from reportedly.cli.failing import Failed
from reportedly.cli.options import casebook_option, filter_options
from reportedly.export import (
    documents,
    write_claims_csv,
    write_geojson,
    write_incidents_csv,
    write_json_lines,
)
from reportedly.model.document import Document

FORMATS: dict[str, Callable[[Iterable[Document], TextIO], None]] = {
    "jsonl": write_json_lines,
    "claims.csv": write_claims_csv,
    "incidents.csv": write_incidents_csv,
    "geojson": write_geojson,
}
FOR_EXCEL = {"claims.csv": write_claims_csv, "incidents.csv": write_incidents_csv}


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; standard output without it.",
)
@click.option("--bom", is_flag=True, help="For CSV: begin with a mark that Excel reads as UTF-8.")
@filter_options
@casebook_option
def command(form: str, output: Path | None, bom: bool, casebook_path: Path, **wanted: Any) -> None:
    """Write the casebook in formats that other programs read.

    \b
      jsonl          one document a report, as `read --json` prints it
      claims.csv     a row for each count of each claim, and for each claim without one
      incidents.csv  a row for each incident record
      geojson        incident records as features; no point where the place is unknown

    With options that choose claims, only those. Every number comes with its claim's id, its words
    and where they stand. Files are UTF-8.
    """  # noqa: D301 (click marks a list with a real backspace)
    if bom and form not in FOR_EXCEL:
        raise click.UsageError(f"--bom is for CSV; {form} has no such mark")
    write = partial(FOR_EXCEL[form], bom=True) if bom else FORMATS[form]
    with open_casebook(casebook_path, create=False) as casebook:
        found = documents(casebook, ClaimFilter(**wanted))
        with _opened(output) as stream:
            write(found, stream)


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    """Give UTF-8 whatever the terminal, with line ends as the format writes them."""
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        yield sys.stdout
        return
    try:
        with output.open("w", encoding="utf-8", newline="") as stream:
            yield stream
    except OSError as error:
        raise Failed(f"{output} cannot be written: {error.strerror or error}") from error
