"""Incidents as marks on a map."""

from collections.abc import Mapping
from typing import Any

from reportedly.casebook import Cluster, IncidentLine, Spots
from reportedly.lexicon import words
from reportedly.web.map import Mark, feature_collection, label_of

# Which harm a mark tells: the gravest that any source counts.
_FIRST = ("killed", "killed_or_injured", "injured")


def title_of(line: IncidentLine) -> str:
    """Return what and where, in a few words."""
    names: Mapping[str, str] = words("incident_names", language="")
    type_ = line.types[0] if line.types else ""
    kind = names.get(type_) or type_.replace("_", " ").replace(".", ": ") or "incident"
    return kind[0].upper() + kind[1:] + (f", {line.place.name}" if line.place else "")


def figures_of(line: IncidentLine) -> tuple[str, str]:
    """Return what sources count, least to most, and what it is that they count."""
    told = {toll.harm: toll for toll in line.tolls}
    harm = next((one for one in (*_FIRST, *told) if one in told), "")
    if not harm:
        return "", ""
    toll = told[harm]
    return label_of(_whole(toll.low), _whole(toll.high)), harm.replace("_", " ")


def mark_of(line: IncidentLine) -> Mark | None:
    """Return an incident's mark; None where no source tells a place with coordinates."""
    place = line.place
    if place is None or place.lat is None or place.lon is None:
        return None
    told = {toll.harm: toll for toll in line.tolls}
    harm = next((one for one in (*_FIRST, *told) if one in told), "")
    toll = told.get(harm)
    return Mark(
        id=line.id,
        title=title_of(line),
        lat=place.lat,
        lon=place.lon,
        radius_m=None if place.radius_km is None else place.radius_km * 1000,
        low=_whole(toll.low) if toll else None,
        high=_whole(toll.high) if toll else None,
        counted=harm.replace("_", " ") or "harmed",
        status=line.grade.replace(" ", "_"),
        precision=place.precision.value,
        day=line.first,
        href=f"/incidents/{line.id}",
    )


def marks_of(spots: Spots) -> list[Mark]:
    """Return the marks of the incidents that stand each for itself."""
    return [mark for mark in map(mark_of, spots.lines) if mark is not None]


def geojson_of(spots: Spots) -> dict[str, Any]:
    """Return what a map shows as GeoJSON; `partial` where some of it stands for several."""
    found = feature_collection(marks_of(spots))
    found["features"] += [_cluster(one) for one in spots.clusters]
    return found | {
        "partial": bool(spots.clusters),
        "placed": spots.placed,
        "unplaced": spots.unplaced,
    }


def _cluster(one: Cluster) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [one.lon, one.lat]},
        "properties": {
            "id": f"{one.number} at {one.lon:.4f} {one.lat:.4f}",
            "number": one.number,
            "box": one.box,
            "status": "",
        },
    }


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)
