from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.casebook.codec import CLAIM, RECORD
from reportedly.model import (
    Actor,
    Candidate,
    Claim,
    Count,
    Cue,
    Event,
    IncidentRecord,
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
