"""`reportedly export`: the casebook in formats that others read."""

import sys
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TextIO

import click

from reportedly.casebook import open_casebook
from reportedly.cli.options import casebook_option, filter_from, filter_options
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
def command(form: str, output: Path | None, bom: bool, casebook_path: Path, **chosen: Any) -> None:
    """Write the casebook, or the claims that the filter asks for.

    \b
      jsonl          one document a report, as `read --json` prints it
      claims.csv     a row for each count of each claim, and for each claim without one
      incidents.csv  a row for each incident record
      geojson        incident records as features; no point where the place is unknown

    Every number comes with its claim's id, its words and where they stand.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = documents(casebook, filter_from(chosen))
        with _opened(output, form, bom=bom) as stream:
            FORMATS[form](found, stream)


def _opened(output: Path | None, form: str, *, bom: bool) -> Any:
    if output is None:
        stream = sys.stdout
        if bom and form.endswith(".csv"):
            stream.write("\N{BYTE ORDER MARK}")
        return nullcontext(stream)
    encoding = "utf-8-sig" if bom and form.endswith(".csv") else "utf-8"
    # A CSV writer ends its own lines.
    return output.open("w", encoding=encoding, newline="" if form.endswith(".csv") else None)
