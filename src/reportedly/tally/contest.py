"""Contest: the rival figures of several issuers on one scope. Rivals are never added."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from reportedly.model import Period, Place
from reportedly.tally.scope import periods_apart, places_apart, same_stretch
from reportedly.tally.statement import Statement


@dataclass(frozen=True, slots=True)
class Contest:
    """Figures on one scope, one an issuer."""

    standing: tuple[Statement, ...]

    def apart_from(self, other: "Contest") -> bool:
        """Say whether the two surely share no place and day, so that their figures may add up.

        A rival that names no day or place is taken for one of the scope of those who do.
        """
        days = list(product(self._days(), other._days()))
        places = list(product(self._places(), other._places()))
        return bool(
            (days and all(periods_apart(a, b) for a, b in days))
            or (places and all(places_apart(a, b) for a, b in places))
        )

    def _days(self) -> list[Period]:
        return [s.when for s in self.standing if s.when is not None]

    def _places(self) -> list[Place]:
        return [s.place for s in self.standing if s.place is not None]

    def takes(self, statement: Statement) -> bool:
        """Say whether the statement is a rival of those standing here."""
        return all(_rivals(s, statement) for s in self.standing)


def contests(standing: Iterable[Statement]) -> list[Contest]:
    """Put rivals on one scope together; figures with the widest known scope come first."""
    found: list[Contest] = []
    for statement in sorted(standing, key=_widest_first):
        for i, contest in enumerate(found):
            if contest.takes(statement):
                found[i] = Contest((*contest.standing, statement))
                break
        else:
            found.append(Contest((statement,)))
    return found


def _widest_first(s: Statement) -> tuple[bool, bool, int, int, str, str]:
    days = 0
    if s.when and s.when.start and s.when.end:
        days = (s.when.end - s.when.start).days + 1
    return (s.incident, days == 0, -days, -(s.low or s.high or 0), s.issuer, s.claim)


def _apart(a: Statement, b: Statement) -> bool:
    return places_apart(a.place, b.place) or periods_apart(a.when, b.when)


def _rivals(a: Statement, b: Statement) -> bool:
    """Two issuers on one scope; an incident inside a stretch of days is no rival of its total."""
    if a.issuer == b.issuer or a.group != b.group or _apart(a, b):
        return False
    return a.incident == b.incident and same_stretch(a.when, b.when)
