"""What a casebook tells of incidents and of copies."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model import Span


class Cut(StrEnum):
    """How alike the records of one incident must be; a toll is shown under all three."""

    STRICT = "strict"
    DEFAULT = "default"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptIncident:
    """One thing that happened, as every record that tells of it makes it.

    Attributes:
        id: its id; it outlives new reports, merges and splits.
        records: ids of the records that tell of it, sorted.
        reports: ids of the reports that tell of it, sorted.
        came_from: the id of the incident that it split from, if it did.
        led_here: ids that once stood for something else and now lead here.
    """

    id: str
    records: tuple[str, ...]
    reports: tuple[str, ...]
    came_from: str | None = None
    led_here: tuple[str, ...] = ()


class Carried(StrEnum):
    """What a copy did with a claim: carried it word for word, changed its figure, or added it."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class ChangedSentence:
    """A sentence that a copy changed: where it stands in the copy, and the words that differ."""

    span: Span
    of_figure: bool
    words: tuple[str, ...]
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCopy:
    """A report that carries the text of another.

    Attributes:
        of: the id of the report whose text it carries, itself no copy.
        share: the part of its words that it shares, 0 to 1.
        changed: the sentences that it changed.
        added: where the sentences stand that the other lacks.
    """

    report: str
    of: str
    share: float
    changed: tuple[ChangedSentence, ...]
    added: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class CopiedClaim:
    """A claim that stands in a copy.

    Attributes:
        witness: the id of the report that was copied: one text is one witness.
        carried: what the copy did with it. What it added is its own word.
    """

    witness: str
    carried: Carried

    @property
    def changed(self) -> bool:
        """Whether the copy gives another figure than what it copied."""
        return self.carried is Carried.CHANGED
