from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.excerpt import excerpt
from reportedly.casebook.search_query import query_of

FILLER = "Nothing of note was said that day. " * 30


def test_a_short_text_stands_whole() -> None:
    found = excerpt("Shells hit the mill.", query_of("mill"), width=100)
    assert "".join(p.text for p in found.pieces) == "Shells hit the mill."
    assert [p.text for p in found.pieces if p.marked] == ["mill"]
    assert (found.cut_before, found.cut_after) == (False, False)


def test_a_long_text_is_cut_to_where_most_of_it_stands() -> None:
    text = f"A mill. {FILLER}Shells hit the mill and the miller of the mill. {FILLER}"
    found = excerpt(text, query_of("mill"), width=120)
    shown = "".join(p.text for p in found.pieces)
    assert [p.text for p in found.pieces if p.marked] == ["mill", "miller", "mill"]
    assert (found.cut_before, found.cut_after) == (True, True)
    assert len(shown) <= 120
    assert text[found.start :].startswith(shown)


@given(st.text(max_size=300), st.integers(min_value=5, max_value=80))
def test_pieces_are_the_text_as_it_stands(text: str, width: int) -> None:
    found = excerpt(text, query_of("a"), width=width)
    shown = "".join(piece.text for piece in found.pieces)
    assert text[found.start : found.start + len(shown)] == shown
