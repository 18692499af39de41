"""Ratios to rivals: a description with its number of scopes and its spread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.tally.lean import Point, leans


def test_a_party_against_the_median_of_its_rivals() -> None:
    found = leans(
        [
            Point("army", "rebels", "monday", 40),
            Point("monitor", "rebels", "monday", 10),
            Point("medics", "rebels", "monday", 30),
            Point("army", "rebels", "tuesday", 20),
            Point("monitor", "rebels", "tuesday", 20),
        ]
    )
    army = next(one for one in found if one.by == "army")
    assert army.ratio == pytest.approx(2**0.5)
    assert army.low == pytest.approx(2**0.25)
    assert army.high == pytest.approx(2**0.75)
    assert army.compared == 2


def test_whose_losses_they_are_is_kept_apart() -> None:
    """A side that doubles its enemy's losses and halves its own leans both ways."""
    found = leans(
        [
            Point("north", "south", "may", 200),
            Point("south", "south", "may", 100),
            Point("north", "north", "may", 50),
            Point("south", "north", "may", 100),
        ]
    )
    assert {(one.by, one.of): one.ratio for one in found} == pytest.approx(
        {
            ("north", "south"): 2.0,
            ("south", "south"): 0.5,
            ("north", "north"): 0.5,
            ("south", "north"): 2.0,
        }
    )


def test_without_a_rival_there_is_no_ratio() -> None:
    assert (
        leans([Point("army", "rebels", "monday", 40), Point("army", "rebels", "monday", 9)]) == ()
    )


POINTS = st.lists(
    st.builds(
        Point,
        st.sampled_from("abc"),
        st.sampled_from(("us", "them")),
        st.sampled_from(("monday", "tuesday")),
        st.integers(0, 500).map(float),
    ),
    max_size=12,
)


@given(POINTS, st.randoms(use_true_random=False))
def test_the_order_of_figures_never_matters(points: list[Point], random: object) -> None:
    turned = points[:]
    random.shuffle(turned)  # type: ignore[attr-defined]  # a Random
    assert leans(turned) == leans(points)


@given(POINTS)
def test_the_mean_lies_within_the_spread_of_two(points: list[Point]) -> None:
    for one in leans(points):
        assert one.low <= one.high
        if one.compared <= 2:
            assert one.low <= one.ratio * 1.0001
            assert one.ratio <= one.high * 1.0001
