"""Linking: which records of many reports tell of the same incident."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.linking.apart import comparable, why_apart
from reportedly.linking.blocking import Pair, candidates
from reportedly.linking.clustering import Group, clusters
from reportedly.linking.judging import Judged, judged
from reportedly.linking.linkable import Linkable
from reportedly.linking.scoring import Reason, Scorer, shipped
from reportedly.linking.wording import Rarity
from reportedly.model import content_id
from reportedly.model.judgement import Judgement

# Where the average score is cut. Under-linking inflates a tally and over-linking deflates it, so
# a toll is shown under the strict and the loose cut too.
CUT, STRICT, LOOSE = 0.3, 0.5, 0.2
# A pair under this is forgotten: it could not lift an average over any of the cuts.
WORTH_KEEPING = 0.01


@dataclass(frozen=True, slots=True)
class Incident:
    """One thing that happened, as told by one record or many.

    Its id is made of the smallest of its records' ids, and so outlives most changes.
    """

    id: str
    records: Group


@dataclass(frozen=True, slots=True)
class Linkage:
    """What a link found.

    Attributes:
        incidents: every record stands in exactly one.
        scores: how likely each compared pair is one incident, the smaller id first.
        set_aside: judgements that could not be followed.
        rarity: the words' rarity that the scores rest on; later links go on with it.
        records: all that was linked, by id.
    """

    incidents: tuple[Incident, ...]
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

    def links(self, incident: Incident) -> tuple[tuple[Pair, float], ...]:
        """Return the compared pairs inside an incident, the likeliest first."""
        pairs = combinations(incident.records, 2)
        found = [(pair, self.scores[pair]) for pair in pairs if pair in self.scores]
        return tuple(sorted(found, key=lambda one: (-one[1], one[0])))


def link(
    records: Iterable[Linkable],
    judgements: Iterable[Judgement] = (),
    *,
    cut: float = CUT,
    scorer: Scorer | None = None,
    rarity: Rarity | None = None,
    earlier: Linkage | None = None,
) -> Linkage:
    """Group the records into incidents; their order never matters.

    Args:
        records: what many reports tell.
        judgements: what people decided; it always stands.
        cut: how alike the records of one incident are on average, at least.
        scorer: weighs what the comparisons find; by default with the weights that ship.
        rarity: of words, names and places; by default that of `earlier`, or of these records.
        earlier: a linkage of some of these records with the same scorer: pairs it knows are not
            compared again.
    """
    by_id = {record.id: record for record in records}
    ordered = [by_id[id_] for id_ in sorted(by_id)]
    scorer = scorer or (earlier.scorer if earlier else shipped())
    rarity = rarity or (earlier.rarity if earlier else Rarity.of(r.marks for r in ordered))
    scores = _scores(ordered, scorer, rarity, earlier)
    told = judged(judgements, ordered)
    groups = clusters(by_id, scores, cut=cut, joined=told.joined, apart=_apart(by_id, told))
    incidents = tuple(Incident(content_id("n", group[0]), group) for group in groups)
    return Linkage(incidents, scores, told.set_aside, rarity, by_id, scorer)


def _scores(
    records: Sequence[Linkable], scorer: Scorer, rarity: Rarity, earlier: Linkage | None
) -> dict[Pair, float]:
    by_id = {record.id: record for record in records}
    known = {id_ for id_ in by_id if earlier and earlier.records.get(id_) == by_id[id_]}
    scores = {}
    if earlier is not None and earlier.rarity == rarity and earlier.scorer == scorer:
        scores = {pair: s for pair, s in earlier.scores.items() if known.issuperset(pair)}
    else:
        known = set()
    for pair in candidates(records, known=known):
        a, b = by_id[pair[0]], by_id[pair[1]]
        if why_apart(a, b) is None and comparable(a, b, rarity):
            score = scorer.score(a, b, rarity)
            if score >= WORTH_KEEPING:
                scores[pair] = score
    return scores


def _apart(records: Mapping[str, Linkable], told: Judged) -> Callable[[Group, Group], bool]:
    def apart(a: Group, b: Group) -> bool:
        return told.forbids(a, b) or any(why_apart(records[x], records[y]) for x in a for y in b)

    return apart


def redirects(old: Linkage, new: Linkage) -> dict[str, tuple[str, ...]]:
    """Return where each incident of an old linkage went that is no longer under its id.

    The incident that holds most of its records comes first; after a split others follow. An
    incident whose records are all gone leads nowhere.
    """
    home = {record: incident.id for incident in new.incidents for record in incident.records}
    kept = {incident.id for incident in new.incidents}
    found = {}
    for incident in old.incidents:
        if incident.id not in kept:
            homes = [home[record] for record in incident.records if record in home]
            found[incident.id] = tuple(sorted(set(homes), key=lambda h: (-homes.count(h), h)))
    return found
