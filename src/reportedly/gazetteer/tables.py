"""Tables of places that somebody brings: GeoNames dumps, OCHA's tables, plain CSV."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reportedly.errors import GazetteerError
from reportedly.gazetteer.row import Row
from reportedly.gazetteer.sources import GENERIC

GEONAMES_COLUMNS = 19
SETTLEMENT_KM, SITE_KM, DISTRICT_KM, REGION_KM = 1.0, 0.5, 15.0, 60.0
REACH = {"settlement": SETTLEMENT_KM, "site": SITE_KM, "district": DISTRICT_KM, "region": REGION_KM}
LONGEST_NAME = 120
# A field of one table can hold all names of a place in all languages.
LONGEST_FIELD = 1 << 20

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is no place, and why; `line` counts from 1."""

    line: int
    why: str


def read_table(path: Path) -> Iterator[Row | Refused]:
    """Yield the places of a file, and in their order the rows that are none.

    Raises:
        GazetteerError: the file cannot be read, or is no table of places.
    """
    try:
        if path.suffix.lower() == ".xlsx":
            yield from _headed(_sheet(path), path)
            return
        lines = _lines(path)
        first = next(lines, "")
        lines = _rejoined(first, lines)
        if first.count("\t") == GEONAMES_COLUMNS - 1:
            yield from _geonames(lines)
        else:
            csv.field_size_limit(LONGEST_FIELD)
            dialect = "excel-tab" if "\t" in first else "excel"
            semicolons = dialect == "excel" and first.count(";") > first.count(",")
            rows = csv.DictReader(
                lines,
                dialect=dialect,
                delimiter=";" if semicolons else "\t" if dialect == "excel-tab" else ",",
            )
            yield from _headed(rows, path)
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError, csv.Error) as error:
        raise GazetteerError(f"{path} cannot be read as a table of places: {error}") from error


