"""From names to entries: every name of a report is weighed in the light of the others."""

from dataclasses import dataclass, replace

from reportedly.gazetteer import Entry, Gazetteer, fold
from reportedly.model import Parse
from reportedly.places.context import holder_entries, links
from reportedly.places.evidence import Evidence, first_evidence
from reportedly.places.name import Name
from reportedly.places.ranking import Ranked, rank

# From this score on, what a name may mean counts, by its score, towards the places around it.
LEAST_LIKELY = 0.05
# Where all candidates together are less likely than this, the gazetteer lacks the place.
NO_MATCH = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A name with its candidates, the likeliest first, and the name that holds it by the words."""

    name: Name
    ranked: tuple[Ranked, ...]
    holder: Name | None = None

    @property
    def entry(self) -> Entry | None:
        """The likeliest entry, unless that the gazetteer lacks the place is far likelier."""
        if sum(r.score for r in self.ranked) < NO_MATCH:
            return None
        return self.ranked[0].entry


def resolve(
    names: list[Name], parse: Parse, gazetteer: Gazetteer, home: str | None = None
) -> tuple[list[Resolved], Evidence]:
    """Rank the candidates of every name, first alone, then among the places found sure."""
    evidence = first_evidence(parse, names, home)
    leading = evidence.leading()
    names = [_with_spellings(name, leading, gazetteer) for name in names]
    holders = links(names, parse)
    weighed: list[tuple[str, tuple[Ranked, ...]]] = []
    areas = _areas_by_key(names, holders, gazetteer)
    for ranked_key, name in {fold(n.text): n for n in names}.items():
        weighed.append((ranked_key, rank(name, evidence, areas.get(ranked_key, ()), home)))
    for ranked_key, ranked in weighed:
        for likely in ranked:
            if likely.score >= LEAST_LIKELY and likely.entry.kind != "country":
                evidence.add(ranked_key, likely.entry, likely.score)
    ranked_once: dict[tuple[str, str | None], tuple[Ranked, ...]] = {}
    resolved = []
    for name, holder in zip(names, holders, strict=True):
        key = (fold(name.text), name.noun.sort if name.noun else None)
        if key not in ranked_once:
            ranked_once[key] = rank(name, evidence, areas.get(key[0], ()), home)
        resolved.append(Resolved(name=name, ranked=ranked_once[key], holder=holder))
    return resolved, evidence


def _areas_by_key(
    names: list[Name], holders: list[Name | None], gazetteer: Gazetteer
) -> dict[str, tuple[Entry, ...]]:
    """Return what holds each name by the words of any of its mentions."""
    areas: dict[str, tuple[Entry, ...]] = {}
    for name, holder in zip(names, holders, strict=True):
        found = holder_entries(name, holder, gazetteer)
        if found:
            areas.setdefault(fold(name.text), found)
    return areas


def _with_spellings(name: Name, countries: list[str], gazetteer: Gazetteer) -> Name:
    """Add entries of the report's own countries that the name may transliterate."""
    if name.state or any(e.country in countries or e.kind == "country" for e in name.entries):
        return name
    known = {e.id for e in name.entries}
    alike = [
        entry
        for country in countries
        for entry in gazetteer.sounds_like(name.text, country)
        if entry.id not in known
    ]
    return replace(name, entries=(*name.entries, *alike)) if alike else name
