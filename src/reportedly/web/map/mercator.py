"""Web Mercator: degrees to pixels of a view, and back. The world is 512 pixels wide at zoom 0."""

from dataclasses import dataclass
from math import asin, atan, cos, degrees, log, log2, pi, radians, sin, sinh, tan

TILE = 512
NORTHERNMOST = degrees(atan(sinh(pi)))
EQUATOR_M = 40_075_016.686
EARTH_M = EQUATOR_M / (2 * pi)

Bounds = tuple[float, float, float, float]
Pixel = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a map shows: a middle, a zoom, and a size in pixels."""

    lat: float
    lon: float
    zoom: float
    width: int
    height: int

    @property
    def world(self) -> float:
        """How many pixels wide the whole world is."""
        return float(TILE * 2**self.zoom)

    @property
    def corner(self) -> Pixel:
        """The world pixel at the top left of the view."""
        x, y = _unit(self.lat, self.lon)
        return x * self.world - self.width / 2, y * self.world - self.height / 2

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north, in degrees."""
        left, top = self.corner
        west, north = _degrees(left / self.world, top / self.world)
        east, south = _degrees((left + self.width) / self.world, (top + self.height) / self.world)
        return west, south, east, north

    def pixel(self, lat: float, lon: float) -> Pixel:
        """Return where a point is drawn, from the top left."""
        x, y = _unit(lat, lon)
        left, top = self.corner
        return x * self.world - left, y * self.world - top

    def ring(self, lat: float, lon: float, metres: float) -> tuple[float, float, float, float]:
        """Return the ellipse (x, y, rx, ry) that a circle on the ground of that radius becomes.

        Mercator stretches the half that is nearer the pole; the ellipse touches the circle's
        true northern, southern and widest points.
        """
        arc = min(metres / EARTH_M, pi / 2)
        x, north = self.pixel(min(lat + degrees(arc), NORTHERNMOST), lon)
        _, south = self.pixel(max(lat - degrees(arc), -NORTHERNMOST), lon)
        widest = min(1.0, sin(arc) / max(cos(radians(lat)), 1e-6))
        return x, (north + south) / 2, asin(widest) / (2 * pi) * self.world, (south - north) / 2


def fit(bounds: Bounds, *, width: int, height: int, closest: float = 10.0) -> View:
    """Return the view that shows all of `bounds` with a margin, no closer than zoom `closest`."""
    west, south, east, north = bounds
    left, top = _unit(north, west)
    right, bottom = _unit(south, east)
    across = max((right - left) / (width * 0.8), (bottom - top) / (height * 0.8), 1e-9)
    lon, lat = _degrees((left + right) / 2, (top + bottom) / 2)
    zoom = max(0.0, min(closest, log2(1 / (across * TILE))))
    return View(lat=lat, lon=lon, zoom=zoom, width=width, height=height)


def around(lat: float, lon: float, metres: float) -> Bounds:
    """Return the box that holds a circle on the ground."""
    reach = degrees(metres / EARTH_M)
    wide = reach / max(cos(radians(lat)), 0.01)
    return lon - wide, max(lat - reach, -85.0), lon + wide, min(lat + reach, 85.0)


def _unit(lat: float, lon: float) -> Pixel:
    """Return a point where the world is 1 wide, from the top left."""
    lat = radians(max(-NORTHERNMOST, min(NORTHERNMOST, lat)))
    return lon / 360 + 0.5, 0.5 - log(tan(pi / 4 + lat / 2)) / (2 * pi)


def _degrees(x: float, y: float) -> tuple[float, float]:
    """Return (lon, lat) of a point where the world is 1 wide."""
    return (x - 0.5) * 360, degrees(atan(sinh(pi * (1 - 2 * y))))
