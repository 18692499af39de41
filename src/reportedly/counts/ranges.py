"""Ranges: the second number that closes one ("20 to 30", "two or three", "12-15")."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.counts.numerals import numeral, read_number
from reportedly.counts.numerals import whole as whole_number
from reportedly.counts.traps import trapped
from reportedly.lexicon import phrases, words
from reportedly.model import Parse, Span

WIDEST_OR = 4  # "two or eight" is a range, "two or nine" two numbers
WIDEST_DASH = 100  # "20-30" is a range, "2-2016" is not
REACH = 90  # characters before "from 20 to 30" in which a verb of change stands


@dataclass(frozen=True, slots=True)
class Closing:
    """Both ends of a range, where it ends in the text, and the words that link them."""

    low: float
    high: float
    end: int
    link: str


def closing_number(
    text: str, parse: Parse, first: re.Match[str], low: float, limit: int
) -> Closing | None:
    """Return the number that closes the range begun by the numeral `first`, if one does.

    "Rose from 20 to 30" is a change and no range; "3-1" is a score.
    """
    match = _link().match(text, first.end(), limit)
    if match is None:
        return None
    high = read_number(match["number"])
    link = (match["second"] or match["link"] or "-").lower()
    if high is None:
        return None
    low *= _shared_scale(first[0], match["number"], low, high)
    if low >= high or not _links(text, first, match, high / max(low, 1)):
        return None
    whole, second = Span(first.start(), match.end()), Span(match.start("number"), match.end())
    if trapped(text, parse, whole, None) or (link != "-" and trapped(text, parse, second, high)):
        return None
    if link != "-" and match["second"] is None and trapped(text, parse, Span(*first.span()), low):
        return None
    return Closing(whole_number(low), high, match.end(), link)


def _shared_scale(first: str, second: str, low: float, high: float) -> float:
    """Return the scale said once for both ends: "two or three thousand"."""
    listed = words("numerals")
    scales: dict[str, float] = {**listed["scales"], **listed["dozens"]}
    scale = scales.get(re.split(r"[\s-]+", second.lower())[-1], 1)
    said = any(word in scales for word in re.split(r"[\s-]+", first.lower()))
    return scale if not said and low < high / scale else 1


def lead_of(text: str, start: int, closing: Closing) -> int:
    """Return where the range begins, "between" or "from" included."""
    lead = _lead().search(text, max(0, start - REACH), start)
    return lead.start() if lead and closing.link in ("and", "to", "-") else start


def _links(text: str, first: re.Match[str], match: re.Match[str], times: float) -> bool:
    before = text[max(0, first.start() - REACH) : first.start()].lower()
    if match["second"]:
        return True
    match (match["link"] or "").lower():
        case "and":
            return bool(re.search(r"\bbetween\s+(?:\w+\s+)?$", before))
        case "to" | "through":
            return not (
                re.search(r"\b(?:from|by)\s+(?:\w+\s+)?$", before) and _change().search(before)
            )
        case "or":
            return times <= WIDEST_OR
    digits = first[0][-1].isdigit() and match["number"][0].isdigit()
    return digits and times < WIDEST_DASH


@cache
def _link() -> re.Pattern[str]:
    listed = words("hedges")["range"]
    second = rf",?\s+(?P<second>{phrases(listed['second'])})\s+"
    plain = r"\s*(?P<dash>[-–—])\s*|\s+(?P<link>to|and|or|through)\s+"
    return re.compile(rf"(?:{second}|{plain})(?P<number>{numeral().pattern})", re.IGNORECASE)


@cache
def _lead() -> re.Pattern[str]:
    lead = phrases(words("hedges")["range"]["lead"])
    return re.compile(rf"(?<!\w)(?:{lead})\s+$", re.IGNORECASE)


@cache
def _change() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrases(words('hedges')['change'])})\b")
