"""What people judged, as groups that are joined and pairs that stay apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.linking.linkable import Linkable
from reportedly.model import Judgement, Subject, Verdict

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements made consistent.

    Attributes:
        joined: ids of records that are one incident, two or more in each.
        apart: pairs that are not one, the smaller id first.
        set_aside: judgements that could not be followed: they name an unknown record, or would
            join what others hold apart.
    """

    joined: tuple[Group, ...]
    apart: frozenset[tuple[str, str]]
    set_aside: tuple[Judgement, ...]

    def forbids(self, a: Group, b: Group) -> bool:
        """Say whether a person holds a record of one group apart from one of the other."""
        if not self.apart:
            return False
        return any((min(x, y), max(x, y)) in self.apart for x in a for y in b)


def judged(judgements: Iterable[Judgement], records: Sequence[Linkable]) -> Judged:
    """Resolve the judgements of links to records; the newest on two records stands.

    A chain of records judged one never joins two that are judged apart: of such a chain the
    oldest judgement is set aside. Judgements of anything but links are no matter of linking.
    """
    record_of = {claim: r.id for r in records for claim in r.claims} | {r.id: r.id for r in records}
    standing: dict[tuple[str, str], Judgement] = {}
    set_aside = []
    links = (one for one in judgements if one.subject is Subject.LINK)
    for one in sorted(links, key=_oldest_first):
        left, right = record_of.get(one.on), record_of.get(one.other or "")
        if left is None or right is None or left == right:
            set_aside.append(one)
        else:
            standing[min(left, right), max(left, right)] = one
    apart = frozenset(p for p, one in standing.items() if one.verdict is Verdict.NEGATIVE)
    groups: dict[str, frozenset[str]] = {}
    for pair, one in sorted(standing.items(), key=lambda s: _oldest_first(s[1]), reverse=True):
        if one.verdict is not Verdict.POSITIVE:
            continue
        joined = frozenset().union(*(groups.get(id_, frozenset({id_})) for id_ in pair))
        if any({a, b} <= joined for a, b in apart):
            set_aside.append(one)
        else:
            groups.update(dict.fromkeys(joined, joined))
    told = tuple(sorted(tuple(sorted(group)) for group in set(groups.values())))
    return Judged(told, apart, tuple(sorted(set_aside, key=_oldest_first)))


def _oldest_first(judgement: Judgement) -> tuple[object, ...]:
    return judgement.order
