"""Judgement: what a person decided about two records; it wins over the machine always."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether two records tell of one incident."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One person's decision on two incident records; to undo it is to leave it out.

    The newest judgement of two records stands; `unsure` leaves them to the machine again.

    Attributes:
        left, right: ids of records, or of claims that they hold: a claim's id outlives a new
            grouping of its report.
        by, at: who decided, and when (aware of its time zone).
    """

    verdict: Verdict
    left: str
    right: str
    by: str
    at: dt.datetime
    why: str = ""
