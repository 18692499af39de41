"""The day that a report prints in its own dateline, for when no other record of it came along."""

import datetime as dt
import re

from reportedly.model import DatePrecision, Parse, Period, Span
from reportedly.times.find import find_times

# A dateline stands at the head: "KABUL, Afghanistan (Jan. 25, 2013)", "GENEVA, 3 May 2014 (AFP) -".
HEAD = 600
NEAR_DAYS = 45
OPENING = re.compile(r"(?:\A|[A-Z]{3}[^\n.]*?[\s,(–—-]|[A-Z][\w'-]+\s+\()\Z")
# The number of a press release often begins with its year and month: "2010-07-CA-092".
SERIAL = re.compile(r"(?<![\w-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?=[A-Z])")


def printed_dateline(text: str) -> Period | None:
    """Return the day that the head of a text prints right after a place in capitals, if any.

    A day without a year counts only if the release's number gives the year and a month next to it;
    nothing is guessed from other dates in the text.
    """
    head = Span(0, min(HEAD, len(text)))
    serial = SERIAL.search(text, 0, head.end)
    near = dt.date(int(serial["year"]), int(serial["month"]), 15) if serial else None
    for published in (None, near):
        for period in find_times(text, Parse((), ()), published, blocks=[head]):
            if _is_dateline(text, period) and (not near or _is_near(period, near)):
                return period
    return None


def _is_dateline(text: str, period: Period) -> bool:
    if period.precision is not DatePrecision.DAY or period.start is None or period.span is None:
        return False
    has_figures = any(c.isdigit() for c in period.span.of(text))
    return has_figures and OPENING.search(text, 0, period.span.start) is not None


def _is_near(period: Period, near: dt.date) -> bool:
    return period.start is not None and abs((period.start - near).days) <= NEAR_DAYS
