"""Quantities: every number of persons or things that the words say, exactly as open as said."""

import re
from dataclasses import replace
from functools import cache

from reportedly.counts.hedges import (
    bound_after,
    ends,
    hedge_after,
    hedge_before,
    increment_after,
    range_link,
)
from reportedly.counts.numerals import fraction, numeral, read_fraction, read_number
from reportedly.counts.traps import one_is_no_number, trapped
from reportedly.lexicon import phrases, table, words
from reportedly.model import Bound, Parse, Quantity, Span, Token


def find_quantities(text: str, parse: Parse) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order, hedges and ranges folded in, without overlaps.

    Ages, dates, measures, money and names made of numbers are left out.
    """
    found: list[Quantity] = []
    position = 0
    for token in parse:
        if token.start < position or not _starts(token):
            continue
        quantity = _read_at(text, parse, token)
        if quantity is not None:
            found.append(quantity)
        position = max(position, _end_at(text, parse, token, quantity))
    return tuple(found)


def _read_at(text: str, parse: Parse, token: Token) -> Quantity | None:
    if token.lower == "one" and one_is_no_number(text, parse, token.i):
        return None
    return (
        _zero_or_pair(text, parse, token)
        or _share(text, parse, token)
        or _vague(text, parse, token)
        or _number(text, parse, token)
    )


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
    if match is None:
        return None
    value = read_number(match[0])
    hedge = hedge_before(text, parse, token.i)
    closing = _closing(text, parse, match, value, limit)
    core = Span(match.start(), closing[0] if closing else match.end())
    if value is None or trapped(text, parse, Span(*match.span()), value):
        if closing is None or value is None or closing[2] != "-":
            return None
    if closing is not None:
        return _range(text, parse, core, value, closing, hedge.start, hedge.text)
    bound, end, words_of_hedge = hedge.bound, core.end, hedge.text
    if after := hedge_after().match(text, end, limit):
        bound, end = bound_after(after), after.end()
        words_of_hedge = words_of_hedge or after[0].strip(" ,-")
    elif extra := increment_after().match(text, end, limit):
        end = extra.end()
    low, high = ends(value, bound)
    return _quantity(text, Span(hedge.start, end), low, high, bound, words_of_hedge)


Closing = tuple[int, float, str]


def _closing(
    text: str, parse: Parse, first: re.Match[str], value: float | None, limit: int
) -> Closing | None:
    """Return (end, value, link) of the number that closes a range, if one does."""
    match = range_link().match(text, first.end(), limit)
    if match is None or value is None:
        return None
    second = read_number(match["number"])
    link = match["second"] or match["link"] or "-"
    if second is None or not _is_range(text, first, match, value, second, link.lower()):
        return None
    start = match.start("number")
    if link != "-" and trapped(text, parse, Span(start, match.end()), second):
        return None
    if (
        link == "-"
        and trapped(text, parse, Span(start, match.end()), None)
        and not first[0].isdigit()
    ):
        return None
    return match.end(), second, link


def _is_range(
    text: str, first: re.Match[str], match: re.Match[str], low: float, high: float, link: str
) -> bool:
    before = text[max(0, first.start() - 90) : first.start()].lower()
    if low >= high:
        return False
    if match["second"]:
        return True
    if link == "and":
        return bool(re.search(r"\bbetween\s+(?:\w+\s+)?$", before))
    if link in ("to", "through"):
        return not (re.search(r"\bfrom\s+(?:\w+\s+)?$", before) and _change().search(before))
    if link == "or":
        return high <= 4 * low
    return first[0][-1].isdigit() and match["number"][0].isdigit() and high < 100 * low


def _range(
    text: str, parse: Parse, core: Span, low: float, closing: Closing, start: int, hedge: str | None
) -> Quantity | None:
    if trapped(text, parse, core, None):
        return None
    lead = _range_lead().search(text, max(0, start - 25), start)
    first = lead.start() if lead and closing[2] in ("and", "to", "-") else start
    return _quantity(text, Span(first, core.end), low, closing[1], Bound.RANGE, hedge)


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


def _starts(token: Token) -> bool:
    return token.lower[0].isdigit() or token.lower in _starters()


@cache
def _starters() -> frozenset[str]:
    listed = words("numerals")
    named = [w for key in ("units", "teens", "tens", "fractions") for w in listed[key]]
    phrases_ = [*_vague_rows(), *listed["zero"], *listed["pair"], *listed["one"]]
    return frozenset(w.split()[0] for w in [*named, *phrases_])


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


@cache
def _change() -> re.Pattern[str]:
    verbs = phrases(words("hedges")["change"])
    irregular = r"rose|risen|grew|grown|went|gone|fell|fallen|brought"
    return re.compile(
        rf"\b(?:(?:{verbs})(?:e?[ds]|ing|es)?|{irregular}|rais(?:ed|ing)|revis(?:ed|ing))\b"
    )


@cache
def _range_lead() -> re.Pattern[str]:
    lead = phrases(words("hedges")["range"]["lead"])
    return re.compile(rf"(?<!\w)(?:{lead})\s+$", re.IGNORECASE)
