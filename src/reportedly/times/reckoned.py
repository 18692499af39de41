"""Wordings reckoned from the dateline or from the day told last, and lengths of time."""

import datetime as dt
from dataclasses import replace

from reportedly.model import DatePrecision, Period
from reportedly.times import intervals
from reportedly.times.anchor import Anchor, Parts, number, sign, unit
from reportedly.times.dates import ordinal
from reportedly.times.grammar import key, vocabulary
from reportedly.times.intervals import PLURAL, PRECISION
from reportedly.times.outlook import Outlook


def deictic(parts: Parts, anchor: Anchor) -> Period | None:
    """Today, yesterday, tonight."""
    word = " ".join((parts["deictic"] or "").lower().split())
    shift = vocabulary()["deictic"][word]
    date = anchor.published + dt.timedelta(days=shift)
    return replace(intervals.day(date), modifier="night" if word == "tonight" else None)


def overnight(parts: Parts, anchor: Anchor) -> Period | None:
    """Overnight: the night to the dateline's day."""
    night = intervals.days(anchor.published - intervals.ONE, anchor.published)
    return replace(night, modifier="overnight")


def ago(parts: Parts, anchor: Anchor) -> Period | None:
    """Two days ago; two weeks ago is the calendar week that holds that day."""
    if parts.get("exact") and (count := number(parts["n"])) is not None:
        return intervals.day(intervals.moved(anchor.published, -count, unit(parts["unit"] or "")))
    ahead = bool(parts.get("ahead"))
    return _at_distance(parts, anchor.published, 1 if ahead else -1, anchor)


def ages_ago(parts: Parts, anchor: Anchor) -> Period | None:
    """Weeks ago, days later: some time up to the dateline, or after the day told last."""
    if parts.get("later"):
        return _vague(anchor.reference, 1)
    return _vague(anchor.reference if parts.get("earlier") else anchor.published, -1)


def offset(parts: Parts, anchor: Anchor) -> Period | None:
    """Two days later: from the day told last, else the dateline; "… after the attack": unknown."""
    if parts.get("event") is not None and anchor.origin is None:
        return _length(parts, "before" if parts.get("earlier") else "after")
    return _at_distance(parts, anchor.reference, -1 if parts.get("earlier") else 1, anchor)


def day_told(parts: Parts, anchor: Anchor) -> Period | None:
    """The same day, the previous night, the following morning."""
    shift = sign("which_told", parts["told"]) or 0
    date = anchor.reference + dt.timedelta(days=shift)
    return replace(intervals.day(date), modifier=key("parts_of_day", parts.get("part")))


def day_beside(parts: Parts, anchor: Anchor) -> Period | None:
    """The day before, the day after; "the day after the attack": unknown."""
    if parts.get("event") is not None and anchor.origin is None:
        return intervals.unknown(DatePrecision.DAY, "before" if parts.get("earlier") else "after")
    step = -1 if parts.get("earlier") else 1
    return intervals.day(anchor.reference + step * intervals.ONE)


def part_today(parts: Parts, anchor: Anchor) -> Period | None:
    """This morning, last night: the night that began on the day before the dateline."""
    last = (parts["which"] or "").lower() == "last"
    date = anchor.published - intervals.ONE if last else anchor.published
    return replace(intervals.day(date), modifier=key("parts_of_day", parts["part"]))


def window(parts: Parts, anchor: Anchor) -> Period | None:
    """The past 24 hours, the next two weeks: up to the dateline, or from it."""
    count, back = number(parts["n"]), not parts.get("future")
    if count is None:
        return _vague(anchor.published, -1 if back else 1)
    return intervals.window(anchor.published, -count if back else count, unit(parts["unit"] or ""))


def window_one(parts: Parts, anchor: Anchor) -> Period | None:
    """The past week: seven days, where "last week" is Monday to Sunday."""
    count = 1 if parts.get("future") else -1
    name = unit(parts.get("unit") or parts["unitb"] or "")
    return intervals.window(anchor.published, count, name)


def vague_window(parts: Parts, anchor: Anchor) -> Period | None:
    """Recent weeks, the coming days."""
    return _vague(anchor.published, 1 if parts.get("future") else -1)


def unit_which(parts: Parts, anchor: Anchor) -> Period | None:
    """Last week, this month, next year; that year, the following week."""
    which = sign("which", parts.get("which"))
    base = anchor.published if which is not None else anchor.reference
    steps = which if which is not None else sign("which_told", parts.get("told")) or 0
    name = unit(parts["unit"] or "")
    return intervals.holding(intervals.moved(base, steps, name), name)


def unit_twice(parts: Parts, anchor: Anchor) -> Period | None:
    """The week before last, the month after next."""
    steps = vocabulary()["twice"][" ".join((parts["twice"] or "").lower().split())]
    name = unit(parts["unit"] or "")
    return intervals.holding(intervals.moved(anchor.published, steps, name), name)


