import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from incident_room import filled, lines, market
from judgement_makers import judge
from reportedly.casebook import Casebook, open_casebook
from reportedly.errors import QuestionError

__all__ = ["filled"]


@pytest.fixture
def told(filled: Path, tmp_path: Path) -> Iterator[Casebook]:
    path = tmp_path / "told.casebook"
    shutil.copy(filled, path)
    with open_casebook(path) as casebook:
        yield casebook


def apart(told: Casebook, left: str, right: str) -> None:
    told.judgements.add(judge("link", "negative", left, other=right))


def test_whoever_holds_records_apart_stands_beside_their_likeness(told: Casebook) -> None:
    incident = told.incidents.get(market(told).id)
    leaving = incident.records[0]
    parting = told.incidents.parting(incident, [leaving])
    for left, right in parting.apart:
        apart(told, left, right)
    for left, right in parting.joined:
        told.judgements.add(judge("link", "positive", left, other=right))
    left_ = told.incidents.of_record(leaving)
    assert left_ is not None
    assert left_.records == (leaving,)
    [near] = [one for one in told.incidents.alike(left_) if one.apart]
    assert near.incident == told.incidents.of_record(incident.records[1]).id  # type: ignore[union-attr]  # it is kept
    assert near.apart is not None
    assert near.apart.by == "ana"
    assert 0.05 <= near.link.score <= 1
    assert near.link.reasons


def test_a_parting_names_as_few_pairs_as_do_it_and_leaves_two_groups(told: Casebook) -> None:
    incident = told.incidents.get(market(told).id)
    leaving = set(incident.records[:1])
    parting = told.incidents.parting(incident, leaving)
    assert set(parting.groups) == {frozenset(leaving), frozenset(set(incident.records) - leaving)}
    assert 1 <= len(parting.apart) <= len(incident.records) - 1


def test_all_records_none_or_those_of_another_cannot_leave(told: Casebook) -> None:
    incident, other = (told.incidents.get(line.id) for line in lines(told)[:2])
    for leaving in (incident.records, (), other.records):
        with pytest.raises(QuestionError, match="not all"):
            told.incidents.parting(incident, leaving)


def test_what_would_join_two_is_known_before_it_is_judged(told: Casebook) -> None:
    left, right = (told.incidents.get(line.id) for line in lines(told)[:2])
    (on, other), whole = told.incidents.joins(left, right)
    assert whole
    assert told.incidents.get(left.id) == left, "looking changes nothing"
    told.judgements.add(judge("link", "positive", on, other=other))
    assert len(lines(told)) == 1


def test_nothing_is_like_an_incident_that_was_compared_with_none(told: Casebook) -> None:
    bridge = told.incidents.get(lines(told)[1].id)
    assert all(one.link.score < 0.5 for one in told.incidents.alike(bridge))
