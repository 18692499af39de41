"""Names to places. Reads: GeoNames at build time, one SQLite file after. Writes: entries."""

from reportedly.gazetteer.added import Source, add, sources
from reportedly.gazetteer.folding import fold, skeleton
from reportedly.gazetteer.geometry import Point, bearing_between, distance_km, midpoint, moved
from reportedly.gazetteer.hierarchy import contains
from reportedly.gazetteer.store import Entry, Gazetteer, default_gazetteer, own_file

__all__ = [
    "Entry",
    "Gazetteer",
    "Point",
    "Source",
    "add",
    "bearing_between",
    "contains",
    "default_gazetteer",
    "distance_km",
    "fold",
    "midpoint",
    "moved",
    "own_file",
    "skeleton",
    "sources",
]
