"""Taking a noun phrase apart: determiner, owner, core, what follows with which preposition."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.actors.nouns import joins, listed, noun_ending
from reportedly.actors.words import Word, wording

RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
DETERMINERS = frozenset({"DT", "PDT", "PRP$", "CD"})
ARTICLES = frozenset({"the", "a", "an"})
OTHERS = frozenset({"another"})
BREAKS = frozenset({",", ";", ":", "(", ")", "[", "]", "—", "–", "--", "-", "…", "..."})
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})

# Labels under which a verb after a noun opens a clause on it rather than describes it.
CLAUSAL = frozenset({"acl", "relcl", "root", "advcl", "ccomp", "xcomp", "conj", "dep"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """One noun phrase without its appositives.

    Attributes:
        determiner: the first determiner or number in lower case, or "".
        core: the words from the first modifier to the head.
        owner: the phrase before a possessive ("Gaza's" in "Gaza's health ministry").
        complements: pairs of preposition and phrase, in order.
        run: all the words from the owner or the core up to any clause.
        clause: the words of a clause on the head, with anything after it.
        others: the phrases joined to it by "and".
        opened: the mark before it, when it is an appositive: "," or "(".
    """

    core: tuple[Word, ...]
    determiner: str = ""
    owner: "Phrase | None" = None
    complements: tuple[tuple[str, "Phrase"], ...] = ()
    clause: tuple[Word, ...] = ()
    others: tuple["Phrase", ...] = ()
    opened: str = ""
    run: tuple[Word, ...] = ()

    @property
    def end(self) -> int:
        """The number of the core's head: the last noun of the core, or its last word."""
        nouns = [i for i, w in enumerate(self.core) if w.noun]
        return nouns[-1] if nouns else len(self.core) - 1

    @property
    def head(self) -> Word:
        """The core's head."""
        return self.core[self.end]

    @property
    def definite(self) -> bool:
        """Whether "the" or the like points to somebody known already."""
        return self.determiner in {"the", "that", "this"}

    def wording(self, text: str) -> str:
        """Return the words as they stand, article included, up to any clause."""
        return wording(text, self.run or self.core)

    def complement(self, *prepositions: str) -> "Phrase | None":
        """Return the first phrase after one of the prepositions."""
        return next((p for prep, p in self.complements if prep in prepositions), None)


def read_phrases(words: Sequence[Word]) -> list[Phrase]:
    """Return the phrase that the words name somebody by, then its appositives."""
    phrases: list[Phrase] = []
    for opened, segment in _segments(words):
        phrase = _Reader(segment).phrase(opened)
        if phrase.core:
            phrases.append(phrase)
        while phrase.core and phrase.clause and _goes_on(phrase):
            phrase = _Reader(list(phrase.clause)).phrase(",")
            phrases.append(phrase)
    return phrases


def _is_when(core: Sequence[Word]) -> bool:
    """Whether the last word tells when, as in "the ministry last month"."""
    return core[-1].dep == "npadvmod" and noun_ending(core, len(core) - 1) is None


def _goes_on(phrase: Phrase) -> bool:
    """Whether an appositive without a comma follows: "Rami Abdulrahman the observatory's chief"."""
    first = phrase.clause[0].lower
    return first in ARTICLES | OTHERS or _is_post_behind(phrase.core, phrase.clause)


