"""How well records of many reports are linked, against people's incidents and simple means.

B-cubed is Bagga and Baldwin's (1998); pairwise figures are those of Splink and MELTT. Each fold is
scored by weights that were fitted to the others.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

import numpy as np

from reportedly.evaluation import splink_defaults
from reportedly.evaluation.figures import Figure, Measure, Sums, figure, resampled
from reportedly.evaluation.linking_gold import Told
from reportedly.linking import CUT, Linkable, Rarity
from reportedly.linking.apart import why_apart
from reportedly.linking.batch import Batch
from reportedly.linking.blocking import Pair, candidates
from reportedly.linking.clustering import Group, clusters
from reportedly.linking.scoring import shipped
from reportedly.linking.training import Levels, fit

# A rule of thumb, and the cosine that did best of those tried on the gun violence reports.
OURS = "Reportedly"
AS_SHIPPED = "Reportedly, weights as shipped"
TOWN_DAYS, COSINE_DAYS = 1, 7
COSINE = 0.15
NEXT_TO = 10
# Whole reports have hundreds of words: more pairs at once cost memory.
AT_ONCE = 10_000

# Of the numbers in MAVERICK's titles three in five are a year: learnt from these, the comparison of
# numbers costs .2 points of B-cubed and .6 of pairwise F1 (decision 13).
NOT_IN_TITLES = frozenset({"numbers"})

Grouping = Sequence[Group]


def measure(told: Sequence[Told], *, without: Collection[str] = ()) -> tuple[Measure, ...]:
    """Return B-cubed and pairwise F1 with precision and recall, and those of simple means.

    Args:
        told: the records with their incidents.
        without: comparisons that are not learnt from the set.
    """
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
    known = levels(by_id, sorted({*pairs, *of_one_day(list(by_id.values()))}), rarity)
    theirs[AS_SHIPPED] = as_shipped(by_id, pairs, known)
    found = {OURS: linked(told, pairs, known, without=without), **theirs}
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


def measure_coded(told: Sequence[Told]) -> tuple[Measure, ...]:
    """Return the same of coded reports that have a title for a text."""
    return measure(told, without=NOT_IN_TITLES)


def measure_recorded(told: Sequence[Told]) -> tuple[Measure, ...]:
    """Return B-cubed and pairwise F1 where the fields are those on record, not those read.

    It tells what linking alone loses: the fields are the incident's own, so that they agree in all
    of its reports. The rule of thumb goes by them too.
    """
    by_id = {one.record.id: one.record for one in told}
    incident = {one.record.id: one.incident for one in told}
    rarity = Rarity.of(record.marks for record in by_id.values())
    pairs = sorted(candidates(list(by_id.values())))
    known = levels(by_id, sorted({*pairs, *of_one_day(list(by_id.values()))}), rarity)
    found = {
        OURS: linked(told, pairs, known),
        "same town, a day apart": chained(by_id, by_town(told)),
        AS_SHIPPED: as_shipped(by_id, pairs, known),
    }
    sums = {name: resampled(_rows(groups, incident)) for name, groups in found.items()}
    return tuple(
        Measure(
            name=f"{name}, fields as recorded",
            figure=_figure(SCORES[name], sums[OURS], len(told)),
            baselines={
                n: _figure(SCORES[name], s, len(told)) for n, s in sums.items() if n != OURS
            },
            headline=False,
        )
        for name in SCORES
        if name.endswith("F1")
    )


def linked(
    told: Sequence[Told],
    pairs: Sequence[Pair],
    known: Mapping[Pair, Levels],
    *,
    without: Collection[str] = (),
) -> Grouping:
    """Return the incidents found, each fold scored by what was fitted to the others."""
    by_id = {one.record.id: one for one in told}
    found = {
        pair: {name: level for name, level in levels.items() if name not in without}
        for pair, levels in known.items()
    }
    same = {p: by_id[p[0]].incident == by_id[p[1]].incident for p in found}
    candidate = found.keys() & set(pairs)
    scores: dict[Pair, float] = {}
    for held_out in sorted({one.fold for one in told}):
        tested = {p for p in found if held_out in (by_id[p[0]].fold, by_id[p[1]].fold)}
        kept = sorted(found.keys() - tested)
        scorer = fit([found[p] for p in kept], [same[p] for p in kept])
        scores.update({p: scorer.likely(found[p]) for p in tested & candidate})
    return _grouped({id_: one.record for id_, one in by_id.items()}, scores)


def as_shipped(
    records: Mapping[str, Linkable], pairs: Sequence[Pair], known: Mapping[Pair, Levels]
) -> Grouping:
    """Return the incidents found with the weights that come with Reportedly."""
    scorer = shipped()
    return _grouped(records, {p: scorer.likely(known[p]) for p in pairs if p in known})


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


def levels(
    records: Mapping[str, Linkable], pairs: Sequence[Pair], rarity: Rarity
) -> dict[Pair, Levels]:
    """Return the level of each comparison of each pair; those that a rule keeps apart are left out.

    Args:
        records: the records by their ids.
        pairs: their ids, the smaller first.
        rarity: how rare the words of the records are.
    """
    ordered = sorted(records.values(), key=attrgetter("id"))
    at = {record.id: place for place, record in enumerate(ordered)}
    batch = Batch(ordered, rarity)
    found: dict[Pair, Levels] = {}
    for start in range(0, len(pairs), AT_ONCE):
        places = np.array([(at[a], at[b]) for a, b in pairs[start : start + AT_ONCE]])
        left, right = batch.comparable(places[:, 0], places[:, 1])
        some = [(ordered[a].id, ordered[b].id) for a, b in zip(left, right, strict=True)]
        rows: list[dict[str, str]] = [{} for _ in some]
        for name, told in batch.levels(left, right):
            for row, number in zip(rows, told.numbers.tolist(), strict=True):
                if number >= 0:
                    row[name] = told.names[number]
        found.update(zip(some, rows, strict=True))
    return found


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
