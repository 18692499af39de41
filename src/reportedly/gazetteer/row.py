"""One place on its way into a gazetteer, and our own lists that go into the default."""

import csv
from dataclasses import dataclass
from pathlib import Path

from reportedly.gazetteer.geometry import Point

LEXICON = Path(__file__).parent.parent / "lexicon" / "en"


@dataclass(slots=True)
class Row:
    """One place as it goes into the gazetteer; `names` are all its spellings, main one first."""

    geonames_id: int | None
    name: str
    kind: str
    country: str
    names: list[str]
    admin1: str = ""
    admin2: str = ""
    point: Point | None = None
    population: int = 0
    radius_km: float = 0.0


def lexicon(name: str) -> list[dict[str, str]]:
    """Return the rows of a list of ours; the build hook reads it without PyYAML."""
    text = (LEXICON / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
