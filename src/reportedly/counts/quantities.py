"""Quantities: every number of persons or things that the words say, exactly as open as said."""

import re
from dataclasses import replace
from functools import cache

from reportedly.counts.groups import group_of
from reportedly.counts.hedges import (
    bound_after,
    ends,
    hedge_after,
    hedge_before,
    increment_after,
)
from reportedly.counts.numerals import fraction, numeral, read_fraction, read_number
from reportedly.counts.ranges import closing_number, lead_of
from reportedly.counts.traps import one_is_no_number, trapped
from reportedly.lexicon import phrases, table, words
from reportedly.model import Bound, Parse, Quantity, Span, Token


def find_quantities(text: str, parse: Parse) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order, hedges and ranges folded in, without overlaps.

    Ages, dates, measures, money and names made of numbers are left out.
    """
    found: list[Quantity] = []
    position = 0
    openings = _openings()
    for token in parse.tokens:
        if token.lower not in openings and not token.lower[0].isdigit():
            continue
        if token.start < position or not _starts(parse, token):
            continue
        quantity = _read_at(text, parse, token)
        if quantity is not None:
            found.append(quantity)
        position = max(position, _end_at(text, parse, token, quantity))
    return tuple(found)


def _read_at(text: str, parse: Parse, token: Token) -> Quantity | None:
    if token.lower == "one" and (one_is_no_number(parse, token.i) or _is_one_of(parse, token)):
        return None
    return (
        _zero_or_pair(text, parse, token)
        or _share(text, parse, token)
        or _vague(text, parse, token)
        or _number(text, parse, token)
    )


def _is_one_of(parse: Parse, token: Token) -> bool:
    """Say whether this is "one of the worst days", and not "one of the soldiers"."""
    of = next((c for c in parse.children(token) if c.lower == "of"), None)
    noun = parse.child(of, "pobj", "pcomp") if of else None
    return noun is not None and noun.pos == "NOUN" and group_of(parse, noun) is None


def _end_at(text: str, parse: Parse, token: Token, quantity: Quantity | None) -> int:
    """Return where to go on: past the quantity, or past a numeral that was a trap."""
    if quantity is not None:
        return quantity.span.end
    match = numeral().match(text, token.start)
    return match.end() if match else token.end


def _zero_or_pair(text: str, parse: Parse, token: Token) -> Quantity | None:
    limit = parse.sentences[token.sentence].span.end
    match = _zero_or_pair_words().match(text, token.start, limit)
    if match is None or (token.lower == "no" and token.dep != "det" and len(match[0]) == 2):
        return None
    value = 2 if match["pair"] else 0
    if match["pair"] and token.dep in ("cc", "preconj"):  # "both in Homs and …"
        return None
    return _quantity(text, Span(*match.span()), value, value, Bound.EXACT)


def _share(text: str, parse: Parse, token: Token) -> Quantity | None:
    limit = parse.sentences[token.sentence].span.end
    match = fraction().match(text, token.start, limit)
    if match is None or not (match["in"] or _share_of().match(text, match.end(), limit)):
        return None
    hedge = hedge_before(text, parse, token.i)
    low, high = ends(read_fraction(match), hedge.bound, share=True)
    span = Span(hedge.start, match.end())
    made = _quantity(text, span, low, high, hedge.bound, hedge.text)
    return replace(made, share=True)


def _vague(text: str, parse: Parse, token: Token) -> Quantity | None:
    sentence = parse.sentences[token.sentence].span
    match = _vague_words().match(text, token.start, sentence.end)
    if match is None or not _is_vague_quantity(text, parse, token, match):
        return None
    key = re.sub(r"[\s-]+", " ", match[0].lower())
    if trapped(text, parse, Span(*match.span()), None):
        return None
    hedge = hedge_before(text, parse, token.i)
    low, high = _vague_rows()[key]
    end = match.end()
    if extra := increment_after().match(text, end, sentence.end):
        end = extra.end()
    made = _quantity(text, Span(hedge.start, end), low, high, Bound.VAGUE, hedge.text)
    return replace(made, vague=key, share=key in words("numerals")["vague_shares"])


def _number(text: str, parse: Parse, token: Token) -> Quantity | None:
    limit = parse.sentences[token.sentence].span.end
    match = numeral().match(text, token.start, limit)
    value = read_number(match[0]) if match else None
    if match is None or value is None:
        return None
    hedge = hedge_before(text, parse, token.i)
    if closing := closing_number(text, parse, match, value, limit):
        span = Span(lead_of(text, hedge.start, closing), closing.end)
        return _quantity(text, span, closing.low, closing.high, Bound.RANGE, hedge.text)
    if trapped(text, parse, Span(*match.span()), value):
        return None
    bound, end, words_of_hedge = hedge.bound, match.end(), hedge.text
    if after := hedge_after().match(text, end, limit):
        bound, end = bound_after(after), after.end()
        words_of_hedge = words_of_hedge or after[0].strip(" ,-")
    elif extra := increment_after().match(text, end, limit):
        end = extra.end()
    low, high = ends(value, bound)
    return _quantity(text, Span(hedge.start, end), low, high, bound, words_of_hedge)


def _quantity(
    text: str,
    span: Span,
    low: float | None,
    high: float | None,
    bound: Bound,
    hedge: str | None = None,
) -> Quantity:
    return Quantity(low=low, high=high, bound=bound, text=span.of(text), span=span, hedge=hedge)


def _is_vague_quantity(text: str, parse: Parse, token: Token, match: re.Match[str]) -> bool:
    key = re.sub(r"[\s-]+", " ", match[0].lower())
    previous = parse.tokens[token.i - 1].lower if token.i else ""
    if key in words("numerals")["before_of"] and not re.compile(r"\s+of\b").match(
        text, match.end()
    ):
        return False
    if key in ("many", "most", "many more", "couple"):
        if previous in words("count_traps")["not_vague_after"]:
            return False
        if key == "most":
            return token.tag in ("JJS", "NN") and token.dep != "advmod"
    return not (key == "scores" and (token.pos == "VERB" or token.dep == "compound"))


def _starts(parse: Parse, token: Token) -> bool:
    """A cheap gate: articles are a fifth of all tokens that could begin a number."""
    lower = token.lower
    if lower in words("numerals")["articles"]:
        following = parse.tokens[token.i + 1].lower if token.i + 1 < len(parse.tokens) else ""
        return following in _after_article()
    return lower in _starters() or lower[0].isdigit()


@cache
def _openings() -> frozenset[str]:
    return _starters().union(words("numerals")["articles"])


@cache
def _starters() -> frozenset[str]:
    listed = words("numerals")
    named = [w for key in ("units", "teens", "tens", "fractions") for w in listed[key]]
    openings = [*_vague_rows(), *listed["zero"], *listed["pair"]]
    return frozenset(w.split()[0] for w in [*named, *openings])


@cache
def _after_article() -> frozenset[str]:
    listed = words("numerals")
    named = [w for key in ("scales", "dozens", "fractions") for w in listed[key]]
    vague = [w.split() for w in _vague_rows()]
    return frozenset([*named, *(w[1] for w in vague if len(w) > 1 and w[0] in listed["articles"])])


@cache
def _vague_rows() -> dict[str, tuple[float | None, float | None]]:
    def end(cell: str) -> float | None:
        return int(cell) if cell else None

    return {r["word"]: (end(r["literal_low"]), end(r["literal_high"])) for r in table("vague")}


@cache
def _vague_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(_vague_rows())})(?!\w)", re.IGNORECASE)


@cache
def _zero_or_pair_words() -> re.Pattern[str]:
    listed = words("numerals")
    return re.compile(
        rf"(?:(?P<zero>{phrases(listed['zero'])})(?!\s+(?:fewer|less|more|longer|later)\b)|(?P<pair>{phrases(listed['pair'])}))(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _share_of() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:of\s+(?!an?\s+(?:million|billion))|(?:the|its|their|all)\s+)(?=\w)", re.IGNORECASE
    )
