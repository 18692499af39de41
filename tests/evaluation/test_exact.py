from collections.abc import Mapping

from reportedly.evaluation.counts import how_it_misses, with_some
from reportedly.evaluation.exact import Answer, Exam, Item, sit
from reportedly.model import Reading, Report

GOLD = {"a": "3", "b": "0", "c": "1"}
ITEMS = [Item(ref, f"text {ref}", {"killed": frozenset({n})}) for ref, n in GOLD.items()]


def reading(ref: str) -> Reading:
    report = Report(
        id=ref,
        ref=ref,
        title=None,
        outlet=None,
        published=None,
        language="en",
        text="",
        sha256="",
        blocks=(),
    )
    return Reading(report=report)


def exam(given: Mapping[str, str]) -> Exam:
    return Exam(
        items=ITEMS,
        answer=lambda reading: {"killed": Answer(given[reading.report.ref], "some words")},
        baselines={"always one": lambda _: {"killed": "1"}},
        views={"killed": with_some("killed")},
        cause=lambda _, gold, given: how_it_misses(gold, given),
    )


def test_right_answers_count_in_all_and_in_the_view() -> None:
    refused, measures, misses = sit(exam(GOLD), lambda ref, _: reading(ref))
    assert (refused, misses) == (0, ())
    assert [(m.name, m.figure.value, m.figure.n) for m in measures] == [
        ("killed, all reports", 100.0, 3),
        ("killed, reports with some", 100.0, 2),
    ]
    assert [round(m.baselines["always one"].value) for m in measures] == [33, 50]


def test_misses_tell_cause_gold_and_words() -> None:
    _, _, misses = sit(exam({"a": "2", "b": "4", "c": "0"}), lambda ref, _: reading(ref))
    assert [(m.ref, m.cause, m.gold, m.given, m.words) for m in misses] == [
        ("a", "too low", "3", "2", "some words"),
        ("b", "invented", "0", "4", "some words"),
        ("c", "missed", "1", "0", "some words"),
    ]


def test_a_refused_report_is_wrong_and_counted() -> None:
    refused, measures, misses = sit(exam(GOLD), lambda ref, _: None)
    assert refused == 3
    assert measures[0].figure.value == 0.0
    assert {m.cause for m in misses} == {"report refused"}


def test_a_number_above_gold_is_too_high() -> None:
    assert how_it_misses(frozenset({"3"}), "5") == "too high"
