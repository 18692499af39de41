"""Reads: marks. Writes: a still map of them as SVG, which needs no script and can be printed."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape

from reportedly.web.map.drawing import CREDIT, FONT, draw
from reportedly.web.map.marker import SHAPES, Mark
from reportedly.web.map.mercator import Bounds, Pixel, View, around, fit
from reportedly.web.map.places import places

LEAST_M = 25_000  # even an exact place is shown with what lies around it
WIDE_M = 150_000  # a place that may lie further off says little of where to look
WORLD = (-170.0, -55.0, 175.0, 72.0)
NAMED = 40


def locator(
    marks: Sequence[Mark],
    *,
    title: str = "Where it is said to have happened",
    width: int = 640,
    height: int = 360,
    language: str = "en",
    prefix: str = "map",
) -> str:
    """Return an SVG element with the marks, their rings true to metres, on the basemap.

    Args:
        marks: what to show; none gives the world.
        title: the drawing's accessible name.
        width: in the drawing's own pixels; the page may scale it.
        height: in the same.
        language: of the names of countries and divisions.
        prefix: makes its ids its own in the page.
    """
    view = fit(bounds_of(marks), width=width, height=height)
    ground = _ground(view, language, prefix)
    told = "; ".join(mark.described for mark in marks[:50]) or "No incident has a place."
    return (
        f'<svg class="map-drawing" viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="{prefix}-title {prefix}-desc" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{prefix}-title">{escape(title)}</title>'
        f'<desc id="{prefix}-desc">{escape(told)}. {CREDIT}</desc>'
        f"{ground}{''.join(_ring(mark, view) for mark in marks)}"
        f"{''.join(_pill(mark, view.pixel(mark.lat, mark.lon)) for mark in marks)}"
        f'<text class="map-credit" x="{width - 6}" y="{height - 6}" text-anchor="end" '
        f'font-size="10" font-family="{FONT}" fill="#5d5a52">{CREDIT}</text></svg>'
    )


@lru_cache(maxsize=32)
def _ground(view: View, language: str, prefix: str) -> str:
    """Return the basemap of a view: 0.1 s to draw, and the same for everyone who looks there."""
    return draw(view, language=language, named=places(view.bounds, NAMED), prefix=prefix)


def bounds_of(marks: Sequence[Mark]) -> Bounds:
    """Return the box that holds the marks and their rings; the world when there are none.

    Marks whose place is known only by its country are left out where there are others.
    """
    if not marks:
        return WORLD
    # A country's ring would push all that is known better into a corner.
    near = [mark for mark in marks if (mark.radius_m or 0) <= WIDE_M] or marks
    boxes = [around(m.lat, m.lon, max(m.radius_m or 0, LEAST_M)) for m in near]
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)


def _ring(mark: Mark, view: View) -> str:
    if not mark.radius_m:
        return ""
    x, y, rx, ry = view.ring(mark.lat, mark.lon, mark.radius_m)
    return (
        f'<ellipse class="map-ring is-{escape(mark.status)}" cx="{x:.1f}" cy="{y:.1f}" '
        f'rx="{rx:.1f}" ry="{ry:.1f}" stroke-dasharray="5 4"/>'
    )


def _pill(mark: Mark, at: Pixel) -> str:
    wide = 26 + 7.5 * len(mark.label)
    x, y = at
    return (
        f'<g class="map-pill is-{escape(mark.status)}" transform="translate({x:.1f} {y:.1f})">'
        f'<rect class="map-pill-body" x="{-wide / 2:.1f}" y="-11" width="{wide:.1f}" height="22" '
        f'rx="11"/><g class="map-glyph" transform="translate({12 - wide / 2:.1f} 0)">'
        f'<path d="{SHAPES[mark.shape]}"/></g>'
        f'<text x="8" y="4.5" text-anchor="middle" font-size="12.5" font-weight="600" '
        f'font-family="{FONT}">{escape(mark.label)}</text></g>'
    )
