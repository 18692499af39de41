"""From scored pairs to incidents: average linkage under what must and must not be joined."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

Pair = tuple[str, str]
Group = tuple[str, ...]

# What a pair that was never compared counts for in an average.
UNCOMPARED = 0.02


def clusters(
    ids: Iterable[str],
    scores: Mapping[Pair, float],
    *,
    cut: float,
    joined: Iterable[Group] = (),
    apart: Callable[[Group, Group], bool] = lambda _a, _b: False,
    uncompared: float = UNCOMPARED,
) -> list[Group]:
    """Return the groups whose members are alike on average by at least `cut` (UPGMA).

    Sokal and Michener 1958. One weak pair never chains two groups together, as it does with
    connected components.

    Args:
        ids: all ids; one that is like no other is a group of its own.
        scores: how likely each compared pair is one, the smaller id first.
        cut: the average under which two groups stay apart.
        joined: groups that are one from the start, whatever their scores.
        apart: whether two groups may not be joined; asked only of groups that would be.
        uncompared: what a pair that was never compared counts for in an average.
    """
    groups = _Groups(sorted(ids), joined, uncompared)
    for pair in sorted(scores):
        groups.compare(pair, scores[pair])
    groups.merge(cut, apart)
    return sorted(groups.members.values())


class _Groups:
    """Groups being merged: for each two that were compared, the sum and number of their pairs."""

    def __init__(self, ids: Sequence[str], joined: Iterable[Group], uncompared: float) -> None:
        self.uncompared = uncompared
        self.members: dict[str, Group] = {one: (one,) for one in ids}
        self.home = {one: one for one in ids}
        self.sums: defaultdict[str, dict[str, tuple[float, int]]] = defaultdict(dict)
        for group in joined:
            first = min(group)
            self.members[first] = tuple(sorted(group))
            for other in set(group) - {first}:
                self.home[other] = first
                del self.members[other]

    def compare(self, pair: Pair, score: float) -> None:
        a, b = self.home[pair[0]], self.home[pair[1]]
        if a != b:
            total, number = self.sums[a].get(b, (0.0, 0))
            self.sums[a][b] = self.sums[b][a] = (total + score, number + 1)

    def average(self, a: str, b: str) -> float:
        total, number = self.sums[a][b]
        pairs = len(self.members[a]) * len(self.members[b])
        return (total + self.uncompared * (pairs - number)) / pairs

    def merge(self, cut: float, apart: Callable[[Group, Group], bool]) -> None:
        """Join the two most alike groups until no two are alike enough; ties go to smaller ids."""
        queue = [
            (-average, a, b)
            for a, near in self.sums.items()
            for b in near
            if a < b and (average := self.average(a, b)) >= cut
        ]
        heapq.heapify(queue)
        while queue:
            negative, a, b = heapq.heappop(queue)
            current = a in self.members and b in self.sums[a] and -negative == self.average(a, b)
            if not current:
                continue
            if apart(self.members[a], self.members[b]):
                del self.sums[a][b], self.sums[b][a]
                continue
            self._join(a, b)
            for near in self.sums[a]:
                if (average := self.average(a, near)) >= cut:
                    heapq.heappush(queue, (-average, min(a, near), max(a, near)))

    def _join(self, a: str, b: str) -> None:
        """Join the second group to the first, whose name stays: it is the smaller id."""
        self.members[a] = tuple(sorted(self.members[a] + self.members.pop(b)))
        for near, (total, number) in self.sums.pop(b).items():
            del self.sums[near][b]
            if near != a:
                before, pairs = self.sums[a].get(near, (0.0, 0))
                self.sums[a][near] = self.sums[near][a] = (before + total, pairs + number)
