"""Question: what a tally is asked for."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.errors import QuestionError
from reportedly.lexicon import groups, harms, words
from reportedly.model import DatePrecision, Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """How many of `group` suffered `harm`, in `place`, from `since` to `until`.

    Attributes:
        place: the name of a place, or None for anywhere; a figure counts when its own place is
            this one or lies inside it.
        since, until: the first and last day, or None for no limit.
        rule: the named rule that makes one range of rival figures.

    Raises:
        QuestionError: the harm, the group or the rule is not one that Reportedly knows, or the
            period ends before it starts.
    """

    harm: str = "killed"
    group: str = "people"
    place: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    rule: str = "range"

    def __post_init__(self) -> None:
        _known("harm", self.harm, harms())
        _known("group", self.group, groups())
        _known("rule", self.rule, words("counting_rules", language=""))
        if self.since and self.until and self.until < self.since:
            raise QuestionError(
                f"the period ends ({self.until}) before it starts ({self.since}); swap the two days"
            )

    @property
    def when(self) -> Period | None:
        """The period asked for, or None when there is no limit."""
        if self.since is None and self.until is None:
            return None
        return Period(start=self.since, end=self.until, precision=DatePrecision.DAYS)


def _known(what: str, value: str, allowed: Iterable[str]) -> None:
    names = sorted(allowed)
    if value not in names:
        raise QuestionError(
            f"there is no {what} called {value!r}; choose one of: {', '.join(names)}"
        )
