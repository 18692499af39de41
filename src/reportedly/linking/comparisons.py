"""The comparisons of two records: each is one small function, and its docstring is published.

A comparison answers with a level, which has a weight in `weights.yaml`, and with the reason in
words; or with None when one side does not tell. `COMPARISONS` at the end declares them all.
"""

from collections.abc import Iterable, Mapping

from reportedly.gazetteer import distance_km
from reportedly.lexicon import words
from reportedly.linking.compared import Compared, Comparison, listed, within
from reportedly.linking.likeness import (
    full_names,
    headline,
    headline_told,
    headlines_told,
    names,
    names_covered,
    numbers,
    rare,
    wording,
)
from reportedly.linking.linkable import Linkable, Toll, scene
from reportedly.linking.wording import Rarity

DISTANCES_KM = (1, 3, 10, 30, 100)
DAYS = (0, 1, 3, 7, 30, 180)
# A number that few incidents share says more when two reports give it.
SIZES = ((10, "many"), (3, "some"), (1, "few"), (0, "none"))
CROWDS = (2, 3, 5, 8, 13, 25)
HELD_BY = ((4, "rare"), (20, "uncommon"), (100, "known"))
NEAR_FACTOR = 2
SHORT_DAYS = 3


def kind(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the types of the incidents: the same, of one family, possibly one, or different."""
    if a.type is None or b.type is None:
        return None
    if a.type == b.type:
        return Compared("same", f"both tell of {a.type}")
    kin: dict[str, list[str]] = words("same_incident", language="")
    if a.type in kin.get(b.type, ()) or b.type in kin.get(a.type, ()):
        return Compared("kin", f"{a.type} and {b.type} can be one incident")
    if a.type.partition(".")[0] == b.type.partition(".")[0]:
        return Compared("family", f"{a.type} and {b.type} are of one family")
    return Compared("different", f"one tells of {a.type}, the other of {b.type}")


def distance(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the points, given how exactly each is known.

    Of two precise points the level is the distance; a coarse point (over 50 km) tells only
    whether the other can lie inside its reach.
    """
    if a.point is None or b.point is None:
        return None
    km = distance_km(a.point, b.point)
    if a.precise and b.precise:
        nearest = next((d for d in DISTANCES_KM if km <= d), None)
        level = "over 100 km" if nearest is None else f"within {nearest} km"
        return Compared(level, f"{km:.0f} km apart")
    if km <= a.reach_km + b.reach_km:
        return Compared(
            "coarse, can meet", f"one place is coarse and can hold the other ({km:.0f} km)"
        )
    return Compared("coarse, apart", f"one place is coarse and lies {km:.0f} km away")


def place_name(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Compare the names of the places, finest first, and of what holds them."""
    if not a.places or not b.places:
        return None
    if shared := a.places & b.places:
        return Compared(f"same, {_held(shared, rarity)}", f"both at {listed(shared)}")
    if inside := (a.places & b.within) | (b.places & a.within):
        return Compared("inside", f"one lies in the other's {listed(inside)}")
    if around := a.within & b.within:
        return Compared("neighbours", f"different places in {listed(around)}")
    return Compared("different", f"{listed(a.places)} and {listed(b.places)}")


def when(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the days: the gap between them, or how long the span is in which they meet."""
    if a.days is None or b.days is None:
        return None
    gap = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
    longest = max(a.days[1] - a.days[0], b.days[1] - b.days[0])
    if longest == 0 or gap > 0:
        return Compared(within(gap, DAYS), f"{gap} days apart" if gap else "on the same day")
    if a.days == b.days:
        return Compared("same span", f"over the same {longest + 1} days")
    length = "short" if longest <= SHORT_DAYS else "long"
    return Compared(f"meets, {length} span", f"days meet within a span of {longest + 1}")


def crowd(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Count the records of the same place and day: in a crowd, meeting there says less."""
    days = {a.start, a.end} & {b.start, b.end}
    scenes = [scene(place, day) for place in a.places & b.places for day in days if day]
    if not scenes:
        return None
    number = min(map(rarity.holders, scenes))
    return Compared(within(number, CROWDS), f"{number} records tell of that place and day")


def published(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the days of publication: reports of one incident cluster in time."""
    if a.published is None or b.published is None:
        return None
    gap = abs((a.published - b.published).days)
    return Compared(within(gap, DAYS), f"published {gap} days apart")


def actors(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Compare who is said to have done it; a party that few records name says more."""
    if not a.actors or not b.actors:
        return None
    if not (shared := a.actors & b.actors):
        return Compared("none shared", f"{listed(a.actors)} and {listed(b.actors)}")
    extent = "same" if a.actors == b.actors else "some"
    return Compared(f"{extent}, {_held(shared, rarity)}", f"both name {listed(shared)}")


def targets(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare what or who was hit."""
    return _sets(a.targets, b.targets)


def means(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the weapons or ways of attack."""
    return _sets(a.means, b.means)


def killed(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the largest numbers of killed: the same, compatible, near, or far apart."""
    return _tolls(a, b, "killed")


def injured(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the largest numbers of injured: the same, compatible, near, or far apart."""
    return _tolls(a, b, "injured")


def outlet(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the outlets: one outlet tells one incident once more often than twice."""
    if a.outlet is None or b.outlet is None:
        return None
    if a.outlet == b.outlet:
        return Compared("same", f"both told by {a.outlet}")
    return Compared("different", "told by different outlets")


def _held(shared: Iterable[str], rarity: Rarity) -> str:
    """Return in how many tellings the rarest of what is shared stands, in words."""
    number = min(map(rarity.holders, shared))
    return next((words for most, words in HELD_BY if number <= most), "common")


def _sets(a: frozenset[str], b: frozenset[str]) -> Compared | None:
    if not a or not b:
        return None
    if a == b:
        return Compared("same", f"both {listed(a)}")
    if shared := a & b:
        return Compared("some shared", f"both name {listed(shared)}")
    return Compared("none shared", f"{listed(a)} and {listed(b)}")


def _tolls(a: Linkable, b: Linkable, harm: str) -> Compared | None:
    one, other = (next((t for t in x.tolls if t.harm == harm), None) for x in (a, b))
    if one is None or other is None:
        return None
    said = f"{_said(one)} and {_said(other)} {harm}"
    if (one.low, one.high) == (other.low, other.high):
        size = next(size for least, size in SIZES if one.low >= least)
        return Compared(f"same, {size}", f"both {_said(one)} {harm}")
    if not one.low or not other.low:
        return Compared("one has none", said)
    if one.low <= _most(other) and other.low <= _most(one):
        return Compared("can be equal", said)
    near = max(one.low, other.low) <= NEAR_FACTOR * min(one.low, other.low)
    return Compared("near" if near else "far apart", said)


def _most(toll: Toll) -> int:
    """Return the most that is meant: "at least ten" is not said of a thousand."""
    return NEAR_FACTOR * toll.low if toll.high is None else toll.high


def _said(toll: Toll) -> str:
    if toll.high is None:
        return f"{toll.low} or more"
    return str(toll.low) if toll.low == toll.high else f"{toll.low} to {toll.high}"


COMPARISONS: Mapping[str, Comparison] = {
    c.__name__: c
    for c in (
        kind,
        distance,
        place_name,
        when,
        crowd,
        published,
        actors,
        targets,
        means,
        killed,
        injured,
        wording,
        names,
        names_covered,
        full_names,
        numbers,
        headline,
        headline_told,
        headlines_told,
        rare,
        outlet,
    )
}
