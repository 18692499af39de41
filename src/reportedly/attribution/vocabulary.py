"""The cue words of `cues.yaml`, typed and turned round for look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from reportedly.lexicon import words
from reportedly.model import Stance


@dataclass(frozen=True, slots=True)
class NounCue:
    """What a cue noun or adjective does, and which prepositions lead to its content."""

    stance: Stance
    prepositions: frozenset[str]


@cache
def verbs() -> Mapping[str, Mapping[str, Stance]]:
    """Return lemma to its frames, each with its stance; the first row of a frame counts."""
    found: dict[str, dict[str, Stance]] = {}
    for row in _cues()["verbs"]:
        for lemma in row["lemmas"].split():
            frames = found.setdefault(lemma, {})
            for frame in row["frames"]:
                frames.setdefault(frame, Stance(row["stance"]))
    return MappingProxyType(found)


@cache
def nouns() -> Mapping[str, NounCue]:
    """Return lemma of a noun to what it does."""
    return _noun_cues("nouns")


@cache
def adjectives() -> Mapping[str, NounCue]:
    """Return lemma of an adjective to what it does after a form of "be"."""
    return _noun_cues("adjectives")


@cache
def adverbs() -> Mapping[str, Stance]:
    """Return the adverbs that attribute to nobody."""
    return {word: Stance(stance) for word, stance in _cues()["adverbs"].items()}


@cache
def negated(stance: Stance) -> Stance:
    """Return what a cue of this stance does when it is negated."""
    return Stance(_cues()["negated"][stance])


@cache
def listed(name: str) -> frozenset[str]:
    """Return a plain list of words of the file (`carriers`, `light`, `not_sources`, …)."""
    value = _cues()[name]
    return frozenset(value.split() if isinstance(value, str) else value)


@cache
def prepositions() -> tuple[tuple[str, ...], ...]:
    """Return the phrases before a source, each as its words, the longest first."""
    phrases = [tuple(phrase.split()) for phrase in _cues()["prepositions"]]
    return tuple(sorted(phrases, key=len, reverse=True))


@cache
def objects(verb: str) -> frozenset[str] | None:
    """Return the only objects with which the verb is speech, or None when any will do."""
    only = _cues()["objects"].get(verb)
    return None if only is None else frozenset(only)


@cache
def not_objects(verb: str) -> frozenset[str]:
    """Return the objects that make the verb something else than speech."""
    return frozenset(_cues()["not_objects"].get(verb, ()))


def _noun_cues(name: str) -> Mapping[str, NounCue]:
    found: dict[str, NounCue] = {}
    for row in _cues()[name]:
        for lemma in row["lemmas"].split():
            before = found.get(lemma, NounCue(Stance(row["stance"]), frozenset()))
            found[lemma] = NounCue(before.stance, before.prepositions | set(row["prepositions"]))
    return MappingProxyType(found)


def _cues() -> dict[str, Any]:
    cues: dict[str, Any] = words("cues")
    return cues
