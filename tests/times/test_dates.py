import datetime as dt
from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str, str, str, str | None]]]


@pytest.mark.parametrize(
    ("sentence", "words", "start", "end", "precision"),
    [
        ("Shells fell on 24 September 2014.", "24 September 2014", "2014-09-24", "", "day"),
        ("Shells fell on Sept. 12.", "Sept. 12", "2016-09-12", "", "day"),
        ("Shells fell on the 3rd of June.", "3rd of June", "2016-06-03", "", "day"),
        (
            "Shells fell on Tuesday, March 5, 2013.",
            "Tuesday, March 5, 2013",
            "2013-03-05",
            "",
            "day",
        ),
        ("The log for 2015-02-28 is lost.", "2015-02-28", "2015-02-28", "", "day"),
        ("The log for 4/7/2015 is lost.", "4/7/2015", "2015-07-04", "", "day"),
        ("The log for 7/24/2015 is lost.", "7/24/2015", "2015-07-24", "", "day"),
        ("The log for 24.7.2015 is lost.", "24.7.2015", "2015-07-24", "", "day"),
        ("It rained on Sept 19-21.", "Sept 19-21", "2016-09-19", "2016-09-21", "days"),
        (
            "It rained from 3 to 7 May 2012.",
            "from 3 to 7 May 2012",
            "2012-05-03",
            "2012-05-07",
            "days",
        ),
        ("It rained on May 3 and 4 in Homs.", "May 3 and 4", "2016-05-03", "2016-05-04", "days"),
        ("The post fell in May 2014.", "May 2014", "2014-05-01", "2014-05-31", "month"),
        ("The post fell in June last year.", "June last year", "2015-06-01", "2015-06-30", "month"),
        ("The post fell in 2014.", "2014", "2014-01-01", "2014-12-31", "year"),
        ("He fought in the 1982 war.", "1982", "1982-01-01", "1982-12-31", "year"),
        ("He lost his failed 1996 campaign.", "1996", "1996-01-01", "1996-12-31", "year"),
        ("Both fought in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31", "years"),
        ("The 2011-14 campaign failed.", "2011-14", "2011-01-01", "2014-12-31", "years"),
        (
            "The entry of 2016-09-23T10:30:00Z is kept.",
            "2016-09-23T10:30:00Z",
            "2016-09-23",
            "",
            "day",
        ),
        ("Jets struck at 231530Z SEP 16.", "231530Z SEP 16", "2016-09-23", "", "day"),
        (
            "The fort was built in the 19th century.",
            "the 19th century",
            "1800-01-01",
            "1899-12-31",
            "years",
        ),
        (
            "They signed in nineteen ninety-six.",
            "nineteen ninety-six",
            "1996-01-01",
            "1996-12-31",
            "year",
        ),
        (
            "Raids rose in the first six months of 2015.",
            "the first six months of 2015",
            "2015-01-01",
            "2015-06-30",
            "season",
        ),
        (
            "Raids rose in the last two quarters of last year.",
            "the last two quarters of last year",
            "2015-07-01",
            "2015-12-31",
            "season",
        ),
        (
            "Raids rose in this year's second quarter.",
            "this year's second quarter",
            "2016-04-01",
            "2016-06-30",
            "season",
        ),
        ("Gunmen came on 10 Muharram 1437.", "10 Muharram 1437", "2015-10-23", "", "day"),
        ("Gunmen came on the 27th of Ramadan.", "the 27th of Ramadan", "2016-07-02", "", "day"),
        (
            "The raid of the last Sunday of August failed.",
            "the last Sunday of August",
            "2016-08-28",
            "",
            "day",
        ),
        (
            "Gunmen came on the first Friday of Ramadan.",
            "the first Friday of Ramadan",
            "2016-06-10",
            "",
            "day",
        ),
        ("It fell in the summer of 2014.", "the summer of 2014", "2014-06-01", "2014-08-31", ""),
        (
            "The first quarter of 2018 was calm.",
            "The first quarter of 2018",
            "2018-01-01",
            "2018-03-31",
            "",
        ),
        (
            "The second half of last year was calm.",
            "The second half of last year",
            "2015-07-01",
            "2015-12-31",
            "",
        ),
    ],
)
def test_a_date_of_the_calendar(
    read: Read, sentence: str, words: str, start: str, end: str, precision: str
) -> None:
    assert read(sentence) == [(words, start, end or start, precision or "season", None)]


