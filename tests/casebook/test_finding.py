from collections.abc import Callable
from dataclasses import replace

import pytest

from reportedly.casebook import Casebook
from reportedly.errors import QuestionError
from reportedly.model import Reading, Report

MakeReading = Callable[..., Reading]
MakeReport = Callable[..., Report]


@pytest.fixture
def filled(casebook: Casebook, make_reading: MakeReading) -> Casebook:
    reading = make_reading(claims=3)
    ids = ("c-aa11", "c-aa112", "c-bb22")
    claims = tuple(replace(c, id=id_) for c, id_ in zip(reading.claims, ids, strict=True))
    casebook.keep(replace(reading, claims=claims, records=()))
    return casebook


def test_the_beginning_of_an_id_is_enough(filled: Casebook) -> None:
    assert filled.claim("c-b").id == "c-bb22"


def test_a_whole_id_wins_over_a_longer_one(filled: Casebook) -> None:
    assert filled.claim("c-aa11").id == "c-aa11"


def test_too_short_a_beginning_is_refused(filled: Casebook) -> None:
    with pytest.raises(QuestionError, match="several claims: c-aa11, c-aa112; write more"):
        filled.claim("c-a")


def test_the_nearest_are_suggested(filled: Casebook) -> None:
    with pytest.raises(QuestionError, match="no claim 'c-bbx'; the nearest are c-bb22"):
        filled.claim("c-bbx")


@pytest.mark.parametrize("wanted", ["", "x", "zzzz", "%", "c_"])
def test_nothing_like_it_is_said_plainly(filled: Casebook, wanted: str) -> None:
    with pytest.raises(QuestionError, match=f"there is no claim '{wanted}'$"):
        filled.claim(wanted)


def test_a_record_is_found_by_the_beginning_of_its_id(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    reading = make_reading()
    casebook.keep(reading)
    assert casebook.record(reading.records[0].id[:6]) == reading.records[0]


def test_a_report_is_found_by_its_ref(casebook: Casebook, make_reading: MakeReading) -> None:
    reading = make_reading("https://example.org/a?b=1")
    casebook.keep(reading)
    assert casebook.report("https://example.org/a?b=1") == reading.report
    assert casebook.report(reading.report.id[:7]) == reading.report


def test_a_ref_that_two_reports_share_is_refused(
    casebook: Casebook, make_reading: MakeReading, make_report: MakeReport
) -> None:
    for text in ("One text.", "Another text."):
        casebook.keep(make_reading(report=make_report("same.txt", text=text), claims=0))
    with pytest.raises(QuestionError, match=r"several reports have the ref 'same.txt': r-.*, r-"):
        casebook.report("same.txt")


def test_a_report_is_found_by_every_ref_it_came_under(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    reading = make_reading("first.txt")
    with casebook.run("read") as run:
        run.read(reading)
        run.read(reading, "copy.txt")
    assert casebook.report("copy.txt") == casebook.report("first.txt") == reading.report
