"""Nouns that say what sort of party a phrase names."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reportedly.actors.words import Word
from reportedly.lexicon import words
from reportedly.model import SourceKind


class Sort(StrEnum):
    """What a noun names. The kind of a `post` comes from the body it belongs to."""

    PERSON = "persons"
    POST = "posts"
    INSTITUTION = "institutions"
    BODY = "bodies"
    PAPER = "papers"
    PARTITIVE = "partitives"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of the lexicon: the words, what it names, its kind, and how many words it takes."""

    phrase: str
    sort: Sort
    kind: SourceKind
    length: int = 1

    @property
    def of_people(self) -> bool:
        """Whether it names persons rather than a body or a paper."""
        return self.sort in (Sort.PERSON, Sort.POST)


LONGEST = 6

# Prepositions that stand inside nouns of the lexicon.
_INSIDE = frozenset({"of", "for", "in", "to"})


def noun_ending(core: Sequence[Word], last: int) -> Noun | None:
    """Return the longest noun of the lexicon whose last word is `core[last]`."""
    known = _nouns()
    for first in range(max(0, last - LONGEST + 1), last + 1):
        lead = [w.lower for w in core[first:last]]
        for end in _singulars(core[last]):
            noun = known.get(" ".join([*lead, end]))
            if noun is not None:
                return noun
    return None


def may_name(lower: str, lemma: str) -> bool:
    """Say whether a noun of the lexicon ends in the word: a quick look before a slow one."""
    return lower in _endings() or lemma in _endings()


def modifier_kind(core: Sequence[Word]) -> SourceKind | None:
    """Return the kind that the words before a post tell of its body; the last word wins."""
    known = _modifiers()
    for last in range(len(core) - 1, -1, -1):
        for first in range(max(0, last - 1), last + 1):
            for end in (core[last].lower, core[last].lemma):
                kind = known.get(" ".join([*(w.lower for w in core[first:last]), end]))
                if kind is not None:
                    return kind
    return None


def clause_kind(clause: Sequence[Word]) -> SourceKind | None:
    """Return the kind that the verbs of a clause on a person tell ("who fled the town")."""
    known = _clauses()
    return next((known[w.lemma] for w in clause if w.lemma in known), None)


def joins(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Say whether the preposition that begins `after` stands inside a noun of the lexicon.

    So that "Secretary of State John Kerry" and "Ministry of Health" are each of one piece.
    """
    if not before or after[0].lower not in _INSIDE:
        return False
    for first in range(max(0, len(before) - LONGEST), len(before)):
        lead = [w.lower for w in before[first:]]
        for last in range(2, LONGEST + 2):
            if " ".join([*lead, *(w.lower for w in after[:last])]) in _nouns():
                return True
    return False


@cache
def listed(name: str, *path: str) -> frozenset[str]:
    """Return a list of a vocabulary file as a set."""
    found = words(name)
    for key in path:
        found = found[key]
    return frozenset(found)


def _singulars(word: Word) -> tuple[str, ...]:
    bare = word.lower.removesuffix("s") if word.noun else word.lower
    return (word.lower, word.lemma, bare)


@cache
def _nouns() -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    lexicon = words("source_kinds")
    for sort in (Sort.PERSON, Sort.POST, Sort.INSTITUTION, Sort.BODY):
        for kind, phrases in lexicon[sort].items():
            for phrase in phrases:
                noun = Noun(phrase, sort, SourceKind(kind), len(phrase.split()))
                found.setdefault(phrase, noun)
    for sort in (Sort.PAPER, Sort.PARTITIVE):
        for phrase in lexicon[sort]:
            noun = Noun(phrase, sort, SourceKind.UNATTRIBUTED, len(phrase.split()))
            found.setdefault(phrase, noun)
    ranks = words("titles")
    for key, kind in (
        ("ranks", SourceKind.BELLIGERENT),
        ("police_ranks", SourceKind.GOVERNMENT),
        ("offices", SourceKind.GOVERNMENT),
    ):
        for phrase in ranks[key]:
            found.setdefault(phrase, Noun(phrase, Sort.POST, kind, len(phrase.split())))
    return found


@cache
def _endings() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in _nouns())


@cache
def _modifiers() -> dict[str, SourceKind]:
    return {
        phrase: SourceKind(kind)
        for kind, phrases in words("source_kinds")["modifiers"].items()
        for phrase in phrases
    }


@cache
def _clauses() -> dict[str, SourceKind]:
    return {
        verb: SourceKind(kind)
        for kind, verbs in words("source_kinds")["clauses"].items()
        for verb in verbs
    }
