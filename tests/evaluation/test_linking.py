import pytest

from link_makers import BRIDGE, record
from reportedly.evaluation.figures import resampled
from reportedly.evaluation.linking import SCORES, _rows, chained, levels, linked
from reportedly.evaluation.linking_gold import Told
from reportedly.linking import Linkable, Rarity
from reportedly.linking.apart import comparable, why_apart
from reportedly.linking.scoring import compared

GOLD = {"a": "1", "b": "1", "c": "1", "d": "2"}


def scored(groups: list[tuple[str, ...]]) -> dict[str, float]:
    sums = resampled(_rows(groups, GOLD)).T
    return {name: float(score(sums)[0]) for name, score in SCORES.items()}


def test_people_s_own_incidents_score_all() -> None:
    assert set(scored([("a", "b", "c"), ("d",)]).values()) == {100.0}


def test_one_record_in_the_wrong_incident() -> None:
    found = scored([("a", "b"), ("c", "d")])
    assert found["B-cubed precision"] == 75
    assert found["B-cubed recall"] == pytest.approx(100 * (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert found["pairwise precision"] == 50
    assert found["pairwise recall"] == pytest.approx(100 / 3)


def test_linking_nothing_finds_no_pair() -> None:
    found = scored([("a",), ("b",), ("c",), ("d",)])
    assert found["pairwise F1"] == 0
    assert found["B-cubed precision"] == 100


def test_connected_components_chain() -> None:
    assert sorted(map(sorted, chained("abcd", [("a", "b"), ("c", "b")]))) == [
        ["a", "b", "c"],
        ["d"],
    ]


def held(records: list[Linkable]) -> tuple[dict[str, Linkable], Rarity]:
    return {one.id: one for one in records}, Rarity.of(one.marks for one in records)


def test_levels_are_those_of_one_pair_at_a_time() -> None:
    market, again, bridge = record("i-a"), record("i-b", tolls=()), record("i-c", BRIDGE)
    own = record("i-d", report_id=market.report_id)
    records, rarity = held([market, again, bridge, own])
    pairs = [("i-a", "i-b"), ("i-a", "i-c"), ("i-a", "i-d"), ("i-b", "i-c")]
    told = {}
    for one, other in pairs:
        a, b = records[one], records[other]
        if why_apart(a, b) is None and comparable(a, b, rarity):
            found = compared(a, b, rarity).items()
            told[one, other] = {name: c.level for name, c in found if c is not None}
    assert levels(records, pairs, rarity) == told
    assert ("i-a", "i-d") not in told


def test_what_is_not_to_be_learnt_changes_no_score() -> None:
    records, rarity = held([record(f"i-{n}", f"A man of {n % 2} died.") for n in range(8)])
    ids = sorted(records)
    pairs = [(a, b) for a in ids for b in ids if a < b]
    told = [
        Told(r, r.id[-1] if int(r.id[-1]) % 2 else "even", f"{n % 4}", None, None)
        for n, r in enumerate(records.values())
    ]
    known = levels(records, pairs, rarity)
    bare = {p: {n: v for n, v in found.items() if n != "numbers"} for p, found in known.items()}
    assert known != bare
    assert linked(told, pairs, known, without={"numbers"}) == linked(told, pairs, bare)