def _rejoined(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, or of the largest text file inside a zip."""
    if not zipfile.is_zipfile(path):
        with path.open(encoding="utf-8-sig", newline="") as text:
            yield from text
        return
    with zipfile.ZipFile(path) as archive:
        held = [i for i in archive.infolist() if i.filename.lower().endswith((".txt", ".csv"))]
        if not held:
            raise GazetteerError(f"{path} holds no .txt or .csv file")
        largest = max(held, key=lambda info: info.file_size)
        with archive.open(largest) as raw, io.TextIOWrapper(raw, "utf-8-sig", newline="") as text:
            yield from text


def _sheet(path: Path) -> Iterator[dict[str, str]]:
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise GazetteerError(
            f"reading {path} needs openpyxl; run: pip install openpyxl, or save it as CSV"
        ) from error
    book = load_workbook(path, read_only=True, data_only=True)
    finest = max(book.worksheets, key=lambda sheet: sheet.max_row or 0)
    rows = finest.iter_rows(values_only=True)
    header = [_text(cell) for cell in next(rows, ())]
    for row in rows:
        yield dict(zip(header, map(_text, row), strict=False))


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _lists() -> dict[str, Any]:
    from reportedly.lexicon import words  # not at the top: the build hook runs without PyYAML

    lists: dict[str, Any] = words("gazetteer_columns", "")
    return lists


# --- GeoNames --------------------------------------------------------------------------------


def _geonames(lines: Iterable[str]) -> Iterator[Row | Refused]:
    """Yield what a GeoNames dump holds of settlements, divisions, and sites that reports name."""
    for line, text in enumerate(lines, start=1):
        cells = text.rstrip("\r\n").split("\t")
        if len(cells) != GEONAMES_COLUMNS:
            yield Refused(line, f"{len(cells)} columns and not {GEONAMES_COLUMNS}")
            continue
        kind = "settlement" if cells[6] == "P" else _geonames_kinds().get(cells[7])
        if kind is None:
            continue
        yield _row(
            line,
            kind=kind,
            number=int(cells[0]) if cells[0].isdigit() else None,
            names=[cells[1], cells[2], *cells[3].split(",")],
            point=(cells[4], cells[5]),
            country=cells[8],
            admin=(cells[10], cells[11] if kind == "district" else ""),
            population=cells[14],
        )


@cache
def _geonames_kinds() -> dict[str, str]:
    listed = _lists()["geonames"]
    return {code: kind for kind, codes in listed.items() for code in codes}


# --- tables with headers ---------------------------------------------------------------------


def _headed(rows: Iterable[Mapping[str, Any]], path: Path) -> Iterator[Row | Refused]:
    columns: dict[str, str] | None = None
    for line, raw in enumerate(rows, start=2):
        cells = {str(k).strip().lower(): _text(v).strip() for k, v in raw.items() if k}
        if columns is None:
            columns = _columns(cells)
            lacking = [c for c in ("name", "lat", "lon") if c not in columns]
            if lacking:
                raise GazetteerError(
                    f"{path} has no column for {' or '.join(lacking)}; "
                    f"its columns are: {', '.join(cells)}"
                )
        yield _told(
            line, {what: cells.get(header, "") for what, header in columns.items()}, columns
        )
    if columns is None:
        raise GazetteerError(f"{path} holds no rows")


def _columns(headers: Iterable[str]) -> dict[str, str]:
    """Return what is kept to the header that keeps it."""
    there = set(headers)
    levels = re.findall(r"\badm(?:in)?([1-5])", " ".join(there))
    finest = max(levels, default="1")
    found = {}
    for what, known in _lists().items():
        if what in ("kinds", "geonames"):
            continue
        header = next((h for h in (k.format(n=finest) for k in known) if h in there), None)
        if header:
            found[what] = header
    return found


def _told(line: int, cells: Cells, columns: Cells) -> Row | Refused:
    level = re.match(r"adm(?:in)?([1-5])", columns["name"])
    kind = _kind(cells.get("kind", ""))
    if level and "kind" not in columns:
        kind = {"1": "region", "2": "district", "3": "district"}.get(level[1], "settlement")
    aliases = re.split(r"[|;]", cells.get("aliases", ""))
    return _row(
        line,
        kind=kind,
        number=None,
        names=[cells["name"], cells.get("native", ""), *aliases],
        point=(cells["lat"], cells["lon"]),
        country=cells.get("country", ""),
        admin=(cells.get("admin1", ""), ""),
        population=cells.get("population", ""),
        radius=cells.get("radius", ""),
    )


def _kind(word: str) -> str:
    listed = _lists()["kinds"]
    return next((kind for kind, known in listed.items() if word.lower() in known), "settlement")


def _row(
    line: int,
    *,
    kind: str,
    number: int | None,
    names: Sequence[str],
    point: tuple[str, str],
    country: str,
    admin: tuple[str, str],
    population: str,
    radius: str = "",
) -> Row | Refused:
    kept = [" ".join(n.split()) for n in names]
    kept = [n for n in dict.fromkeys(kept) if n and len(n) <= LONGEST_NAME]
    if not kept or not names[0].strip():
        return Refused(line, "no name, or one longer than any place's")
    where = _point(*point)
    if where is None:
        return Refused(line, f"no coordinates on Earth: {point[0]!r}, {point[1]!r}")
    people = _number(population)
    short = [s for s in (GENERIC.sub("", n) for n in kept) if kind in ("region", "district")]
    return Row(
        geonames_id=number,
        name=kept[0],
        kind=kind,
        country=country,
        names=list(dict.fromkeys([*kept, *short])),
        admin1=admin[0],
        admin2=admin[1],
        point=where,
        population=int(people),
        radius_km=_number(radius) or max(REACH[kind], round((people / 15_000) ** 0.5, 1)),
    )


def _point(lat: str, lon: str) -> tuple[float, float] | None:
    try:
        found = float(lat.replace(",", ".")), float(lon.replace(",", "."))
    except ValueError:
        return None
    on_earth = -90 <= found[0] <= 90 and -180 <= found[1] <= 180
    return found if on_earth and found != (0.0, 0.0) else None


def _number(text: str) -> float:
    try:
        found = float(text.replace(",", "") or 0)
    except ValueError:
        return 0.0
    return found if 0 <= found < 1e11 else 0.0
