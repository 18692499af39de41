from collections.abc import Callable

import pytest

from reportedly.model import Event

Told = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Syrian army seized the village.", [("agent", "Syrian army")]),
        (
            "The town was seized by Tuareg rebels from the army.",
            [("agent", "Tuareg rebels"), ("holder", "army")],
        ),
        ("The city fell to the insurgents.", [("agent", "insurgents")]),
        (
            "Clashes erupted between the army and the militia.",
            [("party", "army"), ("party", "militia")],
        ),
        ("Soldiers withdrew from the valley.", [("holder", "Soldiers")]),
        (
            "Gunmen kidnapped three nurses in Kaduna.",
            [("agent", "Gunmen"), ("target", "three nurses")],
        ),
        ("The strikes were carried out by Russian warplanes.", [("agent", "Russian")]),
        ("A Saudi-led offensive began.", [("agent", "Saudi")]),
        ("Kyiv accused Moscow of shelling a depot.", [("agent", "Moscow")]),
        (
            "The truce was brokered by Egypt and Qatar.",
            [("broker", "Egypt"), ("broker", "Qatar")],
        ),
        ("The rebels abandoned the ceasefire.", [("agent", "rebels")]),
        ("Saturday's advance surprised the town.", []),
        ("Intense shelling hit the town.", []),
    ],
)
def test_roles_and_names(events: Told, text: str, expected: list[tuple[str, str]]) -> None:
    (event,) = events(text)
    assert [(a.role, a.name) for a in event.actors] == expected


def test_a_captured_place_is_no_party(events: Told) -> None:
    (event,) = events("The alliance captured Raqqa.")
    assert [a.name for a in event.actors] == ["alliance"]


def test_a_verb_joined_to_another_shares_its_subject(events: Told) -> None:
    told = events("Rebels stormed the base and captured the town.")
    assert [[a.name for a in e.actors] for e in told] == [["Rebels"], ["Rebels"]]


def test_who_loses_a_place_does_not_take_it(events: Told) -> None:
    told = events("Rebels seized the town on Monday but lost it to the Ethiopian army.")
    assert [(a.role, a.name) for a in told[1].actors] == [
        ("holder", "Rebels"),
        ("agent", "Ethiopian army"),
    ]
