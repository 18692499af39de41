"""Hedges: the words beside a number that open it, and the ends they give it."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.counts.numerals import whole
from reportedly.lexicon import phrases, words
from reportedly.model import Bound, Parse

LONGEST_HEDGE = 5  # words


@dataclass(frozen=True, slots=True)
class Hedge:
    """What stands around a number: its bound, the hedging words, and where all of it begins."""

    bound: Bound
    text: str | None
    start: int


def ends(value: float, bound: Bound, *, share: bool = False) -> tuple[float | None, float | None]:
    """Return (low, high) of a number under a bound, by the grammar of DESIGN section 5.

    "More than 100" starts at 101 because persons come whole; a share does not.
    """
    step = 0 if share else 1
    match bound:
        case Bound.AT_LEAST:
            return value, None
        case Bound.MORE_THAN:
            return value + step, None
        case Bound.AT_MOST:
            return None, value
        case Bound.LESS_THAN:
            return None, whole(max(0, value - step))
        case _:
            return value, value


def hedge_before(text: str, parse: Parse, i: int) -> Hedge:
    """Return the hedge that stands before token `i`; its start is the token's when there is none.

    Of several ("at least about 20") the one that opens the number counts; "a total of" and
    "exactly" are passed over.
    """
    bound, start, end, opening = Bound.EXACT, parse.tokens[i].start, i, None
    while (found := _phrase_ending(parse, end)) is not None:
        kind, first = found
        begin = parse.tokens[first].start
        phrase = text[begin : parse.tokens[end - 1].end]
        if kind is not Bound.EXACT or is_increment(phrase):
            start = begin
        if bound is Bound.EXACT or (bound is Bound.ABOUT and kind not in (bound, Bound.EXACT)):
            bound, opening = kind, phrase if kind is not Bound.EXACT else None
        end = first
    return Hedge(bound, opening, start)


@cache
def hedge_after() -> re.Pattern[str]:
    """Return the pattern of what opens a number from behind ("or more", "-plus", "+")."""
    after = words("hedges")["after"]
    named = "|".join(f"(?P<{bound}>{phrases(listed)})" for bound, listed in after.items())
    return re.compile(rf"(?P<plus>\s?\+(?!\w))|(?:,?\s+|-)(?:{named})(?!\w)", re.IGNORECASE)


def bound_after(found: re.Match[str]) -> Bound:
    """Return the bound that a match of `hedge_after` gives."""
    return Bound.AT_LEAST if found["plus"] else Bound(str(found.lastgroup))


@cache
def increment_after() -> re.Pattern[str]:
    """Return the pattern of what makes a number an addition, from behind ("three more")."""
    listed = words("hedges")["increment"]["after"]
    return re.compile(rf"\s+(?:{phrases(listed)})(?!\w)(?!\s+than)", re.IGNORECASE)


def is_increment(words_of_number: str) -> bool:
    """Say whether the words of a number add to an earlier one ("another three")."""
    return _increment().search(words_of_number.lower()) is not None


@cache
def _increment() -> re.Pattern[str]:
    listed = words("hedges")["increment"]
    before, after = phrases(listed["before"]), phrases(listed["after"])
    return re.compile(rf"^(?:.*\s)?(?:{before})(?:\s|$)|\s(?:{after})$")


def _phrase_ending(parse: Parse, end: int) -> tuple[Bound, int] | None:
    """Return the longest hedge that ends right before token `end`, with its first token."""
    sentence = parse.sentences[parse.tokens[end].sentence] if end < len(parse.tokens) else None
    lowest = sentence.first if sentence else 0
    for first in range(max(lowest, end - LONGEST_HEDGE), end):
        kind = _hedges().get(" ".join(t.lower for t in parse.tokens[first:end]))
        if kind is not None:
            return kind, first
    return None


@cache
def _hedges() -> dict[str, Bound]:
    listed = words("hedges")
    named = {p: Bound(bound) for bound, ps in listed["before"].items() for p in ps}
    return named | dict.fromkeys(listed["increment"]["before"], Bound.EXACT)
