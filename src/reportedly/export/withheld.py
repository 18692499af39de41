"""What a public export withholds: the strings that must stand nowhere in it, and why."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from reportedly.gazetteer import fold
from reportedly.lexicon import words
from reportedly.model import Place

SOURCE, PLACE, NAMES = "source", "place", "names"
WHY = {
    SOURCE: "the source must be protected",
    PLACE: "the exact place must be protected",
    NAMES: "names of people who were harmed",
}
_WORDS = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
# Shorter strings are looked for as whole words; longer ones run together too ("/ammaralselmo/").
_INSIDE_A_WORD, _RUN_TOGETHER = 4, 6


@dataclass(frozen=True)
class Withheld:
    """What must not be told.

    Attributes:
        marked: by id of a claim, what of it people marked.
        strings: by reason, the words that must stand nowhere.
        ids, points: of places that must not be told, however they are named.
    """

    marked: dict[str, frozenset[str]]
    strings: dict[str, frozenset[tuple[str, ...]]]
    ids: frozenset[int] = frozenset()
    points: frozenset[tuple[float, float]] = frozenset()

    def of(self, claim_id: str) -> frozenset[str]:
        """Return what people marked of a claim."""
        return self.marked.get(claim_id, frozenset())

    def why(self, text: str) -> str | None:
        """Return the reason for which a text must not be told, or None."""
        if not any(self.strings.values()):
            return None
        spaced = " ".join(tokens(text))
        together = spaced.replace(" ", "")
        for reason, (inside, whole, joined) in self._patterns.items():
            padded = f" {spaced} "
            if (
                (inside and inside.search(spaced))
                or (whole and whole.search(padded))
                or (joined and joined.search(together))
            ):
                return reason
        return None

    def hides(self, place: Place) -> bool:
        """Say whether a place must not be told."""
        told = any(self.why(one) for one in (place.name, place.text, *place.within[:-1]))
        point = (place.lat, place.lon)
        return told or place.geonames_id in self.ids or point in self.points

    @property
    def summary(self) -> str:
        """Return how much is withheld and why, in words."""
        told = {SOURCE: "source", PLACE: "place"}
        parts = []
        for sort, noun in told.items():
            number = sum(sort in fields for fields in self.marked.values())
            if number:
                parts.append(f"{noun} of {number} claim{'' if number == 1 else 's'} ({WHY[sort]})")
        if number := len(self.strings.get(NAMES, ())):
            parts.append(f"{number} name{'' if number == 1 else 's'} of people harmed")
        said = "; ".join(parts) or "nothing had to be"
        return f"Withheld: {said}. Texts that would tell it are replaced by the reason."

    @cached_property
    def _patterns(self) -> dict[str, tuple[re.Pattern[str] | None, ...]]:
        found: dict[str, tuple[re.Pattern[str] | None, ...]] = {}
        for reason, strings in self.strings.items():
            spaced = {" ".join(one) for one in strings}
            inside = {one for one in spaced if len(one) >= _INSIDE_A_WORD}
            together = {
                joined for one in spaced if len(joined := one.replace(" ", "")) >= _RUN_TOGETHER
            }
            whole = {f" {one} " for one in spaced - inside}
            found[reason] = (_any_of(inside), _any_of(whole), _any_of(together))
        return found


def note(reason: str) -> str:
    """Return what stands in place of what is withheld."""
    return f"[withheld: {WHY[reason]}]"


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: in an address too, and in any spelling."""
    return tuple(_WORDS.findall(fold(_POSSESSIVE.sub("", unquote(text)))))


def telling(said: Iterable[str | None], *, named: bool = True) -> set[tuple[str, ...]]:
    """Return the words that would tell who or where: no pronouns, no bare common noun.

    Args:
        said: names and descriptions.
        named: whether a single word is a name; a description ("residents") tells nobody.
    """
    pronouns = {*words("anaphora")["pronouns"], *words("anaphora")["unresolved"]}
    found = set()
    for one in said:
        parts = tokens(one or "")
        while parts and parts[0] in ("the", "a", "an"):
            parts = parts[1:]
        if parts and (len(parts) > 1 or (named and parts[0] not in pronouns)):
            found.add(parts)
    return found


def _any_of(strings: Iterable[str]) -> re.Pattern[str] | None:
    listed = sorted(strings, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, listed))) if listed else None
