from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The navy has repeatedly denied the claim.", "has repeatedly denied"),
        ("The navy said in a statement that the frigate was safe.", "said in a statement"),
        ("The navy pointed out that the frigate was safe.", "pointed out"),
        ("He was quoted as saying that the port was safe.", "was quoted as saying"),
        ("The rebels went on to say that they held the port.", "went on to say"),
        ("The ministry issued a statement saying two men had died.", "issued a statement saying"),
        ("The ministry said on Monday that two men had died.", "said"),
    ],
)
def test_the_cue_takes_in_its_helpers(said: Said, text: str, cue: str) -> None:
    assert said(text)[0].cue == cue


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army did not confirm the strike.", "declines"),
        ("The UN could not verify the toll.", "declines"),
        ("The army has not said how many soldiers died.", "declines"),
        ("The rebels did not deny firing on the convoy.", "declines"),
        ("The envoy does not believe the truce will hold.", "denies"),
        ("The medics do not know whether the boys survived.", "declines"),
        ("The ministry no longer believes that the hostages are alive.", "retracts"),
        ("The army later withdrew the statement.", "retracts"),
    ],
)
def test_a_negated_cue_does_something_else(said: Said, text: str, stance: str) -> None:
    assert said(text)[0].stance == stance
