import datetime as dt
from collections.abc import Callable

import pytest

from reportedly.times.festivals import festival

Read = Callable[..., list[tuple[str, str, str, str, str | None]]]


@pytest.mark.parametrize(
    ("name", "year", "first"),
    [
        ("Easter", 2016, dt.date(2016, 3, 27)),
        ("Orthodox Easter", 2016, dt.date(2016, 5, 1)),
        ("Good Friday", 2019, dt.date(2019, 4, 19)),
        ("Ramadan", 2016, dt.date(2016, 6, 6)),
        ("Eid al-Fitr", 2016, dt.date(2016, 7, 6)),
        ("Eid al-Adha", 2019, dt.date(2019, 8, 11)),
        ("Ashura", 2004, dt.date(2004, 3, 1)),
        ("Nowruz", 2015, dt.date(2015, 3, 21)),
    ],
)
def test_a_festival_falls_on_its_day(name: str, year: int, first: dt.date) -> None:
    found = festival(name, year)
    # A Hijri month begins when the moon is seen: one day either way is as true.
    assert found is not None
    assert found.start is not None
    assert abs((found.start - first).days) <= 1


def test_a_year_outside_the_tables_has_no_hijri_festival() -> None:
    assert festival("Ramadan", 1700) is None


def test_a_festival_without_a_year_is_the_one_that_the_verb_looks_to(read: Read) -> None:
    assert read("They attacked during Ramadan.")[0][1] == "2016-06-06"
    assert read("The truce will start before Christmas.")[0][2] == "2016-12-24"
    assert read("They attacked before the holy month of Ramadan.")[0][0] == (
        "before the holy month of Ramadan"
    )


@pytest.mark.parametrize(
    ("name", "year", "first"),
    [
        ("Yom Kippur", 2023, dt.date(2023, 9, 25)),
        ("Simchat Torah", 2023, dt.date(2023, 10, 7)),
        ("Passover", 2024, dt.date(2024, 4, 23)),
        ("Hanukkah", 2024, dt.date(2024, 12, 26)),
        ("Thanksgiving", 2016, dt.date(2016, 11, 24)),
        ("Memorial Day", 2016, dt.date(2016, 5, 30)),
    ],
)
def test_a_jewish_feast_or_a_weekday_of_a_month_falls_on_its_very_day(
    name: str, year: int, first: dt.date
) -> None:
    found = festival(name, year)
    assert found is not None
    assert found.start == first


def test_the_eve_of_a_feast_is_the_day_before(read: Read) -> None:
    assert read("They died on the eve of Yom Kippur.")[0][:3] == (
        "the eve of Yom Kippur",
        "2016-10-11",
        "2016-10-11",
    )
