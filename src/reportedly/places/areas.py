"""Areas told by a named place: "15 km south-west of Raqqa", "eastern Aleppo", "outskirts of Homs"."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from reportedly.gazetteer import moved
from reportedly.lexicon import phrases
from reportedly.model import Place, PlacePrecision, Span
from reportedly.places.mention import Mention
from reportedly.places.vocabulary import any_of, mapping

# How far back before a name its relation to it can stand.
REACH = 90

# Where "north of X" and "near X" are without a distance, in kilometres from the edge of X.
BESIDE_KM = 8.0
NEARBY_KM = 10.0

# A part told by direction lies half-way out from the middle, and is as wide as that.
PART_SHARE = 0.5

LARGE = (PlacePrecision.REGION, PlacePrecision.COUNTRY)


def as_area(text: str, mention: Mention, floor: int) -> Mention | None:
    """Return the area that the words around a place make of it, or None.

    `floor` is the first character that belongs to no other place.
    """
    place = mention.place
    if place.span is None:
        return None
    start = max(floor, place.span.start - REACH)
    before = text[start : place.span.start]
    for pattern, area in _patterns():
        match = pattern.search(before)
        if match:
            words = Span(start + match.start("all"), place.span.end)
            return _as_mention(mention, area(place, match), text, words)
    match = _part_after().match(text, place.span.end)
    if match:
        words = Span(place.span.start, match.end())
        return _as_mention(mention, _part(place, match), text, words)
    return None


def offset_before(text: str, start: int, anchor: Mention) -> Place | None:
    """Return the point that "(, ) a few kilometres north of" and an anchor after `start` tell."""
    words = text[start : anchor.span.start]
    match = _offset_whole().fullmatch(words)
    return _offset(anchor.place, match) if match else None


def _as_mention(mention: Mention, place: Place, text: str, span: Span) -> Mention:
    words = span.of(text)
    named = replace(place, text=words, span=span, name=" ".join(words.split()))
    return replace(mention, place=named, sort="area", noun=None)


# --- the patterns --------------------------------------------------------------------------------

Area = Callable[[Place, re.Match[str]], Place]


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Area], ...]:
    of = r"(?:\s+(?:of|from))?\s+(?:the\s+)?(?:(?:city|town|village|capital)\s+of\s+)?"
    way = phrases(mapping("directions"))
    held_only = rf"[\w’']+-(?:{any_of('held')})\s+"
    held = f"(?:{held_only})?"
    sides = any_of("sides")
    middle = any_of("middles")
    near = any_of("near")
    return tuple(
        (re.compile(pattern + "$", re.IGNORECASE), area)
        for pattern, area in (
            (rf"\b(?P<all>{_distance()}\s+(?:to\s+the\s+)?(?:{way}){of})", _offset),
            (rf"\b(?P<all>{_distance()}\s+(?:outside|from|off|away\s+from){of[:0]}\s+(?:the\s+)?)", _ring),
            (
                rf"\b(?P<all>(?:(?:the\s+{held}|{held_only})(?:{way})|(?:the\s+)?{held}"
                rf"(?:(?:{way}|{middle})\s+)?(?:{sides})(?:\s+and\s+(?:{sides}))?)"
                rf"\s+of\s+(?:the\s+)?(?:(?:city|town|province)\s+of\s+)?)",
                _part,
            ),
            (rf"\b(?P<all>(?:just\s+)?(?:to\s+the\s+)?(?:{way})\s+of\s+(?:the\s+)?)", _beside),
            (rf"\b(?P<all>(?:{near})\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?)", _nearby),
            (rf"\b(?P<all>{held}(?:{way})\s+)", _part),
            (rf"\b(?P<all>(?:[\w’']+-(?:{any_of('held')})|{middle})\s+)", _part),
        )
    )


@cache
def _part_after() -> re.Pattern[str]:
    way = phrases(mapping("directions"))
    sides = any_of("sides")
    return re.compile(
        rf"[’']s?\s+(?:[\w’']+-(?:{any_of('held')})\s+)?"
        rf"(?:(?:{way})(?:\s+(?:{sides}))?|(?:{sides}))\b",
        re.IGNORECASE,
    )


@cache
def _offset_whole() -> re.Pattern[str]:
    way = phrases(mapping("directions"))
    return re.compile(
        rf",?\s+(?:(?:which|that)\s+(?:is|lies)\s+)?(?:a\s+\w+\s+)?(?:located\s+)?{_distance()}"
        rf"\s+(?:to\s+the\s+)?(?:{way})(?:\s+(?:of|from))?\s+(?:the\s+)?"
        rf"(?:(?:city|town|capital)\s+(?:of\s+)?)?",
        re.IGNORECASE,
    )


@cache
def _distance() -> str:
    amounts, units = phrases(mapping("amounts")), phrases(mapping("units"))
    return (
        rf"(?:(?:{any_of('hedges')})\s+)?(?P<amount>\d+(?:[.,]\d+)?|{amounts})"
        rf"(?:[\s-]*\(?(?P<unit>{units})\)?)(?:\s*\([^)]*\))?"
    )


# --- what they make ------------------------------------------------------------------------------


def _offset(anchor: Place, match: re.Match[str]) -> Place:
    km, slack = _kilometres(match)
    return _shifted(anchor, _bearing(match), km, slack + 0.4 * km)


def _ring(anchor: Place, match: re.Match[str]) -> Place:
    km, slack = _kilometres(match)
    return _shifted(anchor, None, 0.0, km + slack)


def _beside(anchor: Place, match: re.Match[str]) -> Place:
    edge = anchor.radius_km or 0.0
    if anchor.precision in LARGE:
        return _shifted(anchor, _bearing(match), edge * 1.3, edge)
    return _shifted(anchor, _bearing(match), edge + BESIDE_KM, edge + BESIDE_KM)


def _nearby(anchor: Place, match: re.Match[str]) -> Place:
    return _shifted(anchor, None, 0.0, (anchor.radius_km or 0.0) + NEARBY_KM)


def _part(anchor: Place, match: re.Match[str]) -> Place:
    reach = anchor.radius_km or 0.0
    way = _bearing(match)
    km = 0.0 if way is None else reach * PART_SHARE
    inside = PlacePrecision.REGION if anchor.precision in LARGE else PlacePrecision.WITHIN
    part = _shifted(anchor, way, km, max(1.0, reach * (1.0 if way is None else 0.7)))
    return part if part.lat is None else replace(part, precision=inside)


def _shifted(anchor: Place, bearing: float | None, km: float, radius_km: float) -> Place:
    """Return an area around the anchor, off its middle; without coordinates, only its holders."""
    within = (anchor.name, *anchor.within)
    if anchor.lat is None or anchor.lon is None:
        return replace(anchor, within=within, geonames_id=None)
    lat, lon = anchor.lat, anchor.lon
    if bearing is not None:
        lat, lon = moved((lat, lon), bearing=bearing, km=km)
    return replace(
        anchor,
        lat=round(lat, 5),
        lon=round(lon, 5),
        radius_km=round(radius_km, 1),
        precision=PlacePrecision.NEAR,
        within=within,
        geonames_id=None,
    )


def _bearing(match: re.Match[str]) -> float | None:
    """Return the direction among the words that were matched, if there is one."""
    found = _way().search(match.group())
    if found is None:
        return None
    key = re.sub(r"\s+", "-", found.group().lower())
    ways = mapping("directions")
    return float(ways[key] if key in ways else ways[key.replace("-", "")])


@cache
def _way() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrases(mapping('directions'))})\b", re.IGNORECASE)


def _kilometres(match: re.Match[str]) -> tuple[float, float]:
    """Return the distance that the words tell, and how far off it may be."""
    amount = " ".join(match["amount"].lower().split())
    each = float(mapping("units")[" ".join(match["unit"].lower().split())])
    vague = mapping("amounts").get(amount)
    if vague:
        return vague[0] * each, vague[1] * each
    number = float(amount.replace(",", "."))
    return number * each, 0.1 * number * each
