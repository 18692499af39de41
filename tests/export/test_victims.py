from dataclasses import replace

import pytest

from reportedly.export.victims import is_caseless, names_in, victims
from reportedly.model import Claim, Event, Modality, Source, SourceKind, Span

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Salma Idrisi, 9, was killed in the kitchen", ["Salma Idrisi"]),
        (
            "the dead were named as Yunus al-Tamimi and Dr Rana Haddad",
            ["Yunus al-Tamimi", "Rana Haddad"],
        ),
        ("Idrisi was killed on the spot", ["Idrisi"]),
        ("Residents fled. Shells fell on the market", []),
        ("at least 12 people died in an attack by the Syrian army on Friday", []),
        ("UN staff and the SOHR counted nine dead", []),
        ("Ukrainian forces shelled the town on Monday in March", []),
    ],
)
def test_names_are_capitals_that_nothing_known_explains(text: str, names: list[str]) -> None:
    found = [name.removeprefix("Dr ") for name in names_in(text, NONE, NONE)]
    assert found == names


def test_a_place_told_of_is_no_name_but_its_words_alone_may_be() -> None:
    places = frozenset({"bab salma"})
    assert list(names_in("shells hit Bab Salma", NONE, places)) == []
    assert list(names_in("shells killed Salma", NONE, places)) == ["Salma"]


def test_who_speaks_and_who_acts_is_no_victim(claims: tuple[Claim, ...]) -> None:
    name = "Lena Brandt"
    source = Source(text=name, span=Span(0, 3), name=name, kind=SourceKind.MONITOR, named=True)
    claim = replace(claims[0], source=source, quote="Brandt counted 12 dead, Omar Saleh among them")
    assert list(victims(claim, NONE)) == ["Omar Saleh"]


def test_whoever_is_counted_by_name_is_named(claims: tuple[Claim, ...]) -> None:
    count = replace(claims[0].counts[0], low=1, high=1, text="Mary", who="Mary")
    claim = replace(claims[0], counts=(count,), quote="it")
    assert list(victims(claim, NONE)) == ["Mary"]


def test_claims_that_tell_of_no_harm_name_no_victims(claims: tuple[Claim, ...]) -> None:
    talk = Event(type="talk.statement", trigger=Span(0, 1), extent=Span(0, 1),
                 modality=Modality.ACTUAL)  # fmt: skip
    claim = replace(claims[0], counts=(), event=talk, quote="Omar Saleh will speak")
    assert list(victims(claim, NONE)) == []


def test_letters_without_capitals_hide_names() -> None:
    assert is_caseless("قتل أحمد")
    assert not is_caseless("Ahmed был killed 12")
