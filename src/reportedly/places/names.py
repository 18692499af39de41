"""Finding the names of places: capitalised words that the gazetteer or a place noun vouches for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.gazetteer import Entry, Gazetteer
from reportedly.model import Parse, Sentence, Span, Token
from reportedly.places.nouns import PlaceNoun, noun_after, noun_apposed, noun_before
from reportedly.places.runs import (
    HYPHENS,
    Run,
    Style,
    capitalised_runs,
    is_capitalised,
    is_separate,
    starts_name,
    style_of,
)
from reportedly.places.vocabulary import abbreviations, demonyms, noun_sorts, small_words, word_set

LONGEST_NAME = 6
LARGE_PLACE = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A stretch of the text that may name a place, not yet resolved.

    Attributes:
        text, span: the name itself.
        full_text, extent: the name with its place noun ("Handarat camp").
        first, last: the tokens of the name, `[first, last)`.
        entries: what the gazetteer has under the name; empty for a name that only its noun or
            an earlier mention vouches for.
        noun: the place noun that goes with it.
        state: (country, first-level code) when the name is an abbreviation of a state.
    """

    text: str
    span: Span
    full_text: str
    extent: Span
    first: int
    last: int
    entries: tuple[Entry, ...] = ()
    noun: PlaceNoun | None = None
    state: tuple[str, str] | None = None


class Spotter:
    """Reads one report's names; holds what all its steps need to see."""

    def __init__(self, text: str, parse: Parse, gazetteer: Gazetteer) -> None:
        self.text = text
        self.parse = parse
        self.gazetteer = gazetteer
        self.style: Style = style_of(parse)
        self.people: set[str] = set()

    def names(self) -> list[Name]:
        """Return the names that may be places, in the order of the text."""
        found: list[Name] = []
        for run in capitalised_runs(self.parse, self.style):
            in_run = list(self._in_run(run, found[-1].extent.end if found else 0))
            found.extend(in_run)
            self._note_people(run, in_run)
        return _share_plural_nouns(found, self.parse)

    # --- inside one run ---------------------------------------------------------------------

    def _in_run(self, run: Run, read: int) -> Iterator[Name]:
        """Yield the names of a run; what stands before the character `read` is used up."""
        at, taken = run.first, run.first
        while at < run.last:
            name = self._at(at, run)
            if name and self._is_whole(name, run, taken):
                name = _without_used_noun(name, read)
                yield name
                read = name.extent.end
                at = taken = max(name.last, _after_extent(name, self.parse))
            else:
                at += 1

    def _at(self, at: int, run: Run) -> Name | None:
        if not starts_name(at, run.last, self.parse) or self._is_weak_opening(at, run):
            return None
        return self._known(at, run) or self._vouched(at, run) or self._prepositional(at, run)

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
        if not is_capitalised(last):
            return None
        if first.lower == "the":
            return None
        common = first.lower in word_set("never") or first.lower in word_set("bodies")
        if end == at + 1 and common and not self._has_holder(end):
            return None
        return self.text[first.start : last.end]

    def _looked_up(self, at: int, end: int, words: str) -> Name | None:
        state = self._state(at, words)
        entries = self.gazetteer.look_up(words)
        if state and (region := self.gazetteer.region(*state)):
            return self._named(at, end, entries=(region,), state=state)
        if len(words) < 4 and words.isupper() and not self.style.shouted:
            entries = tuple(e for e in entries if e.kind == "country")
        elif len(words) < 3 or words.lower() in demonyms():
            entries = ()
        entries = entries or self._without_lost_apostrophe(at, end, words)
        return self._named(at, end, entries=entries) if entries else None

    def _without_lost_apostrophe(self, at: int, end: int, words: str) -> tuple[Entry, ...]:
        """Read "Syrias" as "Syria's": web pages lose apostrophes; only large places are tried."""
        if end > at + 1 or len(words) < 5 or not words.endswith("s"):
            return ()
        found = self.gazetteer.look_up(words[:-1])
        return tuple(e for e in found if e.main and e.population >= LARGE_PLACE)

    def _has_holder(self, end: int) -> bool:
        """Say whether ", England" or ", Ala." follows, so that even "Reading" is a place."""
        tokens = self.parse.tokens[end : end + 3]
        if len(tokens) < 2 or tokens[0].text != "," or not is_capitalised(tokens[1]):
            return False
        if tokens[1].text in abbreviations():
            return True
        longer = self.text[tokens[1].start : tokens[-1].end]
        found = (*self.gazetteer.look_up(tokens[1].text), *self.gazetteer.look_up(longer))
        return any(e.kind in ("country", "region") and e.main for e in found)

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
        if before is None or before.lower not in word_set("vouching") or self.style.shouted:
            return None
        name = self._named(at, self._end_of_piece(at, run))
        words = name.text.lower().split()
        plain = not name.text.isupper() and name.last - name.first <= LONGEST_NAME - 2
        body = any(word in word_set("bodies") for word in words)
        if not plain or body or before.sentence in self.style.headlines:
            return None
        return name if self._may_open_unknown(at) and self._may_be_unknown(name) else None

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
        while end < run.last and self._continues(end):
            end += 1
        while end > at + 1 and not is_capitalised(self.parse.tokens[end - 1]):
            end -= 1
        return end

    def _continues(self, at: int) -> bool:
        token = self.parse.tokens[at]
        return token.lower not in word_set("linkers")

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
        noun = noun or noun_before(at, self.parse) or noun_apposed(end, self.parse)
        return None if noun and entries and not _goes_with(noun, entries) else noun

    def _state(self, at: int, words: str) -> tuple[str, str] | None:
        """Return the state that an abbreviation after a comma means."""
        if at < 2 or self.parse.tokens[at - 1].text != ",":
            return None
        return abbreviations().get(words) or abbreviations().get(f"{words}.")

    # --- is it part of something longer? ----------------------------------------------------

    def _is_whole(self, name: Name, run: Run, taken: int) -> bool:
        left = self._is_free_left(name, run, taken)
        return left and self._is_free_right(name, run)

    def _is_free_left(self, name: Name, run: Run, taken: int) -> bool:
        at = name.first - 1
        if at < run.first or at < taken:
            return self._has_no_title(at)
        before = self.parse.tokens[at]
        if before.text in HYPHENS:
            return is_capitalised(self.parse.tokens[at - 1])
        if before.lower in word_set("linkers"):
            return self._is_free_of_head(at, run)
        if before.lower in small_words() or before.lower in word_set("titles"):
            return False
        if before.lower in word_set("bodies") and before.lower not in noun_sorts():
            return False
        return is_separate(before, self._sentence(before), self.style)

    def _has_no_title(self, at: int) -> bool:
        """Say that no lower-case title stands before ("spokesman Jordan")."""
        if at < 0:
            return True
        return self.parse.tokens[at].lower not in word_set("titles")

    def _is_free_of_head(self, at: int, run: Run) -> bool:
        """Say whether the name may stand after "of" or "the" inside a run of capitals."""
        linker, head = self.parse.tokens[at], self.parse.tokens[at - 1]
        if at - 1 < run.first:
            return True
        if head.lower in word_set("linkers"):
            return self._is_free_of_head(at - 1, run)
        if linker.lower == "the":
            return False
        if linker.lower == "of":
            return head.lower not in word_set("bodies") or head.lower in word_set("happenings")
        return True

    def _is_free_right(self, name: Name, run: Run) -> bool:
        at = max(name.last, _after_extent(name, self.parse))
        if at >= run.last:
            return True
        after = self.parse.tokens[at]
        if after.text in HYPHENS or after.lower in word_set("linkers"):
            return not self._heads_body(at, run)
        if after.lower in small_words():
            return False
        if after.lower in word_set("after_place") or after.lower in word_set("titles"):
            return True
        if after.lower in word_set("bodies"):
            return False
        return is_separate(after, self._sentence(after), self.style) or self._starts_place(at, run)

    def _heads_body(self, at: int, run: Run) -> bool:
        """Say whether "of" after the name belongs to a body ("Syria for Justice and Peace")."""
        return self.parse.tokens[at].lower in ("for", "&") and at + 1 < run.last

    def _starts_place(self, at: int, run: Run) -> bool:
        """Say whether a country or region follows without a comma ("Damascus Syria")."""
        name = self._known(at, run)
        return name is not None and any(e.kind in ("country", "region") for e in name.entries)

    def _sentence(self, token: Token) -> Sentence:
        return self.parse.sentence_of(token)

    # --- people -------------------------------------------------------------------------------

    def _note_people(self, run: Run, names: list[Name]) -> None:
        """Keep the words of names that are no places: they are people's when met alone."""
        covered = {i for name in names for i in range(name.first, name.last)}
        piece: list[Token] = []
        for token in [*self.parse.tokens[run.first : run.last], None]:
            if token and token.i not in covered and token.lower not in word_set("linkers"):
                piece.append(token)
                continue
            self._note_piece(piece)
            piece = []

    def _note_piece(self, piece: list[Token]) -> None:
        words = [t.lower for t in piece if is_capitalised(t)]
        if not piece or any(word in word_set("bodies") for word in words):
            return
        titled = self.parse.tokens[piece[0].i - 1].lower in word_set("titles")
        if len(words) > 1 or titled:
            self.people.update(w for w in words if w not in word_set("never"))


