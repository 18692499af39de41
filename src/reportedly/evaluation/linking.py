"""How well records of many reports are linked, against people's incidents and simple means.

B-cubed is Bagga and Baldwin's (1998); pairwise figures are those of Splink and MELTT. Each fold is
scored by weights that were fitted to the others.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from reportedly.evaluation import splink_defaults
from reportedly.evaluation.figures import Figure, Measure, Sums, figure, resampled
from reportedly.evaluation.linking_gold import Told
from reportedly.linking import CUT, Linkable, Rarity
from reportedly.linking.apart import comparable, why_apart
from reportedly.linking.blocking import Pair, candidates
from reportedly.linking.clustering import Group, clusters
from reportedly.linking.scoring import compared, shipped
from reportedly.linking.training import Levels, fit

# A rule of thumb, and the cosine that did best of those tried on the gun violence reports.
OURS = "Reportedly"
AS_SHIPPED = "Reportedly, weights as shipped"
TOWN_DAYS, COSINE_DAYS = 1, 7
COSINE = 0.15
NEXT_TO = 10

Grouping = Sequence[Group]


def measure(told: Sequence[Told]) -> tuple[Measure, ...]:
    """Return B-cubed and pairwise F1 with precision and recall, and those of simple means."""
    records = [one.record for one in told]
    incident = {one.record.id: one.incident for one in told}
    by_id = {record.id: record for record in records}
    rarity = Rarity.of(record.marks for record in by_id.values())
    pairs = sorted(candidates(list(by_id.values())))
    theirs: dict[str, Grouping] = {
        "link nothing": [(id_,) for id_ in by_id],
        "same town, a day apart": chained(by_id, by_town(told)),
        "TF-IDF, connected": chained(by_id, (p for p in pairs if _alike(by_id, p, rarity))),
    }
    if splink_defaults.installed():
        theirs["Splink unsupervised, connected"] = splink_defaults.linked(
            list(by_id.values()), rarity
        )
    theirs[AS_SHIPPED] = as_shipped(by_id, pairs, rarity)
    found = {OURS: linked(told, pairs, rarity), **theirs}
    rows = {name: _rows(groups, incident) for name, groups in found.items()}
    sums = {name: resampled(counted) for name, counted in rows.items()}
    return tuple(
        Measure(
            name=name,
            figure=_figure(score, sums[OURS], len(told)),
            baselines={n: _figure(score, s, len(told)) for n, s in sums.items() if n != OURS},
            headline=name.endswith("F1"),
        )
        for name, score in SCORES.items()
    )


def linked(told: Sequence[Told], pairs: Sequence[Pair], rarity: Rarity) -> Grouping:
    """Return the incidents found, each fold scored by what was fitted to the others."""
    by_id = {one.record.id: one for one in told}
    records = {id_: one.record for id_, one in by_id.items()}
    learnt = sorted({*pairs, *of_one_day(list(records.values()))})
    found = {p: known for p in learnt if (known := levels(records, p, rarity)) is not None}
    same = {p: by_id[p[0]].incident == by_id[p[1]].incident for p in found}
    candidate = found.keys() & set(pairs)
    scores: dict[Pair, float] = {}
    for held_out in sorted({one.fold for one in told}):
        tested = {p for p in found if held_out in (by_id[p[0]].fold, by_id[p[1]].fold)}
        kept = sorted(found.keys() - tested)
        scorer = fit([found[p] for p in kept], [same[p] for p in kept])
        scores.update({p: scorer.likely(found[p]) for p in tested & candidate})
    return _grouped(records, scores)


def as_shipped(records: Mapping[str, Linkable], pairs: Sequence[Pair], rarity: Rarity) -> Grouping:
    """Return the incidents found with the weights that come with Reportedly."""
    told = {pair: levels(records, pair, rarity) for pair in pairs}
    scorer = shipped()
    return _grouped(records, {p: scorer.likely(known) for p, known in told.items() if known})


def _grouped(records: Mapping[str, Linkable], scores: Mapping[Pair, float]) -> Grouping:
    def apart(a: Group, b: Group) -> bool:
        return any(why_apart(records[x], records[y]) for x in a for y in b)

    return clusters(records, scores, cut=CUT, apart=apart)


def of_one_day(records: Sequence[Linkable]) -> list[Pair]:
    """Return pairs of reports published one after the other, most of them of two incidents.

    Candidates alone would teach that whatever is compared has something in common.
    """
    dated = sorted((r.published, r.id) for r in records if r.published)
    found = (
        (min(a, b), max(a, b))
        for at, (_, a) in enumerate(dated)
        for _, b in dated[at + 1 : at + 1 + NEXT_TO]
    )
    return sorted(set(found))


def levels(records: Mapping[str, Linkable], pair: Pair, rarity: Rarity) -> Levels | None:
    """Return the level of each comparison of a pair, or None where a rule keeps it apart."""
    a, b = records[pair[0]], records[pair[1]]
    if why_apart(a, b) is not None or not comparable(a, b, rarity):
        return None
    return {name: one.level for name, one in compared(a, b, rarity).items() if one is not None}


def chained(ids: Iterable[str], pairs: Iterable[Pair]) -> list[Group]:
    """Return the connected components of the pairs, as the linkage libraries make by default."""
    groups = {id_: [id_] for id_ in ids}
    for a, b in pairs:
        if groups[a] is not groups[b]:
            groups[a] += groups[b]
            for id_ in groups[b]:
                groups[id_] = groups[a]
    return [tuple(group) for group in {id(g): g for g in groups.values()}.values()]


def by_town(told: Sequence[Told]) -> Iterator[Pair]:
    """Yield the pairs of reports on one town, one after the other and a day apart at most."""
    dated = sorted((one.town, one.day, one.record.id) for one in told if one.town and one.day)
    for (town, day, a), (next_town, next_day, b) in pairwise(dated):
        if town == next_town and (next_day - day).days <= TOWN_DAYS:
            yield a, b


def _alike(records: Mapping[str, Linkable], pair: Pair, rarity: Rarity) -> bool:
    a, b = records[pair[0]], records[pair[1]]
    days = (a.published, b.published)
    if days[0] and days[1] and abs((days[0] - days[1]).days) > COSINE_DAYS:
        return False
    return rarity.alike(a.words, b.words) >= COSINE


def _rows(groups: Grouping, incident: Mapping[str, str]) -> list[tuple[float, ...]]:
    """Return for each record its B-cubed precision and recall, and its share of the pairs."""
    size = Counter(incident.values())
    rows: list[tuple[float, ...]] = []
    for group in groups:
        within = Counter(incident[id_] for id_ in group)
        for id_ in sorted(group):
            hits = within[incident[id_]]
            gold = size[incident[id_]]
            rows.append((1.0, hits / len(group), hits / gold, hits - 1, len(group) - 1, gold - 1))
    return rows


def _ratio(above: Sums, below: Sums) -> Sums:
    found: Sums = 100 * np.divide(above, below, out=np.zeros_like(above), where=below > 0)
    return found


def _f1(precision: Sums, recall: Sums) -> Sums:
    return _ratio(2 * precision * recall / 100, precision + recall)


SCORES: Mapping[str, Callable[[Sums], Sums]] = {
    "B-cubed F1": lambda s: _f1(_ratio(s[1], s[0]), _ratio(s[2], s[0])),
    "B-cubed precision": lambda s: _ratio(s[1], s[0]),
    "B-cubed recall": lambda s: _ratio(s[2], s[0]),
    "pairwise F1": lambda s: _f1(_ratio(s[3], s[4]), _ratio(s[3], s[5])),
    "pairwise precision": lambda s: _ratio(s[3], s[4]),
    "pairwise recall": lambda s: _ratio(s[3], s[5]),
}


def _figure(score: Callable[[Sums], Sums], sums: Sums, number: int) -> Figure:
    return figure(score(sums.T), number)
