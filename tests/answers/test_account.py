import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from incident_room import filled, market
from judgement_makers import judge
from reportedly.answers import account
from reportedly.casebook import Casebook, open_casebook
from reportedly.errors import QuestionError
from reportedly.grades import rule_names

__all__ = ["filled"]


@pytest.fixture
def told(filled: Path, tmp_path: Path) -> Iterator[Casebook]:
    path = tmp_path / "told.casebook"
    shutil.copy(filled, path)
    with open_casebook(path) as casebook:
        yield casebook


def test_every_claim_is_first_hand_or_carried_by_a_copy(told: Casebook) -> None:
    found = account(told, market(told).id)
    assert found.line == market(told)
    assert {one.report_id for one in found.carried} == {one.report for one in found.copies}
    assert not {one.id for one in found.carried} & {one.id for one in found.claims}
    assert {c.report_id for c in (*found.claims, *found.carried)} <= found.reports.keys()
    assert {copy.of for copy in found.copies} <= found.reports.keys(), "what was copied is named"


def test_claims_stand_in_the_order_of_publication(told: Casebook) -> None:
    found = account(told, market(told).id)
    days = [found.reports[one.report_id].published for one in found.claims]
    known = [day for day in days if day is not None]
    assert days == sorted(known)


def test_every_rule_grades_it_and_a_person_overrules_the_usual_one(told: Casebook) -> None:
    found = account(told, market(told).id)
    assert len(found.grades) == len(rule_names())
    assert found.grade == found.grades[0]
    claim = found.claims[0].id
    word = "discounted" if found.grade.word != "discounted" else "fair"
    told.judgements.add(judge("grade", "positive", claim, field="grade", value=word))
    again = account(told, found.incident.id)
    assert again.grade.word == word
    assert again.grade.overruled is not None
    assert again.grade.overruled.by == "ana"


def test_an_incident_is_found_by_the_beginning_of_its_id(told: Casebook) -> None:
    id_ = market(told).id
    assert account(told, id_[:8]).incident.id == id_
    with pytest.raises(QuestionError, match="n-none"):
        account(told, "n-none")
