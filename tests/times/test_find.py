import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model import Parse, Period, Span
from reportedly.times import anchored, find_times

Read = Callable[..., list[tuple[str, str, str, str, str | None]]]

RELATIVE = [
    "yesterday", "today", "last night", "overnight", "Friday", "late on Thursday", "since Monday",
    "this week", "last month", "last summer", "two days ago", "the past 24 hours", "next Tuesday",
    "in recent weeks", "early March", "24 September", "Ramadan", "two days earlier", "the weekend",
    "for three weeks", "until Sunday", "within a week", "by the end of the year", "recently",
    "between Friday and Sunday", "a few days ago", "the third quarter", "Sept 19-21",
]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ABSOLUTE = ["3 May 2014", "2014-05-03", "in 2014", "the 1990s", "from 2011 to 2014", "May 2014"]
FILLERS = ["", " shells fell", ", officials said,", " and then", ".", " 20 people died", " - "]

datelines = st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))
texts = st.lists(
    st.tuples(st.sampled_from(RELATIVE + ABSOLUTE), st.sampled_from(FILLERS)), max_size=8
).map(lambda pieces: " ".join(words + filler for words, filler in pieces))


def unparsed(text: str, published: dt.date | None) -> tuple[Period, ...]:
    return find_times(text, Parse((), ()), published, blocks=[Span(0, len(text))])


# The first call makes the grammar, which takes longer than any text.
@settings(deadline=None)
@given(text=texts, published=st.none() | datelines)
def test_spans_are_the_words_in_order_and_no_time_ends_before_it_starts(
    text: str, published: dt.date | None
) -> None:
    end = 0
    for period in unparsed(text, published):
        assert period.span is not None
        assert period.span.of(text) == period.text
        assert period.span.start >= end
        end = period.span.end
        if period.start and period.end:
            assert period.start <= period.end


@given(text=st.text(alphabet="0123456789 aeMrchyFidSnu-/.,'()$", max_size=60), published=datelines)
def test_any_text_can_be_read(text: str, published: dt.date) -> None:
    assert all(period.span is not None for period in unparsed(text, published))


@pytest.mark.parametrize("words", RELATIVE)
def test_without_a_dateline_nothing_relative_resolves(words: str) -> None:
    found = unparsed(words, None)
    assert len(found) == 1
    assert not found[0].resolved


@pytest.mark.parametrize("words", ABSOLUTE)
def test_what_says_its_year_needs_no_dateline(words: str) -> None:
    assert unparsed(words, None) == unparsed(words, dt.date(2020, 2, 29))
    assert unparsed(words, None)[0].resolved


def test_without_a_dateline_the_known_end_stays(read: Read) -> None:
    assert read("It has burned since 2011.", published=None) == [
        ("since 2011", "2011-01-01", "-", "years", "since")
    ]


@given(
    weekday=st.sampled_from(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    ),
    lead=st.sampled_from(["", "last ", "next ", "late on ", "since "]),
    published=datelines,
)
def test_a_week_later_a_weekday_is_a_week_later(
    weekday: str, lead: str, published: dt.date
) -> None:
    week = dt.timedelta(days=7)
    (now,) = unparsed(lead + weekday, published)
    (later,) = unparsed(lead + weekday, published + week)
    assert now.start is not None
    assert later.start == now.start + week


@given(published=datelines)
def test_a_bare_weekday_lies_in_the_week_up_to_the_dateline(published: dt.date) -> None:
    (found,) = unparsed(published.strftime("%A"), published)
    assert found.start == published


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=5)
@given(published=datelines)
def test_reading_twice_finds_the_same(parse: Callable[[str], Parse], published: dt.date) -> None:
    text = "Rebels who left on Friday will return within a week, two days before Sunday."
    assert find_times(text, parse(text), published) == find_times(text, parse(text), published)


def test_a_time_can_be_reckoned_from_the_day_it_was_said_on() -> None:
    text = "On Friday he said that yesterday the road was open."
    friday, yesterday = unparsed(text, dt.date(2016, 9, 24))
    assert friday.start is not None
    again = anchored(yesterday, friday.start)
    assert (again.start, again.span) == (dt.date(2016, 9, 22), yesterday.span)
    (fixed,) = unparsed("3 May 2014", dt.date(2016, 9, 24))
    assert anchored(fixed, dt.date(2015, 1, 1)) == fixed


def test_blocks_are_read_apart(parse: Callable[[str], Parse]) -> None:
    text = "The siege began in May\n2014 was written on the wall."
    assert [p.text for p in find_times(text, parse(text), dt.date(2016, 9, 24))] == ["May"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They retook the camp after overnight clashes near the dam.", "overnight"),
        ("Shops shut before Friday prayers in the old city.", "Friday"),
        ("The raids began after Friday.", "after Friday"),
    ],
)
def test_after_belongs_to_a_time_only_when_no_event_stands_behind_it(
    parse: Callable[[str], Parse], text: str, words: str
) -> None:
    (period,) = find_times(text, parse(text), dt.date(2031, 6, 10))
    assert period.text == words
