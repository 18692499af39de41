"""A person's grade stands before the machine's, and undoing it brings the machine's back."""

import datetime as dt
from pathlib import Path

import pytest

from reportedly import answers
from reportedly.casebook import Casebook
from reportedly.errors import QuestionError
from reportedly.model import Judgement, Reading, Subject, Verdict
from weekend import kept

NOW = dt.datetime(2016, 10, 1, tzinfo=dt.UTC)


def fall_of_the_camp(casebook: Casebook) -> answers.Graded:
    return next(
        one
        for one in answers.all_grades(casebook)
        if one.grade.word == "confirmed" and one.records[0].type == "control.capture"
    )


def test_a_persons_grade_stands_until_it_is_withdrawn(
    readings: list[Reading], tmp_path: Path
) -> None:
    with kept(tmp_path / "judged.casebook", readings) as casebook:
        machine = fall_of_the_camp(casebook)
        id_ = casebook.judgements.add(
            Judgement(
                subject=Subject.GRADE,
                verdict=Verdict.POSITIVE,
                on=machine.records[0].claims[0],
                value="weak",
                by="Mira",
                at=NOW,
                why="both statements come from one press office",
            )
        )
        judged = answers.grade(casebook, machine.incident.id)
        assert (judged.word, judged.overruled and judged.overruled.machine) == (
            "weak",
            "confirmed",
        )
        assert answers.grade(casebook, machine.incident.id, "ibc").overruled is None
        casebook.judgements.withdraw(id_, by="Mira", at=NOW + dt.timedelta(hours=1))
        assert answers.grade(casebook, machine.incident.id) == machine.grade


def test_by_its_claims_an_incident_has_the_same_grade(weekend: Casebook) -> None:
    graded = fall_of_the_camp(weekend)
    claims = weekend.claims_of(graded.records).values()
    assert answers.grade(weekend, claims) == graded.grade


def test_of_an_unknown_incident_nothing_is_graded(weekend: Casebook) -> None:
    with pytest.raises(QuestionError):
        answers.grade(weekend, "n-000000000000")
