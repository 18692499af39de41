from collections.abc import Callable

import pytest

from reportedly.actors import survey
from reportedly.model import Parse, Source, SourceKind, Span

Reader = Callable[[str], Parse]


@pytest.fixture
def speakers(parse: Reader) -> Callable[..., list[Source]]:
    """Describe the sources of a text published by an invented outlet, each named by its words."""

    def of(
        text: str, *phrases: str, inside: tuple[int | None, ...], quoted: str = ""
    ) -> list[Source]:
        spans, at = [], 0
        for phrase in phrases:
            at = text.index(phrase, at)
            spans.append(Span(at, at + len(phrase)))
        start = text.index(quoted) if quoted else 0
        marks = [Span(start, start + len(quoted))] if quoted else []
        found = survey(
            text, parse(text), spans, (), marks, inside=inside, outlet="Upland Rights Monitor"
        )
        return [s for s in found.sources if s is not None]

    return of


@pytest.mark.parametrize("words", ["We", "Our teams", "Our records"])
def test_a_bulletin_speaks_of_itself(speakers: Callable[..., list[Source]], words: str) -> None:
    text = f"{words} documented the killing of 14 civilians on Tuesday."
    (found,) = speakers(text, words, inside=(None,))
    assert (found.name, found.kind, found.named) == (
        "Upland Rights Monitor",
        SourceKind.MEDIA,
        True,
    )
    assert found.span == Span(0, len(words))


def test_our_neighbours_are_not_ourselves(speakers: Callable[..., list[Source]]) -> None:
    (found,) = speakers("Our neighbours said two had died.", "Our neighbours", inside=(None,))
    assert found.name == "Our neighbours"


def test_in_anothers_words_we_is_that_other(speakers: Callable[..., list[Source]]) -> None:
    text = "Minister Omar Keita said we deny that shots were fired."
    minister, we = speakers(text, "Minister Omar Keita", "we", inside=(None, 0))
    assert (we.name, we.kind) == (minister.name, minister.kind) == ("Omar Keita", minister.kind)
    assert we.text == "we"


def test_between_marks_that_belong_to_nobody_we_stays_unknown(
    speakers: Callable[..., list[Source]],
) -> None:
    text = '"We think it was a shell." Smoke rose.'
    (found,) = speakers(text, "We", inside=(None,), quoted='"We think it was a shell."')
    assert found.name == "We"
