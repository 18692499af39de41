from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "stance"),
    [
        (
            "Officials in Goma said that eleven people had drowned.",
            "Officials in Goma",
            "said",
            ("that eleven people had drowned",),
            "asserts",
        ),
        (
            "If the bridge falls, the colonel said he would withdraw.",
            "the colonel",
            "said",
            ("If the bridge falls", "he would withdraw"),
            "asserts",
        ),
        (
            "Eleven people drowned, the governor said, when the dam burst.",
            "the governor",
            "said",
            ("Eleven people drowned", "when the dam burst"),
            "asserts",
        ),
        (
            "As the governor said, the dam had been mined.",
            "the governor",
            "said",
            ("the dam had been mined",),
            "asserts",
        ),
        (
            "The envoy urged both sides to halt the shelling.",
            "The envoy",
            "urged",
            ("both sides to halt the shelling",),
            "demands",
        ),
        (
            "The ministry accused the rebels of mining the road.",
            "The ministry",
            "accused",
            ("the rebels of mining the road",),
            "asserts",
        ),
        (
            "Medics put the death toll at 43.",
            "Medics",
            "put",
            ("the death toll at 43",),
            "asserts",
        ),
        (
            "The captain called the raid a crime.",
            "The captain",
            "called",
            ("the raid a crime",),
            "asserts",
        ),
        (
            "The ministry declined to comment.",
            "The ministry",
            "declined",
            ("to comment",),
            "declines",
        ),
        (
            "The junta denies bombing the clinic.",
            "The junta",
            "denies",
            ("bombing the clinic",),
            "denies",
        ),
        (
            "The mayor confirmed three deaths in the strike.",
            "The mayor",
            "confirmed",
            ("three deaths in the strike",),
            "confirms",
        ),
        (
            "The offensive that the army announced on Monday has stalled.",
            "the army",
            "announced",
            ("The offensive",),
            "asserts",
        ),
        (
            "The agency warned of famine in Darfur.",
            "The agency",
            "warned of",
            ("famine in Darfur",),
            "warns",
        ),
        ("The bishop called for a truce.", "The bishop", "called for", ("a truce",), "demands"),
        (
            "Satellite images show trenches near the airport.",
            "Satellite images",
            "show",
            ("trenches near the airport",),
            "asserts",
        ),
        (
            "The group claimed responsibility for the blast.",
            "The group",
            "claimed",
            ("responsibility for the blast",),
            "asserts",
        ),
        (
            "The militia vowed to avenge its commander.",
            "The militia",
            "vowed",
            ("to avenge its commander",),
            "intends",
        ),
    ],
)
def test_each_frame_finds_its_content(
    said: Said, text: str, source: str, cue: str, content: tuple[str, ...], stance: str
) -> None:
    (found,) = said(text)
    assert (found.source, found.cue, found.content) == (source, cue, content)
    assert found.stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "The blast claimed the lives of nine miners.",
        "The rebels denied the convoy access to the town.",
        "It goes without saying that wars end.",
        "Soldiers reported for duty on Monday.",
        "The general ordered troops to withdraw.",
        "The rebels fired warning shots.",
        "The nurse, who asked not to be named, had fled.",
        "Rebels attacked the convoy near Timbuktu.",
        "The boys showed us the crater.",
        "The group, also known as the Black Banner, holds the port.",
    ],
)
def test_the_same_words_in_another_sense_attribute_nothing(said: Said, text: str) -> None:
    assert said(text) == []


def test_a_clause_across_a_semicolon_belongs_to_its_own_cue(said: Said) -> None:
    (found,) = said("Kyiv said Russia had lost nine tanks; Moscow said nothing.")
    assert (found.source, found.content) == ("Kyiv", ("Russia had lost nine tanks",))
