"""Individuals: single persons by noun or name, and persons told of with no number."""

from collections.abc import Callable

import pytest

from reportedly.counts import find_counts
from reportedly.model import Bound, Count, Parse

Parser = Callable[[str], Parse]


def read(text: str, parse: Parser) -> list[Count]:
    found = list(find_counts(text, parse(text)))
    assert all(c.span.of(text) == c.text for c in found)
    return found


@pytest.mark.parametrize(
    ("text", "harm", "group", "words"),
    [
        # by name
        ("Danielle Marsh was shot dead outside her home.", "killed", "people", "Danielle Marsh"),
        ("Tom Hale Jr. was stabbed to death.", "killed", "people", "Tom Hale Jr."),
        ("The ministry announced the death of Colonel Adel Mansour.",
         "killed", "soldiers", "Colonel Adel Mansour"),
        ("Police officer Jane Roe died of her wounds.",
         "killed", "police", "Police officer Jane Roe"),
        ("Prior to Mansour's death, he led a brigade.", "killed", "people", "Mansour"),
        ("The army captured Samir Qasim, a rebel commander.",
         "detained", "fighters", "Samir Qasim"),
        # by noun
        ("The leader was captured on Tuesday.", "detained", "people", "The leader"),
        ("A patrol killed the Taliban leader, Karimullah.",
         "killed", "fighters", "the Taliban leader"),
        ("The mayor's wife was wounded.", "injured", "people", "The mayor's wife"),
        ("A man's body was found in the river.", "killed", "men", "A man"),
        ("A 17-year-old was wounded in the arm.", "injured", "people", "A 17-year-old"),
        ("A woman shot and killed by troops on Monday carried a flag.",
         "killed", "women", "A woman"),
        # to themselves
        ("The gunman then took his own life.", "killed", "fighters", "The gunman"),
        ("The suspect hanged himself.", "killed", "people", "The suspect"),
        # in headlines
        ("Journalist killed in Mogadishu", "killed", "journalists", "Journalist"),
        ("Man shot dead outside Nairobi mosque", "killed", "men", "Man"),
    ],
)  # fmt: skip
def test_one_person(parse: Parser, text: str, harm: str, group: str, words: str) -> None:
    (found,) = read(text, parse)
    assert (found.harm, found.group, found.text) == (harm, group, words)
    assert (found.low, found.high, found.bound) == (1, 1, Bound.EXACT)


def test_names_in_a_list_are_one_count(parse: Parser) -> None:
    (found,) = read("Ahmed Saleh, Omar Haddad and Yusuf Nasser were killed in the raid.", parse)
    assert (found.text, found.low) == ("Ahmed Saleh, Omar Haddad and Yusuf Nasser", 3)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez, a nurse, was killed.",
        "A nurse, Maria Lopez, was killed.",
        "The nurse, Maria Lopez, was killed.",
    ],
)
def test_a_name_and_its_apposition_are_one_person(parse: Parser, text: str) -> None:
    assert [c.low for c in read(text, parse)] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "The vote killed the deal.",
        "The strike killed hopes for peace.",
        "The fighting died down near a dead end.",
        "The killed leader's brother spoke to reporters.",
        "A gunman shot at police.",
        "Troops captured Ramadi.",
        "The downturn hurt Germany.",
        "The police were killed off in the script.",
        "Rebels fled, as a colonel had warned.",
        "The minister was not injured in the attack.",
        "The police said that neither Ramirez nor his wife were injured in the attack.",
    ],
)
def test_no_person_is_harmed(parse: Parser, text: str) -> None:
    assert [c for c in read(text, parse) if c.low == 1] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The patrol returned fire, killing him.", ["him"]),
        ("He was shot in the foot near Goma.", ["He"]),
        ("A driver was killed. He was killed at noon.", ["A driver"]),  # told already
        ("She said they fled.", []),
    ],
)
def test_a_pronoun_where_no_noun_told_the_harm(parse: Parser, text: str, words: list[str]) -> None:
    assert [c.text for c in read(text, parse) if c.low == 1] == words


def test_a_bare_plural_has_no_number(parse: Parser) -> None:
    (found,) = read("Civilians were killed in the bombing.", parse)
    assert (found.text, found.group, found.vague) == ("Civilians", "civilians", "bare plural")
    assert (found.low, found.high, found.bound) == (None, None, Bound.VAGUE)


def test_a_plural_with_its_number_is_not_bare(parse: Parser) -> None:
    assert [c.low for c in read("Nine rebels were killed.", parse)] == [9]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister was taken hostage on Friday.", ["The minister"]),
        ("The minister was not only injured but robbed on Friday.", ["The minister"]),
        ("The rebels did not kill the mayor; the mayor was killed by soldiers.", ["the mayor"]),
    ],
)
def test_what_denies_or_completes_the_harm_is_no_person(
    parse: Parser, text: str, words: list[str]
) -> None:
    assert [c.text for c in read(text, parse) if c.low == 1][-1:] == words
