from collections.abc import Callable

import pytest

Types = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "Aid reached the besieged town.",
        "The Strike Force held a parade.",
        "Video of the blast site was shown.",
    ],
)
def test_words_that_only_describe_or_name_tell_nothing(types: Types, text: str) -> None:
    assert types(text) == []


def test_an_event_noun_before_a_campaign_still_tells(types: Types) -> None:
    found = types("The bombing campaign entered its third week.")
    assert [kind for kind, _ in found] == ["strike.explosive"]


def test_headlines_are_read(types: Types) -> None:
    assert types("Army Pushes Into Taiz")[0][0] == "fight.advance"
