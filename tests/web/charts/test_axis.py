import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from reportedly.web.charts.axis import days, numbers


@given(st.lists(st.integers(0, 3_000_000)))
def test_a_scale_holds_its_values_at_few_whole_ticks(values: list[int]) -> None:
    scale = numbers(values, start=0, end=600)
    assert all(0 <= scale.at(value) <= 600 for value in values)
    assert 3 <= len(scale.ticks) <= 8


@given(st.lists(st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), min_size=1))
def test_days_lie_inside_and_are_marked_at_most_nine_times(told: list[dt.date]) -> None:
    scale = days(told)
    assert all(scale.start <= scale.at(day) <= scale.end for day in told)
    assert 1 <= len(scale.ticks) <= 9
    assert len({words for _, words in scale.ticks}) == len(scale.ticks)
