import datetime as dt

from reportedly.reading import when
from reportedly.syntax import SpacyParser

SATURDAY = dt.date(2016, 9, 24)


def test_a_sentence_is_read_by_its_verb() -> None:
    parser = SpacyParser()
    (back,) = when("The envoy left on Friday.", published=SATURDAY, parser=parser)
    (ahead,) = when("The envoy will leave on Friday.", published=SATURDAY, parser=parser)
    assert (back.start, ahead.start) == (dt.date(2016, 9, 23), dt.date(2016, 9, 30))


def test_a_bare_wording_needs_no_sentence() -> None:
    (late,) = when("late on Thursday", published=SATURDAY)
    assert (late.start, late.modifier) == (dt.date(2016, 9, 22), "late")


def test_without_a_day_of_publication_a_weekday_has_no_day() -> None:
    (friday,) = when("Friday")
    assert not friday.resolved
    (full,) = when("3 May 2014")
    assert full.start == full.end == dt.date(2014, 5, 3)


def test_a_season_goes_by_its_hemisphere() -> None:
    (winter,) = when("winter 2015", hemisphere="southern")
    assert winter.start == dt.date(2015, 6, 1)


def test_no_words_tell_no_time() -> None:
    assert when("  ") == ()
