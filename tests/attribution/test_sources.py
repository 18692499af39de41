from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A clerk at the morgue, who had counted the bodies, said most were women.",
         "A clerk at the morgue, who had counted the bodies"),
        ("The bishop, speaking in Juba, said the truce was dead.", "The bishop, speaking in Juba"),
        ("The army on Friday said it had pulled out.", "The army"),
        ("But the army said it had pulled out.", "the army"),
        ("He was quoted as saying that the port was safe.", "He"),
        ("The ministry issued a statement saying two pilots had died.", "The ministry"),
    ],
)  # fmt: skip
def test_the_source_is_the_whole_phrase_and_no_more(said: Said, text: str, source: str) -> None:
    (found,) = said(text)
    assert found.source == source


def test_a_relative_clause_speaks_for_its_noun(said: Said) -> None:
    (found,) = said("Police held two nurses who said they had seen the raid.")
    assert (found.source, found.content) == ("two nurses", ("they had seen the raid",))


def test_a_participle_speaks_for_the_noun_it_stands_with(said: Said) -> None:
    confirming, saying = said("A police statement confirming the ambush said nine men had died.")
    assert (confirming.source, confirming.content) == ("A police statement", ("the ambush",))
    assert confirming.stance == "confirms"
    assert saying.source == "A police statement confirming the ambush"


def test_a_shared_subject_is_inherited(said: Said) -> None:
    first, second = said("The bishop condemned the raid and called for a truce.")
    assert first.source == second.source == "The bishop"


def test_you_and_i_outside_quotation_marks_believe_nothing(said: Said) -> None:
    assert said("I think the road is closed.") == []


def test_where_it_was_said_is_no_part_of_the_source(said: Said) -> None:
    (found,) = said("The rebels in a statement claimed that nine policemen had been killed.")
    assert found.source == "The rebels"


def test_things_do_not_speak(said: Said) -> None:
    found = said("The warplane claimed to have been shot down was an old Sukhoi.")
    assert all(f.source is None for f in found)
