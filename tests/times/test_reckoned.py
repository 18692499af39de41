from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str, str, str, str | None]]]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("He died yesterday.", ("yesterday", "2016-09-23", "2016-09-23", "day", None)),
        ("He died today at noon.", ("today at noon", "2016-09-24", "2016-09-24", "day", None)),
        ("Jets struck overnight.", ("overnight", "2016-09-23", "2016-09-24", "days", "overnight")),
        ("Jets struck last night.", ("last night", "2016-09-23", "2016-09-23", "day", "night")),
        (
            "Jets struck this morning.",
            ("this morning", "2016-09-24", "2016-09-24", "day", "morning"),
        ),
        ("It fell last week.", ("last week", "2016-09-12", "2016-09-18", "week", None)),
        ("It fell last month.", ("last month", "2016-08-01", "2016-08-31", "month", None)),
        ("It fell this year.", ("this year", "2016-01-01", "2016-12-31", "year", None)),
        ("It fell over the weekend.", ("the weekend", "2016-09-24", "2016-09-25", "days", None)),
        (
            "Forty died in the past 24 hours.",
            ("the past 24 hours", "2016-09-23", "2016-09-24", "days", None),
        ),
        (
            "Forty died over the past three days.",
            ("the past three days", "2016-09-21", "2016-09-24", "days", None),
        ),
        (
            "Forty died in the last two weeks.",
            ("the last two weeks", "2016-09-10", "2016-09-24", "week", None),
        ),
        (
            "Forty died in the past week.",
            ("the past week", "2016-09-17", "2016-09-24", "week", None),
        ),
        (
            "Forty died in the past twenty-four months.",
            ("the past twenty-four months", "2014-09-24", "2016-09-24", "month", None),
        ),
        ("It fell two days ago.", ("two days ago", "2016-09-22", "2016-09-22", "day", None)),
        ("It fell three weeks ago.", ("three weeks ago", "2016-08-29", "2016-09-04", "week", None)),
        ("It fell a year ago.", ("a year ago", "2015-01-01", "2015-12-31", "year", None)),
        (
            "They aim to take the city within a week.",
            ("within a week", "2016-09-24", "2016-10-01", "week", "within"),
        ),
        (
            "The truce collapsed within a week.",
            ("within a week", "-", "-", "week", "within"),
        ),
        (
            "They have been trapped for three weeks.",
            ("for three weeks", "2016-09-03", "2016-09-24", "week", "duration"),
        ),
        ("The town had been theirs for years.", ("for years", "-", "-", "years", "duration")),
        ("A three-day truce failed.", ("three-day", "-", "-", "days", "duration")),
        ("They will leave in two days.", ("in two days", "2016-09-26", "2016-09-26", "day", None)),
        (
            "Shelling went on for a third consecutive day.",
            ("for a third consecutive day", "2016-09-22", "2016-09-24", "days", None),
        ),
        ("They pray there every Friday.", ("every Friday", "-", "-", "unknown", "recurring")),
        ("They pray there on Fridays.", ("Fridays", "-", "-", "unknown", "recurring")),
        ("Shells fall daily.", ("daily", "-", "-", "unknown", "recurring")),
        ("The post changed hands recently.", ("recently", "-", "2016-09-24", "unknown", "vague")),
        (
            "Dozens died in recent weeks.",
            ("recent weeks", "-", "2016-09-24", "unknown", "vague"),
        ),
        (
            "More will die in the coming days.",
            ("the coming days", "2016-09-24", "-", "unknown", "vague"),
        ),
    ],
)
def test_a_wording_reckoned_from_the_dateline(
    read: Read, sentence: str, said: tuple[str, str, str, str, str | None]
) -> None:
    assert read(sentence) == [said]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The bridge fell on 5 May 2014. Two days later it was retaken.", "2014-05-07"),
        ("The bridge fell on Thursday. A day earlier the road was cut.", "2016-09-21"),
        ("The bridge fell on 5 May 2014. The following month it was rebuilt.", "2014-06-01"),
        ("The bridge fell on 5 May 2014. That night the town burned.", "2014-05-05"),
        ("The bridge fell in 2014. Two days later it was retaken.", "2016-09-26"),
    ],
)
def test_later_and_earlier_count_from_the_day_told_last(read: Read, text: str, second: str) -> None:
    assert read(text)[1][1] == second


def test_before_and_after_an_event_is_unknown_and_a_date_is_counted_from(read: Read) -> None:
    assert read("They fled two days after the attack.")[0][1:] == ("-", "-", "days", "after")
    assert read("They fled two days after 5 May 2014.") == [
        ("two days after 5 May 2014", "2014-05-07", "2014-05-07", "day", None)
    ]


def test_the_nth_day_of_a_festival_is_known(read: Read) -> None:
    assert read("They fled on the sixth day of Ramadan 2016.")[0][:3] == (
        "the sixth day of Ramadan 2016",
        "2016-06-11",
        "2016-06-11",
    )
    assert read("They fled on the sixth day of the siege.")[0][1:3] == ("-", "-")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Rebels now hold the hill.", ("now", "-", "-", "unknown", "now")),
        ("The roads will open soon.", ("soon", "2016-09-24", "-", "unknown", "vague")),
        ("It was quieter in the past.", ("the past", "-", "2016-09-24", "unknown", "vague")),
        (
            "The week before last, they withdrew.",
            ("The week before last", "2016-09-05", "2016-09-11", "week", None),
        ),
        (
            "In the week ending 20 September, 71 died.",
            ("the week ending 20 September", "2016-09-14", "2016-09-20", "week", None),
        ),
        (
            "In the three days to Friday, 71 died.",
            ("the three days to Friday", "2016-09-21", "2016-09-23", "days", None),
        ),
        (
            "He was shot two years ago today.",
            ("two years ago today", "2014-09-24", "2014-09-24", "day", None),
        ),
        ("The post fell a decade ago.", ("a decade ago", "2006-01-01", "2006-12-31", "year", None)),
        (
            "Shelling went on for two and a half weeks.",
            ("for two and a half weeks", "-", "-", "week", "duration"),
        ),
        ("It lasted 20 minutes.", ("20 minutes", "-", "-", "days", "duration")),
        (
            "So far this month 71 have died.",
            ("So far this month", "2016-09-01", "2016-09-24", "month", "earlier"),
        ),
    ],
)
def test_a_further_wording_reckoned_from_the_dateline(
    read: Read, sentence: str, said: tuple[str, str, str, str, str | None]
) -> None:
    assert read(sentence) == [said]


def test_the_month_and_the_day_go_back_to_what_was_told(read: Read) -> None:
    month = read("Jets struck on 3 May. During the month, 71 died.")
    assert month[1][:4] == ("the month", "2016-05-01", "2016-05-31", "month")
    day = read("Jets struck on 3 May. Later in the day, shells fell.")
    assert day[1] == ("Later in the day", "2016-05-03", "2016-05-03", "day", "later")


def test_the_week_that_something_followed_is_not_the_week_told(read: Read) -> None:
    assert read("Jets struck in the week before the truce.") == []
