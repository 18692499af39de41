"""The gazetteer as others see it: names in, entries out."""

import sqlite3
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from reportedly.errors import GazetteerError
from reportedly.gazetteer.build import FILE, FIXED_POINT, KINDS
from reportedly.gazetteer.folding import fold, skeleton
from reportedly.gazetteer.geometry import Point
from reportedly.gazetteer.sources import REQUIREMENTS

# More than the file holds: reading through the page cache takes twice as long a look-up.
MAPPED_BYTES = 1 << 27

COLUMNS = (
    "p.id, p.geonames_id, p.name, p.kind, p.country, p.admin1, p.admin2, p.lat, p.lon,"
    " p.population, p.radius"
)

_Values = tuple[int, int | None, str, int, str, str, str, int | None, int | None, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place of the gazetteer, as found under a name.

    Attributes:
        kind: `settlement`, `capital`, `region` (first level), `district` (second), `country`.
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

    def __init__(self, path: Path = FILE) -> None:
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
        self.look_up = lru_cache(maxsize=16_384)(self._look_up)
        self.sounds_like = lru_cache(maxsize=4_096)(self._sounds_like)
        self.country = lru_cache(maxsize=None)(self._country)
        self.region = lru_cache(maxsize=4_096)(self._region)

    @property
    def version(self) -> str:
        """A name for what the file holds; the build is deterministic, so its size tells."""
        return f"{self.path.name}-{self.path.stat().st_size}"

    def _look_up(self, name: str) -> tuple[Entry, ...]:
        """Return the entries of that name, the most populous first, countries before all."""
        rows = self._connection.execute(
            f"select {COLUMNS}, s.main from spelling s join place p on p.id = s.place"  # noqa: S608 (a constant)
            " where s.key = ? order by p.kind = 4 desc, p.population desc, p.id",
            (fold(name),),
        )
        return tuple(_entry(row) for row in rows)

    def _sounds_like(self, name: str, country: str) -> tuple[Entry, ...]:
        """Return the entries of one country whose names may be another transliteration."""
        rows = self._connection.execute(
            f"select {COLUMNS}, 0 from sound s join place p on p.id = s.place"  # noqa: S608 (a constant)
            " where s.country = ? and s.key = ? order by p.population desc, p.id",
            (country, skeleton(name)),
        )
        return tuple(_entry(row, by_sound=True) for row in rows)

    def _country(self, code: str) -> Entry | None:
        """Return the country of an ISO 3166-1 alpha-2 code."""
        return self._one("p.country = ? and p.kind = 4", code)

    def _region(self, country: str, admin1: str) -> Entry | None:
        """Return the first-level division of a country by its GeoNames code."""
        return self._one("p.country = ? and p.admin1 = ? and p.kind = 2", country, admin1)

    def _one(self, where: str, *values: str) -> Entry | None:
        row = self._connection.execute(
            f"select {COLUMNS}, 1 from place p where {where} limit 1",  # noqa: S608 (constants)
            values,
        ).fetchone()
        return None if row is None else _entry(row)

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


@cache
def default_gazetteer() -> Gazetteer:
    """Open the gazetteer that comes with the package, once.

    Raises:
        GazetteerError: it is missing; the message says what to run.
    """
    return Gazetteer(FILE)
