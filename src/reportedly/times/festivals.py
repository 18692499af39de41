"""Days that have a name: Christian feasts, months and feasts of the Hijri year, fixed days."""

import datetime as dt
from functools import cache
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from hijridate import Gregorian, Hijri

from reportedly.model import DatePrecision, Period
from reportedly.times.grammar import vocabulary
from reportedly.times.intervals import between


def festival(name: str, year: int) -> Period | None:
    """Return the days of a festival that begins in the Gregorian year; None if none does.

    Easter by the Gregorian computus, Orthodox Easter by the Julian one (`dateutil.easter`). Hijri
    dates follow the Umm al-Qura calendar of Saudi Arabia (`hijridate`, years 1343 to 1500 AH);
    where the new moon is sighted by eye, the days may differ by one.
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
            return _hijri(row["month"], row["day"], year)
        case _:
            return dt.date(year, row["month"], row["day"])


def _hijri(month: int, day: int, year: int) -> dt.date | None:
    """Return the day of the Hijri month that falls in the Gregorian year, the first if two do."""
    try:
        hijri_year = Gregorian(year, 1, 1).to_hijri().year
        dates = [Hijri(y, month, day).to_gregorian() for y in (hijri_year, hijri_year + 1)]
    except (OverflowError, ValueError):
        return None
    return next((dt.date(d.year, d.month, d.day) for d in dates if d.year == year), None)
