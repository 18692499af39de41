from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            (
                "Fighters retook the base near Sirte on Sunday, a day after they lost it to the "
                "army, a commander in one of the brigades said."
            ),
            "a commander in one of the brigades",
            "Fighters retook the base near Sirte on Sunday, a day after they lost it to the army",
        ),
        (
            "Troops drove the groups back from the town of Busra military sources said Wednesday.",
            "military sources",
            "Troops drove the groups back from the town of Busra",
        ),
        (
            (
                "Nine soldiers were killed in raids near the dam the Syrian Observatory "
                "for Human Rights monitoring group said on Monday."
            ),
            "the Syrian Observatory for Human Rights monitoring group",
            "Nine soldiers were killed in raids near the dam",
        ),
    ],
)
def test_the_words_before_the_verb_are_its_source(
    said: Said, text: str, source: str, content: str
) -> None:
    (found,) = said(text)
    assert (found.source, found.content) == (source, (content,))


def test_a_second_verb_keeps_the_subject_of_the_first(said: Said) -> None:
    (found,) = said("The mayor toured the ruined port and said nine people had drowned.")
    assert found.source == "The mayor"


def test_who_speaks_beside_another_is_a_source_too(said: Said) -> None:
    (found,) = said("Six people died when a truck hit a kiosk, soldiers and witnesses said.")
    assert found.source == "soldiers and witnesses"
    assert found.content == ("Six people died when a truck hit a kiosk",)


def test_a_headline_run_into_its_source(said: Said) -> None:
    (found,) = said("9 injured including 5 children in new mortar attack the radio announced.")
    assert found.source == "the radio"
