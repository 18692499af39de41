"""How likely two records tell of one incident: the sum of the weights of what was compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

import yaml

from reportedly.linking.compared import Compared
from reportedly.linking.comparisons import COMPARISONS
from reportedly.linking.linkable import Linkable
from reportedly.linking.wording import Rarity

UNKNOWN = "unknown"
LARGEST_SUM = 30.0


@dataclass(frozen=True, slots=True)
class Reason:
    """One comparison's share in a score, in log-odds: above 0 speaks for one incident."""

    comparison: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Scorer:
    """A logistic model over the levels of the comparisons.

    Attributes:
        base: the log-odds before anything is compared.
        weights: for each comparison the weight of each of its levels, `unknown` among them.
    """

    base: float
    weights: Mapping[str, Mapping[str, float]]

    def score(self, a: Linkable, b: Linkable, rarity: Rarity) -> float:
        """Return how likely the two records tell of one incident, 0 to 1."""
        found = compared(a, b, rarity).items()
        return self.likely({name: one.level for name, one in found if one is not None})

    def likely(self, levels: Mapping[str, str]) -> float:
        """Return how likely a pair with these levels is one incident, 0 to 1."""
        total = self.base + sum(
            known.get(levels.get(name, UNKNOWN), 0.0) for name, known in self.weights.items()
        )
        return 1 / (1 + exp(-max(-LARGEST_SUM, min(LARGEST_SUM, total))))

    def reasons(self, a: Linkable, b: Linkable, rarity: Rarity) -> tuple[Reason, ...]:
        """Return what speaks for and against, the weightiest first; the unknown is left out."""
        found = (
            Reason(name, self.weights.get(name, {}).get(one.level, 0.0), one.reason)
            for name, one in compared(a, b, rarity).items()
            if one is not None
        )
        return tuple(sorted(found, key=lambda r: (-abs(r.weight), r.comparison)))


def compared(a: Linkable, b: Linkable, rarity: Rarity) -> dict[str, Compared | None]:
    """Return what each declared comparison says of two records, the same whichever comes first."""
    if b.id < a.id:
        a, b = b, a
    return {name: comparison(a, b, rarity) for name, comparison in COMPARISONS.items()}


@cache
def shipped() -> Scorer:
    """Return the scorer with the weights that come with Reportedly."""
    text = files("reportedly.linking").joinpath("weights.yaml").read_text(encoding="utf-8")
    told = yaml.safe_load(text)
    return Scorer(told["base"], told["weights"])
