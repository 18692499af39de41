"""The gazetteer as others see it: names in, entries out."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from os import environ
from pathlib import Path

from reportedly.errors import GazetteerError
from reportedly.gazetteer.build import FILE, FIXED_POINT, KINDS
from reportedly.gazetteer.folding import fold, skeleton
from reportedly.gazetteer.geometry import Point
from reportedly.gazetteer.sources import REQUIREMENTS

# More than the file holds: reading through the page cache takes twice as long a look-up.
MAPPED_BYTES = 1 << 27
# Numbers of entries of one's own gazetteer begin after all of the default's.
OWN_NAME = "places.sqlite"
OWN_IDS = 1 << 40

COLUMNS = (
    "p.id, p.geonames_id, p.name, p.kind, p.country, p.admin1, p.admin2, p.lat, p.lon,"
    " p.population, p.radius"
)

_Values = tuple[int, int | None, str, int, str, str, str, int | None, int | None, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place of the gazetteer, as found under a name.

    Attributes:
        kind: `settlement`, `capital`, `region` (first level), `district` (second), `country`,
            `area` (across countries, or no division), `site` (a camp, hospital, dam…).
        geonames_id: None for regions that GeoNames does not number ("Darfur").
        country: ISO 3166-1 alpha-2.
        admin1, admin2: GeoNames codes of the divisions that it lies in, or is.
        point: (latitude, longitude); for an area its middle; None when nobody knows.
        radius_km: how far the place reaches from `point`.
        main: whether the name that found it is its main name.
        by_sound: whether only the transliteration key matched.
    """

    id: int
    geonames_id: int | None
    name: str
    kind: str
    country: str
    admin1: str
    admin2: str
    point: Point | None
    population: int
    radius_km: float
    main: bool = True
    by_sound: bool = False


