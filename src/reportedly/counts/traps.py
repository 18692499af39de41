"""Traps: numbers that count no persons and no things (ages, dates, measures, names, scores)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.lexicon import phrases, words
from reportedly.model import Parse, Span

REACH = 40  # characters looked at on either side
CLOSE = 24  # characters looked at for what stands right before
OLDEST = 115  # years of age
YEARS = range(1700, 2101)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands before (`…$`) or after a number that is no count."""

    unit: re.Pattern[str]
    month_after: re.Pattern[str]
    month_before: re.Pattern[str]
    any_month: re.Pattern[str]
    day_before: re.Pattern[str]
    right_before: tuple[re.Pattern[str], ...]
    age: re.Pattern[str]
    year: re.Pattern[str]
    name: re.Pattern[str]


def trapped(text: str, parse: Parse, number: Span, value: float | None) -> bool:
    """Say whether the number at `number` counts nothing; `value` is what its digits come to."""
    sentence = parse.sentence_at(number.start)
    limits = sentence.span if sentence else number
    before = text[max(limits.start, number.start - REACH) : number.start]
    after = text[number.end : min(limits.end, number.end + REACH)]
    if _attached(before, after) or (value is not None and value != int(value)):
        return True
    listed = _patterns()
    close = before[-CLOSE:]
    if listed.unit.match(after) or any(p.search(close) for p in listed.right_before):
        return True
    if listed.age.search(before) or _named(before, number.of(text), after):
        return True
    return value is not None and (
        _is_date(number.of(text), value, before, after, listed)
        or _is_year(text, parse, number, value, before)
        or _is_bare_age(text, number, value, before, after)
    )


def one_is_no_number(parse: Parse, i: int) -> bool:
    """Say whether the word "one" at token `i` is a pronoun or part of a phrase ("one another")."""
    listed = words("count_traps")
    previous = parse.tokens[i - 1].lower if i else ""
    following = parse.tokens[i + 1].lower if i + 1 < len(parse.tokens) else ""
    return previous in listed["one_after"] or following in listed["one_before"]


def _attached(before: str, after: str) -> bool:
    """Glued to letters, slashes, colons or decimals: "T-72", "9/11", "155mm", "two-hour"."""
    return bool(_glued_before().search(before[-2:]) or _glued_after().match(after))


@cache
def _glued_before() -> re.Pattern[str]:
    return re.compile(r"(?:\w|\w[-–/.:'’]|[#@.])$")


@cache
def _glued_after() -> re.Pattern[str]:
    return re.compile(r"\w|[-–](?!plus\b|odd\b|strong\b)[^\W\d]|[-–/:.,]\d|['’]s\b|°|\s?%")


def _named(before: str, number: str, after: str) -> bool:
    window = (before + number + after).lower()
    start, end = len(before), len(before) + len(number)
    return any(m.start() < end and start < m.end() for m in _patterns().name.finditer(window))


def _is_date(number: str, value: float, before: str, after: str, listed: _Patterns) -> bool:
    if value > 31 or not number[-1].isdigit():
        return False
    return bool(listed.month_before.search(before) or listed.month_after.match(after))


def _is_year(text: str, parse: Parse, number: Span, value: float, before: str) -> bool:
    if value not in YEARS or not number.of(text).isdigit() or number.end - number.start != 4:
        return False
    listed = _patterns()
    if any(p.search(before) for p in (listed.year, listed.any_month, listed.day_before)):
        return True
    previous = parse.within(Span(max(0, number.start - CLOSE), number.start))[-1:]
    article = words("numerals")["one"]
    if any(t.tag in ("PRP$", "POS") or t.lower in article for t in previous):
        return True  # "his 1990 arrest"
    following = parse.within(Span(number.end, number.end + REACH))[:1]
    return not any(t.pos in ("NOUN", "ADJ", "PROPN") for t in following)


def _is_bare_age(text: str, number: Span, value: float, before: str, after: str) -> bool:
    """Between commas or brackets after a name: "Ali Hassan, 34, was", "(7)"."""
    if not number.of(text).isdigit():
        return False
    if re.search(r"\(\s*$", before) and re.match(r"\s*\)", after):
        return True
    if value > OLDEST:
        return False
    named = re.search(r"[^\W\d_]{2,},\s*(?:and\s+)?$", before)
    return bool(named and re.match(r"\s*(?:[,.;)\]]|[-–—|]\s|$)", after))


@cache
def _patterns() -> _Patterns:
    listed: dict[str, Any] = words("count_traps")
    months, capital = phrases(listed["months"]), phrases(listed["capital_months"])
    more = rf"(?:(?:{phrases(listed['before_units'])})[\s-]+)*"
    aged, under = phrases(listed["aged"]), phrases(listed["under"])

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Patterns(
        unit=compiled(rf"[\s-]+(?:of\s+)?{more}(?:{phrases(listed['units'])})(?!\w)"),
        month_after=re.compile(
            rf"(?:st|nd|rd|th)?\s+(?:(?i:{months})(?!\w)|(?:{capital})\b(?!\s+have))"
        ),
        # "On 23 September 28 bodies …": the month has its day already.
        month_before=re.compile(
            rf"(?<!\d\s)(?<!\dst\s)(?<!\d[nr]d\s)(?<!\dth\s)(?:(?i:\b(?:{months}))|\b(?:{capital}))\.?\s+$"
        ),
        any_month=re.compile(rf"(?:(?i:\b(?:{months}))|\b(?:{capital}))\.?,?\s+$"),
        day_before=compiled(rf"\b(?:{months}|{capital})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+$"),
        right_before=(
            compiled(
                rf"(?<!\w)(?<!{_lookbehinds(listed['determiners'])})"
                rf"(?:{phrases(listed['labels'])})[\s#]*$"
            ),
            compiled(rf"(?<!\w)(?:{phrases(listed['money'])}|{phrases(listed['parents_of'])})\s*$"),
        ),
        age=compiled(
            rf"\baged?\s+(?:from\s+|between\s+)?(?:[\w-]+\s*(?:,|and|to|or)\s+)*$"
            rf"|\b(?:{aged})\s+(?:aged\s+)?(?:{under})\s+(?:the\s+ages?\s+of\s+)?$"
            rf"|\bages?\s+of\s+(?:[\w-]+\s+(?:and|to)\s+)?$"
        ),
        year=compiled(rf"(?<!\w)(?:{phrases(listed['before_year'])})\s*$"),
        name=compiled(rf"(?<!\w)(?:{phrases(listed['phrases'])})(?!\w)"),
    )


def _lookbehinds(determiners: list[str]) -> str:
    return r" )(?<!".join(re.escape(d) for d in determiners) + " "
