"""Reads: marks. Writes: the HTML of a map, whole without script; map.js then makes it move."""

import json
from collections.abc import Sequence
from html import escape

from reportedly.web.map.assets import library
from reportedly.web.map.choice import MapChoice
from reportedly.web.map.locator import locator
from reportedly.web.map.marker import SHAPES, Mark, feature_collection

HOW_TO = "Arrow keys move the map, + and − zoom, Tab goes through the incidents."


def map_figure(
    marks: Sequence[Mark],
    *,
    choice: MapChoice,
    name: str = "map",
    title: str = "Incidents on the map",
    marks_url: str = "",
    list_id: str = "",
    language: str = "en",
    area_field: str = "",
    more: int = 0,
) -> str:
    """Return a figure that shows the marks, and is brought to life by map.js.

    Args:
        marks: drawn at once, and all there is where no script runs.
        choice: which maps there are.
        name: makes its ids its own in the page.
        title: its accessible name.
        marks_url: where map.js finds all marks as GeoJSON; without it, the marks drawn are all.
        list_id: the id of the list whose rows carry `data-incident`; map and list then move
            together.
        language: of the names of countries and divisions.
        area_field: the field of the address that "Only this area" sets, as west,south,east,north.
        more: how many incidents the still map leaves out, because too many lie close together.
    """
    told = {
        "root": choice.root,
        "marks": marks_url,
        "list": list_id,
        "language": language,
        "area": area_field,
        "style": choice.online.style_url if choice.online else "",
        "library": "yes" if library() else "",
        "credit": choice.credit,
    }
    data = "".join(f' data-{key}="{escape(value)}"' for key, value in told.items() if value)
    known = "" if marks_url else _embedded(marks)
    return (
        f'<figure class="map" data-map{data} aria-label="{escape(title)}">'
        f'<div class="map-stage">{locator(marks, title=title, prefix=name, language=language)}'
        f"</div>{known}<figcaption>{legend(marks)}{_left_out(more)}"
        f'<p class="map-hint" hidden>{HOW_TO}</p></figcaption></figure>'
        f'<script type="module" src="{choice.root}/js/map.js"></script>'
    )


def legend(marks: Sequence[Mark]) -> str:
    """Return what the shapes of these marks mean, as a list."""
    kinds = dict.fromkeys((mark.status, mark.shape, mark.status_words) for mark in marks)
    items = "".join(
        f'<li class="is-{escape(status)}"><svg class="map-glyph" viewBox="-7 -7 14 14" '
        f'aria-hidden="true"><path d="{SHAPES[shape]}"/></svg>{escape(words)}</li>'
        for status, shape, words in kinds
    )
    ring = "Numbers are what sources say, least to most. A ring is how far off the place may be."
    return f'<ul class="map-legend">{items}</ul><p class="map-note">{ring}</p>'


def _left_out(more: int) -> str:
    """Return that the still map leaves some out; map.js takes the words away."""
    words = f"{more:,} more lie too close together to be drawn without a script; the list has them."
    return f'<p class="map-note map-left-out">{words}</p>' if more else ""


def _embedded(marks: Sequence[Mark]) -> str:
    """Return the marks as a block of data; no page's policy takes it for a script."""
    text = json.dumps(feature_collection(marks), ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/json" class="map-marks">{text}</script>'
