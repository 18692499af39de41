"""The verb of this package: a report's text and parse in, its places out."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.gazetteer import Entry, Gazetteer, distance_km, fold
from reportedly.model import Parse, Place, PlacePrecision, Span
from reportedly.places.acceptance import Setting, place_probability
from reportedly.places.anaphora import point_back
from reportedly.places.areas import as_area, offset_before
from reportedly.places.building import Builder
from reportedly.places.lines import as_line, borders
from reportedly.places.mention import Mention, overlaps_any
from reportedly.places.resolution import Resolved, resolve
from reportedly.places.spotter import Spotter

# The balance of precision and recall that did best on the open halves of four geoparsing sets.
ACCEPTED = 0.35
# What can have an eastern part, outskirts or a north.
AREAS_OF = ("settlement", "region", "district", "country", "rural")
# What is called by its name alone after it was introduced with its noun.
NAMED_ALONE = ("camp", "part", "district", "settlement")
# An entry farther from where the report puts the place, in radii, is another of the name.
FARTHEST_OFF = 2.0
# A name that is a place here is one there too.
SURE_ELSEWHERE = 0.6
# From here on, "Jenin" in "Jenin camp" is the town.
LIKELY_TOWN = 0.4
# How sure a place is that only a noun or a preposition vouches for.
VOUCHED = 0.6


def find_places(
    text: str,
    parse: Parse,
    quotations: Sequence[Span],
    gazetteer: Gazetteer,
    *,
    home: str | None = None,
) -> tuple[Place, ...]:
    """Return the places that the text names or points back to, in its order, none overlapping.

    `home` is the country of the outlet (ISO 3166-1 alpha-2), a hint for names that many countries
    share. Names inside `quotations` are places too; a quotation mark only ends a name.
    """
    spotter = Spotter(text, parse, gazetteer)
    names = spotter.names()
    resolved, evidence = resolve(names, parse, gazetteer, home)
    setting = Setting(parse, spotter.style, frozenset(spotter.people), evidence)
    resolved = [r for r in resolved if r.ranked or spotter.is_vouched(r.name)]
    named = _named(resolved, setting, gazetteer)
    named = _with_repetitions(text, _as_told(named))
    offsets = _offsets(text, named)
    named = [offsets.moved(m) for m in named]
    final = _related(text, named, offsets.anchors, gazetteer)
    final += point_back(text, named, final)
    return tuple(m.place for m in sorted(final, key=lambda m: m.span))


def _named(resolved: list[Resolved], setting: Setting, gazetteer: Gazetteer) -> list[Mention]:
    """Return the mentions of the names that are places, built and held."""
    chances = [_chance(place, setting) for place in resolved]
    best: dict[str, float] = defaultdict(float)
    for place, chance in zip(resolved, chances, strict=True):
        key = fold(place.name.text)
        best[key] = max(best[key], chance)
    entries = {id(place.name): place.entry for place in resolved}
    builder = Builder(gazetteer)
    mentions = []
    for place, chance in zip(resolved, chances, strict=True):
        if not _is_place(place, chance, best[fold(place.name.text)], setting):
            continue
        place = _without_doubtful_entry(place, setting)
        score = place.ranked[0].score * chance if place.ranked else VOUCHED
        mention = builder.mention(place, _holding(place, entries), score)
        mentions.append(replace(mention, speaks=_speaks(place, setting.parse)))
    return mentions


def _without_doubtful_entry(place: Resolved, setting: Setting) -> Resolved:
    """Leave a building or camp without a town that only happens to share its name."""
    noun = place.name.noun
    if not place.ranked or noun is None or noun.sort not in ("facility", "camp"):
        return place
    likely = place.ranked[0].score * place_probability(place, setting)
    return place if likely >= LIKELY_TOWN else replace(place, ranked=())


def _chance(place: Resolved, setting: Setting) -> float:
    """Return how likely the name is a place; an explicit noun ("the village of") settles it."""
    noun = place.name.noun
    vouched = VOUCHED if not place.ranked or (noun and not noun.weak) else 0.0
    return max(vouched, place_probability(place, setting)) if place.ranked else vouched


def _is_place(place: Resolved, chance: float, best: float, setting: Setting) -> bool:
    if chance >= ACCEPTED:
        return True
    is_person = all(word in setting.people for word in place.name.text.lower().split())
    return best >= SURE_ELSEWHERE and not is_person


def _holding(place: Resolved, entries: dict[int, Entry | None]) -> Entry | None:
    return entries.get(id(place.holder)) if place.holder else None


def _speaks(place: Resolved, parse: Parse) -> bool:
    """Say whether a capital or country stands as a subject, as governments do."""
    entry = place.entry
    if entry is None or entry.kind not in ("capital", "country"):
        return False
    token = parse.tokens[place.name.last - 1]
    return token.dep in ("nsubj", "nsubjpass", "poss", "conj") and (
        token.dep != "conj" or parse.head(token).dep in ("nsubj", "nsubjpass")
    )


def _as_told(mentions: list[Mention]) -> list[Mention]:
    """Keep "Salaheddin" a neighbourhood of Aleppo where it stands without its noun later."""
    told = {fold(m.called): m for m in mentions if _is_smaller_part(m)}
    kept = []
    for mention in mentions:
        meant = told.get(fold(mention.called))
        if meant and mention.noun is None and fold(meant.place.within[0]) != fold(meant.called):
            mention = meant.renamed(mention.place.text, mention.span)
        kept.append(mention)
    return kept


def _is_smaller_part(mention: Mention) -> bool:
    """Say whether it is a neighbourhood or village of its own name inside its entry."""
    within = mention.place.precision is PlacePrecision.WITHIN
    return within and bool(mention.noun) and mention.sort in ("part", "district", "settlement")


def _with_repetitions(text: str, mentions: list[Mention]) -> list[Mention]:
    """Add bare later mentions of places that only their noun vouched for ("Handarat")."""
    added = list(mentions)
    for mention in mentions:
        name = mention.called
        own = mention.entry is None or _is_smaller_part(mention)
        if not own or mention.sort not in NAMED_ALONE or " of " in name:
            continue
        for match in re.finditer(rf"\b{re.escape(name)}\b(?!-)", text):
            span = Span(*match.span())
            if not overlaps_any(span, added):
                added.append(mention.renamed(name, span))
    return sorted(added, key=lambda m: m.span)


def _related(
    text: str, named: list[Mention], anchors: frozenset[int], gazetteer: Gazetteer
) -> list[Mention]:
    """Return the mentions with lines and areas in the place of the names in them.

    `anchors` are the starts of the names from which another place's distance is told.
    """
    final = borders(text, named, gazetteer)
    pending = [m for m in named if not overlaps_any(m.span, final)]
    floor = 0
    while pending:
        mention, *pending = pending
        kept = as_line(text, mention, pending[0]) if pending else None
        if kept:
            pending = pending[1:]
        elif mention.sort in AREAS_OF and mention.span.start not in anchors:
            kept = as_area(text, mention, floor)
        kept = kept or mention
        final.append(kept)
        floor = kept.span.end
    return final


@dataclass(frozen=True, slots=True)
class _Offsets:
    """Places told by distance from another: by name, and where the anchors stand."""

    points: dict[str, Place]
    anchors: frozenset[int]

    def moved(self, mention: Mention) -> Mention:
        """Return the mention at the point that its distance from the anchor tells."""
        point, own = self.points.get(fold(mention.called)), mention.place
        if point is None or _agrees(own, point):
            return mention
        place = replace(point, name=mention.called, text=own.text, span=own.span, candidates=())
        return replace(mention, place=place)


def _agrees(own: Place, told: Place) -> bool:
    """Say whether an entry lies where the report says that the place is."""
    if own.precision is PlacePrecision.WITHIN:  # its coordinates are only those of its holder
        return False
    if own.lat is None or own.lon is None or told.lat is None or told.lon is None:
        return told.lat is None
    apart = distance_km((own.lat, own.lon), (told.lat, told.lon))
    return apart <= FARTHEST_OFF * ((told.radius_km or 0.0) + (own.radius_km or 0.0))


def _offsets(text: str, mentions: list[Mention]) -> _Offsets:
    """Read "the Handarat camp a few kilometres north of Aleppo" for all such pairs."""
    points: dict[str, Place] = {}
    anchors: set[int] = set()
    for mention, anchor in pairwise(mentions):
        point = offset_before(text, mention, anchor)
        if point:
            anchors.add(anchor.span.start)
            points[fold(mention.called)] = point
    return _Offsets(points, frozenset(anchors))
