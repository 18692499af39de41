from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            (
                "The fall of the fort was the first success of the campaign, which the junta "
                "announced on Monday."
            ),
            "the junta",
            ("the campaign",),
        ),
        (
            "Police held the driver of a truck, which state radio said was carrying mortars.",
            "state radio",
            ("a truck", "was carrying mortars"),
        ),
        (
            "The agency released a video that it said showed the burnt tank.",
            "it",
            ("a video", "showed the burnt tank"),
        ),
        (
            "The operation, which was announced on Monday, has stalled.",
            None,
            ("The operation",),
        ),
    ],
)
def test_a_relative_pronoun_gives_way_to_what_it_stands_for(
    said: Said, text: str, source: str | None, content: tuple[str, ...]
) -> None:
    (found,) = said(text)
    assert (found.source, found.content) == (source, content)
