"""Contest: the rival figures of several issuers on one scope. Rivals are never added."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.tally.scope import periods_apart, places_apart, same_start
from reportedly.tally.statement import Statement


@dataclass(frozen=True, slots=True)
class Contest:
    """Figures on one scope, one an issuer."""

    standing: tuple[Statement, ...]

    def apart_from(self, other: "Contest") -> bool:
        """Say whether the two surely share no place and day, so that their figures may add up."""
        return all(_apart(a, b) for a in self.standing for b in other.standing)

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
    return a.incident == b.incident and same_start(a.when, b.when)
