import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from incident_room import filled, lines, market
from judgement_makers import field, judge, reject
from reportedly.casebook import Casebook, first_hand, open_casebook

__all__ = ["filled"]


@pytest.fixture
def told(filled: Path, tmp_path: Path) -> Iterator[Casebook]:
    path = tmp_path / "told.casebook"
    shutil.copy(filled, path)
    with open_casebook(path) as casebook:
        yield casebook


def claims(told: Casebook) -> list[str]:
    incident = told.incidents.get(market(told).id)
    records = told.incidents.records([incident]).values()
    return sorted(told.claims_of(tuple(records)))


def test_a_line_tells_reports_copies_and_rival_figures(told: Casebook) -> None:
    line = market(told)
    assert (line.reports, line.copies) == (3, 1)
    assert line.rival
    assert line.disputed
    assert line.place is not None
    assert line.place.text == "Marib"


def test_only_the_line_of_what_was_judged_is_made_anew(told: Casebook) -> None:
    before = {one.id: one for one in lines(told)}
    figures = [told.claim(one) for one in claims(told) if told.claim(one).counts]
    for claim in figures:
        told.judgements.add(field(claim.id, "counts[0].low", 5))
    after = {one.id: one for one in lines(told)}
    changed = {id_ for id_ in before if before[id_] != after[id_]}
    assert changed == {market(told).id}
    assert {toll.low for toll in after[market(told).id].tolls if toll.harm == "killed"} == {5}


def test_a_decision_undone_brings_the_line_back(told: Casebook) -> None:
    before = market(told)
    ids = [told.judgements.add(reject(one)) for one in claims(told)[:2]]
    assert market(told) != before
    for one in ids:
        told.judgements.withdraw(one, by="ana", at=judge("claim", "positive", "c-1").at)
    assert market(told) == before


def test_what_a_copy_carried_is_not_first_hand(told: Casebook) -> None:
    all_ = [told.claim(one) for one in claims(told)]
    copied = told.incidents.copied(all_)
    own = first_hand(all_, copied)
    assert len(own) < len(all_)
    assert {one.report_id for one in all_} - {one.report_id for one in own} == set(copied)
    assert first_hand(all_, {}) == all_
    assert first_hand([replace(one, id="c-x") for one in own], copied), "ids do not matter"
