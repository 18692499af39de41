from collections.abc import Callable
from types import SimpleNamespace

import pytest

Said = Callable[[str], list[SimpleNamespace]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            '"The road is closed," said the driver. "Nobody can leave."',
            "the driver",
            ('"The road is closed,"', '"Nobody can leave."'),
        ),
        ('The driver said: "The road is closed."', "The driver", ('"The road is closed."',)),
        (
            '"The road," the driver said, "is closed."',
            "the driver",
            ('"The road,"', '"is closed."'),
        ),
        (
            "“Why now?” the driver asked.",
            "the driver",
            ("“Why now?”",),
        ),
        (
            '"We ran. Nobody looked back," Amina said.',
            "Amina",
            ('"We ran. Nobody looked back,"',),
        ),
        (
            'The junta said it had "neutralised" forty men.',
            "The junta",
            ('it had "neutralised" forty men',),
        ),
        (
            '"We ran when the shells fell," Amina said.\n"Nobody looked back. The old stayed."',
            "Amina",
            ('"We ran when the shells fell,"', '"Nobody looked back. The old stayed."'),
        ),
        (
            'The judge said: "We know who gave the order.\n"We shall name them."',
            "The judge",
            ('"We know who gave the order.\n"We shall name them."',),
        ),
    ],
)
def test_a_quotation_finds_its_speaker(
    said: Said, text: str, source: str, content: tuple[str, ...]
) -> None:
    outer = [f for f in said(text) if f.inside is None]
    assert [(f.source, f.content, f.direct) for f in outer] == [(source, content, True)]


def test_the_next_speaker_takes_over(said: Said) -> None:
    first, second = said(
        '"We ran when the shells fell," Amina said.\n"Nobody looked back," her brother added.'
    )
    assert (first.source, first.content) == ("Amina", ('"We ran when the shells fell,"',))
    assert (second.source, second.content) == ("her brother", ('"Nobody looked back,"',))


def test_what_a_speaker_believes_is_inside_the_quotation(said: Said) -> None:
    belief, speech = said('"We believe the men were executed," the prosecutor said.')
    assert (belief.source, belief.stance, belief.inside) == ("We", "believes", 1)
    assert (speech.source, speech.inside) == ("the prosecutor", None)


def test_a_colon_announces_the_next_paragraph(said: Said) -> None:
    (found,) = said("The ministry released this statement:\nTwo soldiers died near Kidal.")
    assert (found.source, found.content) == ("The ministry", ("Two soldiers died near Kidal",))
    assert not found.direct


def test_a_cue_before_a_colon_leaves_out_what_stands_before_it(said: Said) -> None:
    (found,) = said("After the raid, the mayor said:\nThe market is gone.")
    assert found.content == ("The market is gone",)


def test_a_sentence_after_a_quotation_keeps_its_own_content(said: Said) -> None:
    found = said('He called the raid "a mistake." She said that nine men had died.')
    assert [(f.source, f.content) for f in found] == [
        ("He", ('the raid "a mistake."',)),
        ("She", ("that nine men had died",)),
    ]


def test_a_name_kept_at_a_distance_is_nobodys_words(said: Said) -> None:
    (found,) = said('The army said the so-called "safe zone" had been shelled.')
    assert found.direct is False
    assert said('The so-called "safe zone" was shelled.') == []


def test_the_conjunction_before_a_sentence_is_no_part_of_it(said: Said) -> None:
    (found,) = said("But the road was open, the governor said.")
    assert found.content == ("the road was open",)
