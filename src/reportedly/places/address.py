"""Places written as lists do: "Al-Fatih, Jableh District", "Handarat camp, Aleppo, Syria".

No sentence tells what such words are, so that each piece between commas is a name that the next
ones hold. The finest piece that the gazetteer knows inside the others is the answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.gazetteer import Entry, Gazetteer, distance_km, fold
from reportedly.lexicon import phrases
from reportedly.model import Candidate, Place, PlacePrecision, Span
from reportedly.places.building import Builder, precision_of
from reportedly.places.evidence import Evidence
from reportedly.places.name import Name
from reportedly.places.ranking import KEPT, SETTLEMENTS, Ranked, rank
from reportedly.places.vocabulary import any_of, mapping, noun_sorts

LONGEST = 300
# Namesakes this near to each other are one place.
SAME_KM = 5.0
# The land around a town, where only "near" or "countryside" is told.
AROUND_KM = 10.0
# How far from a town lies what is listed under its name.
LAND_KM = 40.0
# A name of so many letters that sounds like so few places in the world means one of them.
LONG_ENOUGH = 8
FEW = 3
# A namesake with this share of the likelihood is not ruled out.
NOT_RULED_OUT = 0.05
BY_SPELLING, BY_SOUND = 0.97, 0.85
AREAS = ("region", "district", "country", "area")
INSIDE = frozenset({"part", "camp", "facility", "road"})
DIVISIONS = ("region", "district")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A name, the nouns that stood beside it, and whether it is only what the place is near to."""

    name: str
    sorts: frozenset[str]
    near: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """The piece that is known, and what it may mean, the likeliest first."""

    piece: int
    ranked: tuple[Ranked, ...]

    @property
    def best(self) -> Entry:
        return self.ranked[0].entry

    def rivals(self) -> list[Entry]:
        """Return the namesakes elsewhere that are not ruled out."""
        return [
            r.entry
            for r in self.ranked[1:]
            if r.score >= NOT_RULED_OUT
            and r.entry.kind in SETTLEMENTS
            and _distance(self.best, r.entry) > SAME_KM
        ]


def place_of(words: str, gazetteer: Gazetteer, *, country: str | None = None) -> Place:
    """Return the place that a name, or names from the finest to the coarsest, mean together.

    `country` (ISO 3166-1 alpha-2) is where to look when the words name no country.
    A namesake that nothing tells from others makes the answer an area that holds both.
    """
    text = words[:LONGEST]
    pieces = [p for p in map(_piece, re.split(r"[,;()/\[\]]+|\s[-–—]\s", text)) if p.name]
    builder = Builder(gazetteer)
    span = Span(0, len(words)) if words else None
    unknown = Place(name=" ".join(text.split()) or words, text=words, span=span)
    if not pieces:
        return unknown
    held = _holders(pieces, gazetteer, country)
    found = _finest(pieces, held, gazetteer, country)
    if found is None:
        return unknown
    return _place(words, pieces, found, builder, span)


def _piece(words: str) -> _Piece:
    name = " ".join(words.split())
    near = bool(_nearness().search(name))
    name = _nearness().sub(" ", name)
    sorts = frozenset(s for m in _nouns().finditer(name) if (s := _sort(m["noun"])))
    bare = " ".join(_nouns().sub(" ", name).split())
    return _Piece(bare or name.strip(), sorts, near)


@cache
def _nouns() -> re.Pattern[str]:
    """Return the pattern of the nouns that say what a place is, with "of" and "the" around."""
    return re.compile(
        rf"\b(?P<noun>{phrases(noun_sorts())})\b(?:\s+of\b)?|(?<!\S)(?:the|in|of|at|and)(?!\S)",
        re.IGNORECASE,
    )


def _sort(noun: str | None) -> str | None:
    return noun_sorts().get(" ".join((noun or "").lower().split()))


@cache
def _nearness() -> re.Pattern[str]:
    """Return the pattern of words that put a place beside or in a part of what they go with."""
    ways = phrases(mapping("directions"))
    return re.compile(
        rf"(?<!\S)(?:{any_of('near')}|{any_of('fringes')}|{ways}(?:\s+of)?|{any_of('sides')}|rural|rif(?=\s))(?!\S)",
        re.IGNORECASE,
    )


# --- what the pieces may mean ------------------------------------------------------------------


def _holders(pieces: Sequence[_Piece], gazetteer: Gazetteer, country: str | None) -> list[Entry]:
    """Return what the pieces after the first may mean that can hold something."""
    found: list[Entry] = []
    for piece in pieces[1:]:
        known = _candidates(piece.name, gazetteer, _countries(found, country))
        found += [e for e in known if e.kind in AREAS or e.kind in SETTLEMENTS]
    inside = [e.country for e in found if e.kind == "country"]
    return [e for e in found if not inside or e.country in inside]


def _countries(holders: Sequence[Entry], country: str | None) -> tuple[str, ...]:
    named = [e.country for e in holders if e.kind == "country"]
    return tuple(dict.fromkeys(named or ([country] if country else [])))


def _candidates(name: str, gazetteer: Gazetteer, countries: Sequence[str]) -> list[Entry]:
    """Return the entries of a name, in the countries where some are known, by sound if need be."""
    spelled = gazetteer.look_up(name)
    if not countries:
        return list(spelled or _alike_anywhere(name, gazetteer))
    inside = [e for e in spelled if e.country in countries]
    return inside or [e for c in countries for e in gazetteer.sounds_like(name, c)]