def _goes_with(noun: PlaceNoun, entries: tuple[Entry, ...]) -> bool:
    """Say whether the noun says what the known place is, rather than what lies in it.

    "A suburb of Damascus" is not Damascus; "the city of Damascus" is.
    """
    if entries[0].kind == "country":
        return noun.after and noun.sort == "nature"
    return noun.after or noun.sort in ("settlement", "region", "district")


def _without_used_noun(name: Name, read: int) -> Name:
    """Drop a noun that goes with the name before ("the Bustan neighbourhood of Aleppo")."""
    if name.noun is None or name.noun.span.start >= read:
        return name
    return replace(name, noun=None, extent=name.span, full_text=name.text)


def _after_extent(name: Name, parse: Parse) -> int:
    """Return the number of the first token after the name and its noun."""
    at = name.last
    while at < len(parse.tokens) and parse.tokens[at].end <= name.extent.end:
        at += 1
    return at


def _share_plural_nouns(names: list[Name], parse: Parse) -> list[Name]:
    """Give the noun of "Idlib and Hama provinces" to each name of the list."""
    shared = list(names)
    for n in range(len(names) - 2, -1, -1):
        name, following = shared[n], shared[n + 1]
        between = parse.tokens[name.last : following.first]
        joined = bool(between) and all(t.text in (",", "and", "or") for t in between)
        if joined and name.noun is None and following.noun and following.noun.plural:
            shared[n] = replace(name, noun=following.noun)
    return shared
