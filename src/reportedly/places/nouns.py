"""The noun beside a name that says what sort of place it is: "Jenin camp", "village of Hamra"."""

from dataclasses import dataclass, replace

from reportedly.model import Parse, Span
from reportedly.places.vocabulary import noun_sorts, word_set

LONGEST = 4
APPOSED_WITHIN = 7


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
    if stop < 1 or tokens[stop].lower != "of":
        return None
    for start in range(max(0, stop - LONGEST), stop):
        noun = _noun(start, stop, parse, after=False)
        if noun and noun.word in word_set("of_nouns"):
            return noun
    return None


def noun_apposed(at: int, parse: Parse) -> PlaceNoun | None:
    """Return the noun of ", a rebel-held town in …" that starts at a token; it takes no room."""
    tokens = parse.tokens[at : at + APPOSED_WITHIN]
    if len(tokens) < 3 or tokens[0].text != "," or tokens[1].lower not in ("a", "an", "the"):
        return None
    for token in tokens[2:]:
        if token.lower in word_set("apposed"):
            noun = _noun(token.i, token.i + 1, parse, after=False)
            edge = tokens[0].start
            return replace(noun, span=Span(edge, edge)) if noun else None
        if token.pos not in ("ADJ", "NOUN", "PROPN", "VERB", "PUNCT", "ADV"):
            return None
    return None


def _noun(start: int, end: int, parse: Parse, *, after: bool) -> PlaceNoun | None:
    tokens = parse.tokens[start:end]
    if not tokens or tokens[0].sentence != tokens[-1].sentence:
        return None
    word = " ".join(t.lower for t in tokens).replace(" - ", "-")
    sort = noun_sorts().get(word)
    if sort is None:
        return None
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    weak = word in word_set("weak_nouns") or singular in word_set("weak_nouns")
    plural = tokens[-1].tag in ("NNS", "NNPS")
    span = Span(tokens[0].start, tokens[-1].end)
    return PlaceNoun(word, sort, span, weak and after, plural, after)
