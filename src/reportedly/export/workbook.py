"""XLSX: claims, incidents and a page on the export itself, row by row and never a formula."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from reportedly.export.about import About, columns_about
from reportedly.export.cells import Cell
from reportedly.export.claims_csv import CLAIM_COLUMNS, claim_rows
from reportedly.export.incidents_csv import INCIDENT_COLUMNS, incident_rows
from reportedly.model.document import Document

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

# What one cell, and one sheet, can hold (ECMA-376, and Excel's own limits).
LONGEST, MOST_ROWS = 32_767, 1_048_575
_WIDE = {"quote": 60, "figures": 60, "claims": 30, "sources": 30, "place": 20, "speaker": 28}


def workbook(
    documents: Iterable[Document], *, about: About, linked: Mapping[str, str]
) -> Iterator[bytes]:
    """Yield a file with the claims and the incidents of the documents, and what the export is.

    Rows go to the disk as they come. Words are kept as words: a cell that begins like a formula
    is text, and is marked so that it stays text when somebody edits it.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    claims = _sheet(book, "Claims", CLAIM_COLUMNS)
    incidents = _sheet(book, "Incidents", INCIDENT_COLUMNS)
    columns = {"Claims": CLAIM_COLUMNS, "Incidents": INCIDENT_COLUMNS}
    rows = {"Claims": 0, "Incidents": 0}
    for document in documents:
        made = {claims: claim_rows([document]), incidents: incident_rows([document], linked)}
        for sheet, found in made.items():
            for row in found:
                rows[sheet.title] += 1
                if rows[sheet.title] <= MOST_ROWS:
                    sheet.append([_cell(sheet, row[name]) for name in columns[sheet.title]])
    _about(book, about, rows)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "export.xlsx"
        book.save(path)
        with path.open("rb") as made_file:
            while some := made_file.read(1 << 20):
                yield some


def _sheet(book: Any, title: str, columns: Mapping[str, str]) -> "WriteOnlyWorksheet":
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    for number, name in enumerate(columns, 1):
        width = _WIDE.get(name)
        if width:
            sheet.column_dimensions[_letters(number)].width = width
    sheet.append([_cell(sheet, name, bold=True) for name in columns])
    return sheet


def _about(book: Any, about: About, rows: Mapping[str, int]) -> None:
    sheet = book.create_sheet("About")
    sheet.column_dimensions["A"].width = 18
    sheet.column_dimensions["B"].width = 100
    told = {name: getattr(about, name) for name in columns_about(about)}
    for name, number in rows.items():
        left_out = f", of which a sheet holds {MOST_ROWS:,}" if number > MOST_ROWS else ""
        told[name] = f"{number:,} rows{left_out}"
    for part in (told, {"": "", "Column": "Meaning"}, CLAIM_COLUMNS | INCIDENT_COLUMNS):
        for name, meaning in part.items():
            sheet.append([_cell(sheet, name, bold=True), _cell(sheet, meaning)])


def _cell(sheet: Any, value: Cell, *, bold: bool = False) -> Any:
    """Return a value as a cell; text is text whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    if value is None or isinstance(value, bool | int | float | dt.date):
        return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
    words = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", value)
    made = WriteOnlyCell(sheet, words[:LONGEST])
    made.data_type = "s"
    made.quotePrefix = True
    if bold:
        made.font = Font(bold=True)
    return made


def _letters(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(number))
