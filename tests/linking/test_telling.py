from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import sentences, telling
from reportedly.model import Block, BlockKind, Report, Span


def report(*blocks: tuple[BlockKind, str]) -> Report:
    text, parts = "", []
    for kind, words in blocks:
        parts.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n"
    return Report(
        id="r-1",
        ref="one",
        title=None,
        outlet="The Courier",
        published=None,
        language="en",
        text=text,
        sha256="",
        blocks=tuple(parts),
    )


def test_headline_and_furniture_are_left_out() -> None:
    made = report(
        (BlockKind.HEADLINE, "Ferry sinks"),
        (BlockKind.BODY, 'A ferry sank. "We swam," a man said.'),
        (BlockKind.FURNITURE, "Read more"),
    )
    assert [s.strip() for s in telling(made).sentences] == [
        "A ferry sank.",
        '"We swam," a man said.',
    ]


@given(st.text(alphabet='ab .!?"\n', max_size=80))
def test_sentences_hold_every_word_of_the_body_once(text: str) -> None:
    made = report((BlockKind.BODY, text))
    held = " ".join(made.text[s.start : s.end] for s in sentences(made))
    assert held.split() == text.split()
