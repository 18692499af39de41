"""A place and a time as the columns and properties that every table and map shares."""

from reportedly.export.cells import Cell, listed
from reportedly.export.precision import place_codes, time_codes
from reportedly.model import Period, Place

PLACE_COLUMNS = {
    "place": "name in standard spelling",
    "place_text": "the words of the place",
    "within": "what holds it, innermost first",
    "country": "ISO 3166-1 alpha-2",
    "lat": "degrees north (WGS 84); empty rather than a guess",
    "lon": "degrees east",
    "radius_km": "how far the true point may lie from there",
    "place_prec": "how exactly the place is known",
    "where_prec": "the same as UCDP code, 1-7",
    "geo_precision": "the same as ACLED code, 1-3",
}
TIME_COLUMNS = {
    "date_start": "first day",
    "date_end": "last day",
    "date_text": "the words of the time",
    "date_prec": "how exactly the time is known, as UCDP code, 1-5",
    "time_precision": "the same as ACLED code, 1-3",
}


def place_cells(place: Place | None) -> dict[str, Cell]:
    """Return the values of `PLACE_COLUMNS`."""
    if place is None:
        return dict.fromkeys(PLACE_COLUMNS)
    codes = place_codes(place)
    return {
        "place": place.name,
        "place_text": place.text,
        "within": listed(place.within),
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
        "place_prec": place.precision.value,
        "where_prec": codes.ucdp,
        "geo_precision": codes.acled,
    }


def time_cells(when: Period | None) -> dict[str, Cell]:
    """Return the values of `TIME_COLUMNS`."""
    if when is None:
        return dict.fromkeys(TIME_COLUMNS)
    codes = time_codes(when)
    return {
        "date_start": when.start,
        "date_end": when.end,
        "date_text": when.text,
        "date_prec": codes.ucdp,
        "time_precision": codes.acled,
    }
