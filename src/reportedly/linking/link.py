"""Linking: which records of many reports tell of the same incident."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.engine import Engine, Table
from reportedly.linking.apart import why_apart
from reportedly.linking.batch import Batch
from reportedly.linking.blocking import CANDIDATES, Pair, keyed, pairs
from reportedly.linking.clustering import Group, clusters
from reportedly.linking.columns import Whole
from reportedly.linking.judging import Judged, judged
from reportedly.linking.linkable import Linkable
from reportedly.linking.scoring import Reason, Scorer, shipped
from reportedly.linking.shared import Reals
from reportedly.linking.wording import Rarity
from reportedly.model import Judgement

# Where the average score is cut. Under-linking inflates a tally and over-linking deflates it, so
# a toll is shown under the strict and the loose cut too.
CUT, STRICT, LOOSE = 0.3, 0.5, 0.2
# A pair under this is forgotten: it could not lift an average over any of the cuts.
WORTH_KEEPING = 0.01


@dataclass(frozen=True, slots=True)
class Linkage:
    """What a link found.

    Attributes:
        incidents: the records' ids, each in exactly one group.
        scores: how likely each compared pair is one incident, the smaller id first.
        set_aside: judgements that could not be followed.
    """

    incidents: tuple[Group, ...]
    scores: Mapping[Pair, float]
    set_aside: tuple[Judgement, ...]
    rarity: Rarity
    records: Mapping[str, Linkable]
    scorer: Scorer

    def reasons(self, left: str, right: str) -> tuple[Reason, ...]:
        """Return what speaks for and against two records being one, the weightiest first."""
        return self.scorer.reasons(self.records[left], self.records[right], self.rarity)

    def why_apart(self, left: str, right: str) -> str | None:
        """Return the rule that keeps two records apart whatever their score, or None."""
        return why_apart(self.records[left], self.records[right])

    def links(self, incident: Group) -> tuple[tuple[Pair, float], ...]:
        """Return the compared pairs inside an incident, the likeliest first."""
        inside = combinations(incident, 2)
        found = [(pair, self.scores[pair]) for pair in inside if pair in self.scores]
        return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def link(
    records: Iterable[Linkable],
    judgements: Iterable[Judgement] = (),
    *,
    cut: float = CUT,
    scorer: Scorer | None = None,
    rarity: Rarity | None = None,
    engine: Engine | None = None,
) -> Linkage:
    """Group the records into incidents; their order never matters.

    Args:
        records: what many reports tell.
        judgements: what people decided; it always stands.
        cut: how alike the records of one incident are on average, at least.
        scorer: weighs what the comparisons find; by default with the weights that ship.
        rarity: of words, names and places; by default that of these records.
        engine: where pairs are found and compared; by default here, in arrays. The outcome is the
            same.
    """
    by_id = {record.id: record for record in records}
    ordered = [by_id[id_] for id_ in sorted(by_id)]
    scorer = scorer or shipped()
    rarity = rarity or Rarity.of(r.marks for r in ordered)
    scores = (
        scored(ordered, pairs(keyed(ordered)), rarity, scorer)
        if engine is None
        else _scored_on(engine, ordered, rarity, scorer)
    )
    told = judged(judgements, ordered)
    return Linkage(
        grouped(by_id, scores, told, cut=cut), scores, told.set_aside, rarity, by_id, scorer
    )


def scored(
    ordered: Sequence[Linkable], wanted: tuple[Whole, Whole], rarity: Rarity, scorer: Scorer
) -> dict[Pair, float]:
    """Return how likely each pair is one incident, without those that no rule lets be one.

    Args:
        ordered: the records in the order of their ids.
        wanted: the positions of the pairs among them, the smaller first.
        rarity: of words, names and places.
        scorer: weighs what the comparisons find.
    """
    return _kept(ordered, *Batch(ordered, rarity).scores(*wanted, scorer))


def _scored_on(
    engine: Engine, ordered: Sequence[Linkable], rarity: Rarity, scorer: Scorer
) -> dict[Pair, float]:
    batch = Batch(ordered, rarity)

    def each(found: Table) -> Table:
        left, right, score = batch.scores(found["one"], found["other"], scorer)
        return {"one": left, "other": right, "score": score}

    found = engine.run(CANDIDATES, keyed(ordered).tables, each)
    return _kept(ordered, found["one"], found["other"], found["score"])


def _kept(
    ordered: Sequence[Linkable], left: Whole, right: Whole, scores: Reals
) -> dict[Pair, float]:
    kept = scores >= WORTH_KEEPING
    columns = (left[kept].tolist(), right[kept].tolist(), scores[kept].tolist())
    return {(ordered[a].id, ordered[b].id): score for a, b, score in zip(*columns, strict=True)}


def grouped(
    records: Mapping[str, Linkable], scores: Mapping[Pair, float], told: Judged, *, cut: float
) -> tuple[Group, ...]:
    """Return the records in groups, one an incident.

    Whoever joins two records joins the incidents that the machine has them in, whole; only where
    somebody holds others of those records apart, the joined ones are grouped first, and the rest
    goes where it is most alike.

    A group lies within records that pairs of at least the cut, or judgements, connect: such a
    part of a collection can be grouped alone.
    """
    apart = _apart(records, told)
    home = {
        id_: group for group in clusters(records, scores, cut=cut, apart=apart) for id_ in group
    }
    found = {group: {group} for group in home.values()}
    for joined in told.joined:
        merged = {one for id_ in joined for one in found[home[id_]]}
        found.update(dict.fromkeys(merged, merged))
    return tuple(
        sorted(
            group
            for merged in {id(one): one for one in found.values()}.values()
            for group in _joined(sorted(merged), scores, told, apart, cut)
        )
    )


def _joined(
    groups: Sequence[Group],
    scores: Mapping[Pair, float],
    told: Judged,
    apart: Callable[[Group, Group], bool],
    cut: float,
) -> list[Group]:
    """Return what becomes of the machine's groups that judgements join."""
    ids = tuple(sorted(id_ for group in groups for id_ in group))
    if len(groups) == 1 or not told.forbids(ids, ids):
        return [ids]
    known = set(ids)
    inside = {pair: score for pair, score in scores.items() if known.issuperset(pair)}
    joined = [one for one in told.joined if known.issuperset(one)]
    return clusters(ids, inside, cut=cut, joined=joined, apart=apart)


def _apart(records: Mapping[str, Linkable], told: Judged) -> Callable[[Group, Group], bool]:
    def apart(a: Group, b: Group) -> bool:
        return told.forbids(a, b) or any(why_apart(records[x], records[y]) for x in a for y in b)

    return apart
