"""The comparisons of two records' words: each is one small function, its docstring published."""

from reportedly.linking.compared import SHOWN, Compared, listed, within
from reportedly.linking.linkable import Linkable
from reportedly.linking.wording import Rarity

LIKENESS = (0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7)
SHARED = (0, 1, 2, 3, 5, 8, 13, 21, 34)
FULL_NAMES = (0, 1, 2, 4, 7, 12)
PARTS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.55, 0.75)
NUMBERS = (0.0, 0.06, 0.1, 0.15, 0.2, 0.3, 0.45)
TOLD = (0.0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.13, 0.17, 0.22, 0.3)


def wording(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Compare all words by the cosine of their inverse document frequencies."""
    return _alike(a.words, b.words, rarity, "words")


def names(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Compare the words that stand as names by the cosine of their inverse frequencies."""
    return _alike(a.names, b.names, rarity, "names")


def headline(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Compare the reports' headlines by the cosine of their inverse frequencies."""
    return _alike(a.headline, b.headline, rarity, "headlines")


def rare(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Count the rare words and names that both have: a victim, a street, a number."""
    if not a.words or not b.words:
        return None
    found = rarity.rare((a.words & b.words) | (a.names & b.names))
    shown = f": {', '.join(found[:SHOWN])}" if found else ""
    return Compared(within(len(found), SHARED), f"{len(found)} rare words shared{shown}")


def full_names(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Count the names of two words that both have: a victim, a street, a hospital."""
    if not a.names or not b.names:
        return None
    shared = {name for name in a.names & b.names if " " in name}
    shown = f": {listed(shared)}" if shared else ""
    return Compared(within(len(shared), FULL_NAMES), f"{len(shared)} full names shared{shown}")


def names_covered(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Compare how much of the names of the one that has fewer the other has too."""
    if not a.names or not b.names:
        return None
    least = min(rarity.squares(a.names), rarity.squares(b.names))
    part = rarity.squares(a.names & b.names) / least if least else 0.0
    return Compared(within(part, PARTS), f"one has {100 * part:.0f} % of the other's names")


def numbers(a: Linkable, b: Linkable, _: Rarity) -> Compared | None:
    """Compare the numbers in digits, ages and hours among them: how many both have, of all."""
    one, other = ({w for w in x.words if w[0].isdigit()} for x in (a, b))
    if not one or not other:
        return None
    shared = one & other
    said = f": {listed(shared)}" if shared else ""
    level = within(len(shared) / len(one | other), NUMBERS)
    return Compared(level, f"{len(shared)} numbers shared{said}")


def headline_told(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Compare each headline with the other's words, and take the one that is less alike."""
    told = _told(a, b, rarity)
    if told is None:
        return None
    return Compared(within(told[0], TOLD), f"each headline {100 * told[0]:.0f} % told by the other")


def headlines_told(a: Linkable, b: Linkable, rarity: Rarity) -> Compared | None:
    """Compare each headline with the other's words, and take the one that is more alike."""
    told = _told(a, b, rarity)
    if told is None:
        return None
    return Compared(within(told[1], TOLD), f"a headline {100 * told[1]:.0f} % told by the other")


def _told(a: Linkable, b: Linkable, rarity: Rarity) -> tuple[float, float] | None:
    if not (a.headline and b.headline and a.words and b.words):
        return None
    one, other = rarity.alike(a.headline, b.words), rarity.alike(b.headline, a.words)
    return min(one, other), max(one, other)


def _alike(a: frozenset[str], b: frozenset[str], rarity: Rarity, what: str) -> Compared | None:
    if not a or not b:
        return None
    cosine = rarity.alike(a, b)
    under = next((step for step in LIKENESS if cosine < step), 1.0)
    rare = sorted(a & b, key=lambda w: (-rarity.weight(w), w))[:SHOWN]
    shared = f": {', '.join(rare)}" if rare else ""
    return Compared(f"under {under}", f"{100 * cosine:.0f} % alike in {what}{shared}")
