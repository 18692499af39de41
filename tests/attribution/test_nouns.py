from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "stance"),
    [
        (
            "Villagers mocked the army's claim that no civilians died.",
            "the army",
            "claim",
            ("that no civilians died",),
            "asserts",
        ),
        (
            "Denials by the navy that it had sunk the ferry were ignored.",
            "the navy",
            "Denials",
            ("that it had sunk the ferry",),
            "denies",
        ),
        (
            "There are fears that the dam could burst.",
            None,
            "fears",
            ("that the dam could burst",),
            "fears",
        ),
        (
            "Families voiced fears that the boys had been conscripted.",
            "Families",
            "voiced fears",
            ("that the boys had been conscripted",),
            "fears",
        ),
        (
            "The mayor is confident that the town will hold.",
            "The mayor",
            "is confident",
            ("that the town will hold",),
            "believes",
        ),
        (
            "There was no immediate claim of responsibility for the bombing.",
            None,
            "claim of",
            ("responsibility for the bombing",),
            "declines",
        ),
    ],
)
def test_nouns_and_adjectives_attribute(
    said: Said, text: str, source: str | None, cue: str, content: tuple[str, ...], stance: str
) -> None:
    (found,) = said(text)
    assert (found.source, found.cue, found.content) == (source, cue, content)
    assert found.stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "The report was published in Geneva.",
        "Fear spread through the camp.",
        "The threat was ignored.",
        "Villagers stayed away for fear of reprisals.",
    ],
)
def test_a_noun_without_a_content_attributes_nothing(said: Said, text: str) -> None:
    assert said(text) == []


def test_the_claim_inside_a_rejection_is_marked(said: Said) -> None:
    claim, rejection = said("The army's claim that nobody died was rejected by villagers.")
    assert (claim.stance, claim.inside) == ("asserts", 1)
    assert (rejection.source, rejection.stance) == ("villagers", "denies")


def test_fears_for_somebody(said: Said) -> None:
    (found,) = said("There are fears for the lives of 200 miners.")
    assert (found.source, found.stance) == (None, "fears")
    assert found.content == ("the lives of 200 miners",)


def test_a_count_that_is_somebodys(said: Said) -> None:
    found = said("The monitor's count of 40 was higher.")
    assert [(f.source, f.cue, f.content) for f in found] == [
        ("The monitor", "count", ("of 40",)),
    ]


def test_claims_by_somebody_that_another_rejects(said: Said) -> None:
    denied, claimed = said("The mayor rejected claims by rebels that they had taken the port.")
    assert (denied.source, denied.stance) == ("The mayor", "denies")
    assert (claimed.source, claimed.content) == ("rebels", ("that they had taken the port",))


def test_who_receives_reports_passes_them_on(said: Said) -> None:
    found = said("The mission received reports of an attack on a market.")
    assert [(f.source, f.cue, f.content) for f in found] == [
        ("The mission", "received reports of", ("an attack on a market",))
    ]
