"""From a resolved name to a place: how precise it is, where it lies, what holds it."""

from reportedly.gazetteer import Entry, Gazetteer, distance_km, fold
from reportedly.model import Candidate, Place, PlacePrecision
from reportedly.places.mention import Mention
from reportedly.places.name import Name
from reportedly.places.ranking import KEPT, SETTLEMENTS, Ranked
from reportedly.places.resolution import Resolved

# A neighbourhood of its own entry lies this near to the city that the words put it in.
SAME_CITY_KM = 40.0
# How far the surroundings of a town reach beyond it.
SURROUNDINGS_KM = 20.0
# What keeps its own name inside a region when the gazetteer does not know it.
HELD_UNKNOWN = (None, "settlement", "district")
# What stays inside the name of the place: "Bagram airfield", but "Handarat" for a camp.
NAMED_WITH_NOUN = ("facility", "nature", "road", "rural")


class Builder:
    """Makes the places of one report."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def mention(self, resolved: Resolved, holder: Entry | None, sure: float) -> Mention:
        """Return the mention of a resolved name; `holder` is the entry of what holds it."""
        name, entry = resolved.name, resolved.entry
        sort = name.noun.sort if name.noun else None
        if sort == "district" and entry and holder and not _fits(entry, holder):
            sort, entry = "part", None
        if sort in ("part", "camp", "facility"):
            return self._inside(resolved, sort, holder, sure)
        if sort in ("nature", "road"):
            return self._unresolved(name, sort)
        if sort == "rural" and entry:
            return self._surroundings(resolved, entry, sure)
        if entry is None and sort in HELD_UNKNOWN and holder and holder.kind != "country":
            return self._inside(resolved, sort, holder, sure)
        if entry is None:
            return self._unresolved(name, sort or "settlement")
        return self.whole(resolved, entry, sure)

    def whole(self, resolved: Resolved, entry: Entry, sure: float) -> Mention:
        """Return the mention of an entry as a whole."""
        place = self.placed(
            resolved, entry, precision=precision_of(entry), name=entry.name, sure=sure
        )
        sort = "settlement" if entry.kind in SETTLEMENTS else entry.kind
        return Mention(
            place=place, sort=sort, called=resolved.name.text, noun=_noun(resolved), entry=entry
        )

    def _inside(
        self, resolved: Resolved, sort: str | None, holder: Entry | None, sure: float
    ) -> Mention:
        """Return a neighbourhood, camp or building inside the settlement that holds it."""
        name, own = resolved.name, resolved.entry
        many = name.noun is not None and name.noun.plural  # "Homs neighbourhoods"
        if sort in ("facility", "camp") or many:
            holder = _settlement(own) or holder
        elif own and holder and _fits(own, holder):
            return self.whole(resolved, own, sure)
        sort = sort or "settlement"
        if holder is None:
            return self._unresolved(name, sort)
        place = self.placed(
            resolved,
            holder,
            precision=PlacePrecision.WITHIN,
            name=_own_name(name),
            sure=sure,
            within=(holder.name, *self.holders(holder)),
        )
        return Mention(place=place, sort=sort, called=name.text, noun=_noun(resolved), entry=holder)

    def _surroundings(self, resolved: Resolved, entry: Entry, sure: float) -> Mention:
        """Return "Idlib countryside": the region of that name, else the land around the town."""
        same = (e for e in (r.entry for r in resolved.ranked) if e.country == entry.country)
        region = next((e for e in same if e.kind == "region"), None)
        if resolved.name.noun and resolved.name.noun.word in ("area", "outskirts", "suburbs"):
            region = None
        whole = region or entry
        place = self.placed(
            resolved,
            whole,
            precision=PlacePrecision.REGION if region else PlacePrecision.NEAR,
            name=_own_name(resolved.name),
            sure=sure,
            radius_km=whole.radius_km + (0.0 if region else SURROUNDINGS_KM),
        )
        return Mention(
            place=place,
            sort="rural",
            called=resolved.name.text,
            noun=_noun(resolved),
            entry=whole,
        )

    def _unresolved(self, name: Name, sort: str) -> Mention:
        place = Place(name=_own_name(name), text=name.full_text, span=name.extent)
        return Mention(
            place=place,
            sort=sort,
            called=name.text,
            noun=name.noun.word if name.noun else None,
        )

    def placed(
        self,
        resolved: Resolved,
        entry: Entry,
        *,
        precision: PlacePrecision,
        name: str,
        sure: float,
        within: tuple[str, ...] | None = None,
        radius_km: float | None = None,
    ) -> Place:
        """Return a place at an entry's coordinates."""
        lat, lon = entry.point or (None, None)
        return Place(
            name=name,
            text=resolved.name.full_text,
            span=resolved.name.extent,
            geonames_id=entry.geonames_id if precision is not PlacePrecision.WITHIN else None,
            lat=lat,
            lon=lon,
            radius_km=entry.radius_km if radius_km is None else radius_km,
            precision=precision,
            within=self.holders(entry) if within is None else within,
            country=entry.country or None,
            score=round(sure, 3),
            candidates=_candidates(resolved.ranked),
        )

    def holders(self, entry: Entry) -> tuple[str, ...]:
        """Return the names of what holds an entry, innermost first, without repetition."""
        chain: list[str] = []
        if entry.kind not in ("region", "country") and entry.admin1:
            region = self.gazetteer.region(entry.country, entry.admin1)
            if region and fold(region.name) != fold(entry.name):
                chain.append(region.name)
        if entry.kind != "country" and (country := self.gazetteer.country(entry.country)):
            chain.append(country.name)
        return tuple(chain)


def precision_of(entry: Entry) -> PlacePrecision:
    """Return how exactly an entry fixes a place."""
    if entry.kind == "country":
        return PlacePrecision.COUNTRY
    return PlacePrecision.EXACT if entry.kind in SETTLEMENTS else PlacePrecision.REGION


def _own_name(name: Name) -> str:
    if name.noun and name.noun.sort in NAMED_WITH_NOUN:
        return name.full_text
    return name.text


def _noun(resolved: Resolved) -> str | None:
    return resolved.name.noun.word if resolved.name.noun else None


def _settlement(entry: Entry | None) -> Entry | None:
    return entry if entry and entry.kind != "country" else None


def _fits(own: Entry, holder: Entry) -> bool:
    """Say whether an entry may lie in what the words say holds it."""
    if own.country != holder.country or own.id == holder.id:
        return False
    if holder.kind == "country":
        return True
    if holder.kind in ("region", "district") and own.admin1 in holder.admin1.split():
        return True
    if own.point is None or holder.point is None:
        return False
    return distance_km(own.point, holder.point) <= SAME_CITY_KM


def _candidates(ranked: tuple[Ranked, ...]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            geonames_id=r.entry.geonames_id or 0,
            name=r.entry.name,
            country=r.entry.country,
            lat=r.entry.point[0],
            lon=r.entry.point[1],
            population=r.entry.population,
            score=round(r.score, 3),
        )
        for r in ranked[:KEPT]
        if r.entry.point
    )
