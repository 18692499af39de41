"""How far people who judged the same questions agree."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from krippendorff import alpha

from reportedly.casebook import Casebook
from reportedly.model import Judgement, Subject

COUNTED = "counts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far people agree on one sort of question.

    Attributes:
        about: `verdict` for whole claims, `link` for pairs, else a field's name; the fields of all
            counts are one sort.
        questions: how many at least two people answered; answers: theirs, in all.
        people: how many gave them.
        same: in how many all gave the same answer.
        alpha: Krippendorff's, for nominal values; None where it means nothing: with fewer than
            two questions, or when only one answer was ever given.
    """

    about: str
    questions: int
    answers: int
    people: int
    same: int
    alpha: float | None


def agreement(casebook: Casebook) -> tuple[Agreement, ...]:
    """Return how far people agree, on whole claims first, then by field.

    Each person's newest answer to a question counts; what one person alone answered tells nothing.
    Krippendorff, Content Analysis, 4th edition (2019), chapter 12.
    """
    by_sort: defaultdict[str, list[Sequence[Judgement]]] = defaultdict(list)
    for answers in casebook.judgements.answered_by_several():
        by_sort[_sort(answers[0])].append(answers)
    order = {"verdict": 0, "link": 1}
    listed = sorted(by_sort, key=lambda sort: (order.get(sort, 2), sort))
    return tuple(_agreement(sort, by_sort[sort]) for sort in listed)


def _sort(judgement: Judgement) -> str:
    if judgement.subject is Subject.CLAIM:
        return "verdict"
    if judgement.subject is not Subject.FIELD:
        return judgement.subject.value
    field = judgement.field or ""
    return f"{COUNTED}{field.partition(']')[2]}" if field.startswith(COUNTED) else field


def _agreement(sort: str, questions: Sequence[Sequence[Judgement]]) -> Agreement:
    told = [[_answer(one) for one in answers] for answers in questions]
    return Agreement(
        about=sort,
        questions=len(told),
        answers=sum(map(len, told)),
        people=len({one.by for answers in questions for one in answers}),
        same=sum(len(set(answers)) == 1 for answers in told),
        alpha=_alpha(told),
    )


def _alpha(told: Sequence[Sequence[str]]) -> float | None:
    values = sorted({answer for answers in told for answer in answers})
    if len(told) < 2 or len(values) < 2:
        return None
    rows = [_row(Counter(answers), values) for answers in told]
    return float(alpha(value_counts=rows, level_of_measurement="nominal"))


def _row(given: Mapping[str, int], values: Iterable[str]) -> list[int]:
    return [given.get(value, 0) for value in values]


def _answer(judgement: Judgement) -> str:
    return json.dumps([judgement.verdict.value, judgement.value], sort_keys=True, default=str)
