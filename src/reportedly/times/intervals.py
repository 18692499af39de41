"""Stretches of the calendar as periods: a day, a week, a month, a season, a year, a part of one."""

import datetime as dt
import math
from dataclasses import replace

from dateutil.relativedelta import relativedelta

from reportedly.model import DatePrecision, Period

ONE = dt.timedelta(days=1)
PRECISION = {
    "minute": DatePrecision.DAY,
    "hour": DatePrecision.DAY,
    "day": DatePrecision.DAY,
    "weekend": DatePrecision.DAYS,
    "week": DatePrecision.WEEK,
    "fortnight": DatePrecision.WEEK,
    "month": DatePrecision.MONTH,
    "quarter": DatePrecision.SEASON,
    "year": DatePrecision.YEAR,
    "decade": DatePrecision.YEARS,
    "century": DatePrecision.YEARS,
}
# Two of a kind are no longer one: "two days" has the precision `days`.
PLURAL = {DatePrecision.DAY: DatePrecision.DAYS, DatePrecision.YEAR: DatePrecision.YEARS}


def unknown(precision: DatePrecision, modifier: str | None = None) -> Period:
    """Return a period that is told and not known."""
    return Period(start=None, end=None, precision=precision, modifier=modifier)


def between(first: dt.date, last: dt.date, precision: DatePrecision) -> Period:
    """Return the days from the first to the last, both included."""
    return Period(start=first, end=last, precision=precision)


def day(date: dt.date) -> Period:
    """Return one day."""
    return between(date, date, DatePrecision.DAY)


def days(first: dt.date, last: dt.date) -> Period:
    """Return some days."""
    return between(first, last, DatePrecision.DAYS)


def month(year: int, number: int, length: int = 1) -> Period:
    """Return a month, or several that follow each other (a season or quarter of a year)."""
    first = dt.date(year, number, 1)
    last = first + relativedelta(months=length) - ONE
    return between(first, last, DatePrecision.MONTH if length == 1 else DatePrecision.SEASON)


def years(first: int, length: int = 1) -> Period:
    """Return a calendar year, or several that follow each other."""
    last = dt.date(first + length - 1, 12, 31)
    precision = DatePrecision.YEAR if length == 1 else DatePrecision.YEARS
    return between(dt.date(first, 1, 1), last, precision)


def years_on(period: Period, number: int) -> Period:
    """Return the same days of the calendar in another year; a month's end stays one."""
    start, end = period.start, period.end
    if start is None or end is None:
        return period
    whole = (end + ONE).day == 1
    moved_end = end + relativedelta(years=number)
    if whole:
        moved_end = end + ONE + relativedelta(years=number) - ONE
    return replace(period, start=start + relativedelta(years=number), end=moved_end)


def holding(date: dt.date, unit: str) -> Period:
    """Return the calendar unit that holds the date; weeks begin on Monday (ISO 8601)."""
    monday = date - dt.timedelta(days=date.weekday())
    match unit:
        case "week" | "fortnight":
            return between(monday, monday + 6 * ONE, DatePrecision.WEEK)
        case "weekend":
            return days(monday + 5 * ONE, monday + 6 * ONE)
        case "month":
            return month(date.year, date.month)
        case "quarter":
            return month(date.year, (date.month - 1) // 3 * 3 + 1, 3)
        case "year":
            return years(date.year)
        case "decade":
            return years(date.year // 10 * 10, 10)
        case "century":
            return years(date.year // 100 * 100, 100)
        case _:
            return day(date)


def moved(date: dt.date, number: float, unit: str) -> dt.date:
    """Return the date `number` units later (earlier if negative).

    Hours move by whole days, and fewer than 12 of them by none.
    """
    match unit:
        case "minute":
            return date
        case "hour":
            return date + int(math.copysign((abs(number) + 12) // 24, number)) * ONE
        case "week" | "weekend":
            return date + dt.timedelta(days=round(number * 7))
        case "fortnight":
            return date + dt.timedelta(days=round(number * 14))
        case "month":
            return date + relativedelta(months=round(number))
        case "quarter":
            return date + relativedelta(months=round(number * 3))
        case "year":
            return date + relativedelta(months=round(number * 12))
        case "decade":
            return date + relativedelta(years=round(number * 10))
        case "century":
            return date + relativedelta(years=round(number * 100))
        case _:
            return date + dt.timedelta(days=round(number))


def window(date: dt.date, number: float, unit: str) -> Period:
    """Return the days from the date to `number` units later, or from there to the date."""
    other = moved(date, number, unit)
    precision = PRECISION[unit]
    if abs(number) != 1:
        precision = PLURAL.get(precision, precision)
    if unit in ("hour", "day") and other != date:
        precision = DatePrecision.DAYS
    return between(min(date, other), max(date, other), precision)


def part_of(period: Period, phase: str) -> Period:
    """Return the early, middle or late third of a period longer than some days."""
    if period.start is None or period.end is None or period.start == period.end:
        return replace(period, modifier=phase)
    third = ((period.end - period.start).days + 1) / 3
    first, last = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}[phase]
    start = period.start + dt.timedelta(days=round(third * first))
    end = period.start + dt.timedelta(days=round(third * last) - 1)
    return replace(period, start=start, end=end, modifier=phase)
