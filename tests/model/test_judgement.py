import datetime as dt
from dataclasses import replace
from typing import Any

from reportedly.model import Judgement, Span, Subject, Verdict

NOON = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)
SAME = Judgement(
    subject=Subject.LINK, verdict=Verdict.POSITIVE, on="c-1", other="c-2", by="ana", at=NOON
)


def test_saying_it_twice_makes_one_judgement() -> None:
    in_kyiv = NOON.astimezone(dt.timezone(dt.timedelta(hours=3)))
    assert replace(SAME, at=in_kyiv).id == SAME.id


def test_each_thing_that_it_says_changes_its_id() -> None:
    changes: tuple[dict[str, Any], ...] = (
        {"verdict": Verdict.NEGATIVE},
        {"on": "c-3"},
        {"other": None},
        {"field": "stance"},
        {"value": "denies"},
        {"evidence": Span(3, 9)},
        {"by": "ben"},
        {"at": NOON + dt.timedelta(microseconds=1)},
        {"why": "same street"},
    )
    ids = {replace(SAME, **change).id for change in changes}
    assert len(ids | {SAME.id}) == len(changes) + 1


def test_a_pair_is_one_question_whichever_comes_first() -> None:
    turned = replace(SAME, on="c-2", other="c-1", verdict=Verdict.NEGATIVE, by="ben")
    assert turned.question == SAME.question
    assert replace(SAME, field="stance").question != SAME.question


def test_a_judgement_with_parts_can_stand_in_a_set() -> None:
    told = replace(SAME, subject=Subject.FIELD, value={"name": "Taiz"})
    assert told in {told}
