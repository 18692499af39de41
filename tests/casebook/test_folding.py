import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.folding import folded


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Taïz", "taiz"),
        ("al-Ḥasakah", "al-hasakah"),
        ("Straße  nach\nKyjiw", "strasse nach kyjiw"),
        ("ХАРКІВ", "харків"),
        ("مَأْرِب", "مارب"),
    ],
)
def test_accents_case_and_spaces_do_not_count(text: str, key: str) -> None:
    assert folded(text) == folded(key)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
