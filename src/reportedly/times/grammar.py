"""The wordings of a time as regular expressions, made from the vocabulary once."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from reportedly import lexicon

DASH = r"[-–—]"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# Alone, a figure up to 1859 is as likely a time of day ("before 1830"); see the kind `year`.
YEAR = r"(?:1[89]|20)\d\d"
SUFFIX = r"(?:st|nd|rd|th)?"
# "90" after a date: a dateline's short year, never "10 January 15 people".
SHORT_YEAR = r"(?:['’]\d\d|[3-9]\d)(?=\s*(?:$|[\n(),.;:\])]|--|-))"


def vocabulary() -> dict[str, Any]:
    """Return the vocabulary of times."""
    words: dict[str, Any] = lexicon.words("times")
    return words


@cache
def keys(name: str) -> dict[str, str]:
    """Return phrase to key for one of the vocabulary's tables of the form key: [phrases]."""
    return {phrase: str(key) for key, listed in vocabulary()[name].items() for phrase in listed}


def key(name: str, words: str | None) -> str | None:
    """Return the key of the words as written in a text, whatever their case and spacing."""
    if words is None:
        return None
    return keys(name).get(re.sub(r"[\s-]+", " ", words.lower().strip()))


def any_of(*listed: Iterable[str]) -> str:
    """Return a group that matches any of the phrases."""
    return f"(?:{lexicon.phrases(phrase for phrases in listed for phrase in phrases)})"