class Gazetteer:
    """Places by name, read from a file that `reportedly.gazetteer.build` wrote.

    Raises:
        GazetteerError: the file is missing, or is no gazetteer.
    """

    def __init__(self, path: Path = FILE, added: Path | None = None) -> None:
        if not path.exists():
            raise GazetteerError(
                f"there is no gazetteer at {path}; run: python -m reportedly.gazetteer "
                f"(it needs: pip install {REQUIREMENTS})"
            )
        self.path = path
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._connection.execute(f"pragma mmap_size = {MAPPED_BYTES}")
        try:
            self._connection.execute("select 1 from spelling limit 1")
        except sqlite3.DatabaseError as error:
            raise GazetteerError(f"{path} is no gazetteer: {error}") from error
        self.added = added if added is not None and added.exists() else None
        self._files = ["main"]
        if self.added is not None:
            self._attach(self.added)
        self.look_up = lru_cache(maxsize=16_384)(self._look_up)
        self.sounds_like = lru_cache(maxsize=4_096)(self._sounds_like)
        self.country = lru_cache(maxsize=None)(self._country)
        self.region = lru_cache(maxsize=4_096)(self._region)

    @property
    def version(self) -> str:
        """A name for what the file holds; the build is deterministic, so its size tells."""
        own = "" if self.added is None else f"+{self.added.stat().st_size}"
        return f"{self.path.name}-{self.path.stat().st_size}{own}"

    def __len__(self) -> int:
        """Return how many places the default holds."""
        (number,) = self._connection.execute("select count(*) from main.place").fetchone()
        return int(number)

    @property
    def credit(self) -> str:
        """Whose data the default is, and under which licence."""
        rows = self._connection.execute("select value from main.about where name = 'credit'")
        return str(next(rows, ("",))[0])

    def _attach(self, added: Path) -> None:
        """Read one's own gazetteer beside the default."""
        try:
            self._connection.execute(
                "attach database ? as added", (f"{added.resolve().as_uri()}?mode=ro",)
            )
            self._connection.execute("select 1 from added.spelling limit 1")
        except sqlite3.DatabaseError as error:
            raise GazetteerError(f"{added} is no gazetteer: {error}") from error
        self._files.append("added")

    def _entries(self, query: str, *values: str, by_sound: bool = False) -> Iterator[Entry]:
        """Yield the entries that a query finds in each file; `{file}` in it is the file's name."""
        for number, file in enumerate(self._files):
            for row in self._connection.execute(query.format(file=file), values):
                entry = _entry(row, by_sound=by_sound)
                yield replace(entry, id=entry.id + OWN_IDS) if number else entry

    def _look_up(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of that name, the most populous first, countries before all."""
        found = self._entries(
            f"select {COLUMNS}, s.main from {{file}}.spelling s"  # noqa: S608 (constants)
            " join {file}.place p on p.id = s.place where s.key = ?",
            fold(name),
        )
        return tuple(sorted(found, key=lambda e: (e.kind != "country", -e.population, e.id)))

    def _sounds_like(self, name: str, country: str) -> tuple[Entry, ...]:
        """Return the entries of one country whose names may be another transliteration."""
        found = self._entries(
            f"select {COLUMNS}, 0 from {{file}}.sound s"  # noqa: S608 (constants)
            " join {file}.place p on p.id = s.place where s.country = ? and s.key = ?",
            country,
            skeleton(name),
            by_sound=True,
        )
        return tuple(sorted(found, key=lambda e: (-e.population, e.id)))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The codes of all countries."""
        rows = self._connection.execute("select country from main.place where kind = 4")
        return tuple(sorted(code for (code,) in rows))

    def settlement_points(self, country: str) -> tuple[Point, ...]:
        """Return where the settlements of a country are."""
        query = (
            f"select {COLUMNS}, 1 from {{file}}.place p where p.country = ? and p.kind in (0, 1)"  # noqa: S608 (constants)
        )
        return tuple(e.point for e in self._entries(query, country) if e.point)

    def _country(self, code: str) -> Entry | None:
        """Return the country of an ISO 3166-1 alpha-2 code."""
        return self._one("p.country = ? and p.kind = 4", code)

    def _region(self, country: str, admin1: str) -> Entry | None:
        """Return the first-level division of a country by its GeoNames code."""
        return self._one("p.country = ? and p.admin1 = ? and p.kind = 2", country, admin1)

    def has(self, geonames_id: int) -> bool:
        """Say whether a GeoNames entry is here."""
        return geonames_id in self._numbers

    @cached_property
    def _numbers(self) -> frozenset[int]:
        query = "select geonames_id from {}.place where geonames_id is not null"
        files = (self._connection.execute(query.format(file)) for file in self._files)
        return frozenset(number for rows in files for (number,) in rows)

    def _one(self, where: str, *values: str) -> Entry | None:
        query = f"select {COLUMNS}, 1 from {{file}}.place p where {where} limit 1"  # noqa: S608 (constants)
        return next(self._entries(query, *values), None)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _entry(row: _Values, *, by_sound: bool = False) -> Entry:
    number, geonames_id, name, kind, country, admin1, admin2, lat, lon, people, radius, main = row
    return Entry(
        id=number,
        geonames_id=geonames_id,
        name=name,
        kind=KINDS[kind],
        country=country,
        admin1=admin1,
        admin2=admin2,
        point=None if lat is None or lon is None else (lat / FIXED_POINT, lon / FIXED_POINT),
        population=people,
        radius_km=radius / 10,
        main=bool(main),
        by_sound=by_sound,
    )


def own_file() -> Path:
    """Return where one's own gazetteer is: REPORTEDLY_GAZETTEER, or the user's data folder."""
    if named := environ.get("REPORTEDLY_GAZETTEER"):
        return Path(named)
    data = environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share") / "reportedly" / OWN_NAME


@cache
def default_gazetteer() -> Gazetteer:
    """Open the gazetteer that comes with the package and one's own beside it, once.

    Raises:
        GazetteerError: the first is missing; the message says what to run.
    """
    return Gazetteer(FILE, own_file())
