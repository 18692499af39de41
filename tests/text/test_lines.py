import textwrap

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.lines import paragraphs

FIRST = (
    "Shells landed in the northern quarter of the town before dawn, residents said, and the "
    "hospital took in at least nine wounded before its generator failed for the second time."
)
SECOND = (
    "A spokesman for the brigade said its units had answered fire from across the river and "
    "had struck only positions of the rebels, none of them near houses or the market."
)


def of(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert of(f"{FIRST}\n\n{SECOND}\n") == [FIRST, SECOND]


def test_single_line_ends_part_paragraphs_of_long_lines() -> None:
    assert of(f"{FIRST}\n{SECOND}") == [FIRST, SECOND]
    assert of(f"{FIRST}\r\n{SECOND}\r\n") == [FIRST, SECOND]
    assert of(f"{FIRST}\u2028{SECOND}") == [FIRST, SECOND]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = "\n\n".join(textwrap.fill(p, 72) for p in (FIRST, SECOND))
    assert [" ".join(p.split()) for p in of(wrapped)] == [FIRST, SECOND]


def test_an_indented_line_opens_a_paragraph_of_a_wrapped_text() -> None:
    wrapped = "\n".join(textwrap.fill(p, 70, initial_indent="   ") for p in (FIRST, SECOND))
    assert [" ".join(p.split()) for p in of(wrapped)] == [FIRST, SECOND]


def test_a_short_line_ends_a_paragraph_of_a_wrapped_text() -> None:
    first = FIRST + " Nobody else was hurt."
    wrapped = "\n".join(textwrap.fill(p, 70) for p in (first, SECOND, FIRST))
    assert [" ".join(p.split()) for p in of(wrapped)] == [first, SECOND, FIRST]


def test_a_line_that_stops_in_mid_sentence_goes_on_in_lower_case() -> None:
    broken = "Shells landed in the northern quarter\nof the town before dawn."
    assert of(broken) == [broken]


def test_a_name_in_lower_case_opens_a_line() -> None:
    assert len(of("Three towns changed hands\nal-Qaim fell first, the army said.")) == 2


def test_short_lines_of_different_lengths_are_not_wrapped() -> None:
    lines = ["Ten killed in raid", "By a Correspondent in Goma", "Goma", "Friday", "North Kivu"]
    assert of("\n".join(lines)) == lines


def test_items_of_a_list_are_paragraphs() -> None:
    items = ["- Two killed in Sabha, according to the clinic there.", "- One wounded in Ubari."]
    assert of("\n".join(items)) == items


def test_double_spaced_wrapped_lines_are_one_paragraph() -> None:
    wrapped = textwrap.fill(FIRST + " " + SECOND, 70).replace("\n", "\n\n")
    assert len(of(wrapped)) == 1


def test_a_text_in_one_long_line_is_cut_at_sentence_ends() -> None:
    text = " ".join([FIRST] * 400)
    pieces = of(text)
    assert len(pieces) > 5
    assert all(len(p) <= 10_000 and p.endswith(".") and p.startswith("Shells") for p in pieces)


@given(st.text(alphabet="aB .\n\r\t\u2028\u00a0-\x0b\x1c", max_size=200))
def test_paragraphs_hold_every_character_but_white_space(text: str) -> None:
    end = 0
    for span in paragraphs(text):
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        end = span.end
    assert not text[end:].strip()
