"""Dates of the calendar, with or without their year: days, months, seasons, years, feasts."""

import calendar
import datetime as dt
from dataclasses import replace

from reportedly.model import DatePrecision, Period
from reportedly.times import intervals
from reportedly.times.anchor import Anchor, Parts, number, sign, unit, year_of, yearly
from reportedly.times.festivals import day_of_hijri, festival, hijri
from reportedly.times.grammar import vocabulary
from reportedly.times.outlook import Outlook


def iso(parts: Parts, anchor: Anchor) -> Period | None:
    """2016-09-24."""
    return _day(int(parts["year"] or 0), int(parts["month"] or 0), int(parts["day"] or 0))


def numeric(parts: Parts, anchor: Anchor) -> Period | None:
    """24/9/2016: the day first, unless only the other order is a date, or is news.

    Of 07/06/16 the order that was in the week before the dateline is meant, or is already over,
    where the other is not.
    """
    year = year_of(parts) or 0
    first, second = int(parts["first"] or 0), int(parts["second"] or 0)
    orders = [p for p in (_day(year, second, first), _day(year, first, second)) if p]
    if anchor.dated and not anchor.ahead:
        orders.sort(key=lambda p: _staleness(p, anchor))
    return orders[0] if orders else None


def _staleness(period: Period, anchor: Anchor) -> int:
    """Return 0 for a day of the week before the dateline, 1 for an earlier one, 2 for a later."""
    ago = (anchor.published - (period.start or anchor.published)).days
    return 2 if ago < 0 else int(ago > dt.timedelta(weeks=1).days)


def single_day(parts: Parts, anchor: Anchor) -> Period | None:
    """24 September 2016, Sept. 24."""
    number_of_day = int(parts["day"] or 0)
    known = parts.get("remembered")
    if known and int(known) <= anchor.published.year:
        return _day(int(known), _month(parts), number_of_day)
    return yearly(lambda year: _day(year, _month(parts), number_of_day), parts, anchor)


def several_days(parts: Parts, anchor: Anchor) -> Period | None:
    """Sept. 19-21, from 3 to 7 May."""
    first, last = int(parts["day"] or 0), int(parts["last"] or 0)

    def make(year: int) -> Period | None:
        a, b = _day(year, _month(parts), first), _day(year, _month(parts), last)
        if a is None or b is None or a.start is None or b.start is None or first >= last:
            return None
        return intervals.days(a.start, b.start)

    return yearly(make, parts, anchor)


def month(parts: Parts, anchor: Anchor) -> Period | None:
    """May, last May."""
    return yearly(lambda year: intervals.month(year, _month(parts)), parts, anchor)


def month_of_year(parts: Parts, anchor: Anchor) -> Period | None:
    """May 2014, June last year."""
    year = year_of(parts) or _year_which(parts.get("whichyear"), anchor)
    return None if year is None else intervals.month(year, _month(parts))


def season(parts: Parts, anchor: Anchor) -> Period | None:
    """The summer of 2014, this summer."""
    first, last = vocabulary()["seasons"][anchor.hemisphere][(parts["season"] or "").lower()]
    length = (last - first) % 12 + 1
    return yearly(lambda year: intervals.month(year, first, length), parts, anchor)


def quarter(parts: Parts, anchor: Anchor) -> Period | None:
    """The first quarter of 2018, the second half of last year."""
    count = int(vocabulary()["parts_of_year"][(parts["part"] or "").lower()])
    order = ordinal(parts["ordinal"])
    months = 12 // count
    place = count if order == -1 else order
    if not 1 <= place <= count:
        return None

    def make(year: int) -> Period:
        return intervals.month(year, (place - 1) * months + 1, months)

    year = _year_which(parts.get("which") or parts.get("owner"), anchor)
    if year is not None:
        return make(year)
    if parts.get("back"):
        return make(anchor.published.year - 1)
    said = {"year": parts.get("year") or parts.get("dashed")}
    return yearly(make, said, replace(anchor, outlook=Outlook.PAST))


def century(parts: Parts, anchor: Anchor) -> Period | None:
    """The 20th century: 1900 to 1999."""
    place = ordinal(parts["ordinal"])
    return intervals.years(max(1, (place - 1) * 100), 100) if place > 0 else None


def same_year(parts: Parts, anchor: Anchor) -> Period | None:
    """The same period last year: what was told last, in another year; else that year."""
    today = anchor.published
    wanted = year_of(parts) or _year_which(parts.get("which"), anchor)
    told = anchor.stretch
    if told is None or told.start is None or told.end is None:
        return intervals.years(wanted or today.year - 1)
    shift = (wanted - told.start.year) if wanted else -1
    return intervals.years_on(told, shift)


def first_units(parts: Parts, anchor: Anchor) -> Period | None:
    """The first six months of 2016, the last two quarters of last year; else of the year so far."""
    count = number(parts.get("n") or parts.get("nb"))
    months = 3 if unit(parts.get("unit") or parts.get("unitb") or "") == "quarter" else 1
    length = int(count or 0) * months
    if not 1 <= length <= 12:
        return intervals.unknown(DatePrecision.MONTH, "duration")
    first = parts.get("first") or parts.get("firstb")

    def make(year: int) -> Period:
        return intervals.month(year, 1 if first else 13 - length, length)

    year = year_of(parts) or _year_which(parts.get("which"), anchor)
    return make(year) if year else yearly(make, {}, replace(anchor, outlook=Outlook.PAST))


