"""From a text, its blocks, its parse and its dateline to the times it tells."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportedly.model import DatePrecision, Parse, Period, Span, hull
from reportedly.times.anchor import Anchor, unit
from reportedly.times.intervals import PRECISION
from reportedly.times.outlook import outlook
from reportedly.times.resolve import resolve
from reportedly.times.wordings import Wording, wordings

FINENESS = {
    DatePrecision.DAY: 0,
    DatePrecision.DAYS: 1,
    DatePrecision.WEEK: 2,
    DatePrecision.MONTH: 3,
    DatePrecision.SEASON: 4,
    DatePrecision.YEAR: 5,
    DatePrecision.YEARS: 6,
}
QUARTERS, MONTHS = frozenset({"quarter", "first_units"}), frozenset({"month", "month_year"})
# Two datelines that share no week day, no date, no month, no year and no decade: what comes out the
# same from both does not depend on the dateline.
STAND_INS = (dt.date(1987, 2, 4), dt.date(2016, 9, 24))


@dataclass(frozen=True, slots=True)
class Told:
    """A time as it was read: the wording, what it was reckoned from, and the days it means.

    Attributes:
        anchor: None where no dateline is known.
    """

    wording: Wording
    anchor: Anchor | None
    period: Period


def find_times(
    text: str,
    parse: Parse,
    published: dt.date | None,
    *,
    blocks: Sequence[Span] | None = None,
    hemisphere: str = "northern",
) -> tuple[Period, ...]:
    """Return the times that the blocks of a text tell, in the order of the text, none overlapping.

    A period's span holds the words that change the meaning ("late on Thursday", "since Friday",
    "from 3 to 7 May", "Saturday morning at 8:20 am") and leaves a bare "on", "in" or "at" out.

    Args:
        text: the report's text.
        parse: tells whether a clause looks ahead; where it holds no tokens, no clause does.
        published: the day that relative times are reckoned from. If None, an end that depends on it
            is None; it is never today.
        blocks: the spans to read; if None, the blocks that were parsed.
        hemisphere: `northern` or `southern`, for the seasons.
    """
    told = tell_times(text, parse, published, blocks=blocks, hemisphere=hemisphere)
    return tuple(each.period for each in told)


def tell_times(
    text: str,
    parse: Parse,
    published: dt.date | None,
    *,
    blocks: Sequence[Span] | None = None,
    hemisphere: str = "northern",
) -> Iterator[Told]:
    """Yield the times as `find_times` returns them, each with how it was read."""
    found: list[Told] = []
    for block in _parsed_blocks(parse) if blocks is None else blocks:
        for wording in wordings(text, block, parse):
            looks = outlook(wording.core, parse)
            anchor = Anchor(
                published=published or STAND_INS[0],
                told=_told(wording, found),
                quarter=_named(found, QUARTERS),
                stretch=_named(found, QUARTERS | MONTHS),
                outlook=looks,
                hemisphere=hemisphere,
            )
            period = resolve(wording, anchor) if published else _undated(wording, anchor)
            if period is not None:
                span = wording.span
                period = replace(period, text=span.of(text), span=span)
                found.append(Told(wording, anchor if published else None, period))
                yield found[-1]


def anchored(period: Period, said_on: dt.date, *, hemisphere: str = "northern") -> Period:
    """Return a period as its words mean it on another day ("said on Friday that yesterday").

    Words that do not depend on the day come out the same; so does a period without words.
    """
    if period.text is None:
        return period
    whole = Span(0, len(period.text))
    again = find_times(period.text, Parse((), ()), said_on, blocks=[whole], hemisphere=hemisphere)
    if len(again) != 1 or again[0].span != whole:
        return period
    return replace(again[0], text=period.text, span=period.span)


def _parsed_blocks(parse: Parse) -> list[Span]:
    grouped = groupby(parse.sentences, key=lambda sentence: sentence.block)
    return [hull(sentence.span for sentence in block) for _, block in grouped]


def _undated(wording: Wording, anchor: Anchor) -> Period | None:
    """Return what a wording means whatever the dateline is; ends that depend on it are None."""
    one, other = (
        resolve(wording, replace(anchor, published=day, dated=False)) for day in STAND_INS
    )
    if one is None or other is None:
        return one and other
    return replace(
        one,
        start=one.start if one.start == other.start else None,
        end=one.end if one.end == other.end else None,
    )


def _told(wording: Wording, before: Sequence[Told]) -> dt.date | None:
    """Return the day told last that is fine enough to count this wording's units from."""
    name = unit(wording.parts.get("unit") or "day")
    limit = FINENESS[PRECISION.get(name, DatePrecision.DAY)]
    for period in (told.period for told in reversed(before)):
        day = period.start or period.end
        if day is not None and FINENESS.get(period.precision, 9) <= max(limit, 1):
            return day
    return None


def _named(before: Sequence[Told], kinds: frozenset[str]) -> Period | None:
    """Return what was named last of these kinds, unless a year was named since."""
    for told in reversed(before):
        if told.wording.kind in kinds:
            return told.period
        if told.wording.kind in ("year", "years"):
            return None
    return None
