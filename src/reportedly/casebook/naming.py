"""Which id each incident has: ids outlive new reports, merges and splits, and are never reused."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Former:
    """An incident as it was: how early it came to be known, and the claims that told of it."""

    number: int
    claims: Set[str]


@dataclass(frozen=True, slots=True)
class Naming:
    """What becomes of ids.

    Attributes:
        kept: the id that each group keeps.
        split: for a group that needs a new id, the id of what most of it was, if it was anything.
        led: where each id leads that no group keeps; None when nothing of it is left.
    """

    kept: Mapping[Group, str]
    split: Mapping[Group, str | None]
    led: Mapping[str, Group | None]


def name(
    groups: Iterable[Group], claims: Mapping[str, Sequence[str]], former: Mapping[str, Former]
) -> Naming:
    """Return which of its former ids each group of records keeps.

    The part that shares most claims with an incident keeps its id; of equal shares the older id
    stands. Claims tell it, not records: a claim's id outlives a new grouping of its report.

    Args:
        groups: the records, newly grouped.
        claims: by id of a record, the ids of its claims.
        former: what the incidents were before that any of these records were in.
    """
    held = {group: {claim for record in group for claim in claims[record]} for group in groups}
    home: dict[str, list[Group]] = {}
    for group in sorted(held):
        for claim in held[group]:
            home.setdefault(claim, []).append(group)
    shares: dict[tuple[str, Group], int] = {}
    for id_, one in former.items():
        for claim in one.claims:
            for group in home.get(claim, ()):
                shares[id_, group] = shares.get((id_, group), 0) + 1
    kept: dict[Group, str] = {}
    taken: set[str] = set()
    most_of: dict[Group, str] = {}
    most_in: dict[str, Group] = {}
    for id_, group in sorted(shares, key=lambda s: (-shares[s], former[s[0]].number, s)):
        most_of.setdefault(group, id_)
        most_in.setdefault(id_, group)
        if group not in kept and id_ not in taken:
            kept[group] = id_
            taken.add(id_)
    return Naming(
        kept,
        {group: most_of.get(group) for group in held if group not in kept},
        {id_: most_in.get(id_) for id_ in former if id_ not in taken},
    )
