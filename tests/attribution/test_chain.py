from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "cited"),
    [
        ("State radio quoted a colonel as saying the rebels had fled.", "a colonel", "State radio"),
        ("The colonel, quoted by Interfax, said the rebels had fled.", "The colonel", "Interfax"),
        (
            "The colonel was quoted as saying by state media that the rebels had fled.",
            "The colonel",
            "state media",
        ),
        (
            "State radio said the airport was shut, citing a military source.",
            "State radio",
            "a military source",
        ),
        (
            "The agency reported, citing a colonel, that the airport was shut.",
            "The agency",
            "a colonel",
        ),
        ("The doctor told Reuters that nine people had died.", "The doctor", "Reuters"),
    ],
)
def test_the_other_links_are_cited_beside_the_source(
    said: Said, text: str, source: str, cited: str
) -> None:
    (found,) = said(text)
    assert (found.source, found.cited) == (source, (cited,))


def test_a_person_who_is_told_is_no_link(said: Said) -> None:
    (found,) = said("The doctor told her husband that nine people had died.")
    assert found.cited == ()
