from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The observatory has documented the deaths of 72 people since Friday.",
            "The observatory",
            ("the deaths of 72 people since Friday",),
        ),
        (
            "The Yemen Data Project recorded 16 air raids on Friday.",
            "The Yemen Data Project",
            ("16 air raids on Friday",),
        ),
        (
            "The rights office registered 14 deaths in the Donetsk region.",
            "The rights office",
            ("14 deaths in the Donetsk region",),
        ),
        (
            "The network counted 40 dead civilians in the raid.",
            "The network",
            ("40 dead civilians in the raid",),
        ),
        (
            "At least 300 deaths were recorded by the monitor since May.",
            "the monitor",
            ("At least 300 deaths", "since May"),
        ),
        ("The defence minister said 90.", "The defence minister", ("90",)),
        ("The Red Cross put it at 30.", "The Red Cross", ("it at 30",)),
        (
            "It was a night with a toll that the mayor put at 40.",
            "the mayor",
            ("a toll", "at 40"),
        ),
        ("The ministry gave a figure of 55 dead.", "The ministry", ("figure of 55 dead",)),
    ],
)
def test_those_who_keep_count_assert_what_they_counted(
    said: Said, text: str, source: str, content: tuple[str, ...]
) -> None:
    (found,) = said(text)
    assert (found.source, found.content, found.stance) == (source, content, "asserts")


def test_a_count_that_is_checked_is_confirmed(said: Said) -> None:
    (found,) = said("The UN rights office has verified 900 deaths since the invasion began.")
    assert found.content == ("900 deaths since the invasion began",)
    assert found.stance == "confirms"


@pytest.mark.parametrize(
    "text",
    [
        "The city recorded 40 killings last year.",
        "Soldiers recorded a song.",
        "The boy counted his steps.",
        "The chaplain said a prayer.",
        "The shell left a toll of rubble.",
    ],
)
def test_other_records_and_other_objects_are_no_speech(said: Said, text: str) -> None:
    assert said(text) == []


def test_a_toll_is_raised(said: Said) -> None:
    (found,) = said("The observatory later raised its toll to 14.")
    assert (found.source, found.content) == ("The observatory", ("its toll to 14",))


def test_a_headline_says_harm_without_a_verb(said: Said) -> None:
    (found,) = said("Kenyan army says nine gunmen killed in ambush.")
    assert (found.source, found.content) == ("Kenyan army", ("nine gunmen killed in ambush",))