def _is_post_behind(core: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Whether a bare post follows a person's name: "Omar Saleh head of the health directorate"."""
    if not 2 <= len(core) <= 4 or len(rest) < 3 or rest[1].lower not in {"of", "for"}:
        return False
    post = noun_ending(rest[:1], 0)
    if post is None or not post.of_people or rest[0].capital:
        return False
    named = all(w.capital and w.tag == "NNP" for w in core)
    return named and all(noun_ending(core, i) is None for i in range(len(core)))


def _segments(words: Sequence[Word]) -> list[tuple[str, list[Word]]]:
    segments: list[tuple[str, list[Word]]] = [("", [])]
    for word in words:
        if word.text in BREAKS:
            segments.append((word.text, []))
        elif word.text not in QUOTES or word.tag == "POS":
            segments[-1][1].append(word)
    return [(opened, segment) for opened, segment in segments if segment]


class _Reader:
    """Reads one segment from left to right; `at` is the next word."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.at = 0

    def phrase(self, opened: str = "") -> Phrase:
        begin = self.at
        determiner, owner, core = self._core()
        complements: list[tuple[str, Phrase]] = []
        while self._on_preposition():
            preposition = self.words[self.at].lower
            self.at += 1
            if self._on_preposition():  # "from inside the city", "close to the rebels"
                continue
            complement = self.phrase()
            if complement.core:
                complements.append((preposition, complement))
        others: list[Phrase] = []
        if self.at < len(self.words) and self.words[self.at].tag == "CC":
            self.at += 1
            other = self.phrase()
            if other.core:
                others.append(other)
        run = tuple(self.words[begin : self.at])
        clause = tuple(self.words[self.at :])
        return Phrase(
            core, determiner, owner, tuple(complements), clause, tuple(others), opened, run
        )

    def _core(self) -> tuple[str, Phrase | None, tuple[Word, ...]]:
        determiner, owner = "", None
        core: list[Word] = []
        skipped: Word | None = None
        while self.at < len(self.words) and not self._closes(core, skipped):
            word = self.words[self.at]
            self.at += 1
            if word.tag == "POS":
                if core:
                    owner, core, determiner = Phrase(tuple(core), determiner, owner), [], "'s"
            elif not core and word.tag in DETERMINERS:
                determiner, skipped = determiner or word.lower, word
            elif not core and word.capital and word.lower in listed("titles", "calendar"):
                skipped = word
            else:
                core.append(word)
        if not core and owner is not None:  # "the ministry's" alone
            return owner.determiner, owner.owner, owner.core
        if not core and skipped is not None:  # "one of …", "this"
            core = [skipped]
        while len(core) > 1 and (core[-1].tag == "RB" or _is_when(core)):
            if core.pop().dep == "npadvmod" and len(core) > 1 and core[-1].dep in {"amod", "det"}:
                core.pop()  # "the ministry last month"
        return determiner, owner, tuple(core)

    def _closes(self, core: list[Word], skipped: Word | None) -> bool:
        word = self.words[self.at]
        if self._on_preposition():
            return not joins(core, self.words[self.at :])
        if word.tag == "CC" and self._names_on(core):
            return False
        if word.tag in RELATIVES or word.tag == "CC":
            return bool(core) or skipped is not None
        if _is_post_behind(core, self.words[self.at : self.at + 3]):
            return True
        if word.lower in ARTICLES:  # "Rami Abdulrahman the observatory's chief"
            return bool(core)
        if word.tag == "DT" and word.lower in OTHERS:  # "the Red Crescent another aid body"
            return bool(core)
        return bool(core) and word.tag.startswith("VB") and word.dep in CLAUSAL

    def _names_on(self, core: list[Word]) -> bool:
        """Whether "and" stands inside a body's name ("Securities and Exchange Commission")."""
        after = self.words[self.at + 1 : self.at + 2]
        if not core or not after or not (core[-1].capital and after[0].capital):
            return False
        if core[-1].initial or after[0].tag not in {"NNP", "NNPS"}:
            return False
        run = self.at + 1
        while run < len(self.words) and self.words[run].text[0].isupper():
            run += 1
        last = noun_ending(self.words, run - 1)
        before = noun_ending(core, len(core) - 1)
        return before is None and last is not None and not last.of_people

    def _on_preposition(self) -> bool:
        if self.at >= len(self.words):
            return False
        word = self.words[self.at]
        return word.tag in {"IN", "TO"} and (not word.capital or word.dep == "prep")
