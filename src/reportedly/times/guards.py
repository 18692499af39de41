"""What looks like a time and is none: ages, names, verbs, numbers of other things."""

import re
from functools import cache

from reportedly.model import Parse, Span, Token
from reportedly.times.grammar import any_of, vocabulary

# How far back a licence or a name may begin, in characters.
NEAR = 24
_QUARTERS = re.compile(r"(?:(?P<one>\b(?:an?|one)\s+)quarter|quarters?)\Z", re.IGNORECASE)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_NEXT = re.compile(r"[\s-]+(?P<word>\w+)")


def stands(kind: str, text: str, span: Span, parse: Parse) -> bool:
    """Say whether a wording of this kind, at this place, means a time."""
    if kind == "age" or _in_a_name(text, span):
        return False
    match kind:
        case "length":
            return not (_is_rate(span.of(text)) or _is_share(text, span))
        case "in_time" | "ago" | "within":
            return not _is_share(text, span)
        case "hijri":
            return not span.of(text).islower()
        case "year":
            return _is_year(text, span, parse)
        case "month":
            return _is_month(text, span, parse)
        case "season":
            return _is_season(text, span)
        case "festival":
            return not span.of(text).islower() and not _is_person(span, parse)
        case "weekday":
            return text[span.start : span.end] != text[span.start : span.end].lower() or _licensed(
                text, span
            )
        case _:
            return True


def is_month_and_count(text: str, span: Span, parse: Parse) -> bool:
    """Say whether a month and a number are no date: "in March 20 people were killed"."""
    return _in().search(text, 0, span.start) is not None or _counts_something(span, parse)


def _counts_something(span: Span, parse: Parse) -> bool:
    """Say whether the last word of the span is a number that counts a noun after the span."""
    inside = parse.within(span)
    if not inside or inside[-1].dep != "nummod":
        return False
    head = parse.head(inside[-1])
    return head.start >= span.end and head.tag in ("NNS", "NNPS")


def _in_a_name(text: str, span: Span) -> bool:
    """Black September, 20 March Street, 19 April Movement, Sunday Times."""
    if _before().search(text, max(0, span.start - NEAR), span.start):
        return True
    after = _after().match(text, span.end)
    return after is not None and after["name"][0].isupper()


def _is_rate(words: str) -> bool:
    """Say whether it is "(forty dollars) a year": with "a", no length without "for" or the like."""
    return words.split(maxsplit=1)[0].lower() in ("a", "an")


def _is_share(text: str, span: Span) -> bool:
    """Say whether it is "a quarter" or "three quarters of the town": a share, and no length."""
    quarters = _QUARTERS.search(span.of(text))
    return bool(quarters and (quarters["one"] or _OF.match(text, span.end)))


def _is_year(text: str, span: Span, parse: Parse) -> bool:
    """A bare year needs a word that makes it one, and must not count anything."""
    if " " in span.of(text):
        return True
    named = _NEXT.match(text, span.end)
    if named and named["word"].lower() in vocabulary()["year_names_after"]:
        return False
    if _counts_something(span, parse) and not _determined().search(text, 0, span.start):
        return False
    if _licensed(text, span) or _is_nouns_year(span, parse):
        return True
    closed = text[span.end : span.end + 1] == ")" and text[span.start - 1 : span.start] == "("
    noun_follows = re.compile(r"[\s-]+[^\W\d]").match(text, span.end)
    start = max(0, span.start - NEAR)
    return closed or bool(noun_follows and _determined().search(text, start, span.start))


def _is_nouns_year(span: Span, parse: Parse) -> bool:
    """A number before a singular noun ("his failed 1996 campaign") counts nothing; it is a year.

    Not a round one: "a 2000 pound bomb".
    """
    token = parse.at(span.start)
    if token is None or token.dep not in ("nummod", "compound") or token.text.endswith("00"):
        return False
    head = parse.head(token)
    return head.start >= span.end and head.tag == "NN"


def _is_month(text: str, span: Span, parse: Parse) -> bool:
    """A month alone has a capital letter; "May" and "March" also need a word before them."""
    words = span.of(text)
    name = words.split()[-1].rstrip(".")
    if not name[0].isupper() or (len(name) < 4 and "." not in words and name.lower() != "may"):
        return False
    token = parse.at(span.end - 1)
    if token is not None and token.tag in ("MD", "VB", "VBP", "VBD", "VBZ"):
        return False
    if name.lower() not in vocabulary()["doubtful_months"]:
        return not _is_person(span, parse)
    return " " in words or _licensed(text, span)


def _is_season(text: str, span: Span) -> bool:
    """A season alone must be said as a time: "in the spring", never "the fall of Aleppo"."""
    if re.compile(r"\s+of\b(?!\s+(?:last|this|next)\b)").match(text, span.end):
        return False
    words = span.of(text).lower().split()
    if words[0] == "the":
        return _licensed(text, span)
    return len(words) > 1 or (words[0] != "fall" and _licensed(text, span))


def _is_person(span: Span, parse: Parse) -> bool:
    """A name that is also a month or feast, beside another name (Ramadan Shallah, April Jones)."""
    inside = parse.within(span)
    if not inside:
        return False
    last = inside[-1]
    neighbours = [t for t in (parse.head(last), *parse.children(last)) if t not in inside]
    return any(_name_beside(last, other) for other in neighbours)


def _name_beside(token: Token, other: Token) -> bool:
    linked = "compound" in (token.dep, other.dep) and abs(token.i - other.i) == 1
    return linked and other.pos == "PROPN" and other.text[0].isupper()


def _licensed(text: str, span: Span) -> bool:
    return bool(_licence().search(text, max(0, span.start - NEAR), span.start))


@cache
def _in() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)in\s+\Z", re.IGNORECASE)


@cache
def _licence() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(vocabulary()['licences'])}[\s-]+\Z", re.IGNORECASE)


@cache
def _determined() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)|(?=['’])){any_of(vocabulary()['year_determiners'])}\s+\Z", re.I)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(vocabulary()['name_before'])}\s+\Z", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s+(?P<name>{any_of(vocabulary()['name_after'])})(?!\w)", re.IGNORECASE)
