"""A place as a person judges it: a gazetteer's entry, or a name with a point of its own."""

from collections.abc import Mapping, Sequence

from reportedly.errors import QuestionError
from reportedly.model import Place, PlacePrecision, Span

PARTS = (
    "name",
    "geonames_id",
    "lat",
    "lon",
    "radius_km",
    "precision",
    "within",
    "country",
)


def place_from(given: Mapping[str, object], words: str, span: Span) -> Place:
    """Return the place that a judgement's value tells, on these words of the report.

    Raises:
        QuestionError: a part is missing, unknown or out of range.
    """
    strange = [part for part in given if part not in PARTS]
    if strange:
        raise QuestionError(f"place: no part {strange[0]!r}; one of: {', '.join(PARTS)}")
    name = given.get("name")
    if not isinstance(name, str) or not name.strip():
        raise QuestionError("place: give its name")
    lat, lon = _degrees(given.get("lat"), "lat", 90), _degrees(given.get("lon"), "lon", 180)
    if (lat is None) != (lon is None):
        raise QuestionError("place: give both lat and lon, or neither")
    within, number, country = given.get("within"), given.get("geonames_id"), given.get("country")
    listed = within if isinstance(within, Sequence) and not isinstance(within, str) else ()
    return Place(
        name=name.strip(),
        text=words,
        span=span,
        geonames_id=number if isinstance(number, int) else None,
        lat=lat,
        lon=lon,
        radius_km=_degrees(given.get("radius_km"), "radius_km", 20_000),
        precision=_precision(given.get("precision"), lat is not None),
        within=tuple(str(one) for one in listed),
        country=country if isinstance(country, str) else None,
        score=1.0,
    )


def place_value(place: Place) -> dict[str, object]:
    """Return the value of a judgement that tells this place."""
    return {
        "name": place.name,
        "geonames_id": place.geonames_id,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
        "precision": place.precision.value,
        "within": list(place.within),
        "country": place.country,
    }


def _degrees(value: object, name: str, most: float) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= most:
        raise QuestionError(f"{name}: give a number up to {most}, not {value!r}")
    return float(value)


def _precision(value: object, has_point: bool) -> PlacePrecision:
    if value is None:
        return PlacePrecision.EXACT if has_point else PlacePrecision.UNRESOLVED
    try:
        return PlacePrecision(str(value))
    except ValueError:
        listed = ", ".join(PlacePrecision)
        raise QuestionError(f"no precision {value!r} of a place; one of: {listed}") from None
