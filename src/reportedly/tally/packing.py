"""The heaviest set of contests that are pairwise apart (DESIGN 8.4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportedly.tally.contest import Contest
from reportedly.tally.ground import Grounds, bits, members

# Search is exponential where many contests overlap one another in tangled ways. Past so many steps
# in one knot, or so deep, the heaviest-first choice is taken instead: it can only be too low.
STEPS, DEPTH = 2_000, 200


class Packing:
    """Contests and which of them overlap; worked out once for low, best and high."""

    def __init__(self, found: Sequence[Contest]) -> None:
        self._found = found
        everything = bits(range(len(found)))
        grounds = Grounds([contest.ground for contest in found])
        meeting = [everything & ~grounds.apart_from(i) & ~(1 << i) for i in range(len(found))]
        self._knots = [_Knot.of(knot, meeting) for knot in _knots(everything, meeting)]

    def heaviest(self, weight: Callable[[Contest], int]) -> tuple[Contest, ...]:
        """Return the pairwise apart contests with the largest sum of weights."""
        weights = [weight(contest) for contest in self._found]
        chosen: list[int] = []
        for knot in self._knots:
            search = _Search(knot.meeting, [weights[i] for i in knot.contests])
            best = search.best_of(bits(range(len(knot.contests))))
            chosen += (knot.contests[i] for i in members(best))
        return tuple(self._found[i] for i in sorted(chosen))


@dataclass(frozen=True, slots=True)
class _Knot:
    """Contests that meet, numbered among themselves: sets of a few are fast."""

    contests: Sequence[int]
    meeting: Sequence[int]

    @classmethod
    def of(cls, knot: int, meeting: Sequence[int]) -> "_Knot":
        contests = members(knot)
        place = {i: n for n, i in enumerate(contests)}
        return cls(contests, [bits(place[j] for j in members(meeting[i])) for i in contests])


@dataclass
class _Search:
    meeting: Sequence[int]
    weights: Sequence[int]
    steps: int = field(default=STEPS)
    _met: dict[int, tuple[int, int]] = field(default_factory=dict)

    def best_of(self, knot: int, depth: int = 0) -> int:
        """Return the heaviest members of a knot that do not meet; the earlier among equals."""
        chosen, knot = self._certain(knot)
        for part in _knots(knot, self.meeting):
            chosen |= self._branch(part, depth)
        return chosen

    def _certain(self, knot: int) -> tuple[int, int]:
        """Take what outweighs all that it meets together; return it, and what is left to choose."""
        chosen = 0
        again = True
        while again and knot:
            again = False
            for i in members(knot):
                meets = self.meeting[i] & knot
                if knot >> i & 1 and self.weights[i] >= self._weight_met(i, meets):
                    chosen |= 1 << i
                    knot &= ~(meets | 1 << i)
                    again = True
        return chosen, knot

    def _branch(self, knot: int, depth: int) -> int:
        """Try with and without the contest that meets most others."""
        self.steps -= 1
        if self.steps < 0 or depth > DEPTH:
            return self._heaviest_first(knot)
        most = max(members(knot), key=lambda i: (self.meeting[i] & knot).bit_count())
        rest = knot & ~(1 << most)
        with_it = 1 << most | self.best_of(rest & ~self.meeting[most], depth + 1)
        without = self.best_of(rest, depth + 1)
        return with_it if self._weight(with_it) >= self._weight(without) else without

    def _heaviest_first(self, knot: int) -> int:
        chosen = 0
        for i in sorted(members(knot), key=lambda i: -self.weights[i]):
            if knot >> i & 1:
                chosen |= 1 << i
                knot &= ~self.meeting[i]
        return chosen

    def _weight_met(self, i: int, meets: int) -> int:
        """Return the weight of what one meets, from what it met when that was last asked."""
        before, weight = self._met.get(i, (0, 0))
        if meets != before:
            weight += self._weight(meets & ~before) - self._weight(before & ~meets)
            self._met[i] = meets, weight
        return weight

    def _weight(self, chosen: int) -> int:
        total = 0
        while chosen:
            lowest = chosen & -chosen
            total += self.weights[lowest.bit_length() - 1]
            chosen ^= lowest
        return total


def heaviest(found: Sequence[Contest], weight: Callable[[Contest], int]) -> tuple[Contest, ...]:
    """Return the pairwise apart contests with the largest sum of weights."""
    return Packing(found).heaviest(weight)


def _knots(of: int, meeting: Sequence[int]) -> list[int]:
    """Split a set into those that meet within, directly or through others, and not between."""
    knots = []
    while of:
        knot = reached = of & -of
        while reached:
            lowest = reached & -reached
            more = meeting[lowest.bit_length() - 1] & of & ~knot
            knot |= more
            reached = (reached | more) ^ lowest
        knots.append(knot)
        of &= ~knot
    return knots
