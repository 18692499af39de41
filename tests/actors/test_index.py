from dataclasses import dataclass

import pytest

from reportedly.actors.index import NameIndex, atoms_of


@dataclass(frozen=True)
class Bare:
    text: str


INDEX = NameIndex(
    [("IS", "is"), ("Islamic State", "is"), ("UNICEF", "unicef"), ("al-Shabaab", "shabaab"),
     ("People's Army", "army"), ("Islamic State Khorasan", "khorasan"), ("Dawn", "dawn")]
)  # fmt: skip


def found(words: str) -> list[str]:
    return [match.value for match in INDEX.find([Bare(w) for w in words.split()])]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("the Islamic State Khorasan branch", ["khorasan"]),
        ("Islamic State and IS", ["is", "is"]),
        ("it is said", []),
        ("Unicef", ["unicef"]),
        ("at dawn", []),
        ("al-Shabaab", ["shabaab"]),
        ("Al Shabaab", ["shabaab"]),
        ("the People 's Army", ["army"]),
    ],
)
def test_names_are_found_where_they_stand(words: str, values: list[str]) -> None:
    assert found(words) == values


def test_atoms_lose_accents_dots_and_hyphens() -> None:
    assert atoms_of("Médecins-Sans Frontières") == ("medecins", "sans", "frontieres")
    assert atoms_of("U.N.") == ("un",)
