"""CSV that a spreadsheet opens as it was meant."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TextIO

Cell = str | int | float | bool | dt.date | None

# Cells that begin so are run as formulas by spreadsheets (OWASP, "CSV Injection"). Quotes from
# reports are words of strangers.
RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"


def write_csv(
    columns: Mapping[str, str],
    rows: Iterable[Mapping[str, Cell]],
    stream: TextIO,
    *,
    bom: bool = False,
) -> None:
    """Write a header and the rows as they come; see `csv_lines`. Open with `newline=""`."""
    stream.writelines(csv_lines(columns, rows, bom=bom))


def csv_lines(
    columns: Mapping[str, str], rows: Iterable[Mapping[str, Cell]], *, bom: bool = False
) -> Iterator[str]:
    """Yield a header and the rows as they come.

    Args:
        columns: the name of each column and what it means.
        rows: a value for every column; None is an empty cell.
        bom: begin with a byte order mark, without which Excel misreads UTF-8.
    """
    line = io.StringIO()
    writer = csv.writer(line)
    if bom:
        yield BYTE_ORDER_MARK
    for cells in chain((columns,), ((cell(row[name]) for name in columns) for row in rows)):
        writer.writerow(cells)
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def cell(value: Cell) -> str:
    """Return a value as the text of a cell; words that a spreadsheet would run get an apostrophe.

    Numbers are written as they are: a longitude of -12.5 is no formula.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, str):
        return f"'{value}" if value.startswith(RUNS_AS_FORMULA) else str(value)
    return str(value)


def listed(words: Iterable[str]) -> str:
    """Return several words as one cell."""
    return "; ".join(words)
