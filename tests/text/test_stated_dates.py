import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.stated_dates import date_pattern, opening_day, read_date

DAY = dt.date(2021, 3, 14)


@pytest.mark.parametrize(
    "written",
    [
        "2021-03-14",
        "2021-03-14T09:30:00Z",
        "2021-03-14 09:30:00.123+02:00",
        "2021/03/14",
        "20210314",
        "14 March 2021",
        "14th of March, 2021",
        "14 Mar. 2021",
        "March 14, 2021",
        "Mar. 14 2021",
        "Sunday, 14 March 2021",
        "Sun, 14 Mar 2021 09:30:00 +0000",
        "Sunday March 14, 2021 at 9:30 a.m.".replace(" at", ""),
        "14 MAR 21",
        "14/03/2021",
        "3/14/2021",
        "14.03.2021",
        "14-Mar-2021",
    ],
)
def test_a_date_in_full_is_read(written: str) -> None:
    assert read_date(written) == DAY


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("03/04/2021", "could be day/month or month/day"),
        ("01-02-2015", "could be day/month or month/day"),
        ("31 April 2021", "in no calendar"),
        ("Monday 14 March 2021", "was a Sunday"),
        ("14 March", "no date in full"),
        ("yesterday", "no date in full"),
        ("March 2021", "no date in full"),
        ("1616000000", "no date in full"),
        ("", "no date in full"),
        ("14 March 3021", "expected 1900 to 2100"),
    ],
)
def test_what_is_no_date_in_full_is_refused_with_the_reason(written: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        read_date(written)


def test_the_same_day_and_month_cannot_be_swapped() -> None:
    assert read_date("5/5/2017") == dt.date(2017, 5, 5)


def test_two_digit_years_are_of_the_last_or_this_century() -> None:
    assert read_date("3 JAN 90").year == 1990
    assert read_date("3 JAN 12").year == 2012


@given(
    st.dates(dt.date(1970, 1, 1), dt.date(2060, 1, 1)),
    st.sampled_from(
        ["%Y-%m-%d", "%d %B %Y", "%A, %d %b %Y", "%B %d, %Y", "%d %b %y", "%Y-%m-%dT%H:%M:%SZ"]
    ),
)
def test_every_day_is_read_back(day: dt.date, form: str) -> None:
    if "%y" in form and not 1969 <= day.year <= 2068:
        return
    assert read_date(day.strftime(form)) == day


@pytest.mark.parametrize(
    "written", ["14 March 2021", "March 14, 2021", "Sun 14 Mar 2021", "14.03.2021"]
)
def test_the_pattern_finds_a_date_among_words(written: str) -> None:
    found = re.search(date_pattern(), f"Published {written} by the desk", re.IGNORECASE)
    assert found is not None
    assert found[0] == written


def test_a_day_before_a_colon_opens_a_text() -> None:
    assert opening_day("Dec. 6: Depot seized in the north") == "Dec. 6"
    assert opening_day("By Dec. 6: nothing") is None
