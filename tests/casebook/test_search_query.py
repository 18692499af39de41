import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.search_query import query_of
from reportedly.errors import QuestionError


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("market hit", '("market"* AND "hit")'),
        ('"barrel bombs"', '("barrel bombs")'),
        ("Aleppo -truce", '("aleppo"*) NOT "truce"*'),
        ('ground -"air strike"', '("ground"*) NOT "air strike"'),
        ("al-Bab", '("al bab")'),
        ('"unclosed', '("unclosed")'),
    ],
)
def test_what_is_typed_as_the_index_asks_it(typed: str, expression: str) -> None:
    assert query_of(typed).expression == expression


@pytest.mark.parametrize("typed", ["", "  ", "!!!", '""', "-", "-truce"])
def test_without_a_word_to_look_for_it_says_so(typed: str) -> None:
    with pytest.raises(QuestionError):
        query_of(typed)


def test_marks_are_what_is_wanted_and_never_overlap() -> None:
    text = "Strikes struck the market; the market struck back."
    marks = query_of('strike "the market" -back').marks(text)
    assert [text[a:b] for a, b in marks] == ["Strikes", "the market", "the market"]


@given(st.text(max_size=40))
def test_whatever_is_typed_the_index_understands_it(typed: str) -> None:
    try:
        query = query_of(typed)
    except QuestionError:
        return
    raw = sqlite3.connect(":memory:")
    raw.execute("CREATE VIRTUAL TABLE t USING fts5(words)")
    raw.execute("SELECT * FROM t WHERE t MATCH ?", (query.expression,)).fetchall()
    raw.close()
