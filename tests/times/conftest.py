"""What a sentence says of when, read on Saturday 24 September 2016."""

import datetime as dt
from collections.abc import Callable

import pytest

from reportedly.model import Parse, Period
from reportedly.times import find_times

SATURDAY = dt.date(2016, 9, 24)

Said = tuple[str | None, str, str, str, str | None]


def plain(period: Period) -> Said:
    """Words, first day, last day, precision, modifier; "-" for an unknown end."""
    ends = [day.isoformat() if day else "-" for day in (period.start, period.end)]
    return (period.text, ends[0], ends[1], period.precision.value, period.modifier)


@pytest.fixture
def read(parse: Callable[[str], Parse]) -> Callable[..., list[Said]]:
    def of(
        text: str, published: dt.date | None = SATURDAY, hemisphere: str = "northern"
    ) -> list[Said]:
        found = find_times(text, parse(text), published, hemisphere=hemisphere)
        return [plain(p) for p in found]

    return of
