import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from link_makers import DAY, elsewhere, record
from reportedly.linking.blocking import ENOUGH, LARGEST_BLOCK, candidates, rounded, weight


def test_the_same_place_and_week_is_a_candidate_whatever_the_words() -> None:
    soon = DAY + dt.timedelta(days=3)
    other = elsewhere("i-b", start=soon, end=soon, point=(33.2, 44.2))
    assert list(candidates([record("i-a"), other])) == [("i-a", "i-b")]


def test_rare_words_make_candidates_of_records_without_a_place_or_day() -> None:
    bare: dict[str, Any] = {"places": frozenset(), "point": None, "start": None, "end": None}
    pairs = list(candidates([record("i-a", **bare), record("i-b", **bare)]))
    assert pairs == [("i-a", "i-b")]
    assert not list(candidates([record("i-a", "", **bare), record("i-b", "", **bare)]))


def test_what_is_published_close_together_needs_fewer_hints() -> None:
    bare: dict[str, Any] = {"places": frozenset(), "point": None, "start": None, "end": None}
    one = record("i-a", "Tolvik burned.", **bare)
    others = [record(f"i-{n}", "Tolvik sank.", **bare) for n in range(12)]
    later = [replace(r, published=DAY + dt.timedelta(days=90)) for r in others]
    assert len(list(candidates([one, *others]))) > len(list(candidates([one, *later])))


def test_the_weight_of_a_key_falls_with_its_holders_and_scenes_count_whole_or_not() -> None:
    assert [weight("tolvik", n) for n in (2, 20, 80, 81)] == [950, 451, 150, 0]
    assert [weight("@at dara sabun 0d1", n) for n in (2, 300, 301)] == [ENOUGH, ENOUGH, 0]


@given(st.integers(1, 2000), st.integers(1, 2000), st.sampled_from(("tolvik", "@at dara sabun")))
def test_numbers_that_round_alike_weigh_alike(one: int, other: int, key: str) -> None:
    if rounded(key, one) == rounded(key, other):
        assert weight(key, one) == weight(key, other)


def test_a_crowded_block_is_left_to_its_finer_keys() -> None:
    crowd = [
        record(
            f"i-{n:04}", words=frozenset(), names=frozenset(), places=frozenset({f"mile {n // 2}"})
        )
        for n in range(2 * LARGEST_BLOCK)
    ]
    assert len(list(candidates(crowd))) == LARGEST_BLOCK
