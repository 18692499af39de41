"""Joining: how those shot or taken to hospital fared."""

from collections.abc import Callable

import pytest

from reportedly.counts import find_counts
from reportedly.model import Parse

Parser = Callable[[str], Parse]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("A baker was taken to Mercy Hospital, where he died.", "killed"),
        ("A cook was shot in the hip and driven to a clinic, where he later died.", "killed"),
        ("The guard was flown to a hospital where she was pronounced dead.", "killed"),
        ("Four men were flown to Camp Bravo medical centre.", "injured"),
        ("The porter was rushed to the Red Cross hospital.", "injured"),
        ("A teacher suffering from a gunshot wound was found.", "injured"),
        ("Two sailors suffered fatal injuries.", "killed"),
        ("A child was hit by shrapnel.", "killed_or_injured"),
        ("A driver was found with two gunshot wounds.", "killed_or_injured"),
    ],
)
def test_how_they_fared(parse: Parser, text: str, harm: str) -> None:
    assert [c.harm for c in find_counts(text, parse(text))] == [harm]


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Two boys were rushed to the hospital, where one died.", ["injured", "killed"]),
        ("Three soldiers were wounded in Taiz, where a general died.", ["injured", "killed"]),
    ],
)
def test_another_dies_there(parse: Parser, text: str, harms: list[str]) -> None:
    assert [c.harm for c in find_counts(text, parse(text))] == harms


@pytest.mark.parametrize("text", ["The school was hit by gunfire.", "Aid was flown to a hospital."])
def test_things_do_not_fare(parse: Parser, text: str) -> None:
    assert not [c for c in find_counts(text, parse(text)) if c.harm != "struck"]
