from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Health ministry: 12 dead.", "Health ministry", ":", "12 dead"),
        (
            "The nurses' union: at least 41 killed since Sunday.",
            "The nurses' union",
            ":",
            "at least 41 killed since Sunday",
        ),
        ("@army_press: We hit no homes.", "@army_press", ":", "We hit no homes"),
        (
            "Nine killed in raid on Mandera - police",
            "police",
            "-",
            "Nine killed in raid on Mandera",
        ),
        ("Scores hurt in blast at depot: UN.", "UN", ":", "Scores hurt in blast at depot"),
    ],
)
def test_a_mark_sets_the_source_apart(
    said: Said, text: str, source: str, cue: str, content: str
) -> None:
    (found,) = [f for f in said(text) if f.cue == cue]
    assert (found.source, found.content, found.stance) == (source, (content,), "asserts")


@pytest.mark.parametrize(
    "text",
    [
        "Mali: 12 killed in an ambush.",
        "Civilians: 12 dead, 4 hurt.",
        "Regime responsible for the raid: two dead.",
        "They took three things: rice, oil and salt.",
        "The raid killed two people - soldiers.",
    ],
)
def test_places_tolls_and_sentences_are_no_labels(said: Said, text: str) -> None:
    assert said(text) == []


def test_what_is_said_within_is_inside(said: Said) -> None:
    found = said("Interior ministry: we deny that shots were fired.")
    assert [(f.source, f.stance, f.inside) for f in found] == [
        ("Interior ministry", "asserts", None),
        ("we", "denies", 0),
    ]