@cache
def pieces() -> dict[str, str]:
    """Return the parts that wordings are built from, by name."""
    words = vocabulary()
    exact = any_of(words["numbers"])
    tens, ones = any_of(words["tens"]), any_of(w for w in words["numbers"] if w not in ("a", "an"))
    whole = rf"(?:\d{{1,3}}(?:,\d{{3}})?(?:\.\d)?|{tens}(?:[\s-]+{ones})?|{exact})"
    number = rf"{whole}(?:\s*{any_of(words['halves'])})?"
    count = rf"(?P<n>{number}|{any_of(words['vague_numbers'])})"
    zone = rf"(?:\s*\(?{any_of(words['zones'])}\)?)?"
    hour = (
        r"\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?m\b\.?|p\.?m\b\.?)|\d{1,2}:\d\d(?:\s+hours)?"
        rf"|\d{{4}}(?=\s*(?:hours|{any_of(words['zones'])}))(?:\s*hours)?|\d{{1,2}}\s+o['’]clock"
    )
    return {
        "weekday": any_of(words["weekdays"]),
        "weekday_short": any_of(words["weekdays"], words["weekdays_short"]) + r"\.?",
        "month": rf"(?:{any_of(words['months'])}\b|{any_of(words['months_short'])}\b\.?)",
        "season": any_of(words["seasons"]["northern"]),
        "count": count,
        "number": rf"(?:(?:{any_of(words['quantity_hedges'])}\s+)?{count})",
        "unit": any_of(keys("units")),
        "part": any_of(keys("parts_of_day")),
        "bare_number": number,
        "which": any_of(keys("which")),
        "which_told": any_of(keys("which_told")),
        "ordinal": rf"(?:{any_of(words['ordinals'])}|\d{{1,2}}(?:st|nd|rd|th))",
        "last": any_of(words["last_ordinals"]),
        "clock": rf"(?:{any_of(words['clock_prepositions'])}\s+)*"
        rf"(?:{hour}|{any_of(words['clock'])})(?!\w){zone}(?:\s*\([^)\n]{{1,16}}\))?",
        "zone": any_of(words["zones"]),
        "festival": any_of(name for row in words["festivals"] for name in row["names"]),
        "edge": any_of(words["festival_before"]),
    }


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return the kinds of wording with their expressions; where two fit, the first wins."""
    return {
        kind: re.compile(rf"(?<![\w$€£])(?:{source})(?!\w)", re.IGNORECASE)
        for kind, source in _sources().items()
    }


@cache
def scanner() -> re.Pattern[str]:
    """Return one expression for all kinds; `lastgroup` of its match is the kind."""
    kinds = (f"(?P<{k}>{re.sub(r'[?]P<[a-z]+>', '?:', s)})" for k, s in _sources().items())
    return re.compile(rf"(?<![\w$€£])(?:{'|'.join(kinds)})(?!\w)", re.IGNORECASE)


@cache
def lead() -> re.Pattern[str]:
    """Return what may stand before a wording and belong to it, up to where the wording starts."""
    words = vocabulary()
    return re.compile(
        rf"(?<![\w-])(?:(?P<frame>{any_of(keys('frames'))})\s+)?"
        rf"(?:(?P<hedge>{any_of(words['hedges'])})\s+(?!(?:in|on|of)\b))?"
        rf"(?:(?P<clock>{pieces()['clock']}),?\s+)?"
        rf"(?:(?P<bare>on|in|at|of|during|throughout|over)\s+)?"
        rf"(?:(?P<phase>(?:the\s+)?{any_of(keys('phases'))})(?:\s+|{DASH}))?"
        rf"(?:(?:on|in|of)\s+)?(?:the\s+)?\Z",
        re.IGNORECASE,
    )


@cache
def tail() -> re.Pattern[str]:
    """Return what may follow a wording and belong to it."""
    return re.compile(
        rf"(?:\s+(?:(?:early|late)\s+)?(?P<part>{pieces()['part']})(?!\w))?"
        rf"(?:,?\s+(?P<clock>{pieces()['clock']}))?"
        rf"(?:\s+(?P<onward>{any_of(vocabulary()['onward'])})(?!\w))?",
        re.IGNORECASE,
    )


def _sources() -> dict[str, str]:
    return _dates() | _named() | _reckoned() | _lengths()


def _dates() -> dict[str, str]:
    """Wordings of the calendar, with or without a year."""
    p = pieces()
    which, month = p["which"], p["month"]
    year = rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})(?![\d-])|,?\s+(?P<short>{SHORT_YEAR}))?"
    before = rf"(?:(?P<which>{which})\s+|{p['weekday_short']},?\s+(?:the\s+)?)?"
    first, last = rf"(?P<day>{DAY}){SUFFIX}", rf"(?P<last>{DAY}){SUFFIX}"
    join = rf"\s*(?:{DASH}|to|through|until)\s*"
    # "May 3 and 4 in Homs", never "on May 3 and 20 people".
    and_day = rf"\s+and\s+(?={DAY}{SUFFIX}(?:\W*$|\s*[,.;)]|\s+(?:in|at|near|when|by|as)\b))"
    return {
        "iso": rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!-)"
        r"(?:[T\s]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?",
        "military": rf"(?P<day>{DAY})\d{{4}}[A-Z]\s?(?P<month>{month})\s?(?P<dashed>\d{{4}}|\d\d)",
        "hijri": rf"(?:the\s+)?(?P<day>{DAY}){SUFFIX}\s+(?:of\s+)?"
        rf"(?P<hijri>{any_of(vocabulary()['hijri_months'])})(?:,?\s+(?P<hijriyear>1[345]\d\d))?"
        r"(?:\s+(?:A\.?H\.?|H)(?![\w]))?",
        "numeric": rf"(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})[/.]"
        rf"(?P<year>{YEAR}|(?<=/)\d\d)(?![./-]?\d)",
        "month_days": rf"(?P<month>{month})\s+{first}(?:{join}|{and_day}){last}"
        rf"(?![\d:]|\s*%){year}",
        "days_month": rf"(?:(?:from|between)\s+)?{first}(?:{join}|\s+and\s+)(?:the\s+)?{last}"
        rf"\s+(?:of\s+)?(?P<month>{month}){year}",
        "day_month": rf"{before}{first}(?:\s+|-)(?:of\s+)?(?P<month>{month})"
        rf"(?:{year}|-(?P<dashed>{YEAR}))",
        "month_day": rf"{before}(?P<month>{month})\s*(?<=[\s.])(?:the\s+)?{first}"
        rf"(?!\d|[:.,]\d|\s*%|-\w){year}",
        "month_year": rf"(?P<month>{month})(?:,?\s+(?:of\s+)?|-)(?P<year>{YEAR})(?![\d-])"
        rf"|(?P<monthb>{month})(?:\s+of)?\s+(?P<whichyear>{which}\s+year)",
        "month": rf"(?:(?P<which>{which})\s+)?(?P<month>{month})(?!['’]?\s+\d)",
        "season": rf"(?:(?P<which>{which})\s+|the\s+)?(?P<season>{p['season']})"
        rf"(?:(?:\s+of)?\s+(?P<year>{YEAR}))?",
        "century": rf"(?:the\s+)?(?P<ordinal>{p['ordinal']})[\s-]+century",
        "same_year": rf"(?:the\s+)?(?:{any_of(vocabulary()['same'])}\s+"
        rf"{any_of(vocabulary()['stretch'])}\s+(?:in\s+|of\s+)?"
        rf"(?:(?P<year>{YEAR})|(?P<which>{which}\s+year)|a\s+year\s+(?:ago|earlier|before))"
        rf"|{any_of(vocabulary()['a_year_back'])}(?:\s+{any_of(vocabulary()['stretch'])})?)",
        "quarter": rf"(?:the\s+)?(?:(?P<dashed>{YEAR})\s+|(?P<owner>{which}\s+year)['’]s\s+"
        rf"|(?P<back>{any_of(vocabulary()['a_year_back'])})\s+)?"
        rf"(?P<ordinal>{p['ordinal']}|{p['last']})[\s-]+"
        rf"(?P<part>{any_of(vocabulary()['parts_of_year'])})"
        rf"(?:\s+of)?(?:\s+(?P<year>{YEAR})|\s+(?P<which>{which}\s+year))?",
        "first_units": rf"(?:the\s+)?(?:(?P<first>first|opening)|last|final|closing)"
        rf"\s+{p['count']}\s+"
        rf"(?P<unit>months|quarters)(?:\s+of\s+(?:(?P<year>{YEAR})|(?P<which>{p['which']}\s+year)"
        r"|the\s+year))"
        rf"|the\s+(?P<firstb>first)\s+(?P<nb>{p['bare_number']})\s+(?P<unitb>months|quarters)(?!\s+of)",
        "decade": r"(?:the\s+)?(?:(?P<decade>(?:1[89]|20)\d0)['’]?s|['’](?P<short>\d0)s)",
        "years": rf"(?P<year>{YEAR})\s*(?:{DASH}|/)\s*(?P<last>{YEAR}|\d\d)(?![\d/-])",
        "spelled_year": rf"nineteen[\s-]+(?P<tens>{any_of(vocabulary()['tens'])})"
        rf"(?:[\s-]+(?P<ones>{any_of(vocabulary()['numbers'])}))?",
        # A figure up to 1859 alone is as likely a time of day ("before 1830").
        "year": rf"(?:the\s+year\s+)?(?!18[0-5])(?P<year>{YEAR})"
        rf"(?![\d/]|{DASH}[\dA-Z]|[.,]\d|\s*(?:hours|{p['zone']})\b)",
    }


def _named() -> dict[str, str]:
    """Days that have a name."""
    p = pieces()
    which = p["which"]
    return {
        "festival": rf"(?:(?P<which>{which})\s+)?(?:{p['edge']}\s+)?"
        rf"(?P<festival>{p['festival']})(?:,?\s+(?P<year>{YEAR}))?",
        "nth_weekday": rf"(?:the\s+)?(?P<ordinal>{p['ordinal']}|{p['last']})\s+"
        rf"(?P<weekday>{p['weekday']})(?P<event>(?=\s+(?:of|in)\b))",
        "weekdays": rf"(?P<weekday>{p['weekday']})s",
        "weekday": rf"(?:(?P<which>{which})\s+|(?P<told>{p['which_told']})\s+)?"
        rf"(?P<weekday>{p['weekday']})(?:,?\s+(?:of\s+)?(?P<week>{which}\s+week))?"
        rf"(?:\s+(?P<nights>{p['part']}s))?",
    }


def _reckoned() -> dict[str, str]:
    """Wordings that count from the dateline or from a day told before."""
    words, p = vocabulary(), pieces()
    unit, past, future = rf"(?P<unit>{p['unit']})", words["window_past"], words["window_future"]
    earlier, later = any_of(words["told_earlier"]), any_of(words["told_later"])
    named = any_of(words["calendar_units"])
    event = r"(?P<event>(?<=before|.after)(?=\s+\w))?"
    night = any_of(words["overnight"])
    return {
        "deictic": rf"(?P<deictic>{any_of(words['deictic'])})",
        "overnight": rf"{night}(?!\s+(?:(?:on|into|from|between|to)\s+)?{p['weekday']})",
        "ago": rf"{p['number']}\s+{unit}(?:\s+or\s+so)?\s+"
        rf"(?:{any_of(words['ago'])}(?P<exact>\s+{any_of(words['to_the_day'])})?"
        rf"|(?P<ahead>{any_of(words['from_now'])}))",
        "ages_ago": rf"{unit}(?<=s)\s+(?:{any_of(words['ago'])}"
        rf"|(?:(?P<earlier>{earlier})|(?P<later>{later}))(?!\s+\w))",
        "day_beside": rf"the\s+(?:day|night|morning)\s+(?:(?P<earlier>before)|after){event}",
        "offset": rf"(?:{p['number']}|the(?=\s+\w+s\b))\s+{unit}\s+"
        rf"(?:(?P<earlier>{earlier})|(?P<later>{later})){event}",
        "day_told": rf"(?P<told>{p['which_told']})\s+(?:day|(?P<part>{p['part']}))",
        "part_today": rf"(?P<which>this|last)\s+(?:(?:early|late)\s+)?(?P<part>{p['part']})",
        "window": rf"(?:(?:the|these|this|its|their|his|her)\s+)?"
        rf"(?:(?P<past>{any_of(past)})|(?P<future>{any_of(future)}))\s+{p['count']}\s+{unit}",
        "window_one": rf"(?:(?:the|this)\s+)(?:(?P<past>past)|(?P<future>coming))\s+{unit}(?<!s)"
        rf"|the\s+last\s+(?!minute)(?P<unitb>{p['unit']})(?<!s)(?!\s+of)",
        "vague_window": rf"(?:(?:the|these)\s+)?(?:{any_of(words['vague_window'])}|past|last|"
        rf"(?P<future>coming|next))\s+{unit}(?<=s)",
        "reaching": rf"the\s+(?:{p['count']}\s+)?{unit}"
        rf"(?P<event>\s+{any_of(words['reaching'])}(?=\s+\w))",
        "unit_twice": rf"the\s+(?P<unit>{named})\s+(?P<twice>{any_of(words['twice'])})",
        "unit_which": rf"(?:(?P<which>{p['which']})|(?P<told>{p['which_told']}))\s+"
        rf"(?P<unit>{named})(?!-)",
        "unit_now": rf"the\s+(?P<latest>latest\s+)?(?P<unit>{named}|day|period)(?!-)"
        rf"(?P<goeson>(?=\s+{any_of(words['unit_told_not'])}(?!\w)))?",
        "now": rf"{any_of(words['now'])}",
        "then": rf"(?:{'|'.join(f'(?<={f} )' for f in words['then_after'])}){words['then']}",
        "future_vague": rf"(?<!as\s)(?<!too\s)(?<!how\s){any_of(words['future_vague'])}"
        rf"(?!\s+{any_of(words['soon_after'])}(?!\w))",
        "past_vague": rf"{any_of(words['past_vague'])}|the\s+past(?=\s*[.,;:])",
    }


def _lengths() -> dict[str, str]:
    """Lengths of time, days by their number, and what returns."""
    words, p = vocabulary(), pieces()
    number, unit = p["number"], rf"(?P<unit>{p['unit']})"
    old = rf"(?:[\s-]+{any_of(words['age_after'])}(?!\w))"
    again = "|".join(p[name] for name in ("unit", "weekday", "part", "month", "season"))
    return {
        "age": rf"{number}[\s-]+{unit}{old}",
        "within": rf"{any_of(words['within'])}\s+(?:the\s+next\s+)?(?:{number}\s+)?{unit}",
        "in_time": rf"in\s+{number}\s+{unit}(?:['’]s?)?(?P<time>\s+time)?",
        "nth": rf"(?:for\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?(?P<ordinal>{p['ordinal']})\s+"
        rf"(?:(?P<straight>{any_of(words['straight'])})\s+)?"
        rf"(?!quarter|century|minute){unit}(?<!s)(?!-)"
        r"(?P<row>\s+(?:in\s+a\s+row|running))?(?P<event>(?=\s+of\b))?",
        "repeat": rf"(?:{any_of(words['repeats'])}\s+(?:(?:{any_of(words['numbers'])})\s+)?"
        rf"(?:{again})|{any_of(words['recurring'])})",
        "length": rf"(?:(?P<open>{any_of(words['duration_open'])})\s+)?"
        rf"{number}(?:\s+more)?[\s-]+{unit}(?!{old})(?:[\s-]+long)?"
        rf"|(?P<openb>for)\s+(?P<unitb>{p['unit']})(?<=s)",
    }
