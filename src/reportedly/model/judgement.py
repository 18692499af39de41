"""Judgement: what a person decided; it wins over the machine always, and can be withdrawn."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.identity import content_id
from reportedly.model.span import Span

# What JSON can hold: a word, a number, yes or no, or the named parts of a place or a time.
Value = str | int | float | bool | None | Mapping[str, object]


class Subject(StrEnum):
    """What a judgement is about.

    `link`: do two records tell of one incident? `claim`: was the claim read right? `field`: does
    a field of the claim have this value? `grade`: does the incident have this grade? `sensitive`:
    must something of the claim be withheld from the public? `alias`: do two names mean one
    source or actor?
    """

    LINK = "link"
    CLAIM = "claim"
    FIELD = "field"
    GRADE = "grade"
    SENSITIVE = "sensitive"
    ALIAS = "alias"


class Verdict(StrEnum):
    """What the person answers; `unsure` leaves the matter to the machine."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One person's decision; of several on one question the newest stands.

    Attributes:
        on: the id of a claim; for `link` also of an incident record; for `alias` a name. A
            claim's id outlives a new grouping of its report, a record's does not.
        other: for `link` and `alias`, the second one.
        field: for `field`, which one (`stance`, `place`, `counts[0].low`); for `sensitive`, what
            to withhold (`source`, `place`, `names`), or None for all of it.
        value: for `field` and `grade`, what the field has; None is blank.
        evidence: the words of the report that say so.
        by, at: who decided, and when (aware of its time zone).
        why: the person's reason, in words.
    """

    subject: Subject
    verdict: Verdict
    on: str
    other: str | None = None
    field: str | None = None
    value: Value = dataclasses.field(default=None, hash=False)
    evidence: Span | None = None
    by: str
    at: dt.datetime
    why: str = ""

    @property
    def id(self) -> str:
        """A hash of all that it says, so that saying it twice makes one judgement."""
        at = self.at.astimezone(dt.UTC).isoformat()
        about = (self.subject, self.on, self.other, self.field)
        return content_id(
            "j", about, self.verdict, self.value, self.evidence, self.by, at, self.why
        )

    @property
    def question(self) -> tuple[str, ...]:
        """What it answers: judgements with equal questions stand one before the other."""
        pair = sorted((self.on, self.other)) if self.other is not None else [self.on]
        return (self.subject.value, self.field or "", *pair)

    @property
    def order(self) -> tuple[dt.datetime, str]:
        """What judgements are put in order by: when, then the id."""
        return self.at, self.id
