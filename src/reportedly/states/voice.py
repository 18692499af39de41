"""Who stands behind a state or denies it, and on which day they said so."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.actors import canonical_name
from reportedly.model import Claim, Modality, Stance

# The day on which each report was published, by its id; None is unknown.
Published = Mapping[str, dt.date | None]

VOUCHING = frozenset(
    {
        Stance.ASSERTS,
        Stance.CONFIRMS,
        Stance.BELIEVES,
        Stance.SUSPECTS,
        Stance.FEARS,
        Stance.WARNS,
    }
)
PUTTING_FORWARD = frozenset({Stance.DEMANDS, Stance.INTENDS})
DISPUTING = frozenset({Stance.DENIES, Stance.RETRACTS})
NOBODY = "unattributed"


@dataclass(frozen=True, slots=True)
class Voice:
    """One source on one state.

    Attributes:
        day: the day on which it was said, else that of the report; None is unknown.
    """

    source: str
    kind: str
    side: str | None
    stance: Stance
    claim: str
    day: dt.date | None = None

    @property
    def vouches(self) -> bool:
        """Whether the source says that it is so."""
        return self.stance in VOUCHING

    @property
    def disputes(self) -> bool:
        """Whether the source says that it is not so."""
        return self.stance in DISPUTING


def voice_of(claim: Claim, published: Published) -> Voice:
    """Return who says it. Whoever asserts that it did not happen denies it."""
    source = claim.source
    negated = claim.modality is Modality.NEGATED and claim.stance in VOUCHING
    return Voice(
        canonical_name(source.name) if source else NOBODY,
        source.kind.value if source else NOBODY,
        source.side if source else None,
        Stance.DENIES if negated else claim.stance,
        claim.id,
        said_on(claim, published),
    )


def said_on(claim: Claim, published: Published) -> dt.date | None:
    """Return the day on which it was said, else the day of the report."""
    told = claim.said_on
    if told is not None and told.resolved:
        return told.end or told.start
    return published.get(claim.report_id)


def happened_on(claim: Claim, published: Published, *, lasting: bool = False) -> dt.date | None:
    """Return the day by which it is told to have happened, if any is told.

    Of a stretch of days the last counts, since only then has it surely happened, but no day after
    that on which it was said. What is lasting "since July" began on the first of July.
    """
    when = claim.when
    if when is None or not when.resolved:
        return None
    if lasting and when.modifier == "since" and when.start is not None:
        return when.start
    last, said = when.end or when.start, said_on(claim, published)
    return min(last, said) if last is not None and said is not None else last


def last_day(voices: Iterable[Voice]) -> dt.date | None:
    """Return the last day on which anyone vouched for it."""
    return max((v.day for v in voices if v.vouches and v.day), default=None)
