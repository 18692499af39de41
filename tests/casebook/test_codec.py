import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from reportedly.casebook.codec import BLOCKS, CLAIM, JUDGEMENT, NOTE, RECORD, STARTS, Codec
from reportedly.errors import CasebookError
from reportedly.model import (
    Actor,
    Block,
    Candidate,
    Claim,
    Count,
    Cue,
    Event,
    IncidentRecord,
    Judgement,
    Period,
    Place,
    Relay,
    Scope,
    Source,
    Span,
)

WORDS = st.text(max_size=12)
MAYBE = st.none() | WORDS
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
SPANS = st.builds(Span, st.integers(0, 9999), st.integers(0, 9999))
PERIODS = st.builds(Period, text=MAYBE, span=st.none() | SPANS, modifier=MAYBE)
PLACES = st.builds(
    Place,
    name=WORDS,
    text=WORDS,
    span=st.none() | SPANS,
    lat=st.none() | NUMBERS,
    lon=st.none() | NUMBERS,
    radius_km=st.none() | NUMBERS,
    within=st.lists(WORDS, max_size=3).map(tuple),
    score=NUMBERS,
    candidates=st.lists(
        st.builds(Candidate, name=WORDS, lat=NUMBERS, lon=NUMBERS, score=NUMBERS), max_size=2
    ).map(tuple),
)
COUNTS = st.builds(
    Count,
    harm=WORDS,
    group=WORDS,
    low=st.none() | st.integers(0, 10**6) | NUMBERS,
    high=st.none() | NUMBERS,
    span=SPANS,
    part_of=st.none() | SPANS,
    scope=st.builds(Scope, place=st.none() | PLACES, when=st.none() | PERIODS),
)
SOURCES = st.builds(
    Source,
    span=st.none() | SPANS,
    relay=st.lists(st.builds(Relay, span=st.none() | SPANS), max_size=2).map(tuple),
)
EVENTS = st.builds(
    Event, actors=st.lists(st.builds(Actor, span=SPANS), max_size=2).map(tuple), status=MAYBE
)
CLAIMS = st.builds(
    Claim,
    span=SPANS,
    content=st.lists(SPANS, max_size=3).map(tuple),
    source=st.none() | SOURCES,
    cue=st.none() | st.builds(Cue, WORDS, SPANS),
    said_on=st.none() | PERIODS,
    event=st.none() | EVENTS,
    place=st.none() | PLACES,
    when=st.none() | PERIODS,
    counts=st.lists(COUNTS, max_size=2).map(tuple),
    score=NUMBERS,
)
RECORDS = st.builds(IncidentRecord, place=st.none() | PLACES, when=st.none() | PERIODS)
VALUES = st.none() | st.booleans() | st.integers() | NUMBERS | WORDS
JUDGEMENTS = st.builds(
    Judgement,
    value=VALUES | st.dictionaries(WORDS, VALUES | st.lists(VALUES, max_size=2), max_size=2),
    evidence=st.none() | SPANS,
    at=st.datetimes(timezones=st.just(dt.UTC)),
)
KINDS: dict[str, tuple[Codec[Any], st.SearchStrategy[Any]]] = {
    "claim": (CLAIM, CLAIMS),
    "record": (RECORD, RECORDS),
    "judgement": (JUDGEMENT, JUDGEMENTS),
    "blocks": (BLOCKS, st.lists(st.builds(Block, span=SPANS), max_size=3).map(tuple)),
    "starts": (STARTS, st.lists(SPANS.map(tuple), max_size=3).map(tuple)),
    "note": (NOTE, st.dictionaries(WORDS, VALUES, max_size=3)),
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CLAIMS)
def test_a_claim_comes_back_as_it_went_in(claim: Claim) -> None:
    back = CLAIM.load(CLAIM.dump(claim))
    assert back == claim
    if claim.place is not None and back.place is not None:
        assert back.place.candidates == claim.place.candidates  # no part of equality


@settings(max_examples=30, deadline=None)
@given(RECORDS)
def test_a_record_comes_back_as_it_went_in(record: IncidentRecord) -> None:
    assert RECORD.load(RECORD.dump(record)) == record


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_what_is_read_is_what_the_writer_itself_would_read(kind: str, data: st.DataObject) -> None:
    codec, values = KINDS[kind]
    value = data.draw(values)
    text = codec.dump(value)
    back = codec.load(text)
    assert back == value
    assert back == TypeAdapter(codec.kind).validate_json(text)
    # Equal is not enough: 1, 1.0 and True are, and so are a span and a pair of numbers.
    assert codec.dump(back) == text
    assert type(back) is type(value)


def test_a_body_with_a_key_of_a_later_version_is_read_without_it() -> None:
    cue = Codec(Cue)
    assert cue.load('{"text":"said","span":[4,8],"tone":"flat"}') == Cue("said", Span(4, 8))
    assert isinstance(cue.load('{"text":"said","span":[4,8]}').span, Span)


@pytest.mark.parametrize(
    "text", ["", "{", "null", "[]", '{"text":"said"}', '{"text":"said","span":[4]}', '"\ud800"']
)
def test_a_damaged_body_is_an_error_that_says_what_to_do(text: str) -> None:
    with pytest.raises(
        CasebookError, match=r"keeps as Cue cannot be read .*restore it from a copy"
    ):
        Codec(Cue).load(text)
