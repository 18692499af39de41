from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The minister was left pleading this week with Moscow to ground its jets.",
            "The minister",
            "was left pleading",
            ("to ground its jets",),
        ),
        (
            "The envoy appealed to both armies to stop shelling Goma.",
            "The envoy",
            "appealed to",
            ("both armies to stop shelling Goma",),
        ),
        (
            "The bishop called on the junta to free the nurses.",
            "The bishop",
            "called on",
            ("the junta to free the nurses",),
        ),
        (
            "Families begged the militia to let the ambulances pass.",
            "Families",
            "begged",
            ("the militia to let the ambulances pass",),
        ),
        (
            "Kigali urged the rebels to leave Sake.",
            "Kigali",
            "urged",
            ("the rebels to leave Sake",),
        ),
    ],
)
def test_what_is_asked_of_whom(
    said: Said, text: str, source: str, cue: str, content: tuple[str, ...]
) -> None:
    (found,) = said(text)
    assert (found.source, found.cue, found.content) == (source, cue, content)
    assert found.stance == "demands"


def test_who_is_held_responsible_is_accused(said: Said) -> None:
    (found,) = said("The health ministry holds the coalition responsible for the deaths.")
    assert found.source == "The health ministry"
    assert found.content == ("the coalition responsible for the deaths",)


def test_what_is_held_otherwise_is_no_speech(said: Said) -> None:
    assert said("The rebels hold the coalition at the river.") == []
