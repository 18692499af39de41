"""Numerals: digits and number words, and what they come to."""

import re
from functools import cache, lru_cache

from reportedly.lexicon import phrases, words

# Thousands are set off by commas, by thin or fixed spaces, or by a space before "000".
DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|[1-9]\d{0,2}(?: 000)+(?!\d)|\d+(?:\.\d+)?"
)


@cache
def numeral() -> re.Pattern[str]:
    """Return the pattern of one numeral: "1.2 million", "half a dozen", "one hundred and four"."""
    listed = words("numerals")
    small = _small(listed)
    scale = phrases(listed["scales"])
    head = rf"one\s+and\s+a\s+half|(?:{DIGITS})|{small}|half[\s-]+an?|{_quarters()}|an?"
    scaled = rf"(?:{head})(?:[\s-]+(?:{scale}))+"
    many = rf"{scaled}(?:[\s-]+(?:and\s+)?{scaled})*(?:[\s-]+(?:and\s+)?{small})?"
    dozen = rf"(?:half\s+an?|an?|(?:{DIGITS})|{small})[\s-]+(?:{phrases(listed['dozens'])})"
    return re.compile(rf"(?:{many}|{dozen}|{small}|{DIGITS})(?!\w)", re.IGNORECASE)


@cache
def fraction() -> re.Pattern[str]:
    """Return the pattern of a share: "half", "two thirds", "60 percent", "one in five"."""
    listed = words("numerals")
    small = _small(listed)
    part = phrases(listed["fractions"])
    percent = phrases(listed["percent"])
    return re.compile(
        rf"(?P<percent>(?:{DIGITS}|{small})(?:\s*(?:{percent}))(?!\w))"
        rf"|(?P<in>(?:{DIGITS}|{small})\s+(?:in|out\s+of)(?:\s+every)?\s+(?:{DIGITS}|{small}))\b"
        rf"|(?P<part>(?:(?:an?|one|{small})[\s-]+(?:{part})|half)(?!\w))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def read_number(text: str) -> float | None:
    """Return what a numeral comes to, whole where it is whole; None if it is no numeral."""
    listed = words("numerals")
    small = {**listed["units"], **listed["teens"], **listed["tens"]}
    scales = {**listed["scales"], **listed["dozens"]}
    total, current, seen = 0.0, 0.0, False
    plain = re.sub(r"(?<=\d)[\s,](?=\d{3}(?!\d))", "", text.lower().strip())
    for word in re.split(r"[\s-]+", _fractions_as_digits(plain)):
        if word in small:
            current += small[word]
        elif re.fullmatch(DIGITS, word):
            current += float(word)
        elif word in scales:
            current = (current or 1) * scales[word]
            if scales[word] >= 1000:
                total, current = total + current, 0.0
        elif word not in {"a", "an", "and"}:
            return None
        seen = seen or word not in {"a", "an", "and"}
    return whole(round(total + current, 6)) if seen else None


def read_fraction(found: re.Match[str]) -> float:
    """Return the share that a match of `fraction` says, between nought and one."""
    listed = words("numerals")
    text = found[0].lower()
    if found["percent"]:
        return (read_number(re.sub(r"\s*(?:per.*|pct|%)$", "", text)) or 0.0) / 100
    if found["in"]:
        part, all_ = re.split(r"\s+(?:in|out\s+of)(?:\s+every)?\s+", text)
        return min(1.0, (read_number(part) or 0) / (read_number(all_) or 1))
    first, _, name = text.replace("-", " ").rpartition(" ")
    times = read_number(first.strip()) if first.strip() not in {"", "a", "an"} else 1
    value: float = listed["fractions"][name]
    return round(min(1.0, (times or 1) * value), 2)


def whole(value: float) -> float:
    """Return an int where the value has no fraction, so that 72 prints as 72."""
    return int(value) if value == int(value) else value


def _small(listed: dict[str, dict[str, float]]) -> str:
    units, teens, tens = (phrases(listed[k]) for k in ("units", "teens", "tens"))
    return rf"(?:(?:{tens})(?:[\s-](?:{units}))?|{teens}|{units})(?!\w)"


def _quarters() -> str:
    return r"(?:an?|three)[\s-]+quarters?[\s-]+of[\s-]+an?"


def _fractions_as_digits(text: str) -> str:
    text = re.sub(r"one\s+and\s+a\s+half", "1.5", text)
    text = re.sub(r"half[\s-]+an?\b", "0.5", text)
    text = re.sub(r"three[\s-]+quarters?[\s-]+of[\s-]+an?\b", "0.75", text)
    return re.sub(r"an?[\s-]+quarter[\s-]+of[\s-]+an?\b", "0.25", text)
