"""Dates written out in full: strict, never guessed. Not the reading of 'Friday' (see `times`)."""

import datetime as dt
import re
from functools import cache

from reportedly.lexicon import phrases, words

# POSIX's rule for two-digit years, as telex datelines write them: 69-99 are 19xx, 00-68 are 20xx.
_CENTURY_TURN = 69

_YEARS = range(1900, 2101)

# Press offices number releases by year and month: the year that their datelines leave out.
_RELEASE_NUMBER = re.compile(
    r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?=[A-Z])"
)
_HEAD = 600
_NEAR = dt.timedelta(days=45)


@cache
def date_pattern() -> str:
    """Return a regular expression (no groups) that matches one full date, with a year."""
    month, weekday = _months_pattern(), _weekdays_pattern()
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    year = r"(?:19|20)\d{2}\b"
    return (
        (
            rf"(?:(?:{weekday})\.?,?\s+)?"
            rf"(?:{day}\s+(?:of\s+)?(?:{month})\.?,?\s+(?:{year}|\d{{2}}\b(?!:))"
            rf"|{day}-(?:{month})-{year}"
            rf"|(?:{month})\.?\s+{day}[.,]?\s+{year}"
            rf"|{year}[-/]\d{{1,2}}[-/]\d{{1,2}}(?![\d/-])"
            rf"|\d{{1,2}}([./-])\d{{1,2}}\1{year})"
        )
        .replace(r"([./-])", r"[./-]")
        .replace(r"\1", "[./-]")
    )


@cache
def day_pattern() -> str:
    """Return a regular expression (no groups) for a day and month without a year."""
    month, weekday = _months_pattern(), _weekdays_pattern()
    return (
        rf"(?:(?:{weekday})\.?,?\s+)?"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{month})\b\.?|(?:{month})\.?\s+\d{{1,2}}\b)"
    )


def read_date(written: str) -> dt.date:
    """Return the day that a date in full names; a time of day after it is left out.

    Raises:
        ValueError: it is no date in full, it exists in no calendar, its weekday is another day's,
            or its day and month could be swapped; the message says which.
    """
    stripped = written.strip()
    match = _forms().match(stripped)
    if match is None:
        raise ValueError(f"'{_short(written)}' is no date in full; write it as 2016-09-24")
    parts = {k.rstrip("2345"): v for k, v in match.groupdict().items() if v is not None}
    if "first" in parts:
        month, day = _numeric(int(parts["first"]), int(parts["second"]), written)
    else:
        name = parts.get("name")
        month = _months()[name.lower()] if name else int(parts["month"])
        day = int(parts["day"])
    return _checked(_year(parts["year"]), month, day, parts.get("weekday"), written)


def read_day_near(written: str, near: dt.date) -> dt.date | None:
    """Return the day that words without a year name, if one of that name is near enough."""
    for year in (near.year, near.year - 1, near.year + 1):
        try:
            day = read_date(f"{written.strip()} {year}")
        except ValueError:
            continue
        if abs(day - near) <= _NEAR:
            return day
    return None


def opening_day(text: str) -> str | None:
    """Return the day without a year that a text opens with before a colon ("Dec. 6: …")."""
    found = _opening_day().match(text)
    return found["day"] if found else None


def month_of_number(text: str) -> dt.date | None:
    """Return the middle of the month in a release's number ("2010-07-CA-092") at the head."""
    number = _RELEASE_NUMBER.search(text, 0, _HEAD)
    return dt.date(int(number["year"]), int(number["month"]), 15) if number else None


def _checked(year: int, month: int, day: int, weekday: str | None, written: str) -> dt.date:
    if year not in _YEARS:
        raise ValueError(f"'{_short(written)}' has the year {year}; expected 1900 to 2100")
    try:
        date = dt.date(year, month, day)
    except ValueError as error:
        raise ValueError(f"'{_short(written)}' is in no calendar") from error
    if weekday and not date.strftime("%A").lower().startswith(weekday.lower()[:3]):
        raise ValueError(f"'{_short(written)}' was a {date:%A}; day and date disagree")
    return date


def _numeric(first: int, second: int, written: str) -> tuple[int, int]:
    """Return month and day of a date in numbers when only one order makes sense."""
    if first > 12 or first == second:
        return second, first
    if second > 12:
        return first, second
    raise ValueError(f"'{_short(written)}' could be day/month or month/day; write it as 2016-09-24")


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _CENTURY_TURN else 2000)


@cache
def _opening_day() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}(?P<day>{day_pattern()})\s*:\s", re.IGNORECASE)


@cache
def _forms() -> re.Pattern[str]:
    month = _months_pattern()
    time = r"(?:[T\s,]+\(?\d{1,2}[:.]\d{2}.*)?"
    return re.compile(
        rf"(?:(?P<weekday>{_weekdays_pattern()})\.?,?\s+)?(?:"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<name>{month})\.?,?[\s-]+"
        r"(?P<year>\d{4}|\d{2})"
        rf"|(?P<name2>{month})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?[.,]?\s+(?P<year2>\d{{4}})"
        r"|(?P<year3>\d{4})[-/](?P<month3>\d{1,2})[-/](?P<day3>\d{1,2})"
        r"|(?P<year4>\d{4})(?P<month4>\d{2})(?P<day4>\d{2})"
        r"|(?P<first>\d{1,2})[./-](?P<second>\d{1,2})[./-](?P<year5>\d{4})"
        rf"){time}$",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _months() -> dict[str, int]:
    listed: list[list[str]] = words("furniture")["months"]
    return {name: number for number, names in enumerate(listed, 1) for name in names}


def _months_pattern() -> str:
    return f"(?:{phrases(_months())})"


def _weekdays_pattern() -> str:
    return f"(?:{phrases(words('furniture')['weekdays'])})"


def _short(written: str) -> str:
    flat = " ".join(written.split())
    return flat if len(flat) <= 40 else f"{flat[:40]}…"
