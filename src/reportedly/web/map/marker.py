"""Reads: what is known of an incident. Writes: a mark on the map, as GeoJSON or as words."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

UNKNOWN = "?"

# What a mark looks like by status: (shape, words). Colour repeats it and never tells alone.
STATUSES = {
    "confirmed": ("circle", "confirmed"),
    "fair": ("half", "fair"),
    "weak": ("ring", "weak"),
    "single_source": ("ring", "single source"),
    "contested": ("diamond", "contested"),
    "discounted": ("cross", "discounted"),
    "ungraded": ("square", "ungraded"),
    "unreviewed": ("square", "unreviewed"),
}
# Each shape as the data of a path around 0, 0, 10 units wide.
SHAPES = {
    "circle": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
    "ring": "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0ZM-2.6 0a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1-5.2 0Z",
    "half": "M0-5a5 5 0 0 0 0 10ZM0-5a5 5 0 0 1 0 10v-1.6a3.4 3.4 0 0 0 0-6.8Z",
    "diamond": "M0-6 6 0 0 6-6 0Z",
    "cross": "M-5-3.4-3.4-5 0-1.6 3.4-5 5-3.4 1.6 0 5 3.4 3.4 5 0 1.6-3.4 5-5 3.4-1.6 0Z",
    "square": "M-4.5-4.5h9v9h-9Z",
}
PLAIN = ("square", "no status")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One incident as a map shows it.

    Attributes:
        id: ties it to its row in the list beside the map.
        title: what and where, in a few words; any script.
        radius_m: how far the true place may lie from (lat, lon); None is unknown.
        low, high: least and most of what sources count; None is not told, which is not zero.
        open: whether there may be more than `high`.
        counted: what is counted ("killed").
        status: a key of `STATUSES`; anything else is drawn plainly under its own name.
        precision: how exact the place is, in words ("town").
        href: the incident's page.
    """

    id: str
    title: str
    lat: float
    lon: float
    radius_m: float | None = None
    low: int | None = None
    high: int | None = None
    open: bool = False
    counted: str = "killed"
    status: str = "unreviewed"
    precision: str = ""
    day: dt.date | None = None
    href: str = ""

    @property
    def label(self) -> str:
        """The figures as a mark has room for: "3–7", "≥ 6", "?"."""
        return label_of(self.low, self.high, open_end=self.open)

    @property
    def shape(self) -> str:
        """The shape that tells its status without colour."""
        return STATUSES.get(self.status, PLAIN)[0]

    @property
    def status_words(self) -> str:
        """Its status in words."""
        known = STATUSES.get(self.status)
        return known[1] if known else self.status.replace("_", " ") or PLAIN[1]

    @property
    def described(self) -> str:
        """All that the mark tells, as one line to be read aloud."""
        figures = "number not told" if self.label == UNKNOWN else f"{self.label} {self.counted}"
        parts = [self.title, self.day.isoformat() if self.day else "day not told", figures]
        return ", ".join([*parts, self.status_words, self.whereabouts])

    @property
    def whereabouts(self) -> str:
        """How exact the place is, in words."""
        if self.radius_m is None:
            return self.precision or "exactness of the place not known"
        far = f"{self.radius_m:.0f} m" if self.radius_m < 1000 else f"{self.radius_m / 1000:.0f} km"
        return ", ".join(filter(None, (self.precision, f"within {far}")))


def label_of(low: int | None, high: int | None, *, open_end: bool = False) -> str:
    """Return figures in few letters; a blank is "?", never 0.

    >>> label_of(3, 7), label_of(4, 4), label_of(6, None), label_of(None, None), label_of(None, 9)
    ('3–7', '4', '≥ 6', '?', '≤ 9')
    """
    if low is None and high is None:
        return UNKNOWN
    if high is None:
        return f"≥ {low:,}"
    if low is None:
        return f"≤ {high:,}"
    if open_end:
        return f"≥ {low:,}" if low == high else f"{low:,}–{high:,}+"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def feature_collection(marks: Iterable[Mark]) -> dict[str, Any]:
    """Return the marks as GeoJSON, the form that map.js reads."""
    return {"type": "FeatureCollection", "features": [_feature(mark) for mark in marks]}


def _feature(mark: Mark) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": mark.id,
        "geometry": {"type": "Point", "coordinates": [mark.lon, mark.lat]},
        "properties": {
            "id": mark.id,
            "title": mark.title,
            "radius_m": mark.radius_m,
            "label": mark.label,
            "counted": mark.counted,
            "status": mark.status,
            "status_words": mark.status_words,
            "glyph": SHAPES[mark.shape],
            "whereabouts": mark.whereabouts,
            "described": mark.described,
            "day": mark.day.isoformat() if mark.day else None,
            "href": mark.href,
        },
    }
