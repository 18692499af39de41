import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.cli.listing import listed, total
from reportedly.model import DatePrecision, Period, Place, PlacePrecision, Span
from reportedly.model.wording import days, number, printable, shortened, when, where

FRIDAY, SATURDAY = dt.date(2016, 9, 23), dt.date(2016, 9, 24)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (72, 72, "72"),
        (101, None, "101+"),
        (20, 30, "20-30"),
        (None, 30, "up to 30"),
        (None, None, "some"),
        (250_001, None, "250,001+"),
        (0, 0, "0"),
    ],
)
def test_a_number_stays_as_open_as_it_was_said(
    low: float | None, high: float | None, words: str
) -> None:
    assert number(low, high) == words


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        (SATURDAY, SATURDAY, DatePrecision.DAY, "24 Sep 2016"),
        (FRIDAY, SATURDAY, DatePrecision.DAYS, "23-24 Sep 2016"),
        (FRIDAY, None, DatePrecision.DAYS, "since 23 Sep 2016"),
        (None, FRIDAY, DatePrecision.DAYS, "until 23 Sep 2016"),
        (dt.date(2016, 8, 31), FRIDAY, DatePrecision.DAYS, "31 Aug 2016 - 23 Sep 2016"),
        (dt.date(2016, 1, 1), dt.date(2016, 12, 31), DatePrecision.YEAR, "2016"),
        (None, None, DatePrecision.DAY, "“on Friday” (day unknown)"),
    ],
)
def test_a_period_in_words(
    start: dt.date | None, end: dt.date | None, precision: DatePrecision, words: str
) -> None:
    period = Period(start=start, end=end, precision=precision, text="on Friday", span=Span(0, 9))
    assert when(period) == words


def test_nothing_told_is_nothing_said() -> None:
    assert (when(None), where(None)) == ("", "")


def test_a_place_is_named_with_what_holds_it() -> None:
    place = Place(
        name="Handarat",
        text="the camp",
        span=Span(0, 8),
        precision=PlacePrecision.NEAR,
        within=("Aleppo", "Syria"),
    )
    assert where(place) == "Handarat, near Aleppo"


@given(st.text(), st.integers(min_value=2, max_value=80))
def test_shortened_words_fit(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width


@given(st.text())
def test_printable_is_one_line(text: str) -> None:
    assert printable(text).isprintable()


def test_totals_and_lists() -> None:
    assert (total(1, "claim"), total(1234, "claim")) == ("1 claim", "1,234 claims")
    assert listed(["a", "b", "c"], most=2) == "a, b and 1 more"


def test_days_are_told_once_where_they_are_one() -> None:
    assert days(None, None) == ""
    assert days(FRIDAY, FRIDAY) == days(FRIDAY, None) == "23 Sep 2016"
    assert days(FRIDAY, SATURDAY) == "23-24 Sep 2016"
