from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "content", "source", "stance"),
    [
        (
            "Kinshasa accuses Rwanda of arming the rebels, a charge Kigali denies.",
            "Rwanda of arming the rebels",
            "Kigali",
            "denies",
        ),
        (
            (
                "The report alleged that soldiers burned the market, an allegation that Bamako "
                "rejects."
            ),
            "that soldiers burned the market",
            "Bamako",
            "denies",
        ),
        (
            "The insurgents put the toll at 25, a figure officials dispute.",
            "the toll at 25",
            "officials",
            "denies",
        ),
        (
            "The militia said it had shot down a drone, a claim that could not be verified.",
            "it had shot down a drone",
            None,
            "declines",
        ),
        (
            "The militia said it had shot down a drone, a claim the ministry could not confirm.",
            "it had shot down a drone",
            "the ministry",
            "declines",
        ),
    ],
)
def test_what_another_makes_of_a_claim_is_said_of_the_claim(
    said: Said, text: str, content: str, source: str | None, stance: str
) -> None:
    claim, answer = said(text)
    assert claim.content == answer.content == (content,)
    assert (answer.source, answer.stance) == (source, stance)
    assert answer.inside is None


def test_a_noun_that_sums_up_nothing_is_left_alone(said: Said) -> None:
    (found,) = said("The ministry said a depot, a figure of steel, had burned.")
    assert found.content == ("a depot, a figure of steel, had burned",)
