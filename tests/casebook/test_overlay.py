"""Judgements laid over readings, and what questions see then."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judgement_makers import START, field, judge, moment, reject
from reportedly.casebook import Casebook, ClaimFilter, RecordFilter, open_casebook
from reportedly.errors import QuestionError
from reportedly.model import (
    Claim,
    IncidentRecord,
    Judgement,
    Reading,
    Report,
    SourceKind,
    Span,
    Stance,
    Tally,
)
from reportedly.records import records
from reportedly.tally import Question, Said, tally

MakeReading = Callable[..., Reading]
MakeReport = Callable[..., Report]
MakeClaim = Callable[..., Claim]


@pytest.fixture
def reading(make_report: MakeReport, make_claim: MakeClaim) -> Reading:
    """Three claims on one strike: a toll, the same again, and a denial."""
    report = make_report()
    denial = make_claim(
        report,
        quote="striking the market",
        span=Span(97, 116),
        content=(Span(97, 116),),
        stance=Stance.DENIES,
        counts=(),
    )
    claims = (make_claim(report), make_claim(report, score=0.7), denial)
    return Reading(report=report, claims=claims, records=records(claims), stages=("claims-1",))


@pytest.fixture
def kept(path: Path, reading: Reading) -> Path:
    """A casebook with the reading; copying it is quicker than making one."""
    with open_casebook(path) as casebook:
        casebook.keep(reading)
    return path


def read_anew(reading: Reading, *claims: Claim, stage: str = "claims-2") -> Reading:
    return replace(reading, claims=claims, records=records(claims), stages=(stage,))


def test_an_edited_field_is_what_questions_see_and_the_body_stays(
    casebook: Casebook, reading: Reading
) -> None:
    casebook.keep(reading)
    told = reading.claims[0]
    casebook.judgements.add(field(told.id, "source.kind", "monitor"))
    casebook.judgements.add(field(told.id, "counts[0].group", "children"))
    [found] = casebook.claims(ClaimFilter(kind=SourceKind.MONITOR))
    assert (found.id, found.counts[0].group) == (told.id, "children")
    assert [c.id for c in casebook.claims(ClaimFilter(harm="killed", group="children"))] == [
        told.id
    ]
    assert casebook.claim(told.id) == found
    assert casebook.claim(told.id, as_read=True) == told


def test_a_rejected_claim_is_left_out_and_can_be_asked_for(
    casebook: Casebook, reading: Reading
) -> None:
    casebook.keep(reading)
    first = reading.claims[0]
    casebook.judgements.add(reject(first.id))
    assert tuple(casebook.claims()) == reading.claims[1:]
    assert tuple(casebook.claims(ClaimFilter(rejected=True))) == reading.claims
    assert casebook.claim(first.id) == first


def test_a_record_follows_its_claims(casebook: Casebook, reading: Reading) -> None:
    casebook.keep(reading)
    [record] = reading.records
    assert record.disputed
    casebook.judgements.add(reject(reading.claims[2].id))
    [now] = casebook.records()
    assert (now.id, now.disputed, len(now.claims)) == (record.id, False, 2)
    casebook.judgements.add(field(reading.claims[0].id, "place", {"name": "Ibb", "country": "YE"}))
    assert casebook.record(record.id).place != record.place
    assert [one.id for one in casebook.records(RecordFilter(place="ibb"))] == [record.id]


def test_a_record_whose_claims_are_all_rejected_is_gone_and_comes_back(
    casebook: Casebook, reading: Reading
) -> None:
    casebook.keep(reading)
    told = [reject(claim.id) for claim in reading.claims]
    for one in told:
        casebook.judgements.add(one)
    assert not list(casebook.records())
    assert casebook.place_names() == []
    casebook.judgements.withdraw(told[0].id, by="ana", at=moment())
    [back] = casebook.records()
    assert (back.id, back.claims) == (reading.records[0].id, (reading.claims[0].id,))


def test_a_claim_judged_to_be_talk_tells_of_no_incident(
    casebook: Casebook, reading: Reading
) -> None:
    only = read_anew(reading, reading.claims[0])
    casebook.keep(only)
    casebook.judgements.add(field(reading.claims[0].id, "event.type", "talk.statement"))
    assert not list(casebook.records())
    assert [claim.id for claim in casebook.claims()] == [reading.claims[0].id]


def test_reading_again_with_the_same_claims_keeps_what_was_judged(
    casebook: Casebook, reading: Reading
) -> None:
    casebook.keep(reading)
    casebook.judgements.add(field(reading.claims[0].id, "stance", "fears"))
    casebook.judgements.add(reject(reading.claims[1].id))
    before = list(casebook.claims()), list(casebook.records())
    casebook.keep(read_anew(reading, *reading.claims))
    assert (list(casebook.claims()), list(casebook.records())) == before


def test_an_older_reading_stands_as_it_was_read(casebook: Casebook, reading: Reading) -> None:
    casebook.keep(reading)
    casebook.judgements.add(field(reading.claims[0].id, "stance", "fears"))
    casebook.keep(read_anew(reading, *reading.claims))
    old, _ = casebook.readings(reading.report.id)
    assert tuple(casebook.claims(ClaimFilter(reading=old.id))) == reading.claims


def test_a_claim_with_a_new_id_is_found_by_its_words(casebook: Casebook, reading: Reading) -> None:
    casebook.keep(reading)
    old = reading.claims[0]
    judged = (field(old.id, "counts[0].low", 33), field(old.id, "stance", "fears"))
    for one in judged:
        casebook.judgements.add(one)
    more = replace(old.counts[0], harm="injured", low=4, high=4, span=Span(76, 79))
    new = replace(old, id="c-new", span=Span(9, 48), counts=(more, *old.counts))
    casebook.keep(read_anew(reading, new))
    [found] = casebook.claims()
    assert (found.id, found.stance) == ("c-new", Stance.FEARS)
    assert [(count.harm, count.low) for count in found.counts] == [("injured", 4), ("killed", 33)]
    assert casebook.judgements.waiting() == []
    assert casebook.judgements.standing() == list(judged)
    for one in judged:
        casebook.judgements.withdraw(one.id, by="ana", at=moment())
    assert list(casebook.claims()) == [new]


def test_what_is_read_no_more_waits_and_is_followed_when_it_is_read_again(
    casebook: Casebook, reading: Reading
) -> None:
    casebook.keep(reading)
    told = reject(reading.claims[0].id)
    casebook.judgements.add(told)
    casebook.keep(read_anew(reading, reading.claims[2]))
    [waiting] = casebook.judgements.waiting()
    assert waiting.judgement == told
    assert "nothing at these words" in waiting.why
    casebook.keep(read_anew(reading, *reading.claims, stage="claims-3"))
    assert tuple(casebook.claims()) == reading.claims[1:]
    assert casebook.judgements.waiting() == []


def test_a_count_that_is_read_no_more_waits(casebook: Casebook, reading: Reading) -> None:
    casebook.keep(reading)
    told = field(reading.claims[0].id, "counts[0].low", 33)
    casebook.judgements.add(told)
    casebook.keep(read_anew(reading, replace(reading.claims[0], id="c-new", counts=())))
    assert [one.judgement for one in casebook.judgements.waiting()] == [told]


def test_a_value_that_has_lost_its_other_end_waits(casebook: Casebook, reading: Reading) -> None:
    exact = replace(reading.claims[0].counts[0], low=30.0, high=30.0)
    claim = replace(reading.claims[0], counts=(exact,))
    casebook.keep(read_anew(reading, claim))
    high, low = field(claim.id, "counts[0].high", 80), field(claim.id, "counts[0].low", 70)
    casebook.judgements.add(high)
    casebook.judgements.add(low)
    casebook.judgements.withdraw(high.id, by="ana", at=moment())
    [waiting] = casebook.judgements.waiting()
    assert (waiting.judgement, list(casebook.claims())) == (low, [claim])


# --- any sequence at all ---

VALUES: dict[str, list[Any]] = {
    "stance": ["denies", "fears"],
    "modality": ["future", "negated"],
    "place": [None, {"name": "Ibb", "lat": 13.97, "lon": 44.18}, {"name": "Aden"}],
    "when": [None, {"start": "2018-05-06", "end": "2018-05-08"}],
    "event.type": ["attack.civilian", "talk.statement"],
    "source": [None, {"name": "a surgeon", "kind": "medical"}],
    "counts[0]": [None, {"low": 5, "high": 5}],
    "counts[0].group": ["children"],
    "counts[1]": [{"harm": "injured", "group": "people", "low": 2}],
}


@st.composite
def decisions(draw: st.DrawFn) -> list[tuple[int, str, Any, str]]:
    """Draw which claim, what about it, with which value, by whom."""
    drawn = []
    for _ in range(draw(st.integers(1, 7))):
        name = draw(st.sampled_from([*VALUES, "accept", "reject", "unsure"]))
        value = draw(st.sampled_from(VALUES.get(name, [None])))
        drawn.append((draw(st.integers(0, 2)), name, value, draw(st.sampled_from(("ana", "ben")))))
    return drawn


def made(drawn: Sequence[tuple[int, str, Any, str]], claims: Sequence[Claim]) -> list[Judgement]:
    verdicts = {"accept": "positive", "reject": "negative", "unsure": "unsure"}
    told = []
    for number, name, value, by in drawn:
        on, at = claims[number].id, moment()
        if name in verdicts:
            told.append(judge("claim", verdicts[name], on, by=by, at=at))
        else:
            told.append(field(on, name, value, by=by, at=at, evidence=Span(0, 11)))
    return told


def seen(casebook: Casebook) -> tuple[list[Claim], list[IncidentRecord], Tally]:
    claims, lines = list(casebook.claims()), casebook.report_lines()
    said = [
        Said(one, lines[one.report_id].outlet or "", lines[one.report_id].published)
        for one in claims
    ]
    return claims, list(casebook.records()), tally(said, Question(place="Taiz"))


def added(casebook: Casebook, told: Judgement) -> bool:
    """Add a judgement; one that does not fit its claim is refused, and no matter here."""
    try:
        casebook.judgements.add(told)
    except QuestionError:
        return False
    return True


# The reading never changes, so that one can serve all examples.
EXAMPLES = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@given(decisions(), st.data())
@EXAMPLES
def test_undoing_everything_gives_back_exactly_what_was_there(
    kept: Path, reading: Reading, drawn: list[tuple[int, str, Any, str]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder, open_casebook(copy(kept, folder)) as casebook:
        before, told, steps = seen(casebook), [], []
        for one in made(drawn, reading.claims):
            step = seen(casebook)
            if added(casebook, one):
                told.append(one)
                steps.append(step)
        if data.draw(st.booleans()):
            # The last undone first: each step back is the step there.
            for one, step in zip(reversed(told), reversed(steps), strict=True):
                casebook.judgements.withdraw(one.id, by="ana", at=START)
                assert seen(casebook) == step
        else:
            for one in data.draw(st.permutations(told)):
                casebook.judgements.withdraw(one.id, by="ana", at=START)
        assert seen(casebook) == before
        assert casebook.log.verify().number == 2 * len(told)


@given(decisions(), st.data())
@EXAMPLES
def test_the_order_of_keeping_reading_anew_and_judging_never_matters(
    kept: Path, reading: Reading, drawn: list[tuple[int, str, Any, str]], data: st.DataObject
) -> None:
    # What of a count that was taken away can be judged depends on what came first.
    drawn = [one for one in drawn if one[1:3] != ("counts[0]", None)]
    told = made(drawn, reading.claims)
    with TemporaryDirectory() as folder:
        results = []
        for name in ("as told", "otherwise"):
            with open_casebook(copy(kept, Path(folder) / name)) as casebook:
                order = told if name == "as told" else data.draw(st.permutations(told))
                for at, one in enumerate(order):
                    if name == "otherwise" and at == len(order) // 2:
                        casebook.keep(read_anew(reading, *reading.claims))
                    added(casebook, one)
                results.append(seen(casebook))
        assert results[0] == results[1]
