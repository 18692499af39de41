"""Statement: one figure by one issuer on one scope, taken from a claim."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from reportedly.actors import canonical_name, issuer
from reportedly.lexicon import is_subgroup, table, words
from reportedly.model import (
    Claim,
    Count,
    Frame,
    Modality,
    Period,
    Place,
    PlacePrecision,
    SourceKind,
    Stance,
)
from reportedly.tally.question import Question
from reportedly.tally.scope import period_inside, place_inside

UNATTRIBUTED = "unattributed"

# How long after its days a toll without any may still be in the news.
AFTERWARDS = dt.timedelta(days=3)

# A denial does not assert its content; an intention or a demand tells of no harm done.
ASSERTING = frozenset(
    {Stance.ASSERTS, Stance.CONFIRMS, Stance.BELIEVES, Stance.SUSPECTS, Stance.FEARS}
)


# Places that one incident can be told from another by.
_PINNED = frozenset({PlacePrecision.EXACT, PlacePrecision.WITHIN})


@dataclass(frozen=True, slots=True)
class Said:
    """A claim, and what its report adds: who published it and when.

    Attributes:
        of_the_place: whether its report tells mostly of the place that is asked for, so that a
            figure without a place of its own can be taken for one of that place; None is unknown
            and lets it count.
        witness: the outlet of the report whose text this one carries, when the claim came with
            that text: copies of one text are one witness.
        copy_of: the ref of that report, when the copy changed the claim's figure.
        linked: the id of the incident that the claim tells of, where records have been linked.
    """

    claim: Claim
    outlet: str | None
    published: dt.date | None
    of_the_place: bool | None = None
    witness: str | None = None
    copy_of: str | None = None
    linked: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One figure by one issuer on one scope.

    Attributes:
        issuer: who asserts, under one name across reports; never the outlet that relays.
        voice: the person who spoke for the issuer, or the issuer itself.
        said_at: the day it was said, else the day it was published.
        low, high: whole numbers; None is open.
        part: whether it is a part of another figure that answers the same question.
        increment: whether it adds to the issuer's running figure ("three more").
        incident: whether it counts one incident rather than a stretch of time.
        linked: the id of that incident, where records have been linked.
    """

    issuer: str
    voice: str
    kind: str
    said_at: dt.date | None
    group: str
    low: int | None
    high: int | None
    documented: bool
    part: bool
    increment: bool
    incident: bool
    place: Place | None
    when: Period | None
    words: str
    claim: str
    position: int
    linked: str | None = None

    @property
    def precise(self) -> bool:
        """Whether its incident is known to one place and day, so that another's is surely another.

        Coarse places are not: two records of one strike "in the province" may stay unlinked.
        """
        if self.linked is None or self.place is None or self.when is None:
            return False
        one_day = self.when.start is not None and self.when.start == self.when.end
        pinned = self.place.lat is not None and self.place.precision in _PINNED
        return one_day and pinned

    @property
    def numberless(self) -> bool:
        """Whether the words give no number at all ("large numbers")."""
        return self.low is None and self.high is None

    @property
    def newest_last(self) -> tuple[dt.date, int, int, int, str]:
        """A key that sorts by the day it was said, then by its place in the report."""
        end = self.when.end if self.when else None
        said = self.said_at or end or dt.date.min
        return (said, self.position, self.low or 0, self.high or 0, self.claim)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure that does not count, and why, in words for the analyst."""

    statement: Statement
    why: str


def issuer_of(said: Said) -> str:
    """Return the name of who asserts the claim, one name across reports.

    What an outlet says in its own voice, in a text that it took from another, that other says.
    """
    source = said.claim.source
    if source is None:
        return UNATTRIBUTED
    own_voice = source.kind is SourceKind.MEDIA and said.claim.cue is None
    return canonical_name(said.witness) if said.witness and own_voice else issuer(source)


def statements(told: Iterable[Said], question: Question) -> tuple[list[Statement], list[LeftOut]]:
    """Return the figures that answer the question, and those that do not, with the reason."""
    counted: list[Statement] = []
    left_out: list[LeftOut] = []
    for said in told:
        on_topic = [c for c in said.claim.counts if answers(c, question)]
        spans = {c.span for c in on_topic}
        for count in on_topic:
            statement = _statement(said, count, question.rule, part=count.part_of in spans)
            why = _why_not(said, count, statement, question)
            if why is None:
                counted.append(statement)
            else:
                left_out.append(LeftOut(statement, why))
    return counted, left_out


def answers(count: Count, question: Question) -> bool:
    """Say whether a count is of the harm and of the group, or of a group inside it."""
    return count.harm == question.harm and is_subgroup(count.group, question.group)


def _statement(said: Said, count: Count, rule: str, *, part: bool) -> Statement:
    claim = said.claim
    incident = count.scope.frame is Frame.INCIDENT
    source = claim.source
    spoken = claim.said_on.end if claim.said_on else None
    return Statement(
        issuer=issuer_of(said),
        voice=canonical_name(source.name) if source else UNATTRIBUTED,
        kind=source.kind.value if source else UNATTRIBUTED,
        said_at=spoken or said.published,
        group=count.group,
        low=_low_under(rule, count),
        high=None if count.high is None else int(count.high),
        documented=count.documented,
        part=part,
        increment=count.increment,
        incident=incident,
        place=count.scope.place or claim.place,
        when=days_of(count, claim),
        words=count.text,
        claim=claim.id,
        position=count.span.start,
        linked=said.linked if incident else None,
    )


def days_of(count: Count, claim: Claim) -> Period | None:
    """Return what days a figure covers; a running total reaches back from the day it is told of."""
    when = count.scope.when or claim.when
    if when is None or count.scope.frame is not Frame.CUMULATIVE or when.start != when.end:
        return when
    return replace(when, start=None)


def _low_under(rule: str, count: Count) -> int | None:
    """Return the number's low end; a vague word has the one that the rule's own table gives it."""
    given = number_of(count.vague, rule) if count.vague else None
    low = given if given is not None else count.low
    return None if low is None else int(low)


def number_of(vague: str, rule: str) -> int | None:
    """Return the number that the rule's own table gives a vague word, if it gives one."""
    column = words("counting_rules", language="")[rule]["vague"]
    given = _vague_words().get(vague, {}).get(column)
    return int(float(given)) if given else None


