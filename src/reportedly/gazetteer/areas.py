"""What lies across countries or is no division, and the names that English reports use."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.gazetteer.folding import fold
from reportedly.gazetteer.row import Row, lexicon

# Continents hold more people than any country, and reach this far from their middle.
CONTINENT_WEIGHT = 1_500_000_000
CONTINENT_KM = 3500.0
SETTLEMENTS = ("settlement", "capital")


def areas(continents: dict[str, Any]) -> Iterator[Row]:
    """Yield continents, and what lies across countries or is no division: seas, rivers, deserts."""
    for row in continents.values():
        yield Row(
            geonames_id=row["geonameId"],
            name=row["name"],
            kind="area",
            country="",
            names=[row["name"]],
            point=(float(row["lat"]), float(row["lng"])),
            population=CONTINENT_WEIGHT,
            radius_km=CONTINENT_KM,
        )
    for told in lexicon("admin_areas"):
        yield Row(
            geonames_id=None,
            name=told["name"],
            kind="area",
            country=told["country"],
            names=[told["name"], *filter(None, told["aliases"].split("|"))],
            point=(float(told["lat"]), float(told["lon"])),
            population=int(told["weight"]),
            radius_km=float(told["radius_km"]),
        )


def give_common_names(rows: Iterable[Row]) -> None:
    """Call "Ar Raqqah" Raqqa: the largest place of a spelling gets the name that reports use."""
    wanted = {(r["country"], fold(r["spelling"])): r["name"] for r in lexicon("admin_names")}
    countries = {country for country, _ in wanted}
    largest: dict[tuple[str, str], Row] = {}
    for row in rows:
        if row.country not in countries or row.kind not in SETTLEMENTS:
            continue
        for key in {(row.country, fold(name)) for name in (row.name, *row.names)} & wanted.keys():
            if key not in largest or row.population > largest[key].population:
                largest[key] = row
    for key, row in largest.items():
        row.names.insert(0, wanted[key])
        row.name = wanted[key]
