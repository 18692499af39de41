"""Reads: a basemap, the gazetteer, incidents. Writes: tiles, map styles, drawings, markers."""

from reportedly.web.map.assets import library, licences
from reportedly.web.map.basemap import Basemap, world
from reportedly.web.map.choice import MapChoice, map_choice
from reportedly.web.map.figure import legend, map_figure
from reportedly.web.map.locator import locator
from reportedly.web.map.marker import Mark, feature_collection, label_of
from reportedly.web.map.mercator import View, around, fit
from reportedly.web.map.operator import OnlineMap, add_map, kept_map, remove_map
from reportedly.web.map.routes import router

__all__ = [
    "Basemap",
    "MapChoice",
    "Mark",
    "OnlineMap",
    "View",
    "add_map",
    "around",
    "feature_collection",
    "fit",
    "kept_map",
    "label_of",
    "legend",
    "library",
    "licences",
    "locator",
    "map_choice",
    "map_figure",
    "remove_map",
    "router",
    "world",
]
