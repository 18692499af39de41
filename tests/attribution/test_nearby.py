from collections.abc import Callable
from types import SimpleNamespace

from reportedly.attribution import find_attributions
from reportedly.model import Parse, Span

Said = Callable[[str], list[SimpleNamespace]]
Parser = Callable[[str], Parse]


def test_a_source_under_a_conjunction_taken_for_a_preposition(said: Said) -> None:
    (found,) = said(
        "The raid comes a day after the Yemeni Observatory for Human Rights reported "
        "that thirty people had been killed."
    )
    assert found.source == "the Yemeni Observatory for Human Rights"


def test_a_closing_cue_takes_the_sentence_before_it(said: Said) -> None:
    (found,) = said("Two bridges were down and the road to Bangui was cut, he told reporters.")
    assert found.content == ("Two bridges were down and the road to Bangui was cut",)


def test_a_text_without_tokens_has_no_attributions() -> None:
    assert find_attributions("", Parse((), ()), ()) == ()


def test_words_that_take_lives_are_not_told_by_place(said: Said) -> None:
    assert said("The raid claimed the lives of two boys and injured five others.") == []


def test_a_quotation_that_nobody_speaks_is_left_alone(parse: Parser) -> None:
    text = '"Nobody is left." The road was empty.'
    assert find_attributions(text, parse(text), (Span(0, 17),)) == ()


def test_who_stands_behind_said_without_a_comma(said: Said) -> None:
    found = said("The air raids also wounded more than 60 people said the Observatory.")
    assert [(f.source, f.content) for f in found] == [
        ("the Observatory", ("The air raids also wounded more than 60 people",))
    ]


def test_a_clause_behind_a_condition_of_anonymity(said: Said) -> None:
    found = said(
        "A clerk said on condition of anonymity because he was not allowed to speak to the press "
        "that 31 bodies had arrived."
    )
    assert [(f.source, f.content) for f in found if f.source] == [
        ("A clerk", ("that 31 bodies had arrived",))
    ]
