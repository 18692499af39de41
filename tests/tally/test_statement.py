"""Which figures answer a question, and why the others do not."""

import datetime as dt
from dataclasses import replace

import pytest

from reportedly.model import Frame, Modality, Stance
from reportedly.tally import Question, Said
from reportedly.tally.statement import statements
from tally_claims import days, says, town

KARSA = town("Karsa", 10.0, 20.0)
OLM = town("Olm", 14.0, 25.0)
FIRST_WEEK = Question(place="Karsa", since=dt.date(2031, 6, 1), until=dt.date(2031, 6, 7))


def why_not(said: Said, question: Question = FIRST_WEEK) -> str | None:
    counted, left_out = statements([said], question)
    assert len(counted) + len(left_out) == 1
    return left_out[0].why if left_out else None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (says("A", 3, 3, place=KARSA, when=days(2, 3)), None),
        (says("A", 3, 3, place=OLM, when=days(2, 3)), "about another place (Olm)"),
        (says("A", 3, 3, place=KARSA, when=days(8, 9)), "about other days"),
        (says("A", 3, 3, place=KARSA, when=days(6, 9)), "covers more days than were asked for"),
        (says("A", 3, 3, place=KARSA, published=6), None),
        (
            says("A", 3, 3, place=KARSA, published=15),
            "tells no days, and its report is of 2031-06-15",
        ),
        (says("A", 3, 3, stance=Stance.DENIES), "the source denies it"),
        (
            says("A", 3, 3, modality=Modality.FUTURE),
            "told as future, not as something that happened",
        ),
        (says("A", 3, 3, superseded=True), "the report itself gives a newer figure"),
    ],
)
def test_why_a_figure_does_not_answer(said: Said, why: str | None) -> None:
    assert why_not(said) == why


def test_a_report_about_elsewhere_lends_no_place() -> None:
    said = replace(says("A", 3, 3, when=days(2, 3)), of_the_place=False)
    assert why_not(said) == "names no place, and its report is mostly about others"
    assert why_not(replace(said, of_the_place=True)) is None


def test_a_report_without_a_date_lends_no_days() -> None:
    said = replace(says("A", 3, 3, place=KARSA), published=None)
    assert why_not(said) == "tells no days, and its report has no date"


def test_what_is_recalled_counts_only_when_its_days_are_asked_for() -> None:
    said = says("A", 3, 3, place=KARSA, when=days(2, 3), modality=Modality.HISTORICAL)
    assert why_not(said) is None
    assert why_not(said, Question()) == "recalls an earlier event; ask for its days to count it"


def test_a_running_total_reaches_back_from_its_day() -> None:
    said = says("A", 900, None, place=KARSA, when=days(5, 5), frame=Frame.CUMULATIVE)
    counted, _ = statements([said], Question())
    assert counted[0].when is not None
    assert counted[0].when.start is None
