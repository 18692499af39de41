import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Block, BlockKind, Span
from reportedly.text import find_quotations
from reportedly.text.lines import paragraphs


def quoted(text: str) -> list[str]:
    blocks = [Block(BlockKind.BODY, span) for span in paragraphs(text)]
    return [span.of(text) for span in find_quotations(text, blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We hold the bridge," he said.', ['"We hold the bridge,"']),
        ("“We hold the bridge,” he said.", ["“We hold the bridge,”"]),
        ("«We hold it», he said.", ["«We hold it»"]),
        ("„We hold it“, he said.", ["„We hold it“"]),
        ("``We hold it,'' he said.", ["``We hold it,''"]),
        ("''We hold it,'' he said.", ["''We hold it,''"]),
        ("'We hold it,' he said.", ["'We hold it,'"]),
        ("‘We don’t hold it,’ he said.", ["‘We don’t hold it,’"]),
        ('He spoke of "terrorists" and "agents".', ['"terrorists"', '"agents"']),
        ('It struck ("by mistake") a school.', ['"by mistake"']),
        ('He said " we hold it " twice.', ['" we hold it "']),
        ("The so-called 'safe zones' for civilians shrank.", ["'safe zones'"]),
        ("'The rebels' guns fell silent,' she said.", ["'The rebels' guns fell silent,'"]),
    ],
)
def test_each_kind_of_mark(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers' families don't know; it's the army's word against the villagers'.",
        "Veterans of the '90s war stood with Shi'ite and Qur'an students.",
        'The shell was 6\'2" long, its casing 12" wide.',
        "Go get 'em, they shouted.",
        "Nothing is quoted here.",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_inside_another_follows_it() -> None:
    text = "He said: “They told us ‘leave now’ and we left.”"
    assert quoted(text) == ["“They told us ‘leave now’ and we left.”", "‘leave now’"]


def test_a_quotation_goes_on_over_paragraphs_that_reopen_it() -> None:
    text = '"First they came.\n\n"Then they burned it.\n\n"Now we leave," she said. "All of us."'
    assert quoted(text) == [text[: text.index(" she")], '"All of us."']


def test_a_quotation_begun_in_mid_paragraph_goes_on_in_the_next() -> None:
    text = 'He called it "the price of war.\n\n"We will pay it," he said.'
    assert quoted(text) == ['"the price of war.\n\n"We will pay it,"']


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    text = 'He said "we will stay.\n\nThe army left on Monday.'
    assert quoted(text) == ['"we will stay.']


def test_a_quotation_reopened_in_one_paragraph_ends_where_the_next_begins() -> None:
    text = 'He blamed "their concessions. "We gave all," he said.'
    assert quoted(text) == ['"their concessions.', '"We gave all,"']


def test_captions_between_do_not_join_and_furniture_is_left_out() -> None:
    text = '"One," he said.\n"Share" this\n"Two," she said.'
    spans = paragraphs(text)
    kinds = (BlockKind.BODY, BlockKind.FURNITURE, BlockKind.BODY)
    blocks = [Block(kind, span) for kind, span in zip(kinds, spans, strict=True)]
    assert [s.of(text) for s in find_quotations(text, blocks)] == ['"One,"', '"Two,"']


@given(st.text(alphabet="ab ,.'\"“”‘’«»„`\n", max_size=80))
def test_quotations_lie_in_the_text_in_order(text: str) -> None:
    blocks = [Block(BlockKind.BODY, span) for span in paragraphs(text)]
    found = find_quotations(text, blocks)
    assert list(found) == sorted(found, key=lambda s: (s.start, -s.end))
    for span in found:
        assert Span(0, len(text)).holds(span)
        assert span.end > span.start
