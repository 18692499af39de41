from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Nine people died, according to the provincial health office.",
            "the provincial health office",
            "according to",
            ("Nine people died",),
        ),
        (
            "According to villagers, soldiers burned the market.",
            "villagers",
            "According to",
            ("soldiers burned the market",),
        ),
        (
            "In the words of one nurse, the ward was a slaughterhouse.",
            "one nurse",
            "In the words of",
            ("the ward was a slaughterhouse",),
        ),
        ("Per the ministry, nine people died.", "the ministry", "Per", ("nine people died",)),
        (
            "Nine people were reportedly killed near Mopti.",
            None,
            "reportedly",
            ("Nine people were", "killed near Mopti"),
        ),
    ],
)
def test_phrases_and_adverbs_attribute(
    said: Said, text: str, source: str | None, cue: str, content: tuple[str, ...]
) -> None:
    (found,) = said(text)
    assert (found.source, found.cue, found.content) == (source, cue, content)
    assert found.stance == "asserts"


@pytest.mark.parametrize(
    "text",
    [
        "The retreat went according to plan.",
        "Shells were sorted according to the type of fuse.",
        "The drones cost nine thousand dollars per unit, or forty per day.",
    ],
)
def test_plans_and_rates_are_no_sources(said: Said, text: str) -> None:
    assert said(text) == []


def test_an_apposition_behind_the_source_is_no_content(said: Said) -> None:
    (found,) = said(
        "At least 47 people died in raids on the town, according to the Yemen Data Project, a "
        "group that follows the war."
    )
    assert found.source == "the Yemen Data Project, a group that follows the war"
    assert found.content == ("At least 47 people died in raids on the town",)


def test_according_to_which_tells_its_own_clause_alone(said: Said) -> None:
    found = said("The ministry denies the rumour according to which the town has fallen.")
    told = [f.content for f in found if f.cue == "according to"]
    assert told == [("the town has fallen",)]
