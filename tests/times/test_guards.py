from collections.abc import Callable

import pytest

Read = Callable[..., list[tuple[str, str, str, str, str | None]]]


@pytest.mark.parametrize(
    "sentence",
    [
        "A 30-year-old teacher was hurt.",
        "The army hopes to end the nearly six-year-old rebellion.",
        "She was 40 years old.",
        "You may march through the gate.",
        "They march through the gate.",
        "The 47th brigade lost 20 men.",
        "They live on 20 March Street.",
        "The 19 April Movement denied it.",
        "The editor of the Sunday Times left.",
        "Council Resolution 1973 was adopted.",
        "They searched 2014 houses.",
        "They paid $2014 for it.",
        "Call the office at 555-2014.",
        "He paid forty dollars a year.",
        "Ramadan Haddad spoke to reporters.",
        "The second blast was louder.",
        "The fall of the town surprised them.",
        "They met at 1800 hours.",
        "A spring under the rock feeds the village.",
        "Three quarters of the town is in ruins.",
        "He left a quarter of it behind.",
        "They drove a 2006 Toyota.",
        "They spoke of the 1967 borders.",
        "The clinic is open 24/7.",
        "They fled at the last minute.",
        "They fled as soon as they could.",
        "The day was long.",
    ],
)
def test_what_only_looks_like_a_time_is_none(read: Read, sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("In March 20 people were killed.", "March"),
        ("They fled in May.", "May"),
        ("They fled in the spring.", "the spring"),
        ("The March 20 attack failed.", "March 20"),
        ("Their unit left in 2000.", "2000"),
        ("A ministry report (2009) says so.", "2009"),
        ("The fast of Ramadan began.", "Ramadan"),
        ("Families met on Thanksgiving Day.", "Thanksgiving Day"),
    ],
)
def test_what_is_a_time_is_one(read: Read, sentence: str, words: str) -> None:
    assert [said[0] for said in read(sentence)] == [words]
