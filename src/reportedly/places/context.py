"""What stands around a name: prepositions, holders after a comma, words of speaking."""

from itertools import pairwise

from reportedly.gazetteer import Entry, Gazetteer
from reportedly.model import Parse, Token
from reportedly.places.name import Name
from reportedly.places.vocabulary import demonyms, mapping, noun_sorts, word_set

FURTHEST_LEFT = 4


def preposition(name: Name, parse: Parse) -> str | None:
    """Return the word that governs the name, past "the", directions and "rebel-held"."""
    at = _token_at_extent(name, parse) - 1
    sentence = parse.tokens[name.first].sentence
    for i in range(at, max(-1, at - FURTHEST_LEFT), -1):
        token = parse.tokens[i]
        if token.sentence != sentence:
            return None
        if not _is_passed_over(token):
            return token.lower
    return None


def _token_at_extent(name: Name, parse: Parse) -> int:
    at = name.first
    while at > 0 and parse.tokens[at - 1].start >= name.extent.start:
        at -= 1
    return at


def _is_passed_over(token: Token) -> bool:
    word = token.lower
    return (
        word in ("the", "-", "a", "an")
        or word in mapping("directions")
        or word in word_set("middles")
        or word in word_set("held")
        or word in demonyms()
        or word in noun_sorts()
        or token.pos == "ADJ"
    )


def links(names: list[Name], parse: Parse) -> list[Name | None]:
    """Return for each name the one that holds it by the words: "Raqqa, Syria", "Raqqa in Syria"."""
    holders: list[Name | None] = [None] * len(names)
    for n, (name, following) in enumerate(pairwise(names)):
        if _is_holder_gap(name, following, parse):
            holders[n] = following
        elif _is_possessive_gap(name, following, parse) and holders[n + 1] is None:
            holders[n + 1] = name
    return holders


def _is_holder_gap(name: Name, following: Name, parse: Parse) -> bool:
    """Say whether only ", ", ", in " or "in northern" stands between two names."""
    if parse.tokens[name.first].sentence != parse.tokens[following.first].sentence:
        return False
    between = [t for t in parse.tokens[name.last : following.first] if t.start >= name.extent.end]
    words = [t.lower for t in between if not _is_passed_over(t)]
    return bool(between) and words in ([","], [",", "in"], ["in"], ["("], ["of"], [",", "of"])


def _is_possessive_gap(name: Name, following: Name, parse: Parse) -> bool:
    between = parse.tokens[name.last : following.first]
    if not between or between[0].lower not in ("'s", "’s", "'", "’"):
        return False
    return all(_is_passed_over(t) for t in between[1:])


def holder_entries(name: Name, holder: Name | None, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return the countries and divisions that a holding name could mean and that hold something."""
    if holder is None:
        return ()
    if holder.state:
        region = gazetteer.region(*holder.state)
        return (region,) if region else ()
    areas = tuple(e for e in holder.entries if e.kind in ("country", "region", "district"))
    return areas if any(_may_hold(a, e) for a in areas for e in name.entries) else ()


def _may_hold(area: Entry, entry: Entry) -> bool:
    if area.country != entry.country or area.id == entry.id:
        return False
    return area.kind == "country" or entry.admin1 in area.admin1.split()