def decade(parts: Parts, anchor: Anchor) -> Period | None:
    """The 1990s."""
    full, short = parts.get("decade"), parts.get("short")
    return intervals.years(int(full) if full else 1900 + int(short or 0), 10)


def several_years(parts: Parts, anchor: Anchor) -> Period | None:
    """2011-2014, 1988-90."""
    first, last = parts["year"] or "", parts["last"] or ""
    end = int(first[: 4 - len(last)] + last)
    return intervals.years(int(first), end - int(first) + 1) if end > int(first) else None


def year(parts: Parts, anchor: Anchor) -> Period | None:
    """2014."""
    return intervals.years(int(parts["year"] or 0))


def spelled_year(parts: Parts, anchor: Anchor) -> Period | None:
    """Nineteen ninety-six."""
    tens, ones = vocabulary()["tens"], vocabulary()["numbers"]
    last = int(ones[(parts.get("ones") or "").lower()]) if parts.get("ones") else 0
    if last >= 10:
        return None
    return intervals.years(1900 + int(tens[(parts["tens"] or "").lower()]) + last)


def hijri_day(parts: Parts, anchor: Anchor) -> Period | None:
    """27 Ramadan, 10 Muharram 1446."""
    month = vocabulary()["hijri_months"][" ".join((parts["hijri"] or "").lower().split())]
    day, said = int(parts["day"] or 0), parts.get("hijriyear")
    if said:
        return _one(day_of_hijri(int(said), month, day))
    return yearly(lambda y: _one(hijri(month, day, y)), parts, anchor)


def nth_weekday(parts: Parts, anchor: Anchor) -> Period | None:
    """The first Friday of Ramadan, the last Sunday in May."""
    origin = anchor.origin
    if origin is None or origin.start is None or origin.end is None:
        return intervals.unknown(DatePrecision.DAY, "ordinal")
    wanted = vocabulary()["weekdays"][(parts["weekday"] or "").lower()]
    place = ordinal(parts["ordinal"])
    if place > 0:
        first = origin.start + dt.timedelta(days=(wanted - origin.start.weekday()) % 7)
        date = first + dt.timedelta(weeks=place - 1)
    else:
        date = origin.end - dt.timedelta(days=(origin.end.weekday() - wanted) % 7)
    return intervals.day(date) if origin.start <= date <= origin.end else None


def named_day(parts: Parts, anchor: Anchor) -> Period | None:
    """Ramadan, Easter Monday, Christmas 2015."""
    return yearly(lambda y: festival(parts["festival"] or "", y), parts, anchor)


def weekday(parts: Parts, anchor: Anchor) -> Period | None:
    """Friday: the latest, the dateline's own day included; the next where the verb looks ahead."""
    if parts.get("nights"):
        return intervals.unknown(DatePrecision.DAY, "recurring")
    wanted = vocabulary()["weekdays"][(parts["weekday"] or "").lower()]
    week = _which(parts.get("week"))
    if week is not None:
        monday = intervals.moved(anchor.published, week, "week") - dt.timedelta(
            days=anchor.published.weekday()
        )
        return intervals.day(monday + dt.timedelta(days=wanted))
    told = sign("which_told", parts.get("told"))
    base = anchor.published if told is None else anchor.reference
    back = base - dt.timedelta(days=(base.weekday() - wanted) % 7)
    match sign("which", parts.get("which")) if told is None else told:
        case -1:
            return intervals.day(back if back < base else back - dt.timedelta(days=7))
        case 1:
            return intervals.day(back + dt.timedelta(days=7))
    if anchor.ahead and back < base:
        return intervals.day(back + dt.timedelta(days=7))
    return intervals.day(back)


def ordinal(words: str | None) -> int:
    """Return the number of an ordinal word or figure; -1 for the last."""
    plain = (words or "").lower()
    if plain[:1].isdigit():
        return int(plain.rstrip("stndrh"))
    return int(vocabulary()["ordinals"].get(plain, -1))


def _month(parts: Parts) -> int:
    name = (parts.get("month") or parts.get("monthb") or "").lower().rstrip(".")
    return int(vocabulary()["months"].get(name) or vocabulary()["months_short"][name])


def _which(words: str | None) -> int | None:
    """Return -1 for "last year", 0 for "this week", 1 for "next week"."""
    return sign("which", words.rsplit(maxsplit=1)[0]) if words else None


def _year_which(words: str | None, anchor: Anchor) -> int | None:
    which = _which(words)
    return None if which is None else anchor.published.year + which


def _one(date: dt.date | None) -> Period | None:
    return None if date is None else intervals.day(date)


def _day(year: int, month: int, number_of_day: int) -> Period | None:
    if not (1 <= month <= 12 and 1 <= number_of_day <= calendar.monthrange(year, month)[1]):
        return None
    return intervals.day(dt.date(year, month, number_of_day))
