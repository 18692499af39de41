import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import DatePrecision, Period

days = st.dates(dt.date(2020, 1, 1), dt.date(2020, 3, 1))
ends = st.none() | days


def period(start: dt.date | None, end: dt.date | None) -> Period:
    if start and end and end < start:
        start, end = end, start
    return Period(start=start, end=end, precision=DatePrecision.DAYS)


periods = st.builds(period, ends, ends)


@given(periods, periods)
def test_overlap_is_mutual(a: Period, b: Period) -> None:
    assert a.overlaps(b) == b.overlaps(a)


@given(periods, periods)
def test_what_lies_inside_overlaps(a: Period, b: Period) -> None:
    if a.holds(b):
        assert a.overlaps(b)


def test_an_open_end_reaches_as_far_as_it_needs() -> None:
    since = period(dt.date(2020, 1, 5), None)
    assert since.overlaps(period(dt.date(2020, 2, 1), dt.date(2020, 2, 2)))
    assert not since.overlaps(period(dt.date(2020, 1, 1), dt.date(2020, 1, 4)))


def test_nothing_surely_holds_an_open_period() -> None:
    assert not period(None, None).holds(period(dt.date(2020, 1, 1), None))


def test_a_day_is_resolved_and_no_day_is_not() -> None:
    assert period(None, dt.date(2020, 1, 1)).resolved
    assert not period(None, None).resolved
