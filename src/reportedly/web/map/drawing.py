"""Reads: tiles of the world basemap. Writes: the same map as SVG, for where there is no WebGL."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from reportedly.web.map.basemap import Basemap, world
from reportedly.web.map.mercator import TILE, Pixel, View
from reportedly.web.map.palette import PALETTES, Palette
from reportedly.web.map.places import Named
from reportedly.web.map.vector_tile import POLYGON, Feature, Layer, Path

CREDIT = "Borders: Natural Earth, not an endorsement. Places: GeoNames, CC BY 4.0."
FONT = "system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif"
HAIR = 0.6  # pixels: points nearer than this to the last one make no visible difference
LETTER = 0.56  # of the font's size: the mean width of a letter
SMALL = 11
# Layers of names: (class, size in pixels, how many zooms before Natural Earth would show them).
NAMES = {
    "country_names": ("map-country-name", 13, 1.5),
    "division_names": ("map-division-name", SMALL, 1.0),
}


@dataclass(frozen=True, slots=True)
class Label:
    """Words on the map: where, how large, of what kind; the first to come keep their room."""

    text: str
    at: Pixel
    size: int
    kind: str


def draw(
    view: View,
    *,
    theme: str = "light",
    language: str = "en",
    named: Iterable[Named] = (),
    basemap: Basemap | None = None,
    prefix: str = "map",
) -> str:
    """Return the basemap of a view as SVG groups.

    Colours are attributes, so that the drawing stands alone as a picture; inside a page the
    stylesheet's classes overrule them.

    Args:
        view: what to show.
        theme: a key of `PALETTES`.
        language: of the names of countries and divisions; English where there is none.
        named: settlements to name, the most important first.
        basemap: in the layers of scripts/build_basemap.py; the one that comes with the package.
        prefix: makes the drawing's ids its own among others in one page.
    """
    colours = PALETTES[theme]
    drawn = _Drawn()
    for tile in _tiles(view, basemap or world()):
        _add(drawn, tile, language, view.zoom)
    labels = [
        *drawn.labels.get("country_names", ()),
        *_settlements(view, named),
        *drawn.labels.get("division_names", ()),
    ]
    return "".join(
        (
            _ground(view, colours, prefix),
            _path("map-land", drawn, "land", f'fill="{colours.land}"'),
            _path("map-disputed", drawn, "disputed", f'fill="url(#{prefix}-hatch)"'),
            _line("map-division", drawn, "divisions", colours.division, 'stroke-dasharray="4 3"'),
            _line("map-border", drawn, "borders", colours.border, 'stroke-width="1.3"'),
            _labels(_without_overlaps(labels, view), colours),
        )
    )


class _Drawn:
    """What the tiles of a view hold, as path data and labels."""

    def __init__(self) -> None:
        self.paths: dict[str, list[str]] = {}
        self.labels: dict[str, list[Label]] = {}


@dataclass(frozen=True, slots=True)
class _Placed:
    """One tile, where its corner falls, and how large its side is in pixels."""

    layers: dict[str, Layer]
    x: float
    y: float
    side: float

    def pixels(self, layer: Layer, path: Path) -> list[Pixel]:
        """Return a path in pixels of the view, without points that nobody could tell apart."""
        scale = self.side / layer.extent
        kept: list[Pixel] = []
        for x, y in path:
            point = (self.x + x * scale, self.y + y * scale)
            if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > HAIR:
                kept.append(point)
        return kept


def _tiles(view: View, basemap: Basemap) -> Iterator[_Placed]:
    zoom = max(0, min(basemap.closest, round(view.zoom)))
    side = TILE * 2 ** (view.zoom - zoom)
    left, top = view.corner
    last = (1 << zoom) - 1
    for x in range(max(0, int(left // side)), min(last, int((left + view.width) // side)) + 1):
        for y in range(max(0, int(top // side)), min(last, int((top + view.height) // side)) + 1):
            yield _Placed(basemap.shapes(zoom, x, y), x * side - left, y * side - top, side)


def _add(drawn: _Drawn, tile: _Placed, language: str, zoom: float) -> None:
    for name, layer in tile.layers.items():
        if name in NAMES:
            kind, size, sooner = NAMES[name]
            drawn.labels.setdefault(name, []).extend(
                _label(tile, layer, feature, language, kind, size)
                for feature in layer.features
                if float(feature.properties.get("from", 0)) <= zoom + sooner
            )
            continue
        drawn.paths.setdefault(name, []).extend(
            _path_data(tile.pixels(layer, path), closed=feature.type == POLYGON)
            for feature in layer.features
            for path in feature.paths
        )


def _label(
    tile: _Placed, layer: Layer, feature: Feature, language: str, kind: str, size: int
) -> Label:
    told = feature.properties
    text = str(told.get(language) or told.get("en") or "")
    at = tile.pixels(layer, feature.paths[0])[0]
    return Label(text, at, size, kind)


def _path_data(points: list[Pixel], *, closed: bool) -> str:
    if len(points) < (3 if closed else 2):
        return ""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if closed else "")


def _settlements(view: View, named: Iterable[Named]) -> list[Label]:
    return [
        Label(place.name, view.pixel(place.lat, place.lon), SMALL, "map-place-name")
        for place in named
    ]


def _without_overlaps(labels: Iterable[Label], view: View) -> list[Label]:
    """Keep a label only where it lies inside the view and on no other."""
    kept: list[Label] = []
    taken: list[tuple[float, float, float, float]] = []
    for label in labels:
        half, tall = len(label.text) * label.size * LETTER / 2 + 3, label.size * 0.7
        x, y = label.at
        box = (x - half, y - tall, x + half, y + tall)
        inside = box[0] > 0 and box[1] > 0 and box[2] < view.width and box[3] < view.height
        apart = all(box[2] < b[0] or box[0] > b[2] or box[3] < b[1] or box[1] > b[3] for b in taken)
        if label.text and inside and apart:
            kept.append(label)
            taken.append(box)
    return kept


def _ground(view: View, colours: Palette, prefix: str) -> str:
    return (
        f'<defs><pattern id="{prefix}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><path class="map-hatch" d="M0 0V7" '
        f'stroke="{colours.disputed}" stroke-width="2"/></pattern></defs>'
        f'<rect class="map-sea" width="{view.width}" height="{view.height}" fill="{colours.sea}"/>'
    )


def _path(name: str, drawn: _Drawn, layer: str, look: str) -> str:
    return f'<path class="{name}" {look} d="{"".join(drawn.paths.get(layer, ()))}"/>'


def _line(name: str, drawn: _Drawn, layer: str, colour: str, look: str) -> str:
    look = f'fill="none" stroke="{colour}" stroke-linejoin="round" {look}'
    return _path(name, drawn, layer, look)


def _labels(labels: Iterable[Label], colours: Palette) -> str:
    written = []
    for label in labels:
        x, y = label.at
        dark = label.kind == "map-place-name"
        # A place's dot marks its very point; its name stands just above.
        dot = f'<circle class="map-dot" cx="{x:.1f}" cy="{y:.1f}" r="1.6" fill="{colours.faint}"/>'
        lift = -5 if dark else 4
        written.append(
            (dot if dark else "") + f'<text class="{label.kind}" x="{x:.1f}" y="{y + lift:.1f}" '
            f'font-size="{label.size}" fill="{colours.text if dark else colours.faint}">'
            f"{escape(label.text)}</text>"
        )
    return (
        f'<g class="map-names" font-family="{FONT}" text-anchor="middle" paint-order="stroke" '
        f'stroke="{colours.halo}" stroke-width="3" stroke-linejoin="round">{"".join(written)}</g>'
    )
