from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Span, content_id


@given(st.text(), st.text())
def test_the_same_content_has_the_same_id(a: str, b: str) -> None:
    assert (content_id("c", a) == content_id("c", b)) == (a == b)


def test_a_span_is_its_two_numbers() -> None:
    assert content_id("c", Span(1, 2)) == content_id("c", [1, 2])


def test_parts_do_not_run_into_each_other() -> None:
    assert content_id("c", "ab", "c") != content_id("c", "a", "bc")


def test_the_form() -> None:
    assert content_id("r", "x", length=8).startswith("r-")
    assert len(content_id("r", "x", length=8)) == 10
