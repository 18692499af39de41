"""Areas told by a named place: "15 km south-west of Raqqa", "eastern Mosul", "near Homs"."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from reportedly.gazetteer import moved
from reportedly.lexicon import phrases
from reportedly.model import Place, PlacePrecision, Span
from reportedly.places.mention import Mention
from reportedly.places.vocabulary import any_of, mapping, word_set

# How far back before a name its relation to it can stand.
REACH = 90

# Where "north of X" and "near X" are without a distance, in kilometres from the edge of X.
BESIDE_KM = 8.0
NEARBY_KM = 10.0

# A part told by direction lies half-way out from the middle, and reaches this share of the whole.
PART_SHARE = 0.5
PART_REACH = 0.7

# "South-west" covers 45 degrees, so that a point may lie this share of the distance to the side.
SIDEWAYS = 0.4

# The last patterns take any direction or "rebel-held" right before the name.
BARE = 2

LARGE = (PlacePrecision.REGION, PlacePrecision.COUNTRY)

Area = Callable[[Place, str], Place]


def as_area(text: str, mention: Mention, floor: int) -> Mention | None:
    """Return the area that the words around a place make of it, or None.

    `floor` is the first character that belongs to no other place.
    """
    start = max(floor, mention.span.start - REACH)
    before = text[start : mention.span.start]
    known = _before() if _leads_in(before) else ()
    if mention.noun and mention.sort != "rural":
        known = known[:-BARE]  # "the northern city of X", "northern X province" are all of X
    for pattern, area in known:
        match = pattern.search(before)
        if match:
            words = Span(start + match.start(), mention.span.end)
            return _as_mention(mention, area(mention.place, match.group()), text, words)
    match = _after().match(text, mention.span.end)
    if match is None:
        return None
    area = _nearby if match["fringe"] else _part
    words = Span(mention.span.start, match.end())
    return _as_mention(mention, area(mention.place, match.group()), text, words)


def _leads_in(before: str) -> bool:
    """Say quickly whether the last word before a name is one that an area's words end in."""
    words = before[-40:].lower().split()
    if words and words[-1] == "the":
        words.pop()
    return bool(words) and (words[-1] in _last_words() or words[-1].endswith(_held_endings()))


@cache
def _last_words() -> frozenset[str]:
    near = {phrase.split()[-1] for phrase in word_set("near")}
    return frozenset(near | word_set("middles") | {*mapping("directions"), "of", "from", "off"})


@cache
def _held_endings() -> tuple[str, ...]:
    return tuple(f"-{word}" for word in sorted(word_set("held")))


def part_by_words(text: str, mention: Mention) -> Mention:
    """Return the part of a place that its words alone tell ("the rebel-held east")."""
    part = _part(mention.place, mention.place.text)
    return _as_mention(mention, part, text, mention.span)


def offset_before(text: str, mention: Mention, anchor: Mention) -> Place | None:
    """Return where ", a few kilometres north of" between a mention and an anchor puts the first.

    Without a distance ("on the outskirts of", ", a town near") the words place only what no
    gazetteer has: a town that one has may be called near to another that is an hour away.
    """
    words = text[mention.span.end : anchor.span.start]
    if _apposed(_distance_and_way()).fullmatch(words):
        return _offset(anchor.place, words)
    if mention.place.precision not in (PlacePrecision.UNRESOLVED, PlacePrecision.WITHIN):
        return None
    if _apposed(any_of("near")).fullmatch(words):
        return _nearby(anchor.place, words)
    way = rf"(?:just\s+)?(?:to\s+the\s+)?(?:{_ways()})\s+of"
    return _beside(anchor.place, words) if _apposed(way).fullmatch(words) else None


def _as_mention(mention: Mention, place: Place, text: str, span: Span) -> Mention:
    words = span.of(text)
    named = replace(place, text=words, span=span, name=" ".join(words.split()))
    return replace(mention, place=named, sort="area", noun=None)


# --- the words ---------------------------------------------------------------------------------


@cache
def _before() -> tuple[tuple[re.Pattern[str], Area], ...]:
    """Return the patterns of what stands before a name, with what each makes of the place."""
    way, middle, sides, near = _ways(), any_of("middles"), any_of("sides"), any_of("near")
    held = rf"[\w’']+-(?:{any_of('held')})"
    of = r"\s+of\s+(?:the\s+)?(?:(?:city|town|village|province|capital)\s+of\s+)?"
    listed: tuple[tuple[str, Area], ...] = (
        (rf"{_distance()}\s+(?:to\s+the\s+)?(?:{way})(?:{of}|\s+from\s+|\s+)", _offset),
        (rf"{_distance()}\s+(?:outside|off|(?:away\s+)?from)(?:\s+of)?\s+(?:the\s+)?", _ring),
        (
            (
                rf"(?:the\s+)?(?:{held}\s+)?(?:(?:{way}|{middle})\s+)?(?:{sides})"
                rf"(?:\s+and\s+(?:{sides}))?{of}"
            ),
            _part,
        ),
        (rf"(?:the\s+(?:{held}\s+)?|{held}\s+)(?:{way}){of}", _part),
        (rf"(?:just\s+)?(?:to\s+the\s+)?(?:{way}){of}", _beside),
        (rf"(?:the\s+)?(?:(?:{way})\s+)?(?:{any_of('fringes')}){of}", _nearby),
        (rf"(?:{near})\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?", _nearby),
        (rf"(?:{held}\s+)?(?:{way}|{middle})\s+(?:{held}\s+)?", _part),
        (rf"{held}\s+", _part),
    )
    return tuple((re.compile(rf"\b(?:{p})$", re.IGNORECASE), area) for p, area in listed)


