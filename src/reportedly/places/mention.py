"""A place as it stands in the report, with what later steps need to know of its words."""

from dataclasses import dataclass, field, replace

from reportedly.gazetteer import Entry
from reportedly.model import Place, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place read from the text.

    Attributes:
        place: the place.
        sort: what sort of place its words or its entry make it (`settlement`, `camp`, `region`…).
        called: the name as the report spells it, without its noun.
        noun: the place noun that names its kind ("camp"), or None.
        entry: the gazetteer entry that it is, or lies in.
        speaks: whether it stands for a government that speaks or acts.
    """

    place: Place
    sort: str
    called: str
    noun: str | None = None
    entry: Entry | None = None
    speaks: bool = field(default=False)

    @property
    def span(self) -> Span:
        """Where its words stand."""
        if self.place.span is None:
            raise ValueError("a mention stands somewhere in the text")
        return self.place.span

    def renamed(self, text: str, span: Span) -> "Mention":
        """Return the same place under other words."""
        return replace(self, place=replace(self.place, text=text, span=span))


def overlaps_any(span: Span, mentions: list[Mention]) -> bool:
    """Say whether the span shares a character with any of the mentions."""
    return any(span.overlaps(m.span) for m in mentions)
