"""Tolls over claims that others published one by one: running totals, days within them, bounds.

The claims are an excerpt of Radford et al. 2023 (PNAS 120(34) e2307372120); see published/.
"""

import csv
import datetime as dt
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly.model import DatePrecision, Frame, Period
from reportedly.tally import Question, Said, over_time, tally
from tally_claims import says

FIRST_DAY = dt.date(2022, 2, 24)


class Loss(NamedTuple):
    kind: str
    source: str
    day: int
    number: int
    daily: bool
    minimum: bool
    maximum: bool

    def said(self, number: int) -> Said:
        """The loss as a claim: a running total reaches back from its day, a day's is the day's."""
        on = FIRST_DAY + dt.timedelta(self.day)
        one = says(
            self.source,
            None if self.maximum else self.number,
            None if self.minimum else self.number,
            when=Period(start=on, end=on, precision=DatePrecision.DAY),
            frame=Frame.PERIOD if self.daily else Frame.CUMULATIVE,
        )
        return replace(one, published=on, claim=replace(one.claim, id=f"c-{number}"))


@cache
def losses() -> list[Loss]:
    with (Path(__file__).parent / "published" / "losses.csv").open() as file:
        return [
            Loss(
                row["loss_type"],
                row["claim_source"],
                int(row["days"]),
                int(float(row["loss_count"])),
                row["time_frame"] == "Day",
                row["minimum"] == "1",
                row["maximum"] == "1",
            )
            for row in csv.DictReader(file)
        ]


def claims(found: list[Loss]) -> list[Said]:
    return [loss.said(n) for n, loss in enumerate(found)]


def series() -> dict[str, list[Loss]]:
    """Every source's losses of one kind."""
    grouped = groupby(losses(), key=lambda one: (one.kind, one.source))
    return {f"{source} on {kind}": list(found) for (kind, source), found in grouped}


@pytest.mark.parametrize("name", series())
def test_the_running_total_is_the_newest_one_published(name: str) -> None:
    totals = [loss for loss in series()[name] if not loss.daily]
    for day in sorted({loss.day for loss in totals}):
        so_far = [loss for loss in totals if loss.day <= day]
        newest = max(loss.number for loss in so_far if loss.day == day)
        answer = tally(claims(so_far), Question())
        assert (answer.high, len(answer.by_source)) == (newest, 1)


@pytest.mark.parametrize("name", series())
def test_a_day_within_a_running_total_adds_nothing(name: str) -> None:
    found = series()[name]
    totals = [loss for loss in found if not loss.daily]
    last = max(loss.day for loss in totals)
    within = [loss for loss in found if loss.day <= last]
    with_days, without = (tally(claims(one), Question()) for one in (within, totals))
    assert (with_days.low, with_days.best, with_days.high) == (
        without.low,
        without.best,
        without.high,
    )


def test_a_day_after_the_running_total_is_added_until_the_next_total() -> None:
    found = series()["RU Source on Military Deaths-Ukraine"]
    before, after = (
        [loss for loss in found if (loss.day <= day and loss.number != 40) or loss.day == 56]
        for day in (55, 74)
    )
    assert tally(claims(before), Question()).high == 23_367 + 40
    assert tally(claims(after), Question()).high == 39_867


def test_a_minimum_has_no_upper_end_and_a_maximum_no_lower() -> None:
    minimum = next(loss for loss in losses() if loss.minimum)
    maximum = next(loss for loss in losses() if loss.maximum)
    least = tally([minimum.said(1)], Question())
    most = tally([maximum.said(2)], Question())
    assert (least.low, least.high, least.open) == (minimum.number, minimum.number, True)
    assert (most.low, most.high, most.open) == (0, maximum.number, False)


def test_rival_totals_are_never_added() -> None:
    found = [loss for loss in losses() if loss.kind == "Military Deaths-Ukraine"]
    totals = [loss for loss in found if not loss.daily]
    answer = tally(claims(totals), Question())
    assert answer.high is not None
    assert answer.high <= max(loss.number for loss in totals)


def test_each_source_over_time_is_its_own_series() -> None:
    found = [loss for loss in losses() if loss.kind == "Civilian Deaths-Ukraine"]
    totals = [loss for loss in found if not loss.daily and loss.source == "United Nations"]
    told = over_time(claims(totals), Question())
    newest = {loss.day: max(x.number for x in totals if x.day == loss.day) for loss in totals}
    assert [(one.day, one.low) for one in told] == [
        (FIRST_DAY + dt.timedelta(day), newest[day]) for day in sorted(newest)
    ]
