import datetime as dt
from typing import Any

from link_makers import DAY, elsewhere, record
from reportedly.linking.blocking import LARGEST_BLOCK, candidates


def test_the_same_place_and_week_is_a_candidate_whatever_the_words() -> None:
    soon = DAY + dt.timedelta(days=3)
    other = elsewhere("i-b", start=soon, end=soon, point=(33.2, 44.2))
    assert list(candidates([record("i-a"), other])) == [("i-a", "i-b")]


def test_rare_words_make_candidates_of_records_without_a_place_or_day() -> None:
    bare: dict[str, Any] = {"places": frozenset(), "point": None, "start": None, "end": None}
    pairs = list(candidates([record("i-a", **bare), record("i-b", **bare)]))
    assert pairs == [("i-a", "i-b")]
    assert not list(candidates([record("i-a", "", **bare), record("i-b", "", **bare)]))


def test_known_pairs_are_not_given_again() -> None:
    records = [record(f"i-{n}") for n in range(4)]
    pairs = set(candidates(records, known={"i-0", "i-2"}))
    assert len(pairs) == 5
    assert ("i-0", "i-2") not in pairs


def test_a_crowded_block_is_left_to_its_finer_keys() -> None:
    crowd = [
        record(
            f"i-{n:04}", words=frozenset(), names=frozenset(), places=frozenset({f"mile {n // 2}"})
        )
        for n in range(2 * LARGEST_BLOCK)
    ]
    assert len(list(candidates(crowd))) == LARGEST_BLOCK
