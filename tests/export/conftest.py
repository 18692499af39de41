"""One document made by hand: a strike with rival figures, and a denial."""

import datetime as dt
import hashlib

import pytest

from reportedly.model import (
    Actor,
    Block,
    BlockKind,
    Bound,
    Candidate,
    Claim,
    Count,
    Cue,
    DatePrecision,
    Denial,
    Event,
    IncidentRecord,
    Modality,
    Period,
    Place,
    PlacePrecision,
    Relay,
    Report,
    Scope,
    Source,
    SourceFigure,
    SourceKind,
    Span,
    Stance,
    Tally,
)
from reportedly.model.document import Document, document

TEXT = (
    "=Clinic= staff told the radio that 12 people, including 3 children, died in Goma on Tuesday.\n"
    "The army denies it."
)
TUESDAY = Period(
    start=dt.date(2012, 11, 20),
    end=dt.date(2012, 11, 20),
    precision=DatePrecision.DAY,
    text="on Tuesday",
    span=Span(81, 91),
)
GOMA = Place(
    name="Goma",
    text="Goma",
    span=Span(76, 80),
    geonames_id=216281,
    lat=-1.67,
    lon=29.24,
    radius_km=5,
    precision=PlacePrecision.EXACT,
    within=("North Kivu", "DR Congo"),
    country="CD",
    score=0.95,
    candidates=(
        Candidate(
            geonames_id=216281,
            name="Goma",
            country="CD",
            lat=-1.67,
            lon=29.24,
            population=1,
            score=1,
        ),
    ),
)


@pytest.fixture
def report() -> Report:
    return Report(
        id="r-1",
        ref="goma.txt",
        title="Shells fall on Goma",
        outlet="Lake Radio",
        published=dt.date(2012, 11, 21),
        language="en",
        text=TEXT,
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        blocks=(Block(BlockKind.BODY, Span(0, len(TEXT))),),
        url="https://example.org/goma",
    )


@pytest.fixture
def claims() -> tuple[Claim, ...]:
    dead = Count(
        harm="killed",
        group="people",
        low=12,
        high=12,
        bound=Bound.EXACT,
        text="12",
        span=Span(35, 37),
        scope=Scope(place=GOMA, when=TUESDAY),
    )
    children = Count(
        harm="killed",
        group="children",
        low=3.0,
        high=None,
        bound=Bound.AT_LEAST,
        text="3",
        span=Span(56, 57),
        part_of=Span(35, 37),
    )
    told = Claim(
        id="c-told",
        report_id="r-1",
        quote=Span(35, 91).of(TEXT),
        span=Span(35, 91),
        content=(Span(35, 91),),
        source=Source(
            text="=Clinic= staff",
            span=Span(0, 14),
            name="=Clinic= staff",
            kind=SourceKind.MEDICAL,
            named=False,
            relay=(
                Relay(text="the radio", span=Span(20, 29), name="radio", kind=SourceKind.MEDIA),
            ),
        ),
        cue=Cue("told", Span(15, 19)),
        stance=Stance.ASSERTS,
        modality=Modality.ACTUAL,
        direct=False,
        said_on=None,
        event=Event(
            type="strike.ground",
            trigger=Span(69, 73),
            extent=Span(35, 91),
            actors=(Actor(role="target", name="people", text="people", span=Span(38, 44)),),
            targets=("residential",),
        ),
        place=GOMA,
        when=TUESDAY,
        counts=(dead, children),
        stage="claims-1",
        score=0.75,
    )
    denied = Claim(
        id="c-denied",
        report_id="r-1",
        quote="it",
        span=Span(109, 111),
        content=(Span(109, 111),),
        source=Source(
            text="The army",
            span=Span(93, 101),
            name="army",
            kind=SourceKind.BELLIGERENT,
            named=True,
            side="government",
        ),
        cue=Cue("denies", Span(102, 108)),
        stance=Stance.DENIES,
        modality=Modality.NEGATED,
        direct=False,
        said_on=None,
        event=None,
        place=None,
        when=None,
        counts=(),
        stage="claims-1",
        score=0.5,
    )
    return told, denied


@pytest.fixture
def record() -> IncidentRecord:
    return IncidentRecord(
        id="i-1",
        report_id="r-1",
        type="strike.ground",
        place=GOMA,
        when=TUESDAY,
        modality=Modality.ACTUAL,
        actors=("army",),
        weapon="artillery",
        targets=("residential",),
        claims=("c-told", "c-denied"),
        disputed=True,
    )


@pytest.fixture
def one_tally() -> Tally:
    return Tally(
        harm="killed",
        group="people",
        place="Goma",
        when=TUESDAY,
        rule="range",
        low=12,
        best=12,
        high=12,
        open=False,
        contested=True,
        by_source=(
            SourceFigure(
                source="=Clinic= staff",
                kind="medical",
                low=12,
                high=12,
                open=False,
                documented=False,
                words="12",
                claims=("c-told",),
            ),
        ),
        denials=(Denial(source="army", words="it", claim="c-denied"),),
    )


@pytest.fixture
def goma(
    report: Report, claims: tuple[Claim, ...], record: IncidentRecord, one_tally: Tally
) -> Document:
    return document(report, claims, [record], [one_tally], ["nothing to warn of"])
