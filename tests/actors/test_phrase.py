from collections.abc import Callable

import pytest

from reportedly.actors.phrase import Phrase, read_phrases
from reportedly.actors.words import words_of
from reportedly.model import Parse, Span

Reader = Callable[[str], Parse]


@pytest.fixture
def phrases(parse: Reader) -> Callable[[str], list[Phrase]]:
    def of(words: str) -> list[Phrase]:
        text = f"{words} said that the bridge had been hit."
        return read_phrases(words_of(parse(text), Span(0, len(words))))

    return of


def core(phrase: Phrase) -> str:
    return " ".join(word.text for word in phrase.core)


def test_a_compound_is_one_word(parse: Reader) -> None:
    text = "The rebel-held town and al-Bab fell."
    assert [w.text for w in words_of(parse(text), Span(0, 30))] == [
        "The", "rebel-held", "town", "and", "al-Bab",
    ]  # fmt: skip


def test_appositives_follow_the_phrase(phrases: Callable[[str], list[Phrase]]) -> None:
    first, second = phrases("Awa Traore, the head of the clinic in Mopti,")
    assert core(first) == "Awa Traore"
    assert core(second) == "head"
    clinic = second.complement("of")
    assert clinic is not None
    assert core(clinic) == "clinic"


def test_the_owner_stands_before_the_core(phrases: Callable[[str], list[Phrase]]) -> None:
    (phrase,) = phrases("Mali's ruling junta")
    assert phrase.owner is not None
    assert (core(phrase.owner), core(phrase)) == ("Mali", "ruling junta")


def test_a_preposition_inside_a_title_does_not_end_it(
    phrases: Callable[[str], list[Phrase]],
) -> None:
    (phrase,) = phrases("Secretary of State Ann Field")
    assert core(phrase) == "Secretary of State Ann Field"


def test_a_clause_is_kept_apart(phrases: Callable[[str], list[Phrase]]) -> None:
    (phrase,) = phrases("A nurse who works near the front")
    assert core(phrase) == "nurse"
    assert phrase.clause[0].text == "who"


def test_joined_phrases_are_others(phrases: Callable[[str], list[Phrase]]) -> None:
    (phrase,) = phrases("Western governments and aid agencies")
    assert [core(other) for other in phrase.others] == ["aid agencies"]
