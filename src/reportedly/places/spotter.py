"""Finding the names of places: capitalised words that the gazetteer or a place noun vouches for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from reportedly.gazetteer import Entry, Gazetteer
from reportedly.model import Parse, Span, Token
from reportedly.places.boundaries import LARGE_PLACE, Boundaries
from reportedly.places.name import Name, share_plural_nouns
from reportedly.places.nouns import PlaceNoun, noun_after, noun_apposed, noun_before
from reportedly.places.people import people_in
from reportedly.places.runs import (
    HYPHENS,
    Run,
    capitalised_runs,
    is_capitalised,
    starts_name,
    style_of,
)
from reportedly.places.vocabulary import abbreviations, demonyms, mapping, word_set

LONGEST_NAME = 6
INSIDE_A_TOWN = ("camp", "facility", "part")


class Spotter:
    """Reads one report's names; holds what all its steps need to see."""

    def __init__(self, text: str, parse: Parse, gazetteer: Gazetteer) -> None:
        self.text = text
        self.parse = parse
        self.gazetteer = gazetteer
        self.style = style_of(parse)
        self.boundaries = Boundaries(text, parse, self.style, gazetteer)
        self.people: set[str] = set()

    def names(self) -> list[Name]:
        """Return the names that may be places, in the order of the text."""
        found: list[Name] = []
        for run in capitalised_runs(self.parse, self.style):
            in_run = list(self._in_run(run, found[-1].extent.end if found else 0))
            found.extend(in_run)
            self.people.update(people_in(run, in_run, self.parse))
        return share_plural_nouns(found, self.parse)

    def given(self, span: Span) -> Name:
        """Return the name that stands at a span, whatever it is."""
        tokens = self.parse.within(span) or self.parse.tokens[:1]
        first, last = tokens[0].i, tokens[-1].i + 1
        words = span.of(self.text)
        state = self._state(first, words)
        region = self.gazetteer.region(*state) if state else None
        entries = (region,) if region else self.gazetteer.look_up(words)
        people = demonyms().get(words.lower())
        if not entries and people and (country := self.gazetteer.country(people)):
            entries = (country,)
        name = self._named(first, last, entries=entries, state=state)
        return replace(name, text=words, span=span, full_text=words, extent=span)

    # --- inside one run ---------------------------------------------------------------------

    def _in_run(self, run: Run, read: int) -> Iterator[Name]:
        """Yield the names of a run; what stands before the character `read` is used up."""
        at, taken = run.first, run.first
        while at < run.last:
            name = next((n for n in self._at(at, run) if self._is_free(n, run, taken)), None)
            if name:
                name = name.with_noun_unused_before(read)
                yield name
                read = name.extent.end
                at = taken = name.after_extent(self.parse)
            else:
                at += 1

    def _is_free(self, name: Name, run: Run, taken: int) -> bool:
        return self.boundaries.are_free(name.first, name.after_extent(self.parse), run, taken)

    def _at(self, at: int, run: Run) -> Iterator[Name]:
        """Yield what may be named from a token on, the best vouched for first."""
        if not starts_name(at, run.last, self.parse) or self._is_weak_opening(at, run):
            return
        for read in (self._known, self._vouched, self._prepositional):
            if name := read(at, run):
                yield name

    def _is_weak_opening(self, at: int, run: Run) -> bool:
        """Say whether the word is a common word in capitals that only begins a sentence."""
        token = self.parse.tokens[at]
        if not self.style.is_weak(token, self.parse.sentence_of(token)):
            return False
        return at + 1 >= run.last or not is_capitalised(self.parse.tokens[at + 1])

    def _known(self, at: int, run: Run) -> Name | None:
        """Return the longest name from this token on that the gazetteer has."""
        for end in range(min(run.last, at + LONGEST_NAME), at, -1):
            words = self._words(at, end)
            if words and (name := self._looked_up(at, end, words)):
                return name
        return None

    def _words(self, at: int, end: int) -> str | None:
        first, last = self.parse.tokens[at], self.parse.tokens[end - 1]
        if not is_capitalised(last) or first.lower == "the":
            return None
        if end == at + 1 and not self._may_be_alone(first, end):
            return None
        return self.text[first.start : last.end]

    def _may_be_alone(self, word: Token, end: int) -> bool:
        """Say whether one word can be a place: "Reading" only as "Reading, England"."""
        if word.lower in mapping("directions"):
            return False
        common = any(word.lower in word_set(key) for key in ("never", "bodies", "titles"))
        return not common or self.boundaries.area_follows(end)

    def _looked_up(self, at: int, end: int, words: str) -> Name | None:
        state = self._state(at, words)
        entries = self.gazetteer.look_up(words)
        if state and (region := self.gazetteer.region(*state)):
            return self._named(at, end, entries=(region,), state=state)
        if len(words) < 4 and words.isupper() and not self.style.shouted:
            entries = tuple(e for e in entries if e.kind == "country")
        elif len(words) < 3 or words.lower() in _no_places(several=end > at + 1):
            entries = ()
        entries = entries or self._without_lost_apostrophe(at, end, words)
        return self._named(at, end, entries=entries) if entries else None

    def _without_lost_apostrophe(self, at: int, end: int, words: str) -> tuple[Entry, ...]:
        """Read "Syrias" as "Syria's": web pages lose apostrophes; only large places are tried."""
        if end > at + 1 or len(words) < 5 or not words.endswith("s"):
            return ()
        found = self.gazetteer.look_up(words[:-1])
        return tuple(e for e in found if e.main and e.population >= LARGE_PLACE)

    def _vouched(self, at: int, run: Run) -> Name | None:
        """Return an unknown name that a place noun vouches for ("Handarat camp")."""
        if self.style.shouted or not self._may_open_unknown(at):
            return None
        for stop in range(self._end_of_piece(at, run), at, -1):
            name = self._named(at, stop)
            if name.noun and not name.noun.weak and self._may_be_unknown(name):
                return name
        return None

    def _prepositional(self, at: int, run: Run) -> Name | None:
        """Return an unknown name that a preposition vouches for ("in Hodeidah")."""
        before = self.parse.tokens[at - 1] if at else None
        if before is None or before.lower not in word_set("locative") or self.style.shouted:
            return None
        name = self._named(at, self._end_of_piece(at, run))
        words = name.text.lower().split()
        plain = not name.text.isupper() and name.last - name.first <= LONGEST_NAME - 2
        body = any(word in word_set("bodies") for word in words)
        if not plain or body or before.sentence in self.style.headlines:
            return None
        return name if self._may_open_unknown(at) and self._may_be_unknown(name) else None

    def is_vouched(self, name: Name) -> bool:
        """Say whether a noun or a plain preposition of place vouches for an unknown name."""
        before = self.parse.tokens[name.first - 1].lower if name.first else ""
        return name.noun is not None or before in word_set("vouching")

    def _may_open_unknown(self, at: int) -> bool:
        word = self.parse.tokens[at].lower
        if word in word_set("leading"):
            return True
        return word not in word_set("never") and word not in demonyms()

    def _may_be_unknown(self, name: Name) -> bool:
        words = name.text.lower()
        return words not in word_set("never") and words not in demonyms()

    def _end_of_piece(self, at: int, run: Run) -> int:
        """Return where the capitalised words from a token on end, before "and" or "of"."""
        end = at + 1
        while end < run.last and self.parse.tokens[end].lower not in word_set("linkers"):
            end += 1
        while end > at + 1 and not is_capitalised(self.parse.tokens[end - 1]):
            end -= 1
        return end

    def _named(
        self,
        at: int,
        end: int,
        *,
        entries: tuple[Entry, ...] = (),
        state: tuple[str, str] | None = None,
    ) -> Name:
        span = Span(self.parse.tokens[at].start, self.parse.tokens[end - 1].end)
        noun = self._noun_beside(at, end, entries)
        extent = span
        if noun:
            extent = Span(min(span.start, noun.span.start), max(span.end, noun.span.end))
        if noun and noun.after and noun.sort in INSIDE_A_TOWN:
            whole = self.gazetteer.look_up(extent.of(self.text))
            if whole:  # "Handarat camp" itself is known, and is not the town of Handarat
                entries, noun = whole, None
        return Name(
            text=span.of(self.text),
            span=span,
            full_text=extent.of(self.text),
            extent=extent,
            first=at,
            last=end,
            entries=entries,
            noun=noun,
            state=state,
        )

    def _noun_beside(self, at: int, end: int, entries: tuple[Entry, ...]) -> PlaceNoun | None:
        noun = noun_after(end, self.parse)
        if noun and noun.sort == "road" and self.parse.tokens[at - 1].lower in ("to", *HYPHENS):
            noun = None
        if noun and _heads_next(noun, end, entries, self.parse):
            noun = None
        noun = noun or noun_before(at, self.parse) or noun_apposed(end, self.parse)
        return None if noun and entries and not _goes_with(noun, entries) else noun

    def _state(self, at: int, words: str) -> tuple[str, str] | None:
        """Return the state that an abbreviation after a comma means."""
        if at < 2 or self.parse.tokens[at - 1].text != ",":
            return None
        return abbreviations().get(words) or abbreviations().get(f"{words}.")


@cache
def _no_places(*, several: bool) -> frozenset[str]:
    """Return the words that no place is meant by; single ones were dropped or vouched before."""
    peoples = frozenset(demonyms())
    return peoples | word_set("never") if several else peoples


def _heads_next(noun: PlaceNoun, at: int, entries: tuple[Entry, ...], parse: Parse) -> bool:
    """Say whether the noun names what follows: "the Damascus suburb of Darayya"."""
    if noun.sort not in ("part", "settlement", "camp"):
        return False
    while at < len(parse.tokens) and parse.tokens[at].end <= noun.span.end:
        at += 1
    of = at < len(parse.tokens) and parse.tokens[at].lower == "of"
    large = any(e.kind in ("settlement", "capital") for e in entries if e.population >= LARGE_PLACE)
    return of and large


def _goes_with(noun: PlaceNoun, entries: tuple[Entry, ...]) -> bool:
    """Say whether the noun says what the known place is, rather than what lies in it.

    "A suburb of Damascus" is not Damascus; "the city of Damascus" is.
    """
    if entries[0].kind == "country":
        return noun.after and noun.sort == "nature"
    return noun.after or noun.sort in ("settlement", "region", "district")
