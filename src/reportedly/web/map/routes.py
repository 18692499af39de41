"""Reads: requests for maps. Writes: tiles, styles, drawings, place names, the map library.

All of it is the same for everyone and holds nothing of the casebook. The address has a version in
it, so that browsers may keep what they were given.
"""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException, Path, Query, Response

from reportedly.web.map.assets import FILES, library
from reportedly.web.map.basemap import Basemap, world
from reportedly.web.map.choice import SCRIPTS, MapChoice
from reportedly.web.map.drawing import draw
from reportedly.web.map.mercator import View
from reportedly.web.map.places import places
from reportedly.web.map.style import style

Theme = Literal["light", "dark"]
Zoom = Annotated[int, Path(ge=0, le=22)]
Language = Annotated[str, Query(pattern="^[a-z]{2,3}$")]
Size = Annotated[int, Query(ge=50, le=2600)]
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


def router(choice: MapChoice) -> APIRouter:
    """Return the routes, under `choice.root`; include them before anything mounted at /static."""
    routes = APIRouter(prefix=choice.root, include_in_schema=False)

    @routes.get("/world/{z}/{x}/{y}")
    def world_tile(z: Zoom, x: int, y: int) -> Response:
        """Return a tile of the world."""
        return _tile(world(), z, x, y)

    @routes.get("/own/{z}/{x}/{y}")
    def own_tile(z: Zoom, x: int, y: int) -> Response:
        """Return a tile of the operator's own map."""
        if choice.own is None:
            raise HTTPException(404, "no map of your own is kept; add one: reportedly map add FILE")
        return _tile(choice.own, z, x, y)

    @routes.get("/style/{theme}.json")
    def map_style(theme: Theme, response: Response, lang: Language = "en") -> dict[str, Any]:
        """Return the style that puts the maps together."""
        response.headers.update(KEPT)
        return style(choice.root, theme=theme, language=lang, own=choice.own, online=choice.online)

    routes.get("/places")(_places)
    routes.get("/drawing/{theme}.svg")(_drawing)
    routes.get("/lib/{name}")(_library)
    routes.get("/js/{name}")(_script)
    return routes


def _tile(basemap: Basemap, z: int, x: int, y: int) -> Response:
    data = basemap.tile(z, x, y)
    headers = KEPT | ({"Content-Encoding": "gzip"} if data and basemap.gzipped else {})
    return Response(data, 200 if data else 204, headers, basemap.mime)


def _places(
    response: Response,
    west: Annotated[float, Query(ge=-540, le=540)],
    south: Annotated[float, Query(ge=-90, le=90)],
    east: Annotated[float, Query(ge=-540, le=540)],
    north: Annotated[float, Query(ge=-90, le=90)],
) -> dict[str, Any]:
    """Return settlements worth naming in a view, as GeoJSON, the largest of each part first."""
    response.headers.update(KEPT)
    found = places((west, south, east, north))
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
                "properties": {"name": place.name, "rank": rank},
            }
            for rank, place in enumerate(found)
        ],
    }


def _drawing(
    theme: Theme,
    lat: Annotated[float, Query(ge=-85, le=85)],
    lon: Annotated[float, Query(ge=-180, le=180)],
    zoom: Annotated[float, Query(ge=0, le=14)],
    width: Size = 800,
    height: Size = 600,
    lang: Language = "en",
) -> Response:
    """Return a view of the world as a picture, for browsers without WebGL."""
    view = View(lat=lat, lon=lon, zoom=zoom, width=width, height=height)
    named = places(view.bounds)
    inside = draw(view, theme=theme, language=lang, named=named)
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}">{inside}</svg>'
    )
    return Response(drawn, media_type="image/svg+xml", headers=KEPT)


def _library(name: str) -> Response:
    """Return a file of the map library."""
    file = library(name)
    if file is None:
        raise HTTPException(404, "this installation has no map library; maps are drawn plainly")
    return Response(file.read_bytes(), media_type=FILES[name], headers=KEPT)


def _script(name: Literal["map.js", "map-ground.js"]) -> Response:
    """Return a part of map.js; its parts name each other, so that all need one version."""
    return Response((SCRIPTS / name).read_bytes(), media_type="text/javascript", headers=KEPT)
