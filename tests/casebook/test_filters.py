import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reportedly.casebook import Casebook, ClaimFilter, RecordFilter
from reportedly.errors import QuestionError
from reportedly.model import (
    Claim,
    DatePrecision,
    Modality,
    Period,
    Reading,
    Report,
    SourceKind,
    Stance,
)

MakeReading = Callable[..., Reading]
MakeReport = Callable[..., Report]
MakeClaim = Callable[..., Claim]


@pytest.fixture
def filled(
    casebook: Casebook, make_reading: MakeReading, make_report: MakeReport, make_claim: MakeClaim
) -> Casebook:
    """Two reports: one claim of a strike in Taiz; one denial without place, time or count."""
    casebook.keep(make_reading("taiz.txt"))
    report = make_report("denial.txt", outlet="Sana’a Times", published=dt.date(2018, 5, 9))
    denial = make_claim(
        report,
        quote="100% of the raids hit fighters",
        source=None,
        cue=None,
        stance=Stance.DENIES,
        modality=Modality.NEGATED,
        event=None,
        place=None,
        when=None,
        counts=(),
    )
    casebook.keep(_with(report, denial))
    return casebook


def _with(report: Report, *claims: Claim) -> Reading:
    return Reading(report=report, claims=claims, stages=("claims-1",))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["taiz.txt", "denial.txt"]),
        ({"source": "HOSPITAL"}, ["taiz.txt"]),
        ({"source": "observatory"}, []),
        ({"kind": SourceKind.MEDICAL}, ["taiz.txt"]),
        ({"stance": Stance.DENIES}, ["denial.txt"]),
        ({"modality": Modality.ACTUAL}, ["taiz.txt"]),
        ({"event": "strike"}, ["taiz.txt"]),
        ({"event": "strike.air"}, ["taiz.txt"]),
        ({"event": "strike.drone"}, []),
        ({"harm": "killed"}, ["taiz.txt"]),
        ({"harm": "injured"}, []),
        ({"harm": "killed", "group": "people"}, ["taiz.txt"]),
        ({"group": "children"}, []),
        ({"place": "taïz"}, ["taiz.txt"]),
        ({"place": "Yemen"}, ["taiz.txt"]),
        ({"place": "Tai"}, []),
        ({"since": dt.date(2018, 5, 7)}, ["taiz.txt"]),
        ({"since": dt.date(2018, 5, 8)}, []),
        ({"until": dt.date(2018, 5, 7)}, ["taiz.txt"]),
        ({"until": dt.date(2018, 5, 6)}, []),
        ({"outlet": "red sea wire"}, ["taiz.txt"]),
        ({"outlet": "Red Sea"}, []),
        ({"report": "denial.txt"}, ["denial.txt"]),
        ({"words": "were KILLED in taiz"}, ["taiz.txt"]),
        ({"words": "100% of"}, ["denial.txt"]),
        ({"words": "%"}, ["denial.txt"]),
        ({"words": "_"}, []),
        ({"stance": Stance.ASSERTS, "outlet": "Sana’a Times"}, []),
    ],
)
def test_claims_are_found(filled: Casebook, wanted: dict[str, Any], found: list[str]) -> None:
    claims = filled.claims(ClaimFilter(**wanted))
    assert [filled.report(claim.report_id).ref for claim in claims] == found


@pytest.mark.parametrize(
    ("start", "end", "touches"),
    [
        (dt.date(2018, 5, 1), dt.date(2018, 5, 31), True),
        (dt.date(2018, 5, 1), dt.date(2018, 5, 9), False),
        (dt.date(2018, 5, 1), None, True),
        (None, dt.date(2018, 5, 10), True),
        (None, dt.date(2018, 5, 9), False),
        (dt.date(2018, 5, 13), None, False),
        (None, None, False),
    ],
)
def test_an_open_end_reaches_as_far_as_it_needs(
    casebook: Casebook,
    make_report: MakeReport,
    make_claim: MakeClaim,
    start: dt.date | None,
    end: dt.date | None,
    touches: bool,
) -> None:
    report = make_report()
    when = Period(start=start, end=end, precision=DatePrecision.DAYS)
    casebook.keep(_with(report, make_claim(report, when=when)))
    wanted = ClaimFilter(since=dt.date(2018, 5, 10), until=dt.date(2018, 5, 12))
    assert bool(list(casebook.claims(wanted))) is touches


def test_a_group_is_found_by_the_groups_that_hold_it(
    casebook: Casebook, make_report: MakeReport, make_claim: MakeClaim
) -> None:
    report = make_report()
    [count] = make_claim(report).counts
    claim = make_claim(report, counts=(replace(count, group="soldiers"),))
    casebook.keep(_with(report, claim))
    assert list(casebook.claims(ClaimFilter(group="combatants"))) == [claim]
    assert list(casebook.claims(ClaimFilter(group="fighters"))) == []


def test_harm_and_group_must_be_of_one_count(
    casebook: Casebook, make_report: MakeReport, make_claim: MakeClaim
) -> None:
    report = make_report()
    [killed] = make_claim(report).counts
    hurt = replace(killed, harm="injured", group="children")
    casebook.keep(_with(report, make_claim(report, counts=(killed, hurt))))
    assert len(list(casebook.claims(ClaimFilter(harm="injured", group="children")))) == 1
    assert list(casebook.claims(ClaimFilter(harm="killed", group="children"))) == []


def test_records_are_found(filled: Casebook) -> None:
    [record] = filled.records()
    for wanted in (
        RecordFilter(event="strike", place="yemen", since=dt.date(2018, 5, 1)),
        RecordFilter(claim=record.claims[0]),
        RecordFilter(outlet="Red Sea Wire", modality=Modality.ACTUAL),
    ):
        assert list(filled.records(wanted)) == [record]
    for wanted in (RecordFilter(event="control"), RecordFilter(claim="c-other")):
        assert list(filled.records(wanted)) == []


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (ClaimFilter(harm="kiled"), "no harm 'kiled'; did you mean killed"),
        (ClaimFilter(group="childern"), "did you mean children"),
        (ClaimFilter(event="strik"), "no incident type 'strik'; did you mean strike"),
        (ClaimFilter(harm="zzz"), "one of: killed, injured"),
        (
            ClaimFilter(since=dt.date(2018, 5, 9), until=dt.date(2018, 5, 8)),
            "since 2018-05-09 is after until 2018-05-08",
        ),
        (ClaimFilter(report="nothing.txt"), "there is no report 'nothing.txt'"),
    ],
)
def test_a_question_that_cannot_be_answered_says_so_at_once(
    filled: Casebook, wanted: ClaimFilter, said: str
) -> None:
    with pytest.raises(QuestionError, match=said):
        filled.claims(wanted)
