"""Parts: which count is a part of which whole."""

from collections.abc import Callable

import pytest

from reportedly.counts import find_counts
from reportedly.model import Parse

Parser = Callable[[str], Parse]


@pytest.mark.parametrize(
    ("text", "whole", "part", "group"),
    [
        # after those counted, and across the next sentence
        ("The mine killed nine herders, two children among them.", "nine", "two", "children"),
        ("Gunmen killed 16. Among the dead was a nurse.", "16", "a nurse", "health_workers"),
        ("Twenty villagers were massacred. Three of the victims were children.",
         "Twenty", "Three", "children"),
        ("Nine people died. Two of the dead were nurses.", "Nine", "Two", "health_workers"),
        ("Ten people were wounded. Four of the injured were in critical condition.",
         "Ten", "Four", "people"),
        # in brackets
        ("Killed: 12 (3 children)", "12", "3", "children"),
        ("Mopti: 12 civilians killed (including 3 women) on Monday.", "12", "3", "women"),
    ],
)  # fmt: skip
def test_a_part_and_its_whole(parse: Parser, text: str, whole: str, part: str, group: str) -> None:
    held = [c for c in find_counts(text, parse(text)) if c.part_of is not None]
    assert [(c.text, c.group) for c in held] == [(part, group)]
    assert [c.part_of.of(text) for c in held if c.part_of] == [whole]


def test_brackets_hold_a_list_of_parts(parse: Parser) -> None:
    text = "Kharkiv: 9 killed (4 civilians, 5 soldiers), 20 injured"
    found = find_counts(text, parse(text))
    assert [c.text for c in found if c.part_of] == ["4", "5"]
    assert [c.harm for c in found if not c.part_of] == ["killed", "injured"]


@pytest.mark.parametrize(
    "text",
    [
        "A raid left 12 killed (7 injured) in Kunar.",
        "Nine people were hurt. Two of them later died.",
        "Three of the wounded later died.",
    ],
)
def test_another_harm_is_no_part(parse: Parser, text: str) -> None:
    assert not [c for c in find_counts(text, parse(text)) if c.part_of]


def test_a_part_adds_nothing(parse: Parser) -> None:
    text = "Ten children and 13 rebels were among 48 people killed in the village."
    parts = [c for c in find_counts(text, parse(text)) if c.part_of]
    assert parts
    assert not [c for c in parts if c.increment]
