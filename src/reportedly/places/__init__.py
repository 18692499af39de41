"""Where things are. Reads: text, parse, gazetteer. Writes: the places of the report, in order."""

from reportedly.places.address import place_of
from reportedly.places.find import find_places
from reportedly.places.given import resolve_places, stands_for_people
from reportedly.places.named import places_named

__all__ = ["find_places", "place_of", "places_named", "resolve_places", "stands_for_people"]
