"""What the example reports must show, in whatever order they are read, one by one or together."""

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly import answers
from reportedly.casebook import Casebook
from reportedly.model import Reading
from reportedly.tally import Question
from weekend import kept

ALEPPO = Question(place="Aleppo")
FRIDAY, SATURDAY, SUNDAY = (dt.date(2016, 9, day) for day in (23, 24, 25))


def told(casebook: Casebook) -> dict[str, object]:
    """Every answer that the casebook gives; ids of incidents tell in which order they came."""
    graded = answers.all_grades(casebook)
    return {
        "toll": replace(answers.toll(casebook, ALEPPO), scopes=()),
        "control": answers.control(casebook),
        "held": answers.control_on(casebook, SUNDAY),
        "sieges": answers.sieges(casebook),
        "truces": answers.truces(casebook),
        "services": answers.services(casebook),
        "people": answers.people(casebook),
        "sources": answers.sources(casebook),
        "incidents": Counter(
            (frozenset(one.incident.records), one.grade.word, one.grade.reasons) for one in graded
        ),
    }


def test_rival_tolls_stand_side_by_side_and_are_never_added(weekend: Casebook) -> None:
    toll = answers.toll(weekend, ALEPPO)
    assert (toll.low, toll.best, toll.high, toll.open) == (72, 72, 101, True)
    assert toll.contested


def test_the_observatorys_47_gave_way_to_its_72_of_which_five_children_are_a_part(
    weekend: Casebook,
) -> None:
    toll = answers.toll(weekend, ALEPPO)
    (observatory,) = [f for f in toll.by_source if f.source.startswith("Syrian Observatory")]
    assert (observatory.low, observatory.high, observatory.documented) == (72, 72, True)
    children = answers.toll(weekend, Question(place="Aleppo", group="children"))
    assert (children.low, children.high) == (5, 5)


def test_a_copy_counts_once_although_its_figure_differs(weekend: Casebook) -> None:
    (copy,) = weekend.incidents.copies()
    assert [(c.words, c.before) for c in copy.changed if c.of_figure] == [(("27",), ("72",))]
    toll = answers.toll(weekend, ALEPPO)
    assert any("copy" in why for _, why in toll.not_counted)
    voices = [v for one in answers.control(weekend) for v in one.voices]
    assert "Levant Evening Post" not in {v.source for v in voices}


def test_the_camp_was_taken_according_to_both_sides_and_retaken_a_day_later(
    weekend: Casebook,
) -> None:
    first, second = answers.control(weekend, "Handarat")
    assert (first.day, first.state, first.side) == (SATURDAY, "confirmed", "Syrian government")
    assert {v.side for v in first.voices} >= {"Syrian government", "rebels"}
    assert (second.day, second.state, second.side) == (SUNDAY, "confirmed", "rebels")
    assert second.retaken
    (held,) = answers.control_on(weekend, SUNDAY, "Handarat")
    assert held.words == "confirmed by both sides: rebel fighters"
    assert answers.control_on(weekend, FRIDAY) == ()


def test_the_truce_was_brokered_violated_and_abandoned(weekend: Casebook) -> None:
    (truce,) = answers.truces(weekend)
    assert truce.brokers == ("Russia", "United States")
    assert truce.place == "Syria"
    became = [(t.state, t.by) for t in truce.transitions]
    states = [state for state, _ in became]
    assert states.index("in_force") < states.index("violated") < states.index("abandoned")
    assert ("violated", ("rebels",)) in became
    assert ("violated", ("Syrian army",)) in became
    by = {t.by: {v.side for v in t.voices} for t in truce.transitions if t.state == "violated"}
    assert by == {("rebels",): {"Syrian government"}, ("Syrian army",): {"rebels"}}
    (stood,) = answers.truces_on(weekend, dt.date(2016, 9, 14))
    assert stood.standing.state == "agreed"


def test_the_siege_with_each_sources_figure_and_the_rescuers_state(weekend: Casebook) -> None:
    inside = {f.low for siege in answers.sieges(weekend) for f in siege.people}
    inside |= {f.low for told in answers.people(weekend) for f in told.figures}
    assert 250_001 in inside
    states = {(one.service, one.told.state) for one in answers.services(weekend)}
    assert states >= {("rescuers", "hit"), ("rescuers", "out of service")}


def test_the_fall_of_the_camp_is_confirmed_and_its_reasons_say_why(weekend: Casebook) -> None:
    fall = next(
        one.grade
        for one in answers.all_grades(weekend)
        if any("rebels: accepts it" in reason for reason in one.grade.reasons)
    )
    assert (fall.rule, fall.word) == ("airwars", "confirmed")


@pytest.mark.parametrize("first", [5, 11])
def test_the_order_of_reading_never_matters(
    weekend: Casebook, readings: list[Reading], tmp_path: Path, first: int
) -> None:
    turned = readings[first::-1] + readings[first + 1 :]
    with kept(tmp_path / "turned.casebook", turned) as casebook:
        assert told(casebook) == told(weekend)


def test_reading_one_at_a_time_with_questions_between_changes_nothing(
    weekend: Casebook, readings: list[Reading], tmp_path: Path
) -> None:
    with kept(tmp_path / "one.casebook", ()) as casebook:
        for number, reading in enumerate(reversed(readings)):
            casebook.keep(reading)
            if number % 4 == 0:
                told(casebook)
        assert told(casebook) == told(weekend)
