"""Quantities: numbers with hedges, vague words, shares; and the traps that are none."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.counts import find_quantities
from reportedly.model import Bound, Parse, Quantity

Parser = Callable[[str], Parse]


def only(text: str, parse: Parser) -> Quantity:
    (found,) = find_quantities(text, parse(text))
    assert found.span.of(text) == found.text
    return found


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "bound"),
    [
        ("Raiders killed 72 herders.", "72", 72, 72, Bound.EXACT),
        ("Raiders killed seventy-two herders.", "seventy-two", 72, 72, Bound.EXACT),
        ("At least 72 herders died.", "At least 72", 72, None, Bound.AT_LEAST),
        ("No fewer than six boats sank.", "No fewer than six", 6, None, Bound.AT_LEAST),
        ("More than 100 houses burned.", "More than 100", 101, None, Bound.MORE_THAN),
        ("Upwards of 1,500 families left.", "Upwards of 1,500", 1501, None, Bound.MORE_THAN),
        ("Up to 30 miners died.", "Up to 30", None, 30, Bound.AT_MOST),
        ("As many as 40 pupils are missing.", "As many as 40", None, 40, Bound.AT_MOST),
        ("Fewer than 30 guards stayed.", "Fewer than 30", None, 29, Bound.LESS_THAN),
        ("Nearly 40 traders were hurt.", "Nearly 40", 40, 40, Bound.ABOUT),
        ("An estimated 300 farmers fled.", "An estimated 300", 300, 300, Bound.ABOUT),
        ("A total of 50 farmers fled.", "50", 50, 50, Bound.EXACT),
        ("They buried 50 or more villagers.", "50 or more", 50, None, Bound.AT_LEAST),
        ("They buried 50-plus villagers.", "50-plus", 50, None, Bound.AT_LEAST),
        ("Between 20 and 30 monks died.", "Between 20 and 30", 20, 30, Bound.RANGE),
        ("Shells wounded 20 to 30 monks.", "20 to 30", 20, 30, Bound.RANGE),
        ("Shells wounded 20-30 monks.", "20-30", 20, 30, Bound.RANGE),
        ("Shells wounded two or three monks.", "two or three", 2, 3, Bound.RANGE),
        (
            "At least 20 and possibly as many as 50 fishermen drowned.",
            "At least 20 and possibly as many as 50",
            20,
            50,
            Bound.RANGE,
        ),
    ],
)
def test_the_grammar(
    parse: Parser, text: str, words: str, low: float, high: float, bound: Bound
) -> None:
    found = only(text, parse)
    assert (found.text, found.low, found.high, found.bound) == (words, low, high, bound)


@pytest.mark.parametrize(
    ("text", "words", "key", "low"),
    [
        ("Dozens of nomads died.", "Dozens", "dozens", 24),
        ("Tens of thousands of Rohingya fled.", "Tens of thousands", "tens of thousands", 20000),
        ("Several women were hurt.", "Several", "several", 3),
        ("A handful of recruits escaped.", "A handful", "a handful", 3),
        ("Large numbers of cattle keepers fled.", "Large numbers", "large numbers", None),
        ("A number of pilgrims died.", "A number", "a number", None),
    ],
)
def test_vague_words(parse: Parser, text: str, words: str, key: str, low: float | None) -> None:
    found = only(text, parse)
    assert (found.text, found.vague, found.low, found.high) == (words, key, low, None)
    assert found.bound is Bound.VAGUE


def test_the_hedge_is_kept_apart(parse: Parser) -> None:
    assert only("At least about 20 clerks died.", parse).hedge == "At least"
    assert only("Some 20 clerks died.", parse).hedge == "Some"
    assert only("20 clerks died.", parse).hedge is None


def test_shares_are_fractions(parse: Parser) -> None:
    found = only("More than half of the residents fled Goma.", parse)
    assert (found.low, found.high, found.share) == (0.5, None, True)
    assert only("60 percent of the residents fled.", parse).low == pytest.approx(0.6)
    most = only("Most of the victims were farmers.", parse)
    assert (most.low, most.share, most.vague) == (None, True, "most")


def test_nobody_is_nought(parse: Parser) -> None:
    for text in ("Nobody was hurt.", "No casualties were reported.", "None were hurt."):
        found = only(text, parse)
        assert (found.low, found.high, found.bound) == (0, 0, Bound.EXACT)


def test_both_ends_of_a_change_are_two_numbers(parse: Parser) -> None:
    text = "The ministry raised its toll from 47 to 72."
    assert [q.low for q in find_quantities(text, parse(text))] == [47, 72]


@pytest.mark.parametrize(
    "text",
    [
        "A girl aged 5 and a 7-year-old boy survived.",
        "Children under 15 were spared.",
        "Fatuma Abdi, 34, was a nurse.",
        "The fighting began in 2014 and ended on 22 August.",
        "It lasted 48 hours, four years ago.",
        "The front is 12 km away.",
        "The 47th brigade fired 155mm shells from T-72 tanks.",
        "It invoked Resolution 2254.",
        "The ransom was $20 million.",
        "Prices rose 20%.",
        "They turned on one another.",
        "The match ended 3-1.",
        "He told Seven Network at 10:30.",
        "The convoy left on Route 60.",
        "His 1990 arrest came before a 2013 trial.",
        "Text the word to PISTA (74782).",
        "How many are left?",
        "It happened several times.",
        "It was one of the worst winters.",
    ],
)
def test_what_counts_nobody(parse: Parser, text: str) -> None:
    assert find_quantities(text, parse(text)) == ()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["at least", "20", "to", "30", "more than", "a", "dozen", "people", "half", "of", "the",
             "no", "-", "and", "two", "million", "or", "several", "killed", ",", "by", "%", "from"]
        ),
        min_size=1,
        max_size=12,
    )
)  # fmt: skip
def test_any_text_gives_ordered_quantities_that_map_back(parse: Parser, pieces: list[str]) -> None:
    text = " ".join(pieces)
    position = 0
    for found in find_quantities(text, parse(text)):
        assert found.span.start >= position
        assert found.span.of(text) == found.text
        assert found.low is None or found.high is None or found.low <= found.high
        position = found.span.end
