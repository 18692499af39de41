import pytest

from reportedly.evaluation.figures import resampled
from reportedly.evaluation.linking import SCORES, _rows, chained

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
