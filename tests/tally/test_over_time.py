"""Each source's figure on the days on which it gave one."""

import datetime as dt

from reportedly.tally import Question, over_time
from tally_claims import days, says, town

KARSA = town("Karsa", 10.0, 20.0)


def test_each_day_shows_what_the_source_stood_at_by_then() -> None:
    told = [
        says("River Monitor", 47, 47, place=KARSA, when=days(6, 6), published=6),
        says("Town Rescue", 10, None, place=KARSA, when=days(6, 6), published=6),
        says("River Monitor", 72, 72, place=KARSA, when=days(6, 7), published=7, documented=True),
        says("Town Rescue", 3, 3, place=KARSA, when=days(6, 6), published=8, increment=True),
    ]
    assert [
        (f.day and f.day.day, f.source, f.low, f.high) for f in over_time(told, Question())
    ] == [
        (6, "River Monitor", 47, 47),
        (6, "Town Rescue", 10, None),
        (7, "River Monitor", 72, 72),
        (8, "Town Rescue", 13, None),
    ]


def test_a_day_names_what_was_said_on_it() -> None:
    told = [
        says("River Monitor", 5, 5, place=KARSA, when=days(6, 6), published=6),
        says("River Monitor", 5, 5, place=KARSA, when=days(6, 6), published=6, outlet="Other"),
    ]
    (one,) = over_time(told, Question())
    assert one.day == dt.date(2031, 6, 6)
    assert one.words == "5-5"
    assert one.claims == tuple(sorted(said.claim.id for said in told))


def test_a_question_about_elsewhere_shows_nothing() -> None:
    assert over_time([says("River Monitor", 5, 5, place=KARSA)], Question(place="Olm")) == ()
