"""Toll: a tally over a casebook, with what stands behind and beside its numbers."""

from dataclasses import dataclass

from reportedly.model.period import Period
from reportedly.model.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Low, best and high under one rule; None is no data."""

    low: int | None
    best: int | None
    high: int | None
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkBand:
    """The toll when records are linked into incidents more strictly, and more loosely.

    Linking too few inflates a toll and linking too many deflates it (LINKING.md 1.3), so the two
    show how much of the figure rests on the linking.
    """

    strict: Figures
    loose: Figures

    @property
    def best(self) -> tuple[int, int] | None:
        """The lowest and the highest best figure, or None without data."""
        bests = [one.best for one in (self.strict, self.loose) if one.best is not None]
        return (min(bests), max(bests)) if bests else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeFigure:
    """What rivals say on one scope, and in which of the toll's numbers it is counted.

    Attributes:
        incident: the id of the linked incident that it counts, if it counts one.
        claims: ids of the claims that stand on the scope.
        counted_in: "low", "best", "high"; none of them where a larger figure holds it already.
    """

    place: str | None
    when: Period | None
    incident: str | None
    low: int
    best: int
    high: int
    open: bool
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    counted_in: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Figures that do not add up; shown and never repaired.

    Attributes:
        words: what does not add up, for the analyst.
        claims: ids of the claims that give the figures.
    """

    words: str
    source: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNote:
    """The rule that made the range.

    Attributes:
        means: what it does.
        published: where it was published.
        vague: which column of the table of vague words gave them their numbers.
        vague_words: the vague words met, each with the number that the table gives it.
    """

    means: str
    published: str
    vague: str
    vague_words: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll(Tally):
    """A tally with the scopes behind its numbers, its link band, and what does not add up."""

    link_band: LinkBand | None = None
    scopes: tuple[ScopeFigure, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    explained: RuleNote | None = None
