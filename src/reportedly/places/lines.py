"""Places told by two names or a border: "the A-B road", "between A and B", "the Turkish border"."""

import re
from dataclasses import replace
from functools import cache

from reportedly.gazetteer import Gazetteer, distance_km, midpoint
from reportedly.model import Place, PlacePrecision, Span
from reportedly.places.mention import Mention
from reportedly.places.vocabulary import demonym_pattern, demonyms, noun_sorts

REACH = 40


def as_line(text: str, first: Mention, second: Mention) -> Mention | None:
    """Return the line between two places that follow each other, if the words draw one."""
    between = text[first.span.end : second.span.start]
    if len(between) > REACH:
        return None
    before = text[max(0, first.span.start - REACH) : first.span.start]
    after = text[second.span.end : second.span.end + REACH]
    head, tail = _heads().search(before), _road_after().match(after)
    if re.fullmatch(r"\s+(?:and|to|with)\s+(?:the\s+)?", between) and head:
        start, end = first.span.start - (len(before) - head.start()), second.span.end
    elif re.fullmatch(r"[-–—‑]|[-–—‑\s]to[-–—‑\s]", between) and tail:
        start, end = first.span.start, second.span.end + tail.end()
    else:
        return None
    span = Span(start, end)
    return _line(first, second, span.of(text), span)


@cache
def _heads() -> re.Pattern[str]:
    roads = "|".join(sorted(noun for noun, sort in noun_sorts().items() if sort == "road"))
    return re.compile(
        rf"\b(?:(?:the\s+)?(?:main\s+)?(?:{roads})\s+(?:(?:that|which)\s+)?"
        rf"(?:from|between|linking|links|connecting|connects|joining)|between)\s+(?:the\s+)?$",
        re.IGNORECASE,
    )


@cache
def _road_after() -> re.Pattern[str]:
    roads = "|".join(sorted(noun for noun, sort in noun_sorts().items() if sort == "road"))
    return re.compile(rf"\s+(?:main\s+)?(?:{roads})\b", re.IGNORECASE)


def _line(first: Mention, second: Mention, words: str, span: Span) -> Mention:
    a, b = first.place, second.place
    place = Place(
        name=" ".join(words.split()),
        text=words,
        span=span,
        within=_shared(a, b),
        country=a.country if a.country == b.country else None,
        score=min(a.score, b.score),
    )
    if a.lat is not None and a.lon is not None and b.lat is not None and b.lon is not None:
        ends = (a.lat, a.lon), (b.lat, b.lon)
        lat, lon = midpoint(*ends)
        place = replace(
            place,
            lat=round(lat, 5),
            lon=round(lon, 5),
            radius_km=round(distance_km(*ends) / 2, 1),
            precision=PlacePrecision.BETWEEN,
        )
    return Mention(place=place, sort="road", called=place.name)


def _shared(a: Place, b: Place) -> tuple[str, ...]:
    return tuple(holder for holder in a.within if holder in b.within)


def borders(text: str, mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return the borders that the text names by a country or its people, with no coordinates.

    No border's course is in the gazetteer, so that the place is named and not placed.
    """
    found: list[Mention] = []
    if not _border_word().search(text):
        return found
    for match in _border_of_people().finditer(text):
        code = demonyms()[match["people"].lower().replace("-", " ")]
        found.append(_border(match.group(), Span(*match.span()), code, gazetteer))
    for mention in mentions:
        place = mention.place
        if place.precision is not PlacePrecision.COUNTRY or place.country is None:
            continue
        start = max(0, mention.span.start - REACH)
        head = _border_with().search(text[start : mention.span.start])
        if head:
            span = Span(start + head.start(), mention.span.end)
            found.append(_border(span.of(text), span, place.country, gazetteer))
    return found


@cache
def _border_word() -> re.Pattern[str]:
    return re.compile(r"border|frontier", re.IGNORECASE)


@cache
def _border_of_people() -> re.Pattern[str]:
    people = demonym_pattern().pattern
    return re.compile(
        rf"(?:the\s+)?(?P<people>{people})\s+(?:border|frontier)\b(?!\s+(?:guard|polic|town|city|village|cross))"
    )


@cache
def _border_with() -> re.Pattern[str]:
    return re.compile(r"\b(?:the|its|their)?\s*(?:border|frontier)\s+with\s+$", re.IGNORECASE)


def _border(words: str, span: Span, code: str, gazetteer: Gazetteer) -> Mention:
    country = gazetteer.country(code)
    name = f"border of {country.name}" if country else " ".join(words.split())
    return Mention(place=Place(name=name, text=words, span=span), sort="border", called=name)
