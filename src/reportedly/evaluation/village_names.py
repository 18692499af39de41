"""Places of Syrian incidents as analysts write them, against their coordinates."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.evaluation.figures import Measure, Miss, share
from reportedly.evaluation.gold import Track, rows
from reportedly.evaluation.most_populous import MostPopulous
from reportedly.gazetteer import Point, default_gazetteer, distance_km
from reportedly.model import Place, PlacePrecision, Span
from reportedly.places import place_of

COUNTRY = "SY"
NEAR_KM, FAR_KM, EXACT_KM = 10.0, 50.0, 5.0
# A settlement of the gazetteer this near to the gold point counts as its being held.
HELD_KM = 3.0
ALL, HELD = "of all", "of those the gazetteer may hold"


@dataclass(frozen=True, slots=True)
class Listed:
    """One incident's place in words, finest name first, and where it was."""

    ref: str
    words: str
    point: Point


def load(path: Path, limit: int | None = None) -> list[Listed]:
    """Return the incidents with words and coordinates.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    return [one for one in rows(path, _listed) if one is not None][:limit]


def _listed(row: dict[str, Any]) -> Listed | None:
    if not row["location_en"] or row["lat"] is None:
        return None
    words = ", ".join(filter(None, (row["location_en"], row["region"])))
    return Listed(row["code"], words, (row["lat"], row["lon"]))


def measure(listed: Sequence[Listed], track: Track) -> tuple[tuple[Measure, ...], tuple[Miss, ...]]:
    """Return the measures and what lies over 10 km off though the gazetteer may hold it."""
    gazetteer = default_gazetteer()
    simple = MostPopulous(gazetteer)
    ours = [place_of(one.words, gazetteer, country=COUNTRY) for one in track(listed)]
    theirs = [simple.place(first, Span(0, len(first))) for first in map(_first, listed)]
    off = [_off(p, one) for p, one in zip(ours, listed, strict=True)]
    off_simply = [_off(p, one) for p, one in zip(theirs, listed, strict=True)]
    points = gazetteer.settlement_points(COUNTRY)
    held = [any(distance_km(p, one.point) <= HELD_KM for p in points) for one in listed]
    exact = [d for d, p in zip(off, ours, strict=True) if p.precision is PlacePrecision.EXACT]
    views = {HELD: held, ALL: [True] * len(listed)}
    measures = [
        Measure(
            name=f"≤ {km:.0f} km, {view}",
            figure=share(_within(off, seen, km)),
            baselines={"most populous": share(_within(off_simply, seen, km))},
            headline=(view, km) == (HELD, NEAR_KM),
        )
        for view, seen in views.items()
        for km in (NEAR_KM, FAR_KM)
    ]
    measures.append(
        Measure(
            name="called exact, ≤ 5 km",
            figure=share([d <= EXACT_KM for d in exact]),
            baselines={},
            headline=True,
        )
    )
    rows_ = zip(listed, ours, off, held, strict=True)
    misses = tuple(_miss(one, p, d) for one, p, d, h in rows_ if h and d > NEAR_KM)
    return tuple(measures), misses


def _first(one: Listed) -> str:
    return one.words.split(",")[0]


def _off(place: Place, one: Listed) -> float:
    if place.lat is None or place.lon is None:
        return float("inf")
    return distance_km((place.lat, place.lon), one.point)


def _within(off: Sequence[float], seen: Sequence[bool], km: float) -> list[bool]:
    return [d <= km for d, s in zip(off, seen, strict=True) if s]


def _miss(one: Listed, place: Place, off: float) -> Miss:
    given = ", ".join((place.name, *place.within, str(place.precision)))
    cause = "not resolved" if place.lat is None else "over 10 km off"
    return Miss(
        measure="≤ 10 km",
        cause=cause,
        ref=one.ref,
        gold=one.words,
        given=f"{given}, {off:.0f} km off",
        words="",
    )
