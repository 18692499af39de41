"""An index of names of several words, looked up in running words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

T = TypeVar("T")

_BREAKS = re.compile(r"(?:^|(?<=\w))['’]s\b|[\s\-‐‑–/]+")
_DROPPED = re.compile(r"[^\w\s&]")


class Worded(Protocol):
    """A word or a token."""

    @property
    def text(self) -> str:
        """The word as it stands in the report."""


class Match(NamedTuple, Generic[T]):
    """What the words `[first, last]` name."""

    first: int
    last: int
    value: T


class NameIndex(Generic[T]):
    """Names to what they name, found wherever they stand in a list of words.

    Case is that of names: an alias in capitals matches no lower case ("IS" is not "is"), and an
    alias that begins with a capital matches only words that do ("Dawn" is not "dawn").
    """

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], str, T]]] = {}
        for alias, value in names:
            atoms = atoms_of(alias)
            if atoms:
                self._rows.setdefault(atoms[0], []).append((atoms, alias, value))
        for rows in self._rows.values():
            rows.sort(key=lambda row: -len(row[0]))

    def find(self, words: Sequence[Worded]) -> list[Match[T]]:
        """Return the names in the words, the longest at each place, none inside another."""
        atoms = [(atom, i) for i, word in enumerate(words) for atom in atoms_of(word.text)]
        if not any(atom in self._rows for atom, _ in atoms):
            return []
        folded = [atom for atom, _ in atoms]
        found: list[Match[T]] = []
        at = 0
        while at < len(atoms):
            row = self._at(words, atoms, folded, at)
            if row is None:
                at += 1
                continue
            length, value = row
            found.append(Match(atoms[at][1], atoms[at + length - 1][1], value))
            at += length
        return found

    def _at(
        self, words: Sequence[Worded], atoms: list[tuple[str, int]], folded: list[str], at: int
    ) -> tuple[int, T] | None:
        first = words[atoms[at][1]]
        for wanted, alias, value in self._rows.get(folded[at], ()):
            if tuple(folded[at : at + len(wanted)]) == wanted and _case_fits(alias, first.text):
                return len(wanted), value
        return None


@lru_cache(maxsize=1 << 15)  # the same words come again and again: a third of the time
def atoms_of(name: str) -> tuple[str, ...]:
    """Return the parts of a name without case, accents, dots, hyphens and apostrophes."""
    return tuple(filter(None, (_bare(part) for part in _BREAKS.sub(" ", name).split())))


def _bare(part: str) -> str:
    if part.isascii():
        return _DROPPED.sub("", part).lower()
    plain = unicodedata.normalize("NFKD", part)
    return _DROPPED.sub("", "".join(c for c in plain if not unicodedata.combining(c))).casefold()


def _case_fits(alias: str, text: str) -> bool:
    if alias.isupper():
        rest = text.split("-")[0][1:]
        titled = len(alias) > 3 and text[:1].isupper() and rest.islower()  # "Unicef", "Isis"
        return titled or not any(c.islower() for c in text.split("-")[0])
    return text[:1].isupper() or not alias[:1].isupper()
