import datetime as dt
from collections.abc import Callable

import pytest

from reportedly.attribution import find_attributions
from reportedly.model import DatePrecision, Parse, Period, Span

Parser = Callable[[str], Parse]


def day(text: str, words: str, modifier: str | None = None) -> Period:
    start = text.index(words)
    return Period(
        start=dt.date(2024, 3, 1),
        end=dt.date(2024, 3, 1),
        precision=DatePrecision.DAY,
        text=words,
        span=Span(start, start + len(words)),
        modifier=modifier,
    )


def said_on(parse: Parser, text: str, *periods: Period) -> list[str | None]:
    found = find_attributions(text, parse(text), (), periods)
    return [None if a.said_on is None else a.said_on.text for a in found]


def test_a_day_between_cue_and_clause_belongs_to_the_cue(parse: Parser) -> None:
    text = "The observatory said on Saturday it had recorded 12 deaths since Thursday."
    periods = day(text, "Saturday"), day(text, "since Thursday", "since")
    assert said_on(parse, text, *periods) == ["Saturday", None]
    outer, _ = find_attributions(text, parse(text), (), periods)
    assert [s.of(text) for s in outer.content] == ["it had recorded 12 deaths since Thursday"]


@pytest.mark.parametrize(
    "text",
    [
        "The monitor recorded 16 raids on Friday.",
        "The monitor has documented nine deaths on Friday.",
        "The mayor said Friday prayers had been called off.",
    ],
)
def test_a_day_of_the_event_is_not_when_it_was_said(parse: Parser, text: str) -> None:
    assert said_on(parse, text, day(text, "Friday")) == [None]


def test_how_often_is_not_when(parse: Parser) -> None:
    text = "The ministry said in its daily briefing that it had hit a depot."
    assert said_on(parse, text, day(text, "daily")) == [None]


def test_what_trails_a_cue_after_a_quotation_tells_of_the_saying(parse: Parser) -> None:
    text = '"Talks can only be held together," she said in a talk for the show Dawn on Monday.'
    assert said_on(parse, text, day(text, "Monday")) == ["Monday"]
