"""Which countries and divisions a report speaks of, so that names are read among their places."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from math import exp

from reportedly.gazetteer import Entry, Point, distance_km, fold
from reportedly.places.names import Name
from reportedly.places.vocabulary import demonym_pattern, demonyms

# A country named is worth more than a place whose name alone suggests it.
COUNTRY_NAMED = 2.0
DEMONYM = 1.0

REACH_KM = 75.0


@dataclass(slots=True)
class Evidence:
    """Weights of countries and of (country, first-level code), by the words that gave them.

    A name is never its own evidence: shares can be asked for without a key's contribution.
    """

    countries: Counter[str] = field(default_factory=Counter)
    divisions: Counter[tuple[str, str]] = field(default_factory=Counter)
    _points: list[tuple[str, Point]] = field(default_factory=list)
    _own: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    _own_divisions: dict[str, Counter[tuple[str, str]]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def add(self, key: str, entry: Entry, weight: float) -> None:
        """Count a place towards its country, its division and what lies near it."""
        if entry.point and entry.kind in ("settlement", "capital", "district"):
            self._points.append((key, entry.point))
        self.countries[entry.country] += weight
        self._own[key][entry.country] += weight
        if entry.admin1:
            division = (entry.country, entry.admin1)
            self.divisions[division] += weight
            self._own_divisions[key][division] += weight

    def add_country(self, key: str, country: str, weight: float) -> None:
        """Count words that tell a country only."""
        self.countries[country] += weight
        self._own[key][country] += weight

    def country_share(self, country: str, without: str) -> float:
        """Return the share of a country in all evidence but that of one key, 0 to 1."""
        own = self._own.get(without, Counter())
        rest = self.countries.total() - own.total()
        return max(0.0, (self.countries[country] - own[country]) / rest) if rest > 0.01 else 0.0

    def speaks_of(self, country: str, without: str) -> bool:
        """Say whether other words than a key's tell of the country."""
        own = self._own.get(without, Counter())
        return self.countries[country] - own[country] > 0.3

    def division_share(self, entry: Entry, without: str) -> float:
        """Return the share of the entry's first-level division in all that name one."""
        if not entry.admin1:
            return 0.0
        division = (entry.country, entry.admin1)
        own = self._own_divisions.get(without, Counter())
        rest = self.divisions.total() - own.total()
        return max(0.0, (self.divisions[division] - own[division]) / rest) if rest > 0.01 else 0.0

    def nearness(self, entry: Entry, without: str) -> float:
        """Return how near the closest other sure place is: 1 beside it, 0.37 at 75 km."""
        if entry.point is None or entry.kind in ("country", "region"):
            return 0.0
        lat, lon = entry.point
        close = [
            point
            for key, point in self._points
            if key != without and abs(point[0] - lat) < 3 and abs(point[1] - lon) < 6
        ]
        if not close:
            return 0.0
        return exp(-min(distance_km(point, entry.point) for point in close) / REACH_KM)

    def leading(self, least: float = 0.15) -> list[str]:
        """Return the countries that hold at least a share of the evidence, the heaviest first."""
        total = self.countries.total() or 1.0
        return [c for c, weight in self.countries.most_common() if weight / total >= least]


def first_evidence(text: str, names: Iterable[Name], home: str | None) -> Evidence:
    """Return what demonyms, countries' names and abbreviated states tell, before any ranking."""
    evidence = Evidence()
    for match in demonym_pattern().finditer(text):
        word = match.group().lower().replace("-", " ")
        evidence.add_country(word, demonyms()[word], DEMONYM)
    for name in names:
        key = fold(name.text)
        if name.state:
            evidence.add_country(key, name.state[0], COUNTRY_NAMED)
            evidence.divisions[name.state] += COUNTRY_NAMED
        elif name.entries and name.entries[0].kind == "country":
            evidence.add_country(key, name.entries[0].country, COUNTRY_NAMED)
    if home:
        evidence.add_country("", home, DEMONYM)
    return evidence
