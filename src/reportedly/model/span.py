"""Span: the one pointer into a report's text."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch `[start, end)` in characters of a report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Say whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def trimmed(self, text: str, characters: str = " \t\n\r") -> "Span":
        """Return the span without leading and trailing `characters`."""
        start, end = self
        while start < end and text[start] in characters:
            start += 1
        while end > start and text[end - 1] in characters:
            end -= 1
        return Span(start, end)


def hull(spans: Iterable[Span]) -> Span:
    """Return the shortest span that holds all of `spans` (at least one)."""
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed))
