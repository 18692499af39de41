"""Ground: where, when and in which incident figures stand, and which surely share none of it.

Answers for all pairs of many figures at once, as sets of their numbers kept in the bits of whole
numbers: a thousand scopes take a hundredth of the time of asking pair by pair.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.model import Period, Place
from reportedly.tally.scope import places_apart


@dataclass(frozen=True, slots=True)
class Ground:
    """The places, days and incidents that one figure, or rivals on one scope, speak of.

    Attributes:
        places: none is anywhere.
        days: those known to belong to it; none is any day.
        incidents: ids of linked incidents; `precise` tells whether one place and day is known of
            them, so that two with different ids are surely two.
    """

    places: tuple[Place, ...]
    days: tuple[Period, ...]
    incidents: frozenset[str]
    precise: bool

    @property
    def first(self) -> dt.date:
        """The first day, as early as an open beginning may reach."""
        return min(period.start or dt.date.min for period in self.days)

    @property
    def last(self) -> dt.date:
        """The last day, as late as an open end may reach."""
        return max(period.end or dt.date.max for period in self.days)


class Grounds:
    """Many grounds; each answer is the set of the numbers of others, as bits."""

    def __init__(self, grounds: Sequence[Ground]) -> None:
        self._grounds = grounds
        self._dated = bits(i for i, g in enumerate(grounds) if g.days)
        self._placed = bits(i for i, g in enumerate(grounds) if g.places)
        self._precise = bits(i for i, g in enumerate(grounds) if g.precise)
        self._by_incident = sets(((n, i) for i, g in enumerate(grounds) for n in g.incidents))

    def apart_from(self, i: int) -> int:
        """Return those that surely share no place, no day or no incident with this one."""
        apart = self.days_apart(i) | self.places_apart(i) | self.other_incidents(i)
        return apart & ~self.one_incident(i)

    def one_incident(self, i: int) -> int:
        """Return those of an incident that this one is of."""
        return self._any(self._by_incident, self._grounds[i].incidents)

    def other_incidents(self, i: int) -> int:
        """Return those that are of another incident, where each is known to one place and day."""
        return self._precise & ~self.one_incident(i) if self._grounds[i].precise else 0

    def days_apart(self, i: int) -> int:
        """Return those that share no day with this one; unknown days are apart from none."""
        ground = self._grounds[i]
        if not ground.days:
            return 0
        firsts, later = self._later
        lasts, earlier = self._earlier
        after = later[bisect_right(firsts, ground.last)]
        return after | earlier[bisect_left(lasts, ground.first)]

    def places_apart(self, i: int) -> int:
        """Return those of whose places none can be one with, or hold, any of this one's."""
        ground = self._grounds[i]
        near = self._any(self._near, map(_key, ground.places))
        return self._placed & ~near if ground.places else 0

    @staticmethod
    def _any(found: dict[Hashable, int], keys: Iterable[Hashable]) -> int:
        union = 0
        for key in keys:
            union |= found.get(key, 0)
        return union

    @cached_property
    def _later(self) -> tuple[list[dt.date], list[int]]:
        """Return first days in order, and for each position all that begin there or later."""
        ordered = sorted((g.first, i) for i, g in enumerate(self._grounds) if g.days)
        found = [0]
        for _, i in reversed(ordered):
            found.append(found[-1] | 1 << i)
        return [day for day, _ in ordered], found[::-1]

    @cached_property
    def _earlier(self) -> tuple[list[dt.date], list[int]]:
        """Return last days in order, and for each position all that end before it."""
        ordered = sorted((g.last, i) for i, g in enumerate(self._grounds) if g.days)
        found = [0]
        for _, i in ordered:
            found.append(found[-1] | 1 << i)
        return [day for day, _ in ordered], found

    @cached_property
    def _near(self) -> dict[Hashable, int]:
        """Return, by place, all with a place that is not surely apart from it."""
        places = {_key(p): p for g in self._grounds for p in g.places}
        here = sets((_key(p), i) for i, g in enumerate(self._grounds) for p in g.places)
        near = dict(here)
        keys = list(places)
        for n, a in enumerate(keys):
            for b in keys[:n]:
                if not places_apart(places[a], places[b]):
                    near[a] |= here[b]
                    near[b] |= here[a]
        return near


def bits(numbers: Iterable[int]) -> int:
    """Return the set of numbers as bits."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found


def members(found: int) -> list[int]:
    """Return the numbers of a set, the smallest first."""
    numbers = []
    while found:
        lowest = found & -found
        numbers.append(lowest.bit_length() - 1)
        found ^= lowest
    return numbers


def sets(pairs: Iterable[tuple[Hashable, int]]) -> dict[Hashable, int]:
    """Return the set of numbers that each key comes with."""
    found: dict[Hashable, int] = defaultdict(int)
    for key, number in pairs:
        found[key] |= 1 << number
    return dict(found)


def _key(place: Place) -> Hashable:
    return (
        place.geonames_id,
        place.name,
        place.precision,
        place.lat,
        place.lon,
        place.radius_km,
        place.within,
        place.country,
    )
