import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.search_words import form_of, forms_in, words_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sana'a", "SANA’A"),
        ("Taïz", "taiz"),
        ("Łódź", "lodz"),
        ("Russia's", "russia"),
        ("Киев", "КИЕВ"),
        ("Київ", "київ"),
        ("ёлка", "елка"),
        ("مُسْتَشْفَى", "مستشفى"),
        ("والمستشفى", "مستشفي"),
        ("مدرســة", "المدرسه"),
        ("أحمد", "احمد"),
        ("کابل", "كابل"),
    ],
)
def test_words_that_people_take_for_one_are_one(one: str, other: str) -> None:
    assert form_of(one) == form_of(other)


def test_a_short_arabic_word_keeps_what_looks_like_a_prefix() -> None:
    assert form_of("ولد") == "ولد"
    assert form_of("الا") == "الا"


def test_words_stand_where_they_stand() -> None:
    text = "Al-Bab, Sana’a: قُتِلَ 12"
    assert [text[w.start : w.end] for w in words_in(text)] == ["Al", "Bab", "Sana’a", "قُتِلَ", "12"]


@given(st.text())
def test_forms_are_words_that_an_index_can_split_at_spaces(text: str) -> None:
    forms = [word.form for word in words_in(text)]
    assert forms_in(text) == " ".join(forms)
    assert all(form and not any(c.isspace() or c == '"' for c in form) for form in forms)


@given(st.text())
def test_each_word_lies_in_the_text_after_the_one_before(text: str) -> None:
    at = 0
    for word in words_in(text):
        assert at <= word.start < word.end <= len(text)
        at = word.end
