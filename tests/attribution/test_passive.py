from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "cue", "content", "stance"),
    [
        (
            "Nine miners have been reported killed in the blast.",
            "have been reported",
            ("Nine miners", "killed in the blast"),
            "asserts",
        ),
        (
            "The bodies of nine miners are believed to be under the rubble.",
            "are believed",
            ("The bodies of nine miners", "to be under the rubble"),
            "believes",
        ),
        (
            "Forty families believed to be trapped in the valley have no water.",
            "believed",
            ("Forty families", "to be trapped in the valley"),
            "believes",
        ),
        (
            "It was reported that the tunnel had collapsed.",
            "was reported",
            ("that the tunnel had collapsed",),
            "asserts",
        ),
        ("Nine miners are feared dead.", "are feared", ("Nine miners", "dead"), "fears"),
        (
            "The general is accused of ordering the raid.",
            "is accused",
            ("The general", "of ordering the raid"),
            "asserts",
        ),
        (
            "The men are suspected of planting the mine.",
            "are suspected",
            ("The men", "of planting the mine"),
            "suspects",
        ),
    ],
)
def test_nobody_named_is_no_source(
    said: Said, text: str, cue: str, content: tuple[str, ...], stance: str
) -> None:
    (found,) = said(text)
    assert found.source is None
    assert (found.cue, found.content, found.stance) == (cue, content, stance)


def test_the_agent_is_the_source(said: Said) -> None:
    (found,) = said("The toll was confirmed by the ministry.")
    assert (found.source, found.cue, found.content) == (
        "the ministry",
        "was confirmed",
        ("The toll",),
    )
    assert found.stance == "confirms"


def test_a_question_to_the_source_is_no_attribution(said: Said) -> None:
    (found,) = said("Asked about the crater, the source said it was old.")
    assert (found.source, found.content) == ("the source", ("it was old",))


def test_what_the_report_adds_is_not_what_was_reported(said: Said) -> None:
    (found,) = said("Nine miners have been reported killed, ending hopes of a rescue.")
    assert found.content == ("Nine miners", "killed")


def test_what_was_done_by_it_stays_with_it(said: Said) -> None:
    (found,) = said("Rebels are reported to have fired a missile, killing twelve.")
    assert found.content[-1].endswith("killing twelve")


def test_vague_deaths_are_reported_by_nobody(said: Said) -> None:
    (found,) = said("Dozens of deaths have been reported.")
    assert (found.source, found.cue, found.content) == (
        None,
        "have been reported",
        ("Dozens of deaths",),
    )


def test_no_claim_that_could_be_verified_is_none_confirmed(said: Said) -> None:
    (found,) = said("Neither claim could be verified.")
    assert (found.source, found.stance) == (None, "declines")
