"""Hedges: the algebra of bounds."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.counts.hedges import ends, is_increment
from reportedly.model import Bound

values = st.integers(min_value=0, max_value=10**7)


@given(values, st.sampled_from(list(Bound)), st.booleans())
def test_low_never_exceeds_high(value: int, bound: Bound, share: bool) -> None:
    low, high = ends(value, bound, share=share)
    assert low is None or high is None or low <= high


@given(values)
def test_bounds_open_the_right_end(value: int) -> None:
    assert ends(value, Bound.AT_LEAST) == (value, None)
    assert ends(value, Bound.MORE_THAN) == (value + 1, None)
    assert ends(value, Bound.AT_MOST) == (None, value)
    assert ends(value, Bound.EXACT) == ends(value, Bound.ABOUT) == (value, value)


@given(st.integers(min_value=1, max_value=10**7))
def test_fewer_than_stops_one_short(value: int) -> None:
    assert ends(value, Bound.LESS_THAN) == (None, value - 1)


def test_a_share_has_no_next_person() -> None:
    assert ends(0.5, Bound.MORE_THAN, share=True) == (0.5, None)


def test_increments() -> None:
    assert is_increment("another three")
    assert is_increment("at least three more")
    assert not is_increment("more than three")
    assert not is_increment("three")