def reaching(parts: Parts, anchor: Anchor) -> Period | None:
    """The week ending 20 September, the three days to Friday: no time without that day."""
    origin = anchor.origin and (anchor.origin.end or anchor.origin.start)
    count = number(parts["n"]) if parts.get("n") else 1.0
    if not origin or count is None:
        return None
    found = intervals.window(origin + intervals.ONE, -count, unit(parts["unit"] or ""))
    return replace(found, end=origin)


def unit_now(parts: Parts, anchor: Anchor) -> Period | None:
    """(The end of) the month; (over) the weekend: the latest one begun, or the next one.

    "During the month", "later in the day": that of the day told last.
    """
    name = unit(parts["unit"] or "")
    if name in ("quarter", "period") and anchor.quarter is not None:
        return anchor.quarter
    if parts.get("latest"):
        return intervals.holding(intervals.moved(anchor.published, -1, name), name)
    if name == "day" or parts.get("recalled"):
        return intervals.holding(anchor.reference, name)
    found = intervals.holding(anchor.published, name)
    begun = found.start is None or found.start <= anchor.published
    if name == "weekend" and not begun and not anchor.ahead:
        return intervals.holding(intervals.moved(anchor.published, -1, "week"), name)
    return found


def past_vague(parts: Parts, anchor: Anchor) -> Period | None:
    """Recently."""
    return _vague(anchor.published, -1)


def now(parts: Parts, anchor: Anchor) -> Period | None:
    """Now, currently: how things stand, which tells no day of what happened."""
    return intervals.unknown(DatePrecision.UNKNOWN, "now")


def then(parts: Parts, anchor: Anchor) -> Period | None:
    """(Since) then: the day told last, and none where none was told."""
    return intervals.day(anchor.told) if anchor.told else None


def future_vague(parts: Parts, anchor: Anchor) -> Period | None:
    """Soon, in the near future."""
    return _vague(anchor.published, 1)


def within(parts: Parts, anchor: Anchor) -> Period | None:
    """Within a week: from the dateline on, unless the verb tells of the past."""
    count = number(parts.get("n"))
    if anchor.outlook in (Outlook.PAST, Outlook.UNTIL_NOW) or count is None:
        return _length(parts, "within")
    found = intervals.window(anchor.published, count, unit(parts["unit"] or ""))
    return replace(found, modifier="within")


def in_time(parts: Parts, anchor: Anchor) -> Period | None:
    """In two days' time; in two days, where the verb looks ahead."""
    if parts.get("time") or anchor.ahead:
        return _at_distance(parts, anchor.published, 1, anchor)
    return _length(parts, "duration")


def length(parts: Parts, anchor: Anchor) -> Period | None:
    """For three weeks: up to the dateline in the present perfect, else nobody says when."""
    opening = (parts.get("open") or parts.get("openb") or "").lower()
    if opening != "for" or anchor.outlook is not Outlook.UNTIL_NOW:
        return _length(parts, "duration")
    count = number(parts.get("n"))
    if count is None:
        return replace(_vague(anchor.published, -1), modifier="duration")
    found = intervals.window(anchor.published, -count, unit(parts.get("unit") or ""))
    return replace(found, modifier="duration")


def nth(parts: Parts, anchor: Anchor) -> Period | None:
    """The sixth day of Ramadan; of anything else the words alone do not say which day that is."""
    place, name = ordinal(parts["ordinal"]), unit(parts["unit"] or "")
    if anchor.origin is not None and anchor.origin.start and place > 0:
        return intervals.holding(intervals.moved(anchor.origin.start, place - 1, name), name)
    if place > 1 and name == "day" and (parts.get("straight") or parts.get("row")):
        last = anchor.reference
        return intervals.days(last - (place - 1) * intervals.ONE, last)
    return intervals.unknown(PRECISION[name], "ordinal")


def repeat(parts: Parts, anchor: Anchor) -> Period | None:
    """Every Friday, daily, on Fridays."""
    return intervals.unknown(DatePrecision.UNKNOWN, "recurring")


def _at_distance(parts: Parts, base: dt.date, direction: int, anchor: Anchor) -> Period:
    """Return the unit so far away; a year from a quarter told is that quarter of another year."""
    count, name = number(parts["n"]), unit(parts["unit"] or "")
    if count is None:
        return _vague(base, direction)
    if name == "year" and count == 1 and anchor.quarter is not None and anchor.origin is None:
        return intervals.years_on(anchor.quarter, direction)
    date = intervals.moved(base, direction * count, name)
    coarse = {"hour": "day", "decade": "year", "century": "decade"}.get(name, name)
    return intervals.holding(date, coarse)


def _length(parts: Parts, modifier: str) -> Period:
    name = unit(parts.get("unit") or parts.get("unitb") or "")
    one = parts.get("n") is not None and number(parts["n"]) == 1
    precision = PRECISION[name] if one else PLURAL.get(PRECISION[name], PRECISION[name])
    return intervals.unknown(precision, modifier)


def _vague(base: dt.date, direction: int) -> Period:
    start, end = (None, base) if direction < 0 else (base, None)
    return Period(start=start, end=end, precision=DatePrecision.UNKNOWN, modifier="vague")
