"""Reads: which maps there are. Writes: a MapLibre style of them, light or dark.

Without `glyphs` MapLibre draws text in the reader's own fonts, Arabic too, and asks nobody for any.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from reportedly.web.map.basemap import Basemap, world
from reportedly.web.map.drawing import CREDIT
from reportedly.web.map.operator import OnlineMap
from reportedly.web.map.palette import PALETTES, Palette

Json = dict[str, Any]

FONT = ["Noto Sans Regular"]
OWN, ONLINE = "own", "online"
# Layers of the two schemas in use (Protomaps, OpenMapTiles), by what they are drawn as.
WATER = ("water", "ocean")
GREEN = ("landuse", "landcover", "natural", "park")
BUILDINGS = ("buildings", "building")
ROADS = ("roads", "transportation", "transit")
TOWNS = ("places", "place")


def style(
    root: str,
    *,
    theme: str = "light",
    language: str = "en",
    own: Basemap | None = None,
    online: OnlineMap | None = None,
) -> Json:
    """Return the style; addresses of tiles begin at the site's root.

    Args:
        root: the path under which the map's routes are found.
        theme: a key of `PALETTES`.
        language: of names; English, then the local name, where there is none.
        own: the operator's tiles, drawn above the world's land and below its borders.
        online: pictures from elsewhere, drawn in the same place.
    """
    colours = PALETTES[theme]
    name = ["coalesce", ["get", language], ["get", "en"]]
    return {
        "version": 8,
        "name": "Reportedly",
        "metadata": {"disputed": colours.disputed},
        "sources": _sources(root, own, online),
        "layers": [
            {"id": "sea", "type": "background", "paint": {"background-color": colours.sea}},
            _world("land", "fill", {"fill-color": colours.land, "fill-antialias": False}),
            *_between(own, online, colours, language),
            _world("divisions", "line", {"line-color": colours.division, "line-dasharray": [4, 3]}),
            _world("disputed", "fill", {"fill-pattern": "hatch"}),
            _world("borders", "line", {"line-color": colours.border, "line-width": 1.3}),
            *_names(name, colours, with_places=own is None or not own.vector),
        ],
    }


def _sources(root: str, own: Basemap | None, online: OnlineMap | None) -> Json:
    found: Json = {
        "world": {
            "type": "vector",
            "tiles": [f"{root}/world/{{z}}/{{x}}/{{y}}"],
            "maxzoom": world().closest,
            "attribution": CREDIT,
        },
        "places": {"type": "geojson", "data": {"type": "FeatureCollection", "features": []}},
    }
    if own is not None:
        found[OWN] = {
            "type": "vector" if own.vector else "raster",
            "tiles": [f"{root}/own/{{z}}/{{x}}/{{y}}"],
            "maxzoom": own.closest,
            "bounds": list(own.bounds),
            "attribution": own.attribution,
        } | ({} if own.vector else {"tileSize": 256})
    if online is not None and online.raster_url:
        found[ONLINE] = {
            "type": "raster",
            "tiles": [online.raster_url],
            "tileSize": 256,
            "attribution": online.attribution,
        }
    return found


def _world(layer: str, kind: str, paint: Json) -> Json:
    return {"id": layer, "type": kind, "source": "world", "source-layer": layer, "paint": paint}


def _between(
    own: Basemap | None, online: OnlineMap | None, colours: Palette, language: str
) -> list[Json]:
    if online is not None and online.raster_url:
        return [{"id": ONLINE, "type": "raster", "source": ONLINE}]
    if own is None:
        return []
    if not own.vector:
        return [{"id": OWN, "type": "raster", "source": OWN}]
    return list(_own_layers(own.about.get("vector_layers", ()), colours, language))


def _own_layers(
    told: Iterable[Mapping[str, Any]], colours: Palette, language: str
) -> Iterable[Json]:
    """Draw the layers that both common schemas share; what is in no list is left out."""
    present = {str(layer["id"]) for layer in told}
    width = ["interpolate", ["exponential", 1.5], ["zoom"], 8, 0.4, 16, 5]
    road = {"line-color": colours.border, "line-opacity": 0.6, "line-width": width}
    drawn: tuple[tuple[tuple[str, ...], str, str, Json], ...] = (
        (GREEN, "fill", "Polygon", {"fill-color": colours.division, "fill-opacity": 0.18}),
        (WATER, "fill", "Polygon", {"fill-color": colours.sea}),
        (BUILDINGS, "fill", "Polygon", {"fill-color": colours.division, "fill-opacity": 0.6}),
        (("waterway", *WATER), "line", "LineString", {"line-color": colours.sea}),
        (ROADS, "line", "LineString", road),
    )
    for group, kind, geometry, paint in drawn:
        for layer in filter(present.__contains__, group):
            yield _own(layer, kind, geometry) | {"paint": paint}
    for layer in filter(present.__contains__, TOWNS):
        text = ["coalesce", ["get", f"name:{language}"], ["get", "name:en"], ["get", "name"]]
        yield _own(layer, "symbol", "Point") | _text(text, 12, colours.text, colours)


def _own(layer: str, kind: str, geometry: str) -> Json:
    return {
        "id": f"{OWN}-{layer}-{kind}",
        "type": kind,
        "source": OWN,
        "source-layer": layer,
        "filter": ["==", ["geometry-type"], geometry],
    }


def _names(name: list[Any], colours: Palette, *, with_places: bool) -> Iterable[Json]:
    yield {
        "id": "division-names",
        "type": "symbol",
        "source": "world",
        "source-layer": "division_names",
        "filter": ["<=", ["get", "from"], ["+", ["zoom"], 1]],
    } | _text(name, 11, colours.faint, colours, {"text-letter-spacing": 0.08})
    if with_places:
        sooner = {
            "symbol-sort-key": ["get", "rank"],
            "text-anchor": "bottom",
            "text-offset": [0, -0.3],
        }
        yield {
            "id": "place-dots",
            "type": "circle",
            "source": "places",
            "paint": {"circle-radius": 1.7, "circle-color": colours.faint},
        }
        yield {"id": "place-names", "type": "symbol", "source": "places"} | _text(
            ["get", "name"], 11.5, colours.text, colours, sooner
        )
    yield {
        "id": "country-names",
        "type": "symbol",
        "source": "world",
        "source-layer": "country_names",
        "maxzoom": 8,
        "filter": ["<=", ["get", "from"], ["+", ["zoom"], 1.5]],
    } | _text(name, 13, colours.faint, colours)


def _text(
    text: list[Any], size: float, colour: str, colours: Palette, layout: Json | None = None
) -> Json:
    return {
        "layout": {"text-field": text, "text-font": FONT, "text-size": size, **(layout or {})},
        "paint": {
            "text-color": colour,
            "text-halo-color": colours.halo,
            "text-halo-width": 1.4,
        },
    }