@cache
def _after() -> re.Pattern[str]:
    """Return the pattern of "'s rebel-held east" after a name."""
    return re.compile(
        rf"[’']s?\s+(?:[\w’']+-(?:{any_of('held')})\s+)?"
        rf"(?:(?:(?:{_ways()})\s+)?(?P<fringe>{any_of('fringes')})"
        rf"|(?:{_ways()})(?:\s+(?:{any_of('sides')}))?|{any_of('sides')})\b(?!-)",
        re.IGNORECASE,
    )


@cache
def _apposed(relation: str) -> re.Pattern[str]:
    """Return the pattern of what stands between a place and the anchor that tells where it is."""
    return re.compile(
        rf",?\s+(?:(?:which|that)\s+(?:is|lies)\s+)?(?:an?\s+\w+,?\s+)?(?:(?:located|about)\s+)?"
        rf"(?:{relation})\s+(?:the\s+)?(?:(?:[\w-]+\s+)?(?:city|town|capital)\s+(?:of\s+|,\s*)?)?",
        re.IGNORECASE,
    )


@cache
def _distance_and_way() -> str:
    return rf"{_distance()}\s+(?:to\s+the\s+)?(?:{_ways()})(?:\s+(?:of|from))?"


@cache
def _distance() -> str:
    return (
        rf"(?:(?:{any_of('hedges')})\s+)?(?:\d+(?:[.,]\d+)?|{phrases(mapping('amounts'))})"
        rf"[\s-]*(?:{phrases(mapping('units'))})(?:\s*\([^)]*\))?"
    )


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<amount>\d+(?:[.,]\d+)?|\b(?:{phrases(mapping('amounts'))}))"
        rf"[\s-]*(?P<unit>{phrases(mapping('units'))})\b",
        re.IGNORECASE,
    )


def _ways() -> str:
    return phrases(mapping("directions"))


@cache
def _way() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_ways()})\b", re.IGNORECASE)


# --- what they make ----------------------------------------------------------------------------


def _offset(anchor: Place, words: str) -> Place:
    km, slack = _kilometres(words)
    return _around(anchor, _bearing(words), km, slack + SIDEWAYS * km)


def _ring(anchor: Place, words: str) -> Place:
    km, slack = _kilometres(words)
    return _around(anchor, None, 0.0, km + slack)


def _beside(anchor: Place, words: str) -> Place:
    edge = anchor.radius_km or 0.0
    if anchor.precision in LARGE:
        return _around(anchor, _bearing(words), edge, edge)
    return _around(anchor, _bearing(words), edge + BESIDE_KM, edge + BESIDE_KM)


def _nearby(anchor: Place, words: str) -> Place:
    return _around(anchor, None, 0.0, (anchor.radius_km or 0.0) + NEARBY_KM)


def _part(anchor: Place, words: str) -> Place:
    reach = anchor.radius_km or 0.0
    way = _bearing(words)
    km = 0.0 if way is None else reach * PART_SHARE
    part = _around(anchor, way, km, max(1.0, reach if way is None else reach * PART_REACH))
    if part.lat is None:
        return part
    large = anchor.precision in LARGE
    return replace(part, precision=PlacePrecision.REGION if large else PlacePrecision.WITHIN)


def _around(anchor: Place, bearing: float | None, km: float, radius_km: float) -> Place:
    """Return an area around the anchor or off it; with no coordinates, its holders only."""
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


def _bearing(words: str) -> float | None:
    """Return the direction among the words, if there is one."""
    found = _way().search(words)
    if found is None:
        return None
    key = re.sub(r"\s+", "-", found.group().lower())
    ways = mapping("directions")
    return float(ways[key] if key in ways else ways[key.replace("-", "")])


def _kilometres(words: str) -> tuple[float, float]:
    """Return the distance that the words tell, and how far off it may be."""
    match = _measure().search(words)
    if match is None:
        return 0.0, 0.0
    amount = " ".join(match["amount"].lower().split())
    each = float(mapping("units")[" ".join(match["unit"].lower().split())])
    vague = mapping("amounts").get(amount)
    if vague:
        return vague[0] * each, vague[1] * each
    number = float(amount.replace(",", "."))
    return number * each, 0.1 * number * each
