"""Numerals: digits and number words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.counts.numerals import fraction, numeral, read_fraction, read_number
from reportedly.lexicon import words


def spelled(number: int) -> str:
    """Say a number in British words, by a rule written apart from the reader's."""
    listed = words("numerals")
    names: dict[int, str] = {
        v: w for key in ("units", "teens", "tens") for w, v in listed[key].items()
    }
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(number // size)} {name}{joint + spelled(rest) if rest else ''}"
    if number > 20 and number % 10:
        return f"{names[number // 10 * 10]}-{names[number % 10]}"
    return names[number]


@given(st.integers(min_value=1, max_value=999_999_999))
def test_words_come_back_as_the_number(number: int) -> None:
    text = spelled(number)
    found = numeral().match(text)
    assert found is not None
    assert found[0] == text
    assert read_number(text) == number


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_come_back_with_and_without_separators(number: int) -> None:
    for text in (str(number), f"{number:,}"):
        found = numeral().match(text)
        assert found is not None
        assert found[0] == text
        assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a hundred", 100),
        ("1.2 million", 1_200_000),
        ("a quarter of a million", 250_000),
        ("half a million", 500_000),
        ("one and a half million", 1_500_000),
        ("two thousand three hundred and five", 2305),
        ("3 lakh", 300_000),
        ("40 000", 40_000),
    ],
)
def test_mixed_forms(text: str, value: float) -> None:
    found = numeral().match(text)
    assert found is not None
    assert found[0] == text
    assert read_number(text) == value


@pytest.mark.parametrize("text", ["47th", "155mm", "a man", "sixes", "and"])
def test_no_numeral(text: str) -> None:
    assert numeral().match(text) is None


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("half", 0.5),
        ("two thirds", 0.67),
        ("a third", 0.33),
        ("60 percent", 0.6),
        ("12.5%", 0.125),
        ("one in five", 0.2),
        ("three out of four", 0.75),
    ],
)
def test_shares(text: str, share: float) -> None:
    found = fraction().match(text)
    assert found is not None
    assert found[0] == text
    assert read_fraction(found) == pytest.approx(share)


def test_what_is_no_numeral_reads_as_nothing() -> None:
    assert read_number("several") is None
    assert read_number("and a") is None
