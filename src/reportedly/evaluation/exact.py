"""Exact match: one answer a field and report, right when gold allows it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.evaluation.figures import Measure, Miss, share
from reportedly.evaluation.gold import Track, untracked
from reportedly.model import Reading

NONE = "0"


@dataclass(frozen=True, slots=True)
class Item:
    """A report's text and, by field, the answers that are right."""

    ref: str
    text: str
    gold: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, and the report's words that it stands on."""

    value: str
    words: str = ""


Read = Callable[[str, str], Reading | None]
Answers = Mapping[str, Answer]
NOTHING = Answer("")


@dataclass(frozen=True, slots=True)
class Exam:
    """A set, and who answers: Reportedly from a reading, baselines from the text alone.

    Attributes:
        views: fields that are shown for some of the items, too: which, and how to tell.
        cause: says in a word what sort of miss a field's gold and answer make.
    """

    items: Sequence[Item]
    answer: Callable[[Reading], Answers]
    baselines: Mapping[str, Callable[[Item], Mapping[str, str]]]
    views: Mapping[str, tuple[str, Callable[[Item], bool]]]
    cause: Callable[[str, frozenset[str], str], str]


def sit(
    exam: Exam, read: Read, track: Track = untracked
) -> tuple[int, tuple[Measure, ...], tuple[Miss, ...]]:
    """Return how many reports were refused, the measures, and the misses."""
    refused = 0
    ours: list[Answers] = []
    for item in track(exam.items):
        reading = read(item.ref, item.text)
        refused += reading is None
        ours.append({} if reading is None else exam.answer(reading))
    theirs = {
        name: [{f: Answer(v) for f, v in baseline(item).items()} for item in exam.items]
        for name, baseline in exam.baselines.items()
    }
    fields = list(exam.items[0].gold)
    measures = tuple(m for field in fields for m in _measures(exam, field, ours, theirs))
    misses = tuple(m for field in fields for m in _misses(exam, field, ours))
    return refused, measures, misses


def _measures(
    exam: Exam,
    field: str,
    ours: Sequence[Answers],
    theirs: Mapping[str, Sequence[Answers]],
) -> list[Measure]:
    everything = list(range(len(exam.items)))
    views = {f"{field}, all reports": everything}
    if field in exam.views:
        name, belongs = exam.views[field]
        views[f"{field}, {name}"] = [i for i in everything if belongs(exam.items[i])]
    return [
        Measure(
            name=name,
            figure=share([_right(exam.items[i], field, ours[i]) for i in numbers]),
            baselines={
                system: share([_right(exam.items[i], field, given[i]) for i in numbers])
                for system, given in theirs.items()
                if any(field in answers for answers in given)
            },
            headline=True,
        )
        for name, numbers in views.items()
    ]


def _right(item: Item, field: str, answers: Answers) -> bool:
    return answers.get(field, NOTHING).value in item.gold[field]


def _misses(exam: Exam, field: str, ours: Sequence[Answers]) -> list[Miss]:
    return [
        Miss(
            measure=field,
            cause=exam.cause(field, item.gold[field], answers.get(field, NOTHING).value),
            ref=item.ref,
            gold=" or ".join(sorted(item.gold[field])),
            given=answers.get(field, NOTHING).value or "nothing",
            words=answers.get(field, NOTHING).words,
        )
        for item, answers in zip(exam.items, ours, strict=True)
        if not _right(item, field, answers)
    ]
