"""Whatever words of time stand beside each other, they are read, in order and none twice."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Parse, Span
from reportedly.times import find_times

WORDS = (
    "the a first last 27 31 30 2016 1446 00 12:30 a.m. May September Sept. 3rd Friday Ramadan of in"
    " at since until between and to into from overnight week weeks month quarter half century"
    " ending ago earlier before last same period year-earlier two a half ½ nineteen ninety six"
    " every daily now then soon late early eve next this , . - – / 9/11 31/31/2016 241530Z SEP 16"
    " twenty-first decade minute 1,000 days later day after attack attacks AH Thanksgiving"
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14),
    st.sampled_from([dt.date(2016, 9, 24), None]),
)
def test_any_words_of_time_are_read_in_order(words: list[str], published: dt.date | None) -> None:
    text = " ".join(words)
    found = find_times(text, Parse((), ()), published, blocks=[Span(0, len(text))])
    ends = 0
    for period in found:
        assert period.span is not None
        assert period.span.start >= ends
        assert period.text == period.span.of(text)
        if period.start and period.end:
            assert period.start <= period.end
        ends = period.span.end