@cache
def _vague_words() -> dict[str, dict[str, str]]:
    return {row["word"]: row for row in table("vague")}


def _why_not(said: Said, count: Count, statement: Statement, question: Question) -> str | None:
    claim = said.claim
    if said.copy_of is not None:
        return f"a changed copy of {said.copy_of}"
    if count.superseded:
        return "the report itself gives a newer figure"
    if claim.stance not in ASSERTING:
        return f"the source {claim.stance.value} it"
    if claim.modality not in (Modality.ACTUAL, Modality.HISTORICAL):
        return f"told as {claim.modality.value}, not as something that happened"
    return _why_not_there(said, statement, question) or _why_not_then(said, statement, question)


def _why_not_there(said: Said, statement: Statement, question: Question) -> str | None:
    if question.place is None:
        return None
    inside = place_inside(statement.place, question.place)
    if inside is None:
        other = said.of_the_place is False
        return "names no place, and its report is mostly about others" if other else None
    name = statement.place.name if statement.place else "unknown"
    return None if inside else f"about another place ({name})"


def _why_not_then(said: Said, statement: Statement, question: Question) -> str | None:
    if question.when is None:
        historical = said.claim.modality is Modality.HISTORICAL
        return "recalls an earlier event; ask for its days to count it" if historical else None
    when = statement.when
    if when is None or not when.resolved:
        return why_not_published_then(said.published, question.when)
    inside = period_inside(when, question.when)
    if inside is False:
        return "about other days"
    return "covers more days than were asked for" if inside is None else None


def why_not_published_then(published: dt.date | None, asked: Period) -> str | None:
    """Say why what tells no days is not of those asked for, or None.

    It is taken for one of the days just before its report came out.
    """
    if published is None:
        return "tells no days, and its report has no date"
    early = asked.start is not None and published < asked.start
    late = asked.end is not None and published > asked.end + AFTERWARDS
    return f"tells no days, and its report is of {published}" if early or late else None
