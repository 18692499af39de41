from collections.abc import Callable

import pytest

from reportedly.events.tags import is_protected, tag
from reportedly.lexicon import targets, weapons, words
from reportedly.model import Event, Parse

Told = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "kind", "weapon"),
    [
        ("Jets fired missiles at the port.", "strike.air", "missile"),
        ("Rebels fired missiles at the port.", "strike.ground", "missile"),
        ("Helicopters dropped barrel bombs on Homs.", "strike.air", "barrel_bomb"),
        ("Militants hurled a grenade at a patrol.", "strike.explosive", "grenade"),
        ("Mortar rounds hit the district.", "strike.ground", "mortar"),
        ("Two men were shot dead by a sniper.", "attack.civilian", "small_arms"),
    ],
)
def test_the_weapon_tells_the_type(events: Told, text: str, kind: str, weapon: str) -> None:
    (event,) = events(text)
    assert (event.type, event.weapon) == (kind, weapon)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Air strikes hit a market and a mosque in Saada.", ("market", "worship")),
        ("A bomb exploded near a police station in Kabul.", ("police",)),
        ("Soldiers shelled a school.", ("school",)),
        ("The shelling of an ambulance was filmed.", ("ambulance",)),
    ],
)
def test_what_was_hit_is_tagged_and_who_did_it_is_not(
    events: Told, text: str, expected: tuple[str, ...]
) -> None:
    (event,) = events(text)
    assert event.targets == expected


def test_the_longest_phrase_holds(parse: Callable[[str], Parse]) -> None:
    tags = tag(parse("A suicide car bomb went off; police used tear gas."))
    assert set(tags.weapons.values()) == {"suicide_bomb"}


def test_hyphens_and_spaces_are_one(parse: Callable[[str], Parse]) -> None:
    assert set(tag(parse("barrel-bomb attacks")).weapons.values()) == {"barrel_bomb"}


def test_every_key_is_known() -> None:
    listed = words("weapon_words")
    assert listed["weapons"].keys() == weapons().keys()
    assert listed["strikes"].keys() <= weapons().keys()
    assert set(listed["carriers"]) | set(listed["carried"]) <= weapons().keys()
    assert words("target_words")["targets"].keys() == targets().keys()
    assert is_protected("hospital")
    assert not is_protected("military")
