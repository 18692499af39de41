"""What an event was done with and to: keys of weapons and targets, by their words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon import words
from reportedly.model import Parse, Token


@dataclass(frozen=True, slots=True)
class Tags:
    """The weapon and target words of a text, as token number to key."""

    weapons: Mapping[int, str]
    targets: Mapping[int, str]

    def weapon(self, tokens: Iterable[Token]) -> str | None:
        """Return the most telling weapon among the tokens, by the order of the vocabulary."""
        keys = {self.weapons[t.i] for t in tokens if t.i in self.weapons}
        return min(keys, key=_order().index) if keys else None

    def strike(self, tokens: Iterable[Token]) -> tuple[str | None, str | None]:
        """Return the type of strike and the weapon that the tokens tell of, if any."""
        keys = {self.weapons[t.i] for t in tokens if t.i in self.weapons}
        of: dict[str, str] = words("weapon_words")["strikes"]
        told = sorted((k for k in keys if k in of), key=_order().index)
        if not told:
            return None, None
        flown = any(k in _words("weapon")["carriers"] for k in keys)
        if flown and told[0] in _words("weapon")["carried"]:
            return "strike.air", told[0]
        return of[told[0]], told[0]

    def target_keys(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Return the keys of the targets among the tokens, in the order of the text."""
        return tuple(dict.fromkeys(self.targets[t.i] for t in tokens if t.i in self.targets))


def tag(parse: Parse) -> Tags:
    """Find the weapon and target words of a text; of two that overlap the longer one holds."""
    pieces: list[tuple[str, int]] = []
    for token in parse.tokens:
        if token.lower.isalnum():
            pieces.append((token.lower, token.i))
        else:
            pieces.extend((piece, token.i) for piece in _pieces(token.lower))
    return Tags(_found("weapon", pieces), _found("target", pieces))


def is_protected(key: str | None) -> bool:
    """Say whether the laws of war protect this sort of target."""
    return key in _words("target")["protected"]


def _found(name: str, pieces: Sequence[tuple[str, int]]) -> dict[int, str]:
    known, past = _phrases(name), 0
    found: dict[int, str] = {}
    for at in [at for at, (word, _) in enumerate(pieces) if word in known]:
        if at < past:
            continue
        for phrase, key in known[pieces[at][0]]:
            met = pieces[at : at + len(phrase)]
            if tuple(word for word, _ in met) == phrase:
                past = at + len(phrase)
                found.update({i: key for _, i in met if key != "never"})
                break
    return found


def _pieces(word: str) -> list[str]:
    """Split at hyphens and apostrophes, which parsers keep or cut as they please."""
    return [word] if word.isalnum() else [p for p in re.split(r"[\s'’-]+", word) if p]


def _words(name: str) -> dict[str, dict[str, list[str]]]:
    rows: dict[str, dict[str, list[str]]] = words(f"{name}_words")
    return rows


@cache
def _order() -> tuple[str, ...]:
    return tuple(_words("weapon")["weapons"])


@cache
def _phrases(name: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return first word to the phrases that begin with it, the longest first."""
    rows = _words(name)
    keyed = {tuple(_pieces(p)): key for key, listed in rows[f"{name}s"].items() for p in listed}
    keyed |= {tuple(_pieces(p)): "never" for p in rows.get("never", ())}
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in sorted(keyed, key=len, reverse=True):
        found.setdefault(phrase[0], []).append((phrase, keyed[phrase]))
    return found
