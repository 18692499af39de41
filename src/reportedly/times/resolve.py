"""From a wording and what it is reckoned from to the days it means."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from reportedly.model import DatePrecision, Period
from reportedly.times import dates, intervals, reckoned
from reportedly.times.anchor import Anchor, Parts
from reportedly.times.outlook import Outlook
from reportedly.times.wordings import Wording

Handler = Callable[[Parts, Anchor], Period | None]

HANDLERS: dict[str, Handler] = {
    "iso": dates.iso,
    "numeric": dates.numeric,
    "month_days": dates.several_days,
    "days_month": dates.several_days,
    "day_month": dates.single_day,
    "month_day": dates.single_day,
    "month_year": dates.month_of_year,
    "month": dates.month,
    "season": dates.season,
    "military": dates.single_day,
    "hijri": dates.hijri_day,
    "nth_weekday": dates.nth_weekday,
    "century": dates.century,
    "first_units": dates.first_units,
    "same_year": dates.same_year,
    "spelled_year": dates.spelled_year,
    "now": reckoned.now,
    "then": reckoned.then,
    "future_vague": reckoned.future_vague,
    "quarter": dates.quarter,
    "decade": dates.decade,
    "years": dates.several_years,
    "year": dates.year,
    "festival": dates.named_day,
    "weekday": dates.weekday,
    "weekdays": reckoned.repeat,
    "deictic": reckoned.deictic,
    "overnight": reckoned.overnight,
    "ago": reckoned.ago,
    "ages_ago": reckoned.ages_ago,
    "offset": reckoned.offset,
    "day_told": reckoned.day_told,
    "day_beside": reckoned.day_beside,
    "part_today": reckoned.part_today,
    "window": reckoned.window,
    "window_one": reckoned.window_one,
    "vague_window": reckoned.vague_window,
    "unit_which": reckoned.unit_which,
    "unit_twice": reckoned.unit_twice,
    "reaching": reckoned.reaching,
    "unit_now": reckoned.unit_now,
    "past_vague": reckoned.past_vague,
    "within": reckoned.within,
    "in_time": reckoned.in_time,
    "nth": reckoned.nth,
    "repeat": reckoned.repeat,
    "length": reckoned.length,
}


YEARLY_OR_WEEKLY = frozenset({"weekday", "month", "month_day", "day_month", "season", "festival"})


def resolve(wording: Wording, anchor: Anchor) -> Period | None:
    """Return the days that a wording means, without its words; None if no such date exists."""
    if wording.frame in ("until", "by") and anchor.outlook is not Outlook.PAST:
        anchor = replace(anchor, outlook=Outlook.FUTURE)
    elif wording.frame == "since":
        anchor = replace(anchor, outlook=Outlook.UNTIL_NOW)
    try:
        if wording.opening is not None:
            return _range(wording.opening, replace(wording, opening=None), anchor)
        if wording.origin is not None:
            origin = resolve(wording.origin, anchor)
            anchor = replace(anchor, origin=origin)
        period = HANDLERS[wording.kind](wording.parts, anchor)
        if period is None:
            return None
        return _framed(_phased(period, wording, anchor), wording, anchor)
    except (OverflowError, ValueError):  # a day that no calendar has, or before the year 1
        return None


def _range(first: Wording, last: Wording, anchor: Anchor) -> Period | None:
    """Return the days from one wording to another; the first takes what it lacks from the last."""
    end = resolve(last, anchor)
    if not first.parts.get("year") and last.parts.get("year"):
        first = replace(first, parts={**first.parts, "year": last.parts["year"]})
    start = resolve(replace(first, frame=None), anchor)
    if end is None or start is None or end.end is None or start.start is None:
        return None
    if start.start > end.end and first.kind in YEARLY_OR_WEEKLY:
        earlier = replace(anchor, published=end.end, outlook=Outlook.PAST)
        start = resolve(replace(first, frame=None), earlier)
    if start is None or start.start is None or start.start > end.end:
        return None
    precision = intervals.PLURAL.get(end.precision, end.precision)
    found = intervals.between(start.start, end.end, precision)
    return replace(found, modifier="overnight") if first.phase == "overnight" else found


def _phased(period: Period, wording: Wording, anchor: Anchor) -> Period:
    """Return what "late", "earlier", "the morning of", "overnight on" make of a period."""
    start, end = period.start, period.end
    part = wording.part or period.modifier
    match wording.phase:
        case None:
            about = "about" if wording.hedged else None
            return replace(period, modifier=part or about)
        case "early" | "mid" | "late" as phase:
            return intervals.part_of(period, phase)
        case "earlier" | "later" as phase:
            if start and end and start < end and start <= anchor.published <= end:
                if phase == "earlier":
                    end = anchor.published
                else:
                    start = anchor.published
            return replace(period, start=start, end=end, modifier=phase)
        case "eve" if start:
            return replace(intervals.day(start - intervals.ONE), modifier=part)
        case "overnight" if end:
            return replace(intervals.days(end, end + intervals.ONE), modifier="overnight")
        case "overnight_into" if start:
            return replace(intervals.days(start - intervals.ONE, start), modifier="overnight")
        case phase:
            return replace(period, modifier=phase)


def _framed(period: Period, wording: Wording, anchor: Anchor) -> Period:
    """Return what "since", "until", "by", "before", "after" make of a period."""
    frame, first, last = wording.frame, period.start, period.end
    if frame is None or (wording.clock and frame in ("before", "after", "by", "from")):
        return period
    start: dt.date | None = None
    end: dt.date | None = None
    match frame:
        case "since":
            start = first
            end = anchor.published if first and first <= anchor.published else None
        case "until" | "by":
            end = last
        case "before":
            end = first - intervals.ONE if first else None
        case "after":
            whole_day = period.precision is DatePrecision.DAY
            start = first if whole_day or not last else last + intervals.ONE
        case "from":
            start = first
        case _:
            start, end = first, last
    precision = intervals.PLURAL.get(period.precision, period.precision)
    if frame == "as_of":
        precision = period.precision
    return replace(period, start=start, end=end, precision=precision, modifier=frame)
