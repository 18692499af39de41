import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from judgement_makers import field, judge, moment, reject
from reportedly.casebook import Casebook
from reportedly.errors import ConflictError, QuestionError, TamperedError
from reportedly.model import Claim, Reading, Subject

MakeReading = Callable[..., Reading]


@pytest.fixture
def claims(casebook: Casebook, make_reading: MakeReading) -> tuple[Claim, ...]:
    reading = make_reading(claims=3)
    casebook.keep(reading)
    return reading.claims


def test_a_judgement_comes_back_as_it_was_made(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    place = {"name": "Ibb", "lat": 13.97, "lon": 44.18, "within": ["Yemen"]}
    told = field(claims[0].id, "place", place, why="the market of Ibb")
    id_ = casebook.judgements.add(told)
    decision = casebook.judgements.get(id_[:8])
    assert (decision.judgement, decision.id, decision.withdrawn) == (told, told.id, False)
    assert decision.judgement.id == told.id


def test_sending_it_twice_keeps_it_once(casebook: Casebook, claims: tuple[Claim, ...]) -> None:
    told = reject(claims[0].id)
    version = casebook.judgements.version(claims[0].id)
    first = casebook.judgements.add(told, version=version)
    assert casebook.judgements.add(told, version=version) == first
    assert casebook.log.head().number == 1


def test_the_newest_stands_and_undoing_it_lets_the_one_before_stand(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    first, second = (field(claims[0].id, "stance", word) for word in ("denies", "fears"))
    casebook.judgements.add(first)
    casebook.judgements.add(second)
    assert casebook.judgements.standing(on=claims[0].id) == [second]
    casebook.judgements.withdraw(second.id, by="ana", at=moment())
    assert casebook.judgements.standing(Subject.FIELD) == [first]
    assert casebook.claim(claims[0].id).stance == "denies"


def test_withdrawing_twice_is_as_once_and_what_was_withdrawn_can_stand_again(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    told = reject(claims[0].id)
    casebook.judgements.add(told)
    for _ in range(2):
        casebook.judgements.withdraw(told.id, by="ben", at=moment(), why="it was right")
    assert casebook.log.head().number == 2
    casebook.judgements.add(told)
    assert casebook.judgements.standing() == [told]
    assert [one.kind for one in casebook.log.entries()] == ["judgement", "withdrawal", "judgement"]


def test_a_pair_is_found_by_either_and_judged_once(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    a, b, _ = claims
    casebook.judgements.add(judge("link", "positive", a.id, other=b.id))
    apart = judge("link", "negative", b.id, other=a.id)
    casebook.judgements.add(apart)
    assert casebook.judgements.standing(on=a.id) == [apart]
    assert casebook.judgements.followed(Subject.LINK) == [apart]


def test_two_people_at_one_claim_the_second_is_told(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    seen = casebook.judgements.version(claims[0].id)
    casebook.judgements.add(reject(claims[0].id, by="ana"), version=seen)
    with pytest.raises(ConflictError, match="ana judged"):
        casebook.judgements.add(field(claims[0].id, "stance", "fears", by="ben"), version=seen)
    now = casebook.judgements.version(claims[0].id)
    casebook.judgements.add(field(claims[0].id, "stance", "fears", by="ben"), version=now)
    assert casebook.judgements.version(claims[1].id) == 0


def test_a_withdrawal_makes_what_was_seen_before_it_stale(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    told = reject(claims[0].id)
    casebook.judgements.add(told)
    seen = casebook.judgements.version(claims[0].id)
    casebook.judgements.withdraw(told.id, by="ana", at=moment())
    with pytest.raises(ConflictError):
        casebook.judgements.add(reject(claims[0].id), version=seen)


def test_where_people_differ_both_answers_are_kept(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    accepted = judge("claim", "positive", claims[0].id, by="ana")
    rejected = reject(claims[0].id, by="ben")
    agreed = [judge("claim", "positive", claims[1].id, by=who) for who in ("ana", "ben")]
    for one in (accepted, rejected, *agreed):
        casebook.judgements.add(one)
    assert casebook.judgements.disagreements() == [(accepted, rejected)]
    casebook.judgements.add(reject(claims[0].id, by="ana"))
    assert casebook.judgements.disagreements() == []


def test_the_last_come_first_and_those_of_one_person_alone(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    told = [reject(one.id, by=who) for one, who in zip(claims, ("ana", "ben", "ana"), strict=True)]
    for one in told:
        casebook.judgements.add(one)
    assert [d.judgement for d in casebook.judgements.last(2)] == [told[2], told[1]]
    assert [d.judgement for d in casebook.judgements.last(9, by="ana")] == [told[2], told[0]]
    assert casebook.judgements.last_standing("ben") == told[1].id
    casebook.judgements.withdraw(told[1].id, by="ben", at=moment())
    assert casebook.judgements.last_standing("ben") is None


def test_names_can_be_judged_one(casebook: Casebook) -> None:
    told = judge("alias", "positive", "Civil Defence", other="White Helmets")
    casebook.judgements.add(told)
    assert casebook.judgements.followed(Subject.ALIAS) == [told]


def test_a_judgement_that_cannot_be_followed_leaves_nothing_behind(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    with pytest.raises(QuestionError, match="low 90 is above high 40"):
        casebook.judgements.add(field(claims[0].id, "counts[0]", {"low": 90, "high": 40}))
    assert casebook.log.head().number == 0
    assert tuple(casebook.claims()) == claims


def test_an_unknown_judgement_is_said_to_be_unknown(casebook: Casebook) -> None:
    with pytest.raises(QuestionError, match="there is no judgement 'j-nope'"):
        casebook.judgements.withdraw("j-nope", by="ana", at=moment())


def test_two_casebooks_of_one_reading_take_judgements_in_any_order(
    casebook: Casebook, claims: tuple[Claim, ...]
) -> None:
    told = [field(claims[0].id, "stance", "fears"), reject(claims[1].id)]
    told.append(replace(told[0], value="denies", at=moment()))
    for one in reversed(told):
        casebook.judgements.add(one)
    assert casebook.judgements.standing() == [told[1], told[2]]
    assert [one.stance for one in casebook.claims()] == ["denies", "asserts"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE judgements SET withdrawn = 1",
        "DELETE FROM judgements",
        "UPDATE judgements SET entry = 2",
    ],
)
def test_a_judgement_switched_off_behind_the_logs_back_is_found(
    casebook: Casebook, claims: tuple[Claim, ...], path: Path, statement: str
) -> None:
    told = [reject(one.id) for one in claims]
    for one in told:
        casebook.judgements.add(one)
    casebook.judgements.withdraw(told[2].id, by="ana", at=moment())
    casebook.judgements.verify()
    with sqlite3.connect(path) as raw:
        raw.execute(f"{statement} WHERE id = ?", (told[0].id,))
    assert casebook.log.verify().number == 4
    with pytest.raises(TamperedError, match=told[0].id):
        casebook.judgements.verify()
