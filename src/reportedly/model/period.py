"""Period: when, as an interval of days with a precision, never silently the publication date."""

import datetime as dt
from dataclasses import dataclass

from reportedly.model.span import Span
from reportedly.model.vocabulary import DatePrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """An interval of whole days, both ends included, with the words that say it.

    Attributes:
        start, end: the first and last day; None is open or unknown ("until Friday", or no
            dateline to resolve "Friday" against).
        precision: how exactly the words fix it. `day`: one day. `days`: from one named day to
            another ("since Friday" has precision `days`).
        modifier: what the words add: `late`, `early`, `overnight`, `since`, `until`, `about`…
    """

    start: dt.date | None
    end: dt.date | None
    precision: DatePrecision
    text: str | None = None
    span: Span | None = None
    modifier: str | None = None

    @property
    def resolved(self) -> bool:
        """Whether at least one end is a known day."""
        return self.start is not None or self.end is not None

    def overlaps(self, other: "Period") -> bool:
        """Say whether the two can share a day; an open end reaches as far as it needs."""
        return not (_before(self.end, other.start) or _before(other.end, self.start))

    def holds(self, other: "Period") -> bool:
        """Say whether the other lies wholly inside this one; open ends hold nothing for sure."""
        if other.start is None or other.end is None:
            return False
        return not (_before(other.start, self.start) or _before(self.end, other.end))


def _before(a: dt.date | None, b: dt.date | None) -> bool:
    return a is not None and b is not None and a < b
