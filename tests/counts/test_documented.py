"""Documented: each victim by itself, and not merely a number confirmed."""

from collections.abc import Callable

import pytest

from reportedly.counts import find_counts
from reportedly.model import Parse

Parser = Callable[[str], Parse]


@pytest.mark.parametrize(
    ("text", "documented"),
    [
        ("The network documented the deaths of 12 detainees.", ["12"]),
        ("Investigators verified by name 31 people killed.", ["31"]),
        ("Police identified nine of the dead.", ["nine"]),
        ("The centre has identified 40 of the 90 killed.", ["40"]),
        ("The army confirmed the deaths of 12 men.", []),
        ("The network has not documented 12 deaths.", []),
    ],
)
def test_documented(parse: Parser, text: str, documented: list[str]) -> None:
    found = find_counts(text, parse(text))
    assert [c.text for c in found if c.documented] == documented
