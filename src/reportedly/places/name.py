"""A stretch of the text that may name a place, before it is resolved."""

from dataclasses import dataclass, replace

from reportedly.gazetteer import Entry
from reportedly.model import Parse, Span
from reportedly.places.nouns import PlaceNoun


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A stretch of the text that may name a place, not yet resolved.

    Attributes:
        text, span: the name itself.
        full_text, extent: the name with its place noun ("Handarat camp").
        first, last: the tokens of the name, `[first, last)`.
        entries: what the gazetteer has under the name; empty for a name that only its noun or
            an earlier mention vouches for.
        noun: the place noun that goes with it.
        state: (country, first-level code) when the name is an abbreviation of a state.
    """

    text: str
    span: Span
    full_text: str
    extent: Span
    first: int
    last: int
    entries: tuple[Entry, ...] = ()
    noun: PlaceNoun | None = None
    state: tuple[str, str] | None = None

    def with_noun_unused_before(self, read: int) -> "Name":
        """Drop a noun that goes with the name before ("the Bustan neighbourhood of Aleppo").

        What stands before the character `read` is used up.
        """
        if self.noun is None or self.noun.span.start >= read:
            return self
        return replace(self, noun=None, extent=self.span, full_text=self.text)

    def after_extent(self, parse: Parse) -> int:
        """Return the number of the first token after the name and its noun."""
        at = self.last
        while at < len(parse.tokens) and parse.tokens[at].end <= self.extent.end:
            at += 1
        return at


def share_plural_nouns(names: list[Name], parse: Parse) -> list[Name]:
    """Give the noun of "Idlib and Hama provinces" to each name of the list."""
    shared = list(names)
    for n in range(len(names) - 2, -1, -1):
        name, following = shared[n], shared[n + 1]
        between = parse.tokens[name.last : following.first]
        joined = bool(between) and all(t.text in (",", "and", "or") for t in between)
        if joined and name.noun is None and following.noun and following.noun.plural:
            shared[n] = replace(name, noun=following.noun)
    return shared
