"""The heaviest set of contests that are pairwise apart (DESIGN 8.4)."""

from collections.abc import Callable, Sequence

from reportedly.tally.contest import Contest

# Exact search is exponential in the contests that overlap one another; past this many in one
# knot the heaviest-first choice is taken instead, which can only be too low, never too high.
EXACT_UP_TO = 18


def heaviest(found: Sequence[Contest], weight: Callable[[Contest], int]) -> tuple[Contest, ...]:
    """Return the pairwise apart contests with the largest sum of weights."""
    chosen: list[Contest] = []
    for knot in _knots(found):
        if len(knot) <= EXACT_UP_TO:
            chosen += _exact(knot, weight)
        else:
            chosen += _heaviest_first(knot, weight)
    return tuple(chosen)


def _knots(found: Sequence[Contest]) -> list[list[Contest]]:
    """Split the contests into groups that overlap within and are apart between."""
    knots: list[list[Contest]] = []
    for contest in found:
        touching = [k for k in knots if any(not contest.apart_from(c) for c in k)]
        merged = [contest, *(c for k in touching for c in k)]
        knots = [*(k for k in knots if k not in touching), merged]
    return knots


def _exact(knot: Sequence[Contest], weight: Callable[[Contest], int]) -> list[Contest]:
    if not knot:
        return []
    first, rest = knot[0], knot[1:]
    without = _exact(rest, weight)
    with_it = [first, *_exact([c for c in rest if c.apart_from(first)], weight)]
    return max(with_it, without, key=lambda chosen: sum(map(weight, chosen)))


def _heaviest_first(knot: Sequence[Contest], weight: Callable[[Contest], int]) -> list[Contest]:
    chosen: list[Contest] = []
    for contest in sorted(knot, key=weight, reverse=True):
        if all(contest.apart_from(c) for c in chosen):
            chosen.append(contest)
    return chosen
