"""Reports in capitals: told from others, and copied into ordinary case of the same length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text import in_capitals, is_name, recased

SHOUTED = (
    "LIMA, 4 MAR 88 (AFP) -- [TEXT] THREE PEASANTS WERE KILLED NEAR HUANTA ON MONDAY, THE ARMY "
    "SAID. GEN. ORTEGA TOLD REUTERS THAT THE U.S. EMBASSY MAY CLOSE IN MAY 1988."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SHOUTED, True),
        (SHOUTED + " McARDLE, nyt", True),
        (SHOUTED.capitalize(), False),
        ("FIVE KILLED IN MARKET BLAST\n\nFive people were killed on Monday, police said.", False),
        ("UPDATE 2", False),
        ("12 34 56 " * 20, False),
        ("", False),
    ],
)
def test_a_report_in_capitals_is_told_from_others(text: str, told: bool) -> None:
    assert in_capitals(text) is told


def test_sentences_and_names_keep_their_capitals() -> None:
    assert recased(SHOUTED) == (
        "Lima, 4 Mar 88 (AFP) -- [text] three peasants were killed near Huanta on Monday, the army "
        "said. Gen. Ortega told Reuters that the U.S. embassy may close in May 1988."
    )


def test_a_stop_after_a_title_ends_no_sentence() -> None:
    assert "Gen. Ruiz" in recased("THE BOMB WAS FOUND BY GEN. RUIZ. NOBODY WAS HURT, HE SAID.")
    assert "Ruiz. Nobody" in recased("THE BOMB WAS FOUND BY GEN. RUIZ. NOBODY WAS HURT, HE SAID.")


def test_an_acronym_in_brackets_names_the_words_before_it() -> None:
    told = recased(
        "IT WAS CLAIMED BY THE POPULAR FRONT OF THE SOUTH [PFS]. THE PFS GAVE NO REASON."
    )
    assert told == "It was claimed by the Popular Front of the South [PFS]. The PFS gave no reason."


def test_places_of_several_words_are_names() -> None:
    told = recased("FIGHTING WENT ON IN LA RIBERANA UNTIL DAWN.", {"la riberana"}.__contains__)
    assert told == "Fighting went on in La Riberana until dawn."


def test_months_that_are_words_need_a_number() -> None:
    assert recased("THEY MAY MARCH ON 3 MARCH.") == "They may march on 3 March."


@pytest.mark.parametrize("word", ["kidnapped", "counterinsurgency", "democratization", "bus", "is"])
def test_english_words_are_no_names(word: str) -> None:
    assert not is_name(word)


@pytest.mark.parametrize("word", ["syria", "monday", "tegucigalpa", "salvadoran", "damascus's"])
def test_names_are_known_or_unlike_english(word: str) -> None:
    assert is_name(word)


@given(st.text())
def test_no_character_moves(text: str) -> None:
    told = recased(text)
    assert len(told) == len(text)
    assert told.lower() == text.lower()
