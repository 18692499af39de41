"""A claim that the reading missed, added by a person: laid over, undone, kept through readings."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from read_reports import Read, read
from reportedly.casebook import Casebook, added_id, open_casebook
from reportedly.errors import QuestionError
from reportedly.model import Judgement, Report, Span, Subject, Verdict
from reportedly.model.judgement import Value

__all__ = ["read"]
TEXT = """Shells fall on Tal Rifaat

TAL RIFAAT - Seven people were killed by shells in Tal Rifaat on Friday, a doctor said. The bridge \
lies in ruins, wrote a teacher in the town.
"""
WHEN = dt.datetime(2016, 9, 26, 9, 0, tzinfo=dt.UTC)
TOLD = {"stance": "asserts", "modality": "actual", "type": "strike.ground",
        "source": "a teacher", "kind": "resident"}  # fmt: skip


@pytest.fixture
def casebook(tmp_path: Path, read: Read) -> Casebook:
    found = open_casebook(tmp_path / "added.casebook")
    found.keep(read(TEXT))
    return found


def addition(report: Report, words: str = "The bridge lies in ruins", by: str = "Lina",
             said_by: str = "a teacher", **changed: Value) -> Judgement:  # fmt: skip
    start, who = report.text.index(words), report.text.index(said_by)
    evidence = Span(start, start + len(words))
    value = TOLD | {"source_start": who, "source_end": who + len(said_by)} | changed
    return Judgement(
        subject=Subject.CLAIM, verdict=Verdict.POSITIVE, on=report.id, value=value,
        field=added_id(report.id, evidence, value), evidence=evidence, by=by, at=WHEN,
    )  # fmt: skip


def test_it_answers_questions_like_any_other_and_an_undo_takes_it_back(casebook: Casebook) -> None:
    report = next(casebook.reports())
    before = [(c.id, c) for c in casebook.claims()]
    incidents = casebook.incidents.all()
    id_ = casebook.judgements.add(addition(report))
    [claim] = [c for c in casebook.claims() if c.stage == "by hand"]
    assert claim.quote == "The bridge lies in ruins"
    assert claim.source
    assert claim.source.span
    assert claim.source.span.of(report.text) == claim.source.name == "a teacher"
    assert casebook.claim(claim.id) == claim
    assert len(casebook.incidents.all()) == len(incidents) + 1
    casebook.judgements.withdraw(id_, by="Lina", at=WHEN)
    assert [(c.id, c) for c in casebook.claims()] == before
    assert casebook.incidents.all() == incidents


def test_it_can_be_corrected_and_rejected(casebook: Casebook) -> None:
    report = next(casebook.reports())
    judged = addition(report)
    casebook.judgements.add(judged)
    id_ = judged.field or ""
    span = Span(report.text.index("Seven"), report.text.index("Seven") + len("Seven people"))
    count = {"harm": "killed", "group": "people", "low": 7, "high": 7}
    casebook.judgements.add(
        Judgement(
            subject=Subject.FIELD,
            verdict=Verdict.POSITIVE,
            on=id_,
            by="Lina",
            at=WHEN,
            field="counts[0]",
            value=count,
            evidence=span,
        )
    )
    assert casebook.claim(id_).counts[0].low == 7
    reject = Judgement(subject=Subject.CLAIM, verdict=Verdict.NEGATIVE, on=id_, by="Omar", at=WHEN)
    number = len(list(casebook.claims()))
    casebook.judgements.add(reject)
    assert len(list(casebook.claims())) == number - 1
    casebook.judgements.withdraw(reject.id, by="Omar", at=WHEN)
    assert casebook.claim(id_).counts[0].low == 7


def test_a_new_reading_keeps_it(casebook: Casebook, read: Read) -> None:
    report = next(casebook.reports())
    judged = addition(report)
    casebook.judgements.add(judged)
    again = read(TEXT)
    casebook.keep(replace(again, stages=(*again.stages, "later-1")))
    assert casebook.claim(judged.field or "").quote == "The bridge lies in ruins"
    assert casebook.judgements.waiting() == []
    casebook.judgements.verify()


def test_nothing_stands_on_no_words(casebook: Casebook) -> None:
    report = next(casebook.reports())
    judged = addition(report)
    for wrong in (
        replace(judged, evidence=None),
        replace(judged, evidence=Span(0, len(report.text) + 5)),
        addition(report, type="strike.by.magic"),
        addition(report, source_start=None),
        addition(report, mood="grim"),
    ):
        with pytest.raises(QuestionError):
            casebook.judgements.add(wrong)
    assert casebook.judgements.last(1) == []


def test_two_people_who_add_the_same_make_one_claim(casebook: Casebook) -> None:
    report = next(casebook.reports())
    casebook.judgements.add(addition(report))
    casebook.judgements.add(addition(report, by="Omar"))
    assert sum(c.stage == "by hand" for c in casebook.claims()) == 1
