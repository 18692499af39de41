"""Whether one place lies in another, as far as their readings tell."""

from reportedly.gazetteer.folding import fold
from reportedly.gazetteer.geometry import distance_km
from reportedly.model import Place, PlacePrecision

AREAS = (PlacePrecision.REGION, PlacePrecision.COUNTRY)


def contains(outer: Place, inner: Place) -> bool | None:
    """Say whether `outer` holds `inner`; None when what is known of them does not tell.

    The chain of holders decides where it can; else the distance between the two with both radii.
    """
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.precision is PlacePrecision.COUNTRY:
        return _country_contains(outer, inner)
    if inner.precision is PlacePrecision.COUNTRY:
        return None if outer.country is None else False
    if _is_same(outer, inner):
        return True
    if _is_held_by_name(outer, inner):
        return True
    return _contains_by_distance(outer, inner)


def _country_contains(outer: Place, inner: Place) -> bool | None:
    if outer.country and inner.country:
        return True
    return _is_same(outer, inner) or None


def _is_same(outer: Place, inner: Place) -> bool:
    if outer.geonames_id is not None and inner.geonames_id is not None:
        both_whole = outer.precision is inner.precision
        return outer.geonames_id == inner.geonames_id and both_whole
    return (
        fold(outer.name) == fold(inner.name)
        and outer.precision is inner.precision
        and outer.within == inner.within
    )


def _is_held_by_name(outer: Place, inner: Place) -> bool:
    """A settlement holds what names it as its innermost holder; a region, all down the chain."""
    name = fold(outer.name)
    if outer.precision is PlacePrecision.REGION:
        return any(fold(holder) == name for holder in inner.within)
    innermost = inner.within[:1] if inner.precision is PlacePrecision.WITHIN else ()
    return any(fold(holder) == name for holder in innermost)


def _contains_by_distance(outer: Place, inner: Place) -> bool | None:
    if outer.lat is None or outer.lon is None or inner.lat is None or inner.lon is None:
        return None
    apart = distance_km((outer.lat, outer.lon), (inner.lat, inner.lon))
    reach, slack = outer.radius_km or 0.0, inner.radius_km or 0.0
    if apart > reach + slack:
        return False
    if apart + slack <= reach and outer.precision not in AREAS:
        return True
    return None