@pytest.mark.parametrize("sentence", ["It fell on 31 June 2014.", "It fell on 2014-13-01."])
def test_a_day_that_no_calendar_has_is_no_day(read: Read, sentence: str) -> None:
    assert all(precision != "day" for _, _, _, precision, _ in read(sentence))


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("Rebels took the dam on 2 October.", "2016-10-02"),  # nearer than eleven months ago
        ("Rebels took the dam on 20 December.", "2015-12-20"),
        ("The vote will be held on 20 December.", "2016-12-20"),
        ("The vote will be held in March.", "2017-03-01"),
        ("Rebels took the dam in March.", "2016-03-01"),
        ("Rebels took the dam last March.", "2016-03-01"),
        ("Rebels took the dam last summer.", "2015-06-01"),
        ("Rebels took the dam last winter.", "2015-12-01"),
        ("Rebels took the dam this summer.", "2016-06-01"),
    ],
)
def test_a_date_without_a_year_takes_the_one_that_the_verb_looks_to(
    read: Read, sentence: str, start: str
) -> None:
    assert [said[1] for said in read(sentence)] == [start]


def test_seasons_can_be_southern(read: Read) -> None:
    assert read("It fell this winter.", hemisphere="southern")[0][1:3] == (
        "2016-06-01",
        "2016-08-31",
    )


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("Troops attacked on Thursday.", "2016-09-22"),
        ("Troops attacked on Saturday.", "2016-09-24"),
        ("Troops will attack on Thursday.", "2016-09-29"),
        ("Talks are due on Sunday.", "2016-09-25"),
        ("They agreed to meet on Monday.", "2016-09-26"),
        ("The minister could not be reached on Friday.", "2016-09-23"),
        ("Troops may have attacked on Friday.", "2016-09-23"),
        ("They met last Saturday.", "2016-09-17"),
        ("They will meet next Saturday.", "2016-10-01"),
        ("They met on Tuesday last week.", "2016-09-13"),
        ("The talks were postponed until Tuesday.", "-"),
    ],
)
def test_a_weekday_is_the_latest_unless_the_verb_looks_ahead(
    read: Read, sentence: str, start: str
) -> None:
    assert [said[1] for said in read(sentence)] == [start]


def test_the_same_period_is_what_was_told_last_in_another_year(read: Read) -> None:
    told = read("In the second quarter 90 died, against 40 in the same period last year.")
    assert told[1][1:4] == ("2015-04-01", "2015-06-30", "season")
    alone = read("The toll was 40 in the same period last year.")
    assert alone[0][1:4] == ("2015-01-01", "2015-12-31", "year")


def test_a_year_before_a_quarter_is_that_quarter(read: Read) -> None:
    told = read("In the first quarter 90 died; a year earlier, 40 had died.")
    assert told[1][1:4] == ("2015-01-01", "2015-03-31", "season")


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("He fled after the Sept. 11 attacks.", "2001-09-11"),
        ("He fled after the Sept. 11 shelling.", "2016-09-11"),
        ("He fled after the October 7 attack.", "2016-10-07"),
    ],
)
def test_a_day_that_stands_for_its_year_keeps_it(read: Read, sentence: str, start: str) -> None:
    assert read(sentence)[0][1] == start


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("The log for 09/07/2016 is lost.", "2016-07-09"),
        ("The log for 09/11/2016 is lost.", "2016-09-11"),
        ("The log for 09/12/2015 is lost.", "2015-12-09"),
        ("The log for 09/05/2016 and 09/08/2016 is lost.", "2016-05-09"),
    ],
)
def test_figures_in_either_order_are_a_day_that_is_over(
    read: Read, sentence: str, start: str
) -> None:
    assert read(sentence)[0][1] == start


def test_figures_of_this_week_are_this_weeks_in_either_order(read: Read) -> None:
    published = dt.date(2016, 7, 6)
    assert read("The log for 07/06/16 is lost.", published)[0][1] == "2016-07-06"
    assert read("The log for 07/06/2016 is lost.", None)[0][1] == "2016-06-07"
