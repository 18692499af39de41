"""Ranges: what closes one, and what only looks like one."""

from collections.abc import Callable

import pytest

from reportedly.counts import find_quantities
from reportedly.model import Parse

Parser = Callable[[str], Parse]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("From 20 to 30 herders died.", [(20, 30)]),
        ("Anywhere between 15 and 18 herders died.", [(15, 18)]),
        ("Two or three thousand herders fled.", [(2000, 3000)]),
        ("5 to 6 million herders fled.", [(5_000_000, 6_000_000)]),
        ("Forty to one hundred herders fled.", [(40, 100)]),
        ("It killed 12 and 30 herders were hurt.", [(12, 12), (30, 30)]),
        ("It rose from 20 to 30.", [(20, 20), (30, 30)]),
        ("It climbed by four to 61.", [(4, 4), (61, 61)]),
        ("It killed 30 to 20 herders.", [(30, 30), (20, 20)]),
    ],
)
def test_ranges(parse: Parser, text: str, ends: list[tuple[float, float]]) -> None:
    assert [(q.low, q.high) for q in find_quantities(text, parse(text))] == ends
