"""Under which name a state at a place is followed."""

from reportedly.gazetteer import fold
from reportedly.model import Place, PlacePrecision


def followed_under(place: Place) -> str:
    """Return the place's name, or for a part without a name of its own that of what holds it.

    Reports word such parts differently ("eastern Aleppo", "the east of the city"), so they are
    followed together. What lies only near a place keeps its own words.
    """
    if place.precision is not PlacePrecision.WITHIN or not place.name[:1].islower():
        return place.name
    return next((name for name in place.within if not name[:1].islower()), place.name)


def lies_in(place: Place | None, wanted: str | None) -> bool:
    """Say whether the place is the one asked for, or within it; without a question, any is."""
    if wanted is None:
        return True
    return place is not None and fold(wanted) in map(fold, (place.name, *place.within))
