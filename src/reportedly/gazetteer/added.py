"""The gazetteer of one's own: what was added to the default, in a file beside it."""

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from reportedly.errors import GazetteerError
from reportedly.gazetteer.build import SCHEMA, add_rows
from reportedly.gazetteer.folding import fold
from reportedly.gazetteer.row import Row
from reportedly.gazetteer.store import Gazetteer
from reportedly.gazetteer.tables import Refused, read_table

ADDED_SCHEMA = SCHEMA + "create table source (number integer primary key, told text not null);"
# Refused rows that are told one by one.
SHOWN = 5
BATCH = 5_000
COUNTRY_CODE = 2

Track = Callable[[Iterable[Row | Refused]], Iterable[Row | Refused]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that was added.

    Attributes:
        licence: what its maker asks of those who use it, in the words of who added it.
        places: how many places it brought; `known` it had that were there; `refused` are no places.
    """

    name: str
    file: str
    sha256: str
    licence: str
    added: str
    places: int
    known: int
    refused: int
    problems: tuple[str, ...] = ()


def add(
    path: Path,
    *,
    to: Path,
    default: Gazetteer,
    licence: str,
    country: str = "",
    name: str = "",
    today: dt.date,
    track: Track = iter,
) -> Source:
    """Add the places of a file to one's own gazetteer; all of them or, on an error, none.

    `country` (ISO 3166-1 alpha-2) is that of rows that name none.

    Raises:
        GazetteerError: the file is no table of places, was added before, or holds no place.
    """
    if not path.is_file():
        raise GazetteerError(f"there is no file {path}")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    to.parent.mkdir(parents=True, exist_ok=True)
    is_new = not to.exists()
    connection = sqlite3.connect(to, isolation_level=None)
    try:
        connection.execute("begin immediate")
        _prepare(connection)
        if any(s.sha256 == digest for s in _sources(connection)):
            raise GazetteerError(f"{path} was added before; nothing was changed")
        intake = _Intake(connection, default, country.upper())
        for row in track(read_table(path)):
            intake.take(row)
        source = Source(
            name=name or path.stem,
            file=path.name,
            sha256=digest,
            licence=licence,
            added=today.isoformat(),
            places=intake.finish(),
            known=intake.known,
            refused=intake.refused,
            problems=tuple(intake.problems),
        )
        if not source.places and not source.known:
            raise GazetteerError(f"{path} holds no place: {'; '.join(source.problems) or 'no row'}")
        connection.execute("insert into source (told) values (?)", (json.dumps(asdict(source)),))
        connection.execute("commit")
    except sqlite3.DatabaseError as error:
        raise GazetteerError(f"{to} is no gazetteer: {error}") from error
    finally:
        connection.close()
        if is_new and not to.stat().st_size:
            to.unlink()
    return source


def sources(path: Path) -> tuple[Source, ...]:
    """Return what was added to one's own gazetteer, the oldest first; nothing where there is none.

    Raises:
        GazetteerError: the file is no gazetteer.
    """
    if not path.exists():
        return ()
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        return _sources(connection)
    except sqlite3.DatabaseError as error:
        raise GazetteerError(f"{path} is no gazetteer: {error}") from error
    finally:
        connection.close()


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables where they are missing, one by one: a script would end the transaction."""
    there = connection.execute("select 1 from sqlite_master where name = 'place'").fetchone()
    if there is None:
        for statement in filter(str.strip, ADDED_SCHEMA.split(";")):
            connection.execute(statement)


def _sources(connection: sqlite3.Connection) -> tuple[Source, ...]:
    rows = connection.execute("select told from source order by number")
    told: Iterator[dict[str, object]] = (json.loads(row) for (row,) in rows)
    return tuple(Source(**{**t, "problems": tuple(t["problems"])}) for t in told)  # type: ignore[arg-type]  # written by add


class _Intake:
    """Takes rows in, with their country and region as the default gazetteer has them."""

    def __init__(self, connection: sqlite3.Connection, default: Gazetteer, country: str) -> None:
        self._connection = connection
        self._default = default
        self._country = country
        self._waiting: list[Row] = []
        self._codes: dict[str, str] = {}
        self._regions: dict[tuple[str, str], str] = {}
        (self._number,) = connection.execute("select coalesce(max(id), 0) from place").fetchone()
        rows = connection.execute("select geonames_id from place where geonames_id is not null")
        self._numbers = {number for (number,) in rows}
        self._first = self._number
        self.known = 0
        self.refused = 0
        self.problems: list[str] = []

    def take(self, row: Row | Refused) -> None:
        """Take one row: a place that is not there yet is kept."""
        if isinstance(row, Refused):
            self._refuse(row)
        elif row.geonames_id is not None and (
            row.geonames_id in self._numbers or self._default.has(row.geonames_id)
        ):
            self.known += 1
        else:
            country = self._code(row.country) or self._country
            self._waiting.append(
                replace(row, country=country, admin1=self._region(country, row.admin1))
            )
            if len(self._waiting) >= BATCH:
                self._write()

    def finish(self) -> int:
        """Write what waits and return how many places came."""
        self._write()
        return int(self._number - self._first)

    def _refuse(self, row: Refused) -> None:
        self.refused += 1
        if len(self.problems) < SHOWN:
            self.problems.append(f"line {row.line}: {row.why}")

    def _write(self) -> None:
        add_rows(self._connection, self._waiting, None, first=self._number + 1)
        self._number += len(self._waiting)
        self._waiting = []

    def _code(self, country: str) -> str:
        """Return the two-letter code of "SY", "SYR" or "Syria"."""
        if len(country) == COUNTRY_CODE and self._default.country(country.upper()):
            return country.upper()
        if country not in self._codes:
            found = [e for e in self._default.look_up(country) if e.kind == "country"]
            two = country[:COUNTRY_CODE].upper()
            coded = two if country.isupper() and self._default.country(two) else ""
            self._codes[country] = found[0].country if found else coded
        return self._codes[country]

    def _region(self, country: str, admin1: str) -> str:
        """Return the GeoNames code of a first-level division told by its code or its name."""
        key = (country, admin1)
        if not admin1 or self._default.region(country, admin1):
            return admin1
        if key not in self._regions:
            named = (*self._default.look_up(admin1), *self._default.sounds_like(admin1, country))
            found = [e for e in named if e.kind == "region" and e.country == country]
            self._regions[key] = found[0].admin1 if found else fold(admin1)
        return self._regions[key]
