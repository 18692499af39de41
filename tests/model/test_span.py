from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Span, hull

positions = st.integers(0, 200)
spans = st.tuples(positions, positions).map(lambda ends: Span(min(ends), max(ends)))


@given(spans, spans)
def test_what_holds_another_overlaps_it_unless_it_is_empty(a: Span, b: Span) -> None:
    if a.holds(b) and b.start < b.end:
        assert a.overlaps(b)


@given(spans, spans)
def test_overlap_is_mutual_and_means_a_shared_character(a: Span, b: Span) -> None:
    shared = set(range(*a)) & set(range(*b))
    assert a.overlaps(b) == b.overlaps(a)
    if shared:
        assert a.overlaps(b)


@given(st.lists(spans, min_size=1))
def test_the_hull_holds_them_all(many: list[Span]) -> None:
    whole = hull(many)
    assert all(whole.holds(span) for span in many)
    assert whole.start in {s.start for s in many}


@given(st.text(alphabet=" ab\n", max_size=30))
def test_trimming_leaves_the_words(text: str) -> None:
    assert Span(0, len(text)).trimmed(text).of(text) == text.strip()
