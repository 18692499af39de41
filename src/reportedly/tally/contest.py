"""Contest: the rival figures of several issuers on one scope. Rivals are never added."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from reportedly.tally.ground import Ground, Grounds, members, sets
from reportedly.tally.scope import SAME_DAYS
from reportedly.tally.statement import Statement


@dataclass(frozen=True, slots=True, eq=False)
class Contest:
    """Figures on one scope, one an issuer; no two are the same one, which makes them cheap keys."""

    standing: tuple[Statement, ...]

    @property
    def ground(self) -> Ground:
        """Where and when the scope is.

        A rival that names no day or place is taken for one of the scope of those who do.
        """
        return Ground(
            tuple(s.place for s in self.standing if s.place is not None),
            tuple(s.when for s in self.standing if s.when is not None),
            frozenset(s.linked for s in self.standing if s.linked is not None),
            any(s.precise for s in self.standing),
        )

    def apart_from(self, other: "Contest") -> bool:
        """Say whether the two surely share no place, day or incident, so that they may add up."""
        return bool(Grounds([self.ground, other.ground]).apart_from(0))


def contests(standing: Iterable[Statement]) -> list[Contest]:
    """Put rivals on one scope together; figures with the widest known scope come first."""
    ordered = sorted(standing, key=_widest_first)
    rivals = _Rivals(ordered)
    found: list[list[int]] = []
    together: list[int] = []
    contest_of: dict[int, int] = {}
    for i in range(len(ordered)):
        mine = rivals.of(i)
        near = sorted({contest_of[j] for j in members(mine & (1 << i) - 1)})
        home = next((n for n in near if not together[n] & ~mine), len(found))
        if home == len(found):
            found.append([])
            together.append(0)
        found[home].append(i)
        together[home] |= 1 << i
        contest_of[i] = home
    return [Contest(tuple(ordered[i] for i in numbers)) for numbers in found]


def _widest_first(s: Statement) -> tuple[bool, bool, int, int, str, str, int]:
    days = 0
    if s.when and s.when.start and s.when.end:
        days = (s.when.end - s.when.start).days + 1
    return (s.incident, days == 0, -days, -(s.low or s.high or 0), s.issuer, s.claim, s.position)


class _Rivals:
    """Which statements are of two issuers on one scope.

    An incident inside a stretch of days is no rival of its total, and a week's toll none of its
    first day's: it holds it. Two figures of one linked incident are rivals whatever place and day
    their words name.
    """

    def __init__(self, ordered: Sequence[Statement]) -> None:
        self._ordered = ordered
        self._grounds = Grounds([Contest((s,)).ground for s in ordered])
        self._alike = self._sets(lambda s: (s.group, s.incident))
        self._groups = self._sets(lambda s: s.group)
        self._issuers = self._sets(lambda s: s.issuer)
        self._starts = self._sets(lambda s: s.when and s.when.start)
        self._ends = self._sets(lambda s: s.when and s.when.end)

    def of(self, i: int) -> int:
        """Return the rivals of a statement, as bits."""
        s = self._ordered[i]
        apart = self._grounds.days_apart(i) | self._grounds.places_apart(i)
        one_scope = self._alike[s.group, s.incident] & ~apart & ~self._grounds.other_incidents(i)
        one_scope &= _close(self._starts, s.when.start if s.when else None)
        one_scope &= _close(self._ends, s.when.end if s.when else None)
        one_incident = self._groups[s.group] & self._grounds.one_incident(i)
        return (one_scope | one_incident) & ~self._issuers[s.issuer]

    def _sets(self, key: Callable[[Statement], Hashable]) -> dict[Hashable, int]:
        return sets((key(s), i) for i, s in enumerate(self._ordered))


def _close(found: dict[Hashable, int], day: dt.date | None) -> int:
    """Return those whose day is at most `SAME_DAYS` from this one; an unknown one may be any."""
    if day is None:
        return -1
    near = (day + dt.timedelta(days=n) for n in range(-SAME_DAYS.days, SAME_DAYS.days + 1))
    union = found.get(None, 0)
    for one in near:
        union |= found.get(one, 0)
    return union
