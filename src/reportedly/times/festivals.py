"""Days that have a name: Christian feasts, months and feasts of the Hijri year, fixed days."""

import datetime as dt
from functools import cache
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta
from hijridate import Gregorian, Hijri
from pyluach.dates import HebrewDate  # type: ignore[import-untyped]  # it has no stubs

from reportedly.model import DatePrecision, Period
from reportedly.times.grammar import vocabulary
from reportedly.times.intervals import between

WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)


def festival(name: str, year: int) -> Period | None:
    """Return the days of a festival that begins in the Gregorian year; None if none does.

    Easter by the Gregorian computus, Orthodox Easter by the Julian one (`dateutil.easter`). Hijri
    dates follow the Umm al-Qura calendar of Saudi Arabia (`hijridate`, years 1343 to 1500 AH);
    where the new moon is sighted by eye, the days may differ by one. Jewish feasts follow the
    Hebrew calendar (`pyluach`); they are named for their first whole day.
    """
    row = _rows()[" ".join(name.lower().replace("-", " ").split())]
    first = _first_day(row, year)
    if first is None:
        return None
    length = int(row["days"])
    precision = {1: DatePrecision.DAY, 30: DatePrecision.MONTH}.get(length, DatePrecision.DAYS)
    return between(first, first + dt.timedelta(days=length - 1), precision)


@cache
def _rows() -> dict[str, dict[str, Any]]:
    rows: list[dict[str, Any]] = vocabulary()["festivals"]
    return {name.replace("-", " "): row for row in rows for name in row["names"]}


def _first_day(row: dict[str, Any], year: int) -> dt.date | None:
    match row["rule"]:
        case "easter":
            return easter(year, EASTER_WESTERN) + dt.timedelta(days=row["day"])
        case "orthodox_easter":
            return easter(year, EASTER_ORTHODOX) + dt.timedelta(days=row["day"])
        case "hijri":
            return hijri(row["month"], row["day"], year)
        case "hebrew":
            return _hebrew(row["month"], row["day"], year)
        case "weekday":
            return _nth_weekday(row["month"], row["weekday"], row["nth"], year)
        case _:
            return dt.date(year, row["month"], row["day"])


def _hebrew(month: int, day: int, year: int) -> dt.date | None:
    """Return the day of the Hebrew month (1 is Nisan) that falls in the Gregorian year."""
    offset = 3760  # the Hebrew year that begins in the autumn of the year 0 is 3761
    dates = (HebrewDate(year + offset + n, month, day).to_pydate() for n in (0, 1))
    return next((d for d in dates if d.year == year), None)


def _nth_weekday(month: int, weekday: int, nth: int, year: int) -> dt.date:
    """Return the first, second … or last (-1) of a weekday in a month."""
    rule = relativedelta(day=1 if nth > 0 else 31, weekday=WEEKDAYS[weekday](nth))
    return dt.date(year, month, 1) + rule


def day_of_hijri(year: int, month: int, day: int) -> dt.date | None:
    """Return the day of a Hijri date; None where the calendar does not reach or has no such day."""
    try:
        date = Hijri(year, month, day).to_gregorian()
    except (OverflowError, ValueError):
        return None
    return dt.date(date.year, date.month, date.day)


def hijri(month: int, day: int, year: int) -> dt.date | None:
    """Return the day of the Hijri month that falls in the Gregorian year, the first if two do."""
    try:
        hijri_year = Gregorian(year, 1, 1).to_hijri().year
        dates = [Hijri(y, month, day).to_gregorian() for y in (hijri_year, hijri_year + 1)]
    except (OverflowError, ValueError):
        return None
    return next((dt.date(d.year, d.month, d.day) for d in dates if d.year == year), None)
