"""Which entry a name means: a conditional logit over explicit features."""

from dataclasses import dataclass
from math import exp, log10

from reportedly.gazetteer import Entry, fold
from reportedly.places.evidence import Evidence
from reportedly.places.name import Name
from reportedly.places.vocabulary import mapping

KEPT = 5
# The hundred small Springfields beyond these change nothing and cost time.
WEIGHED = 40
SETTLEMENTS = ("settlement", "capital")


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry with its share of the probability among the candidates of one name."""

    entry: Entry
    score: float


def rank(
    name: Name, evidence: Evidence, holders: tuple[Entry, ...] = (), home: str | None = None
) -> tuple[Ranked, ...]:
    """Return the candidates of a name, the likeliest first, with scores that add up to one or less.

    The rest is the chance that the gazetteer lacks what is meant.

    `holders` are what the words after the name could mean ("…, Ohio"; "… in Syria").
    """
    weights = mapping("ranking")
    divided = name.noun is not None and name.noun.sort in ("region", "district")
    seats = frozenset[int]() if divided else named_for_seat(name.entries)
    scored = [
        (
            sum(
                weights[feature] * value
                for feature, value in features(name, e, evidence, holders, seats, home).items()
            ),
            e,
        )
        for e in name.entries[:WEIGHED]
    ]
    if not scored:
        return ()
    none = sum(weights[f] * value for f, value in none_features(name).items())
    top = max(none, *(score for score, _ in scored))
    odds = [(exp(score - top), entry) for score, entry in scored]
    total = sum(o for o, _ in odds) + exp(none - top)
    best_first = sorted(odds, key=lambda pair: (-pair[0], -pair[1].population, pair[1].id))
    return tuple(Ranked(entry, o / total) for o, entry in best_first)


def features(
    name: Name,
    entry: Entry,
    evidence: Evidence,
    holders: tuple[Entry, ...],
    seats: frozenset[int],
    home: str | None,
) -> dict[str, float]:
    """Return what speaks for and against one entry, each a number about 0 to 1."""
    key = fold(name.text)
    sort = name.noun.sort if name.noun else None
    return {
        "population": log10(entry.population + 100) / 7,
        "main": float(entry.main),
        "by_sound": float(entry.by_sound),
        "country": float(entry.kind == "country"),
        "capital": float(entry.kind == "capital"),
        "region": float(entry.kind == "region"),
        "district": float(entry.kind == "district"),
        "named_for_seat": float(entry.id in seats),
        "noun_agrees": _noun_agrees(sort, entry),
        "share": evidence.country_share(entry.country, key),
        "spoken_of": float(evidence.speaks_of(entry.country, key)),
        "division": evidence.division_share(entry, key),
        "nearness": evidence.nearness(entry, key),
        "held": _held(entry, holders),
        "home": float(home == entry.country),
        "area": float(entry.kind == "area"),
        "shadowed": float(not entry.main and _is_a_country(name)),
    }


def none_features(name: Name) -> dict[str, float]:
    """Return what speaks for the name's meaning something that the gazetteer lacks."""
    most = max(entry.population for entry in name.entries)
    return {
        "none": 1.0,
        "none_small": 1 - log10(most + 100) / 7,
        "none_by_alias": float(not any(entry.main for entry in name.entries)),
        "none_large_kind": float(
            any(e.kind in ("country", "region", "area") for e in name.entries)
        ),
    }


def named_for_seat(entries: tuple[Entry, ...]) -> frozenset[int]:
    """Return the ids of the divisions that share their name with a settlement in them.

    "Aleppo" alone is the city; the division is "Aleppo province".
    """
    towns = {
        (e.country, e.admin1) for e in entries if e.kind in SETTLEMENTS and (e.main or e.by_sound)
    }
    return frozenset(
        e.id for e in entries if e.kind in ("region", "district") and (e.country, e.admin1) in towns
    )


def _is_a_country(name: Name) -> bool:
    """Say whether the name is a country's own ("Mexico", which the capital is called too)."""
    return name.entries[0].kind == "country" and name.entries[0].main


def _noun_agrees(sort: str | None, entry: Entry) -> float:
    if sort in ("region", "district"):
        return 1.0 if entry.kind == sort else 0.5 if entry.kind in ("region", "district") else -1.0
    if sort in ("settlement", "part", "camp", "facility"):
        return 1.0 if entry.kind in SETTLEMENTS else -1.0
    return 0.0


def _held(entry: Entry, holders: tuple[Entry, ...]) -> float:
    """Return 1 when a holder that the text names holds the entry, -1 when none does."""
    if not holders:
        return 0.0
    return 1.0 if any(_holds(holder, entry) for holder in holders) else -1.0


def _holds(holder: Entry, entry: Entry) -> bool:
    if holder.country != entry.country or holder.id == entry.id:
        return False
    if holder.kind == "country":
        return True
    if holder.kind in ("region", "district"):
        same_first = entry.admin1 in holder.admin1.split()
        return same_first and (holder.kind == "region" or holder.admin2 == entry.admin2)
    return False
