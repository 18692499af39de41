"""The noun beside a name that says what sort of place it is: "Handarat camp", "village of Hamra"."""

from dataclasses import dataclass

from reportedly.model import Parse, Span
from reportedly.places.vocabulary import noun_sorts, word_set

LONGEST = 4


@dataclass(frozen=True, slots=True)
class PlaceNoun:
    """A place noun with its sort (`region`, `camp`, `facility`…) and where it stands.

    Attributes:
        weak: whether it makes no place of a name that the gazetteer does not know.
        plural: whether it goes with a list of names.
        after: whether it stands after the name.
    """

    word: str
    sort: str
    span: Span
    weak: bool
    plural: bool
    after: bool


def noun_after(at: int, parse: Parse) -> PlaceNoun | None:
    """Return the longest place noun that starts at a token."""
    for end in range(min(len(parse.tokens), at + LONGEST), at, -1):
        if noun := _noun(at, end, parse, after=True):
            return noun
    return None


def noun_before(at: int, parse: Parse) -> PlaceNoun | None:
    """Return the longest place noun that "of" joins to the name at a token."""
    tokens = parse.tokens
    stop = at - 1
    if stop > 0 and tokens[stop].lower == "the":
        stop -= 1
    if stop < 1 or tokens[stop].lower not in ("of", "in") or tokens[stop].i == 0:
        return None
    if tokens[stop].lower == "in":
        return None
    for start in range(max(0, stop - LONGEST), stop):
        if noun := _noun(start, stop, parse, after=False):
            return noun
    return None


def _noun(start: int, end: int, parse: Parse, *, after: bool) -> PlaceNoun | None:
    tokens = parse.tokens[start:end]
    if not tokens or tokens[0].sentence != tokens[-1].sentence:
        return None
    word = " ".join(t.lower for t in tokens).replace(" - ", "-")
    sort = noun_sorts().get(word)
    if sort is None or (not after and word not in word_set("of_nouns")):
        return None
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    weak = word in word_set("weak_nouns") or singular in word_set("weak_nouns")
    plural = tokens[-1].tag in ("NNS", "NNPS")
    span = Span(tokens[0].start, tokens[-1].end)
    return PlaceNoun(word, sort, span, weak and after, plural, after)
