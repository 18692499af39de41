"""A casebook in a folder of its own, and readings made by hand."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.casebook import Casebook, open_casebook
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
    Event,
    IncidentRecord,
    Modality,
    Period,
    Place,
    PlacePrecision,
    Reading,
    Report,
    Source,
    SourceKind,
    Span,
    Stance,
    content_id,
)

TEXT = (
    "At least 30 people were killed in Taïz on Monday, a hospital director said.\n"
    "The coalition denied striking the market."
)

MakeReport = Callable[..., Report]
MakeClaim = Callable[..., Claim]
MakeReading = Callable[..., Reading]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.casebook"


@pytest.fixture
def casebook(path: Path) -> Iterator[Casebook]:
    with open_casebook(path) as opened:
        yield opened


@pytest.fixture
def make_report() -> MakeReport:
    def make(ref: str = "taiz.txt", **changes: Any) -> Report:
        text = changes.get("text", TEXT)
        values: dict[str, Any] = {
            "id": content_id("r", ref, text),
            "ref": ref,
            "title": "Market hit",
            "outlet": "Red Sea Wire",
            "published": dt.date(2018, 5, 8),
            "language": "en",
            "text": text,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "blocks": (Block(BlockKind.BODY, Span(0, len(text))),),
            "dateline_place": Span(34, 38),
            "raw_starts": ((0, 14),),
        }
        return Report(**values | changes)

    return make


@pytest.fixture
def make_claim() -> MakeClaim:
    def make(report: Report, **changes: Any) -> Claim:
        values: dict[str, Any] = {
            "report_id": report.id,
            "quote": "At least 30 people were killed in Taïz on Monday",
            "span": Span(0, 48),
            "content": (Span(0, 48),),
            "source": Source(
                text="a hospital director",
                span=Span(50, 69),
                name="a hospital director",
                kind=SourceKind.MEDICAL,
                named=False,
                role="hospital director",
            ),
            "cue": Cue("said", Span(70, 74)),
            "stance": Stance.ASSERTS,
            "modality": Modality.ACTUAL,
            "direct": False,
            "said_on": None,
            "event": Event(
                type="strike.air",
                trigger=Span(24, 30),
                extent=Span(0, 48),
                actors=(
                    Actor(role="agent", name="coalition", text="coalition", span=Span(80, 89)),
                ),
                targets=("market",),
            ),
            "place": Place(
                name="Taiz",
                text="Taïz",
                span=Span(34, 38),
                lat=13.57,
                lon=44.02,
                precision=PlacePrecision.EXACT,
                within=("Taiz Governorate", "Yemen"),
                country="YE",
                score=0.9,
                candidates=(
                    Candidate(
                        geonames_id=1,
                        name="Taiz",
                        country="YE",
                        lat=13.57,
                        lon=44.02,
                        population=615222,
                        score=0.9,
                    ),
                ),
            ),
            "when": Period(
                start=dt.date(2018, 5, 7),
                end=dt.date(2018, 5, 7),
                precision=DatePrecision.DAY,
                text="on Monday",
                span=Span(39, 48),
            ),
            "counts": (
                Count(
                    harm="killed",
                    group="people",
                    low=30,
                    high=None,
                    bound=Bound.AT_LEAST,
                    text="At least 30",
                    span=Span(0, 11),
                ),
            ),
            "stage": "claims-1",
            "score": 0.8,
        }
        values |= changes
        return Claim(**{"id": content_id("c", sorted(map(str, values.items())))} | values)

    return make


@pytest.fixture
def make_reading(make_report: MakeReport, make_claim: MakeClaim) -> MakeReading:
    def make(ref: str = "taiz.txt", *, claims: int = 1, **changes: Any) -> Reading:
        report = changes.pop("report", None) or make_report(ref)
        made = tuple(make_claim(report, score=0.5 + n / 100) for n in range(claims))
        records = tuple(
            IncidentRecord(
                id=content_id("i", claim.id),
                report_id=report.id,
                type="strike.air",
                place=claim.place,
                when=claim.when,
                modality=claim.modality,
                actors=("coalition",),
                weapon=None,
                targets=("market",),
                claims=(claim.id,),
            )
            for claim in made
        )
        values: dict[str, Any] = {
            "report": report,
            "claims": made,
            "records": records,
            "stages": ("counts-1", "claims-1"),
            "warnings": ("no dateline",),
        }
        return Reading(**values | changes)

    return make
