"""The entries of the gazetteer that a name can mean, as places that nobody has read anywhere."""

from reportedly.gazetteer import Gazetteer
from reportedly.model import Place
from reportedly.places.building import Builder, precision_of


def places_named(name: str, gazetteer: Gazetteer) -> list[Place]:
    """Return the places of that name, countries first, then the most populous first."""
    builder = Builder(gazetteer)
    found = []
    for entry in gazetteer.look_up(name):
        lat, lon = entry.point or (None, None)
        place = Place(
            name=entry.name,
            text=name,
            span=None,
            geonames_id=entry.geonames_id,
            lat=lat,
            lon=lon,
            radius_km=entry.radius_km,
            precision=precision_of(entry),
            within=builder.holders(entry),
            country=entry.country or None,
        )
        found.append(place)
    return found
