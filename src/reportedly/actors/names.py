"""Persons' names and titles inside the core of a phrase."""

from collections.abc import Sequence
from functools import cache

from reportedly.actors.nations import nations
from reportedly.actors.nouns import Noun, Sort, listed, noun_ending
from reportedly.actors.words import Word
from reportedly.lexicon import words

LONGEST_NAME = 6
PROPER = frozenset({"NNP", "NNPS", "FW"})


def name_start(core: Sequence[Word]) -> int:
    """Return where the person's name that ends the core begins; `len(core)` when none does.

    A name is a run of capitalised words that are no titles, no bodies and no countries: in
    "Russian Foreign Minister Sergei Lavrov" the last two.
    """
    start = len(core)
    while start > 0 and len(core) - start < LONGEST_NAME and _in_name(core, start - 1):
        start -= 1
    while start < len(core) and core[start].lower in listed("titles", "particles"):
        if core[start].capital:  # "Al Selmo" alone is a name
            break
        start += 1
    if start == len(core) or _is_nation(core[start:]):
        return len(core)
    return start


def gender_of(core: Sequence[Word], noun: Noun | None) -> str | None:
    """Return "m" or "f" when a form of address or a noun tells, else None."""
    told = _genders()
    for word in core:
        if word.lower in told:
            return told[word.lower]
    return told.get(noun.phrase.split()[-1]) if noun else None


def gender_told(word: str) -> str | None:
    """Return the gender that a pronoun tells: who was "she" once is not "he" later."""
    told: str | None = words("anaphora")["pronouns"].get(word, {}).get("gender")
    return told


def is_address(word: Word) -> bool:
    """Say whether a word is a form of address ("Mr", "Sheikh")."""
    return word.lower in _addresses()


def is_acronym(words_: Sequence[Word]) -> bool:
    """Say whether a core is one word in capitals, as "SOHR" is."""
    if len(words_) != 1:
        return False
    letters = words_[0].text.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isupper()


def _in_name(core: Sequence[Word], at: int) -> bool:
    word = core[at]
    if word.lower in listed("titles", "particles"):
        return at > 0 or word.capital
    if not word.capital or not word.text[0].isalpha() or is_address(word):
        return False
    if word.initial and word.tag not in PROPER and not _bare_surname(core):
        return False
    if "-" in word.text and word.text.rsplit("-", 1)[1].islower():  # "British-based"
        return False
    if nations().find([word]):
        return False
    noun = noun_ending(core, at)
    if noun is None or (noun.sort in (Sort.PARTITIVE, Sort.PAPER) and len(core) > 1):
        return True
    last = at == len(core) - 1
    return last and at > 0 and word.lower in listed("titles", "surnames") and core[at - 1].capital


def _bare_surname(core: Sequence[Word]) -> bool:
    """Whether a sentence's first word is a name that the tagger took for a common noun.

    A singular noun of no lexicon, without a determiner, is seldom anything else where somebody
    speaks ("Selmo of the Civil Defence said").
    """
    word = core[0]
    known = listed("source_kinds", "nobody")
    return len(core) == 1 and word.tag == "NN" and word.lower not in known


def _is_nation(name: Sequence[Word]) -> bool:
    found = nations().find(name)
    return bool(found) and found[0].first == 0 and found[0].last == len(name) - 1


@cache
def _genders() -> dict[str, str]:
    titles = words("titles")
    told = dict.fromkeys(titles["male"] + titles["address"]["male"], "m")
    return told | dict.fromkeys(titles["female"] + titles["address"]["female"], "f")


@cache
def _addresses() -> frozenset[str]:
    return frozenset(a for listed_ in words("titles")["address"].values() for a in listed_)
