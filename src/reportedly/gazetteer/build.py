"""Building the gazetteer file, with the standard library only: the build hook imports this."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reportedly.gazetteer.folding import fold, skeleton
from reportedly.gazetteer.row import Row
from reportedly.gazetteer.sources import REQUIREMENTS, read_rows

FILE = Path(__file__).parent / "data" / "places.sqlite"

KINDS = ("settlement", "capital", "region", "district", "country", "area", "site")

# Whole numbers take a third of the room of reals: degrees in hundred-thousandths, radii in tenths.
FIXED_POINT = 100_000

SCHEMA = """
create table place (
  id integer primary key, geonames_id integer, name text not null, kind integer not null,
  country text not null, admin1 text not null, admin2 text not null,
  lat integer, lon integer, population integer not null, radius integer not null
);
create table spelling (
  key text not null, place integer not null, main integer not null, primary key (key, place)
) without rowid;
create index division on place (country, admin1) where kind in (2, 4);
create table sound (
  country text not null, key text not null, place integer not null,
  primary key (country, key, place)
) without rowid;
create table about (name text primary key, value text not null) without rowid;
"""

CREDIT = f"GeoNames (geonames.org), CC BY 4.0, through {REQUIREMENTS}"


def build(path: Path = FILE) -> Path:
    """Write the gazetteer to `path` and return it; the same sources give the same rows.

    Raises:
        GazetteerError: a package that the gazetteer is built from is not installed.
    """
    rows, transliterated = read_rows()
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    connection = sqlite3.connect(unfinished)
    try:
        connection.executescript("pragma journal_mode = off; pragma synchronous = off;" + SCHEMA)
        _fill(connection, rows, transliterated)
        connection.commit()
        connection.execute("vacuum")
    finally:
        connection.close()
    return unfinished.replace(path)


def _fill(connection: sqlite3.Connection, rows: list[Row], transliterated: set[str]) -> None:
    add_rows(connection, rows, transliterated)
    connection.execute("insert into about values ('credit', ?)", (CREDIT,))


def add_rows(
    connection: sqlite3.Connection,
    rows: list[Row],
    transliterated: set[str] | None,
    *,
    first: int = 1,
) -> None:
    """Write places with their spellings, numbered from `first`.

    Places of the `transliterated` countries, or all, are found by sound, too.
    """
    spellings: list[tuple[str, int, int]] = []
    sounds: set[tuple[str, str, int]] = set()
    for number, row in enumerate(rows, start=first):
        names = [name for name in row.names if _is_readable(name)]
        main = {fold(row.name), skeleton(row.name)}
        keys = {fold(name) for name in names}
        spellings.extend(
            (key, number, int(key in main or skeleton(key) in main)) for key in keys if len(key) > 1
        )
        by_sound = transliterated is None or row.country in transliterated
        if by_sound and row.kind not in ("country", "area"):
            sounds.update((row.country, key, number) for key in _sounds(keys))
    connection.executemany(
        "insert into place values (?,?,?,?,?,?,?,?,?,?,?)", _place_values(rows, first)
    )
    connection.executemany("insert into spelling values (?,?,?)", sorted(spellings))
    connection.executemany("insert into sound values (?,?,?)", sorted(sounds))


def _place_values(rows: list[Row], first: int) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(rows, start=first):
        lat, lon = row.point or (None, None)
        yield (
            number,
            row.geonames_id,
            row.name,
            KINDS.index(row.kind),
            row.country,
            row.admin1,
            row.admin2,
            None if lat is None else round(lat * FIXED_POINT),
            None if lon is None else round(lon * FIXED_POINT),
            row.population,
            round(row.radius_km * 10),
        )


def _is_readable(name: str) -> bool:
    """Keep names in any script, but no lower-case Latin ones: those are machine romanisations."""
    return name[:1].upper() == name[:1]


def _sounds(keys: set[str]) -> set[str]:
    return {sound for sound in map(skeleton, keys) if len(sound) > 2}