def _alike_anywhere(name: str, gazetteer: Gazetteer) -> list[Entry]:
    """Return what a longer name may transliterate in any country, where few places do."""
    if len(name) < LONG_ENOUGH:
        return []
    found = [e for code in gazetteer.countries for e in gazetteer.sounds_like(name, code)]
    return found if len(found) <= FEW else []


def _finest(
    pieces: Sequence[_Piece], held: Sequence[Entry], gazetteer: Gazetteer, country: str | None
) -> _Found | None:
    countries = _countries(held, country)
    for number, piece in enumerate(pieces):
        known = [e for e in _candidates(piece.name, gazetteer, countries) if e.point]
        own = {e.id for e in known}
        later = [e for e in held if e.id not in own] if number == 0 else []
        if not known or (countries and not any(e.country in countries for e in known)):
            continue
        inside = [e for e in known if any(_holds(h, e) for h in later)] if later else known
        if not inside and later and any(h.kind != "country" for h in later):
            continue
        return _Found(number, _ranked(inside or known, piece, country))
    return None


def _ranked(entries: Sequence[Entry], piece: _Piece, country: str | None) -> tuple[Ranked, ...]:
    """Return the entries with their shares; those of the kind that the nouns ask for come first."""
    divided = bool(piece.sorts & {"region", "district"})
    named = Name(
        text=piece.name,
        span=Span(0, 0),
        full_text=piece.name,
        extent=Span(0, 0),
        first=0,
        last=0,
        entries=tuple(entries),
    )
    ranked = rank(named, Evidence(), home=country)
    total = sum(r.score for r in ranked)
    shares = [Ranked(r.entry, r.score / total) for r in ranked]
    whole = ("country", "area")
    return tuple(
        sorted(
            shares,
            key=lambda r: r.entry.kind not in whole and (r.entry.kind in DIVISIONS) != divided,
        )
    )


def _holds(holder: Entry, entry: Entry) -> bool:
    """Say whether an area, or the land that belongs to a town, holds an entry."""
    if holder.id == entry.id or holder.country != entry.country:
        return False
    if holder.kind == "country":
        return True
    if holder.kind in DIVISIONS:
        same = entry.admin1 in holder.admin1.split()
        return same and (holder.kind == "region" or holder.admin2 == entry.admin2)
    if holder.point is None or entry.point is None:
        return False
    return distance_km(holder.point, entry.point) <= max(2 * holder.radius_km, LAND_KM)


# --- the answer ------------------------------------------------------------------------------


def _place(
    words: str, pieces: Sequence[_Piece], found: _Found, builder: Builder, span: Span | None
) -> Place:
    best, piece, apart = found.best, pieces[found.piece], found.rivals()
    precision, radius, name = precision_of(best), best.radius_km, best.name
    whole = next((r.entry for r in found.ranked if r.entry.kind in DIVISIONS), None)
    if found.piece > 0:
        name = pieces[0].name
    if found.piece > 0 and precision is PlacePrecision.EXACT:
        precision = PlacePrecision.WITHIN
        if whole and not pieces[0].sorts & INSIDE:  # a village of the province, as likely
            precision, radius = PlacePrecision.REGION, whole.radius_km
    elif piece.near and precision is PlacePrecision.EXACT:
        precision, radius = PlacePrecision.NEAR, radius + AROUND_KM
    elif piece.sorts & INSIDE and best.kind in SETTLEMENTS:
        precision, name = PlacePrecision.WITHIN, " ".join(words.split(",")[0].split())
    elif apart and precision is PlacePrecision.EXACT:
        precision = PlacePrecision.NEAR
        radius = max(radius, *(_distance(best, e) for e in apart))
    point = best.point or (None, None)
    inner = (best.name,) if precision is PlacePrecision.WITHIN or found.piece > 0 else ()
    if fold(name) == fold(best.name):
        inner = ()
    return Place(
        name=name,
        text=words,
        span=span,
        geonames_id=best.geonames_id if not inner else None,
        lat=point[0],
        lon=point[1],
        radius_km=round(radius, 1),
        precision=precision,
        within=tuple(dict.fromkeys((*inner, *builder.holders(best)))),
        country=best.country or None,
        score=round(_score(found), 3),
        candidates=tuple(map(_candidate, found.ranked[:KEPT])),
    )


def _distance(a: Entry, b: Entry) -> float:
    return distance_km(a.point, b.point) if a.point and b.point else 0.0


def _score(found: _Found) -> float:
    """Return the share of the place among its namesakes; its region of the same name is none."""
    same = sum(r.score for r in found.ranked if _distance(found.best, r.entry) <= LAND_KM)
    return (BY_SOUND if found.best.by_sound else BY_SPELLING) * same


def _candidate(ranked: Ranked) -> Candidate:
    entry = ranked.entry
    lat, lon = entry.point or (0.0, 0.0)
    return Candidate(
        geonames_id=entry.geonames_id or 0,
        name=entry.name,
        country=entry.country,
        lat=lat,
        lon=lon,
        population=entry.population,
        score=round(ranked.score, 3),
    )
