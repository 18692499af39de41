"""How the scopes of two figures stand to each other: places and days."""

import datetime as dt

from reportedly.gazetteer import contains, fold
from reportedly.model import Period, Place

# "Since Friday" and "since late on Thursday" open one weekend: figures whose days begin and end at
# most this far apart, at places that may be one, are rivals and not two stretches.
SAME_DAYS = dt.timedelta(days=1)


def place_inside(place: Place | None, name: str) -> bool | None:
    """Say whether the place is, or lies in, the place of that name; None when it is unknown."""
    if place is None:
        return None
    asked = fold(name)
    return any(fold(n) == asked for n in (place.name, place.text, *place.within))


def period_inside(when: Period, asked: Period) -> bool | None:
    """Say whether the days lie inside those asked for; None when they stick out or are open."""
    if not when.resolved:
        return True
    if not when.overlaps(asked):
        return False
    starts = asked.start is None or (when.start is not None and when.start >= asked.start)
    ends = asked.end is None or (when.end is not None and when.end <= asked.end)
    return True if starts and ends else None


def places_apart(a: Place | None, b: Place | None) -> bool:
    """Say whether two places are surely apart; an unknown place is apart from nothing."""
    if a is None or b is None or _one_place(a, b):
        return False
    if a.lat is None or b.lat is None:
        return False
    return contains(a, b) is False and contains(b, a) is False


def periods_apart(a: Period | None, b: Period | None) -> bool:
    """Say whether two periods surely share no day; unknown days are apart from none."""
    return a is not None and b is not None and not a.overlaps(b)


def same_stretch(a: Period | None, b: Period | None) -> bool:
    """Say whether two periods may be the same days; an unknown end may be any day.

    A week's toll is no rival of its first day's: it holds it.
    """
    if a is None or b is None:
        return True
    return _close(a.start, b.start) and _close(a.end, b.end)


def _close(a: dt.date | None, b: dt.date | None) -> bool:
    return a is None or b is None or abs(a - b) <= SAME_DAYS


def _one_place(a: Place, b: Place) -> bool:
    if a.geonames_id is not None and a.geonames_id == b.geonames_id:
        return True
    return fold(a.name) == fold(b.name)
