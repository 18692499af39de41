"""Where things are. Reads: text, parse, gazetteer. Writes: the places of the report, in order."""

from reportedly.places.find import find_places

__all__ = ["find_places"]
