from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str, str, str, str | None]]]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Seventy have died since Friday.",
            ("since Friday", "2016-09-23", "2016-09-24", "days", "since"),
        ),
        (
            "The siege has lasted since at least 2012.",
            ("since at least 2012", "2012-01-01", "2016-09-24", "years", "since"),
        ),
        (
            "The siege has lasted since October.",
            ("since October", "2015-10-01", "2016-09-24", "month", "since"),
        ),
        (
            "The truce held until Sunday.",
            ("until Sunday", "-", "2016-09-18", "days", "until"),
        ),
        (
            "By Sunday evening the toll had doubled.",
            ("By Sunday evening", "-", "2016-09-18", "days", "by"),
        ),
        ("They left before 2012.", ("before 2012", "-", "2011-12-31", "years", "before")),
        ("They left after 2012.", ("after 2012", "2013-01-01", "-", "years", "after")),
        (
            "They will patrol from Monday onwards.",
            ("from Monday onwards", "2016-09-26", "-", "days", "from"),
        ),
        (
            "The toll as of Thursday was nine.",
            ("as of Thursday", "2016-09-22", "2016-09-22", "day", "as_of"),
        ),
        (
            "Jets struck late on Thursday.",
            ("late on Thursday", "2016-09-22", "2016-09-22", "day", "late"),
        ),
        (
            "Jets struck in early March.",
            ("early March", "2016-03-01", "2016-03-10", "month", "early"),
        ),
        (
            "Jets struck in mid-September 2014.",
            ("mid-September 2014", "2014-09-11", "2014-09-20", "month", "mid"),
        ),
        (
            "Jets struck at the end of last year.",
            ("the end of last year", "2015-09-01", "2015-12-31", "year", "late"),
        ),
        (
            "Jets struck earlier this month.",
            ("earlier this month", "2016-09-01", "2016-09-24", "month", "earlier"),
        ),
        (
            "Jets will strike later this month.",
            ("later this month", "2016-09-24", "2016-09-30", "month", "later"),
        ),
        (
            "Jets struck on the morning of 12 May.",
            ("the morning of 12 May", "2016-05-12", "2016-05-12", "day", "morning"),
        ),
        (
            "Jets struck overnight into Friday.",
            ("overnight into Friday", "2016-09-22", "2016-09-23", "days", "overnight"),
        ),
        (
            "Jets struck around 10:35 a.m. (0735 GMT) Friday.",
            ("around 10:35 a.m. (0735 GMT) Friday", "2016-09-23", "2016-09-23", "day", "about"),
        ),
        (
            "Jets struck before dawn on Friday.",
            ("before dawn on Friday", "2016-09-23", "2016-09-23", "day", None),
        ),
        (
            "Jets struck on Friday at 8:20 am local time.",
            ("Friday at 8:20 am local time", "2016-09-23", "2016-09-23", "day", None),
        ),
    ],
)
def test_words_before_and_after_change_the_days(
    read: Read, sentence: str, said: tuple[str, str, str, str, str | None]
) -> None:
    assert read(sentence) == [said]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Thirty died between Wednesday and Friday.",
            ("between Wednesday and Friday", "2016-09-21", "2016-09-23", "days", None),
        ),
        (
            "Thirty died between Friday and Sunday.",
            ("between Friday and Sunday", "2016-09-16", "2016-09-18", "days", None),
        ),
        (
            "They ruled from late 2011 to early 2013.",
            ("from late 2011 to early 2013", "2011-09-01", "2013-05-02", "years", None),
        ),
        (
            "They ruled from May to July 2014.",
            ("from May to July 2014", "2014-05-01", "2014-07-31", "month", None),
        ),
        (
            "They ruled from 30 September 2014 until 2 October 2014.",
            (
                "from 30 September 2014 until 2 October 2014",
                "2014-09-30",
                "2014-10-02",
                "days",
                None,
            ),
        ),
    ],
)
def test_a_range_is_one_time(
    read: Read, sentence: str, said: tuple[str, str, str, str, str | None]
) -> None:
    assert read(sentence) == [said]


def test_two_days_told_beside_each_other_stay_two(read: Read) -> None:
    assert [said[0] for said in read("Jets struck on Thursday and Friday.")] == [
        "Thursday",
        "Friday",
    ]


def test_before_or_after_an_event_named_by_its_day_is_that_day(read: Read) -> None:
    assert read("Prices rose after Friday's attack.")[0][:3] == (
        "Friday",
        "2016-09-23",
        "2016-09-23",
    )
    assert read("He left before the 2012 election.")[0][0] == "2012"


def test_early_on_a_morning_keeps_all_its_words(read: Read) -> None:
    assert read("Early on Sunday morning, drones struck.")[0][0] == "Early on Sunday morning"


def test_a_night_into_the_next_day_is_one_time(read: Read) -> None:
    assert read("Overnight Friday into Saturday, shells fell.") == [
        ("Overnight Friday into Saturday", "2016-09-23", "2016-09-24", "days", "overnight")
    ]


def test_since_then_goes_back_to_the_day_told(read: Read) -> None:
    told = read("Aid came on 3 May. None has come since then.")
    assert told[1] == ("since then", "2016-05-03", "2016-09-24", "days", "since")
    assert read("None has come since then.") == []
    assert read("Then the road was shut.") == []
