"""Definite nouns that point back to a place: "the city", "the rebel-held half of the city"."""

import re
from collections.abc import Iterator
from functools import cache
from math import exp

from reportedly.lexicon import phrases
from reportedly.model import PlacePrecision, Span
from reportedly.places.areas import as_area, part_by_words
from reportedly.places.mention import Mention, overlaps_any
from reportedly.places.vocabulary import anaphor_sorts, any_of, mapping

# A mention counts e times less for each such stretch of characters between it and "the city".
FADING = 800
# A government named by its capital ("Moscow said") is hardly the city of the story.
SPEAKING_WEIGHT = 0.1
# The area meant is the last one named, whatever its sort, but hardly a whole country.
TOO_LARGE = (PlacePrecision.COUNTRY,)


def point_back(text: str, named: list[Mention], taken: list[Mention]) -> list[Mention]:
    """Return the mentions that definite nouns make, each with its antecedent's place.

    `named` are the places that the text names; words inside `taken` are read already.
    """
    found: list[Mention] = []
    for match in _definite().finditer(text):
        span = Span(*match.span())
        if overlaps_any(span, taken):
            continue
        noun = " ".join((match["noun"] or "city").lower().split())
        meant = _antecedent(anaphor_sorts()[noun], noun, span.start, named)
        if meant is None:
            continue
        mention = meant.renamed(match.group(), span)
        area = part_by_words(text, mention) if match["side"] else as_area(text, mention, 0)
        found.append(area if area and not overlaps_any(area.span, taken) else mention)
    return found


@cache
def _definite() -> re.Pattern[str]:
    """Return a pattern for "the besieged city", and for "the rebel-held east" of no named city."""
    nouns = phrases(anaphor_sorts())
    ways = phrases(mapping("directions"))
    held = rf"[\w’']+-(?:{any_of('held')})"
    return re.compile(
        rf"\b(?:the|this|that)\s+(?:(?:(?:{any_of('anaphor_adjectives')}|{ways}|{held})\s+)?"
        rf"(?P<noun>{nouns})\b(?!\s+(?:{any_of('anaphor_stops')})\b|-|\s+(?-i:[A-Z]))"
        rf"|{held}\s+(?:(?:{ways})\s+)?(?P<side>{any_of('sides')}|{ways})\b(?!\s+of\b|-))",
        re.IGNORECASE,
    )


def _antecedent(sort: str, noun: str, before: int, mentions: list[Mention]) -> Mention | None:
    """Return the place that the noun means: among those of its sort, the most present one."""
    weights: dict[str, float] = {}
    last: dict[str, Mention] = {}
    for mention in _of_sort(sort, noun, before, mentions):
        name = mention.place.name
        fading = exp((mention.span.start - before) / FADING)
        weights[name] = weights.get(name, 0.0) + fading * (SPEAKING_WEIGHT if mention.speaks else 1)
        last[name] = mention
    if not weights:
        return None
    return last[max(weights, key=lambda name: (weights[name], last[name].span.start))]


def _of_sort(sort: str, noun: str, before: int, mentions: list[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        if mention.span.start >= before:
            return
        if _is_meant(sort, noun, mention):
            yield mention


def _is_of_size(noun: str, mention: Mention) -> bool:
    """Say whether a village is small enough, where it is no village by the report's own words."""
    limits = mapping("anaphor_sizes").get(noun)
    if limits is None or mention.entry is None or mention.noun == noun:
        return True
    if mention.place.precision is PlacePrecision.WITHIN:
        return True
    least, most = limits
    return bool(least <= mention.entry.population <= most)


def _is_meant(sort: str, noun: str, mention: Mention) -> bool:
    if sort == "any":
        return mention.place.precision not in TOO_LARGE and mention.sort != "border"
    if mention.sort != sort:
        return False
    if not _is_of_size(noun, mention):
        return False
    if noun == "capital":
        return mention.entry is not None and mention.entry.kind == "capital"
    return sort != "facility" or mention.noun == noun
