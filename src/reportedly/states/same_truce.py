"""Which reports tell of one truce: by brokers, parties, place and days."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Claim, Place
from reportedly.states.locality import followed_under
from reportedly.states.transition import named
from reportedly.states.voice import Published, happened_on, said_on, voice_of

# A truce of which nobody has spoken for so long is over, and the next one is another.
SILENCE = dt.timedelta(days=60)
# The country or wider area that a report is mostly on, by the report's id.
Scenes = Mapping[str, Place]


@dataclass(frozen=True, slots=True)
class Telling:
    """What one report tells of one truce.

    Attributes:
        places: names of the places told, each with what holds it, innermost first.
        first, last: the days from and to which it tells; None is unknown.
        denial: whether it only denies, and so can stand beside a truce and make none.
    """

    claims: tuple[Claim, ...]
    brokers: frozenset[str]
    parties: frozenset[str]
    places: tuple[tuple[str, ...], ...]
    first: dt.date | None
    last: dt.date | None
    denial: bool

    @property
    def nameless(self) -> bool:
        """Whether it names neither brokers nor parties."""
        return not (self.brokers or self.parties)

    def near(self, other: "Telling") -> bool:
        """Say whether no long silence lies between the two; unknown days are near to all."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return True
        return self.first - other.last <= SILENCE and other.first - self.last <= SILENCE

    def is_of(self, other: "Telling") -> bool:
        """Say whether two that name somebody mean one truce.

        A shared broker is enough; where brokers are untold, a shared party in places that can be
        one. Names that differ keep truces apart.
        """
        if not self.near(other):
            return False
        if self.brokers and other.brokers:
            return bool(self.brokers & other.brokers)
        shared = (self.brokers | self.parties) & (other.brokers | other.parties)
        return bool(shared) and self.may_be_at(other)

    def may_be_at(self, other: "Telling") -> bool:
        """Say whether the places told can be one: one holds the other, or one is untold."""
        return not self.places or not other.places or self.within_or_holds(other)

    def within_or_holds(self, other: "Telling") -> bool:
        """Say whether a place of one is told to hold a place of the other."""
        return any(a[0] in b or b[0] in a for a in self.places for b in other.places)

    @property
    def order(self) -> tuple[dt.date, tuple[str, ...], str]:
        """A key that sorts tellings, whatever order the reports came in."""
        return self.first or dt.date.max, tuple(sorted(self.brokers)), self.claims[0].id


Group = list[Telling]


def together(claims: Iterable[Claim], published: Published, scenes: Scenes) -> list[list[Claim]]:
    """Return the claims truce by truce; the order they come in never matters.

    A telling without names belongs to the one named truce that it can mean, else to the nameless
    truce of its place. Denials join what the others make, and make nothing.
    """
    tellings = sorted(_tellings(claims, published, scenes), key=lambda t: t.order)
    making = [t for t in tellings if not t.denial]
    found = _joined([t for t in making if not t.nameless], Telling.is_of)
    placed = _joined([t for t in making if t.nameless and t.places], _at_one_place)
    found += _meant(placed, found, Telling.within_or_holds)
    unplaced = [t for t in making if t.nameless and not t.places]
    found += _meant(_joined(unplaced, Telling.near), found, Telling.near)
    for denial in (t for t in tellings if t.denial):
        for group in _met(denial, found, Telling.may_be_at)[:1]:
            group.append(denial)
    return [[claim for one in group for claim in one.claims] for group in found]


def _tellings(claims: Iterable[Claim], published: Published, scenes: Scenes) -> Iterable[Telling]:
    """Yield what each report tells; one that names a single truce means it throughout."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report_id].append(claim)
    for report, told in by_report.items():
        scene = scenes.get(report)
        groups: dict[tuple[bool, tuple[str, ...]], list[Claim]] = defaultdict(list)
        brokers = {named(c, "broker") for c in told} - {()}
        names = brokers or {_names(c) for c in told} - {()}
        for claim in told:
            only = next(iter(names)) if len(names) == 1 else ()
            names_or_place = only or _names(claim) or _chain(claim.place or scene)[:1]
            groups[voice_of(claim, published).disputes, names_or_place].append(claim)
        for (denial, _), some in groups.items():
            yield _telling(some, published, scene, denial=denial)


def _telling(
    claims: Sequence[Claim], published: Published, scene: Place | None, *, denial: bool
) -> Telling:
    days = [happened_on(c, published) or said_on(c, published) for c in claims]
    known = [day for day in days if day is not None]
    chains = {_chain(c.place or scene) for c in claims} - {()}
    return Telling(
        claims=tuple(sorted(claims, key=lambda c: c.id)),
        brokers=frozenset(name for c in claims for name in named(c, "broker")),
        parties=frozenset(name for c in claims for name in named(c, "party")),
        places=tuple(sorted(chains)),
        first=min(known, default=None),
        last=max(known, default=None),
        denial=denial,
    )


def _joined(tellings: Iterable[Telling], alike: Callable[[Telling, Telling], bool]) -> list[Group]:
    """Put together what is alike, and what is alike to that."""
    found: list[Group] = []
    for one in tellings:
        met = [group for group in found if any(alike(one, other) for other in group)]
        found = [group for group in found if group not in met]
        found.append([*(other for group in met for other in group), one])
    return found


def _meant(
    groups: Iterable[Group],
    found: list[Group],
    may_be: Callable[[Telling, Telling], bool],
) -> list[Group]:
    """Add each group to the one found that it can mean; return those that mean none or several."""
    left, added = [], []
    for group in groups:
        meant = [f for f in found if any(_near(one, f, may_be) for one in group)]
        if len(meant) == 1:
            added.append((meant[0], group))
        else:
            left.append(group)
    for home, group in added:  # only now: what joins must not decide what else does
        home.extend(group)
    return left


def _met(
    one: Telling, found: Iterable[Group], may_be: Callable[[Telling, Telling], bool]
) -> list[Group]:
    if not one.nameless:
        by_name = [group for group in found if any(one.is_of(other) for other in group)]
        if by_name:
            return by_name
    return [group for group in found if _near(one, group, may_be)]


def _near(one: Telling, group: Group, may_be: Callable[[Telling, Telling], bool]) -> bool:
    return any(one.near(other) and may_be(one, other) for other in group)


def _at_one_place(one: Telling, other: Telling) -> bool:
    return one.near(other) and bool({p[0] for p in one.places} & {p[0] for p in other.places})


def _names(claim: Claim) -> tuple[str, ...]:
    return named(claim, "broker") or named(claim, "party")


def _chain(place: Place | None) -> tuple[str, ...]:
    if place is None:
        return ()
    name = followed_under(place)
    return (name, *(holder for holder in place.within if holder != name))
