"""Which countries and divisions a report speaks of, so that names are read among their places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import exp, prod
from typing import Generic, TypeVar

from reportedly.gazetteer import Entry, Point, distance_km, fold
from reportedly.model import Parse
from reportedly.places.name import Name
from reportedly.places.vocabulary import demonyms

# A country named is worth more than a place whose name alone suggests it.
COUNTRY_NAMED = 2.0
DEMONYM = 1.0

# How fast being near to another place loses its worth.
REACH_KM = 75.0
CELL_DEGREES = 2.0

# Less evidence than this is none; more than this is enough to say that a country is spoken of.
LEAST = 0.01
SPOKEN_OF = 0.3


Key = TypeVar("Key")


class _Shares(Generic[Key]):
    """Weights by key, and by who gave them, so that shares can leave one giver out."""

    def __init__(self) -> None:
        self.weights: dict[Key, float] = defaultdict(float)
        self.total = 0.0
        self._given: dict[str, dict[Key, float]] = defaultdict(lambda: defaultdict(float))
        self._given_total: dict[str, float] = defaultdict(float)

    def add(self, giver: str, key: Key, weight: float) -> None:
        self.weights[key] += weight
        self.total += weight
        self._given[giver][key] += weight
        self._given_total[giver] += weight

    def weight(self, key: Key, without: str) -> float:
        if key not in self.weights:
            return 0.0
        own = self._given[without].get(key, 0.0) if without in self._given else 0.0
        return max(0.0, self.weights[key] - own)

    def share(self, key: Key, without: str) -> float:
        rest = self.total - self._given_total.get(without, 0.0)
        return self.weight(key, without) / rest if rest > LEAST else 0.0


class Evidence:
    """Weights of countries and of (country, first-level code), by the words that gave them.

    A name is never its own evidence: every question names the key whose words to leave out.
    """

    def __init__(self) -> None:
        self._countries: _Shares[str] = _Shares()
        self._divisions: _Shares[tuple[str, str]] = _Shares()
        self._points: dict[tuple[int, int], list[tuple[str, Point, float]]] = defaultdict(list)

    def add(self, key: str, entry: Entry, weight: float) -> None:
        """Count a place towards its country, its division and what lies near it."""
        self.add_country(key, entry.country, weight)
        if entry.point and entry.kind in ("settlement", "capital", "district"):
            self._points[_cell(entry.point)].append((key, entry.point, weight))
        if entry.admin1:
            self.add_division(key, (entry.country, entry.admin1), weight)

    def add_country(self, key: str, country: str, weight: float) -> None:
        """Count words that tell a country only; an area across countries tells none."""
        if not country:
            return
        self._countries.add(key, country, weight)

    def add_division(self, key: str, division: tuple[str, str], weight: float) -> None:
        """Count words that tell a first-level division."""
        self._divisions.add(key, division, weight)

    def country_share(self, country: str, without: str) -> float:
        """Return the share of a country in all evidence but that of one key, 0 to 1."""
        return self._countries.share(country, without)

    def speaks_of(self, country: str, without: str) -> bool:
        """Say whether other words than a key's tell of the country."""
        return self._countries.weight(country, without) > SPOKEN_OF

    def division_share(self, entry: Entry, without: str) -> float:
        """Return the share of the entry's first-level division in all that name one."""
        return self._divisions.share((entry.country, entry.admin1), without)

    def leading(self, least: float = 0.15) -> list[str]:
        """Return the countries that hold at least a share of the evidence, the heaviest first."""
        weights, total = self._countries.weights, self._countries.total
        heavy = [code for code, weight in weights.items() if weight >= least * total]
        return sorted(heavy, key=lambda code: -weights[code])

    def nearness(self, entry: Entry, without: str) -> float:
        """Return how likely another place of the report is beside it: 0.37 for one at 75 km.

        Each other name counts by the likeliest of what it may mean; several add up.
        """
        if entry.point is None or entry.kind in ("country", "region", "area"):
            return 0.0
        best: dict[str, float] = {}
        row, column = _cell(entry.point)
        for cell in (
            (r, c) for r in (row - 1, row, row + 1) for c in (column - 1, column, column + 1)
        ):
            for key, point, weight in self._points.get(cell, ()):
                if key != without:
                    near = weight * exp(-distance_km(point, entry.point) / REACH_KM)
                    best[key] = max(best.get(key, 0.0), near)
        return 1.0 - prod(1.0 - min(near, 1.0) for near in best.values())


def _cell(point: Point) -> tuple[int, int]:
    return round(point[0] / CELL_DEGREES), round(point[1] / CELL_DEGREES)


def _demonyms(parse: Parse) -> Iterator[tuple[str, str]]:
    """Yield "south korean" and its country for each word, or two words, for a people."""
    known = demonyms()
    before = ""
    for token in parse:
        pair = f"{before} {token.lower}"
        if pair in known:
            yield pair, known[pair]
        elif token.lower in known and token.text[0].isupper():
            yield token.lower, known[token.lower]
        before = token.lower


def first_evidence(parse: Parse, names: Iterable[Name], home: str | None) -> Evidence:
    """Return what demonyms, countries' names and abbreviated states tell, before any ranking."""
    evidence = Evidence()
    for word, code in _demonyms(parse):
        evidence.add_country(word, code, DEMONYM)
    for name in names:
        key = fold(name.text)
        if name.state:
            evidence.add_country(key, name.state[0], COUNTRY_NAMED)
            evidence.add_division(key, name.state, COUNTRY_NAMED)
        elif name.entries and name.entries[0].kind == "country":
            evidence.add_country(key, name.entries[0].country, COUNTRY_NAMED)
    if home:
        evidence.add_country("", home, DEMONYM)
    return evidence
