"""Judgements for the tests: one person's, a minute after each other."""

import datetime as dt
from itertools import count
from typing import Any

from reportedly.model import Judgement, Subject, Verdict

START = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
MINUTES = count()


def moment() -> dt.datetime:
    """Return a moment after all before."""
    return START + dt.timedelta(minutes=next(MINUTES))


def judge(subject: str, verdict: str, on: str, **told: Any) -> Judgement:
    """Make a judgement by words, later than all before."""
    usual: dict[str, Any] = {"by": "ana", "at": moment()}
    return Judgement(subject=Subject(subject), verdict=Verdict(verdict), on=on, **(usual | told))


def field(on: str, name: str, value: Any, **told: Any) -> Judgement:
    """Make a judgement that a field has a value."""
    return judge("field", "positive", on, field=name, value=value, **told)


def reject(on: str, **told: Any) -> Judgement:
    """Make a judgement that a claim was misread."""
    return judge("claim", "negative", on, **told)
