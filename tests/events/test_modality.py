import datetime as dt
from collections.abc import Callable

import pytest

from reportedly.events import find_events
from reportedly.events.modality import first_recent_year
from reportedly.model import Event, Modality, Parse

Told = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels seized the bridge.", Modality.ACTUAL),
        ("The army denies shelling the school.", Modality.ACTUAL),
        ("Diplomats urged Ankara to halt air strikes.", Modality.ACTUAL),
        ("Villagers condemned the shelling of the school.", Modality.ACTUAL),
        ("They managed to capture the hill.", Modality.ACTUAL),
        ("The blast hurt no one.", Modality.ACTUAL),
        ("Nobody was hurt in the attack on the base.", Modality.ACTUAL),
        ("The army did not shell the school.", Modality.NEGATED),
        ("No clash occurred on Monday.", Modality.NEGATED),
        ("The militia failed to capture the bridge.", Modality.NEGATED),
        ("The troops did not launch an assault on Jijiga.", Modality.NEGATED),
        ("Rebels could seize the bridge.", Modality.HYPOTHETICAL),
        ("If rebels seize the bridge, trade stops.", Modality.HYPOTHETICAL),
        ("Officials fear an assault on Goma.", Modality.HYPOTHETICAL),
        ("The militia tried to seize the airport.", Modality.HYPOTHETICAL),
        ("The only way for the army to seize the area is slow.", Modality.HYPOTHETICAL),
        ("The army will retake the dam.", Modality.FUTURE),
        ("The militia vowed to retake the bridge.", Modality.FUTURE),
        ("The aim was to capture the port.", Modality.FUTURE),
        ("The army plans to launch an assault on Derna.", Modality.FUTURE),
        ("Last year rebels captured the town.", Modality.HISTORICAL),
        ("Rebels captured the town two years ago.", Modality.HISTORICAL),
    ],
)
def test_modality(events: Told, text: str, expected: Modality) -> None:
    assert [e.modality for e in events(text)] == [expected]


def test_an_objective_achieved_is_no_longer_a_plan(events: Told) -> None:
    told = events("The army achieved its objective of besieging the town.")
    assert [e.modality for e in told] == [Modality.ACTUAL]


def test_the_last_winter_is_recent_in_january() -> None:
    assert first_recent_year("", dt.date(2021, 1, 12)) == 2020
    assert first_recent_year("", dt.date(2021, 6, 12)) == 2021


def test_without_a_date_the_newest_year_in_the_text_is_recent() -> None:
    assert first_recent_year("in 2012 and in 2015, at 1,999 sites", None) == 2015
    assert first_recent_year("no year at all", None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The commander directed bomb attacks on convoys.", Modality.HISTORICAL),
        ("He was responsible for attacks against villages.", Modality.HISTORICAL),
        ("He was responsible for the attacks on Monday.", Modality.ACTUAL),
        ("The group often carries out drone strikes.", Modality.HISTORICAL),
        ("He financed bombers who target villages.", Modality.HISTORICAL),
        ("He met the rebels who hold the town.", Modality.ACTUAL),
    ],
)
def test_what_is_done_again_and_again_is_no_new_event(
    events: Told, text: str, expected: Modality
) -> None:
    assert [e.modality for e in events(text)][-1] is expected


def test_a_siege_since_a_past_year_goes_on(parse: Callable[[str], Parse]) -> None:
    text = "Rebels have besieged the town since March 2013."
    (event,) = find_events(text, parse(text), published=dt.date(2016, 5, 1))
    assert event.modality is Modality.ACTUAL


def test_a_missile_that_is_intercepted_was_fired(events: Told) -> None:
    told = events("The militia fired a missile at the port; air defences intercepted it.")
    assert told[0].modality is Modality.ACTUAL
