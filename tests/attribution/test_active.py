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


@pytest.mark.parametrize(
    ("text", "source", "stance", "content"),
    [
        (
            "No group has claimed responsibility for the bombing.",
            None,
            "declines",
            "responsibility for the bombing",
        ),
        (
            "Nobody has said that the road is open.",
            None,
            "declines",
            "that the road is open",
        ),
        (
            "Boko Haram has not claimed responsibility for the raid.",
            "Boko Haram",
            "declines",
            "responsibility for the raid",
        ),
        (
            "The separatists denied responsibility for the shelling.",
            "The separatists",
            "denies",
            "responsibility for the shelling",
        ),
        (
            "The Pentagon neither confirmed nor denied the raid.",
            "The Pentagon",
            "declines",
            "the raid",
        ),
        (
            "The spokesman would neither confirm nor deny that drones were used.",
            "The spokesman",
            "declines",
            "that drones were used",
        ),
    ],
)
def test_holding_back_and_denying(
    said: Said, text: str, source: str | None, stance: str, content: str
) -> None:
    (found,) = said(text)
    assert (found.source, found.stance, found.content) == (source, stance, (content,))


def test_a_denial_and_a_claim_of_ones_own(said: Said) -> None:
    denied, told = said("The army denied that it hit the school and said rebels fired the rocket.")
    assert (denied.stance, denied.content) == ("denies", ("that it hit the school",))
    assert (told.stance, told.content) == ("asserts", ("rebels fired the rocket",))
    assert denied.source == told.source == "The army"


def test_a_denial_saying_something_else(said: Said) -> None:
    denied, told = said("The regime has denied any role saying its jets hit a depot.")
    assert (denied.stance, denied.content) == ("denies", ("any role",))
    assert (told.source, told.content) == ("The regime", ("its jets hit a depot",))


def test_reports_that_are_dismissed_are_nobodys(said: Said) -> None:
    denied, inner = said("The ministry rejected as false reports that its troops had fled.")
    assert (denied.source, denied.stance) == ("The ministry", "denies")
    assert (inner.source, inner.inside) == (None, 0)


def test_the_next_source_behind_a_semicolon(said: Said) -> None:
    ministry, rebels = said("The ministry said 40 people were killed; the rebels said 60.")
    assert (ministry.source, ministry.content) == ("The ministry", ("40 people were killed",))
    assert (rebels.source, rebels.content) == ("the rebels", ("60",))


def test_another_word_against_it_is_no_part_of_it(said: Said) -> None:
    first, second = said("Sixty men were shot, a tribal elder said, although police confirmed 35.")
    assert (first.source, first.content) == ("a tribal elder", ("Sixty men were shot",))
    assert (second.source, second.content, second.inside) == ("police", ("35",), None)


def test_a_sentence_in_capitals_is_content_to_its_end(said: Said) -> None:
    (found,) = said("THE SOURCE NOTED THAT IN 1984, THE FIRST ATTACK WAS BY THE REBELS.")
    assert found.content == ("THAT IN 1984, THE FIRST ATTACK WAS BY THE REBELS",)


def test_what_is_heard_is_not_what_is_told(said: Said) -> None:
    assert said("She heard a plane flying over the town.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was not immediately possible to verify the claim.",
        "The militants maintained contact with leaders across the border.",
        "The deputy responded to the scene.",
    ],
)
def test_what_is_no_act_of_saying(said: Said, text: str) -> None:
    assert said(text) == []


def test_what_is_called_for(said: Said) -> None:
    (found,) = said("The bishop called for all sides to leave the school.")
    assert (found.cue, found.content) == ("called for", ("all sides to leave the school",))


def test_a_clause_hung_on_the_paper_is_what_is_said(said: Said) -> None:
    found = said("The army affirmed in a statement that the operation will continue.")
    assert [(f.source, f.content) for f in found] == [
        ("The army", ("that the operation will continue",))
    ]
