"""Tally: a toll for a scope, per source, then low to high under a named rule."""

from dataclasses import dataclass

from reportedly.model.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFigure:
    """What one issuer says, after its own repetitions, parts and revisions are folded.

    Attributes:
        open: whether the truth may lie above `high` in the source's own words.
        claims: ids counted; `left_out`: pairs (claim id, why it does not count).
    """

    source: str
    kind: str
    low: int | None
    high: int | None
    open: bool
    documented: bool
    words: str
    claims: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A source that denies, shown beside the figures; it moves no number."""

    source: str
    words: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many, of whom, where, in which days, according to whom.

    Attributes:
        low, best, high: the figures under `rule`; None is no data, which is not zero.
        open: whether the truth may lie above `high` ("101+").
        contested: whether a source denies.
    """

    harm: str
    group: str
    place: str | None
    when: Period | None
    rule: str
    low: int | None
    best: int | None
    high: int | None
    open: bool
    contested: bool
    by_source: tuple[SourceFigure, ...]
    denials: tuple[Denial, ...] = ()
    not_counted: tuple[tuple[str, str], ...] = ()
