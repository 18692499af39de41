"""Whether a name in a run of capitals stands alone, or is part of a longer name of another kind.

"Jordan" is no country in "Jordan Smith", nor the town of al-Bab a part of "Tariq al-Bab".
"""

from dataclasses import dataclass

from reportedly.gazetteer import Gazetteer
from reportedly.model import Parse
from reportedly.places.runs import HYPHENS, Run, Style, is_capitalised, is_separate
from reportedly.places.vocabulary import abbreviations, noun_sorts, small_words, word_set

# How many must live in a place that its name can be trusted in a doubtful position.
LARGE_PLACE = 200_000


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Judges the two ends of a name in one report."""

    text: str
    parse: Parse
    style: Style
    gazetteer: Gazetteer

    def are_free(self, first: int, after: int, run: Run, taken: int) -> bool:
        """Say whether tokens `[first, after)` of a run are no part of a longer name.

        What stands before the token `taken` belongs to the place before.
        """
        return self._is_free_left(first - 1, run, taken) and self._is_free_right(after, run)

    def area_follows(self, at: int) -> bool:
        """Say whether ", England" or ", Ala." starts at a token: even "Reading" is a place then."""
        tokens = self.parse.tokens[at : at + 2]
        if len(tokens) < 2 or tokens[0].text != "," or not is_capitalised(tokens[1]):
            return False
        return tokens[1].text in abbreviations() or self._is_area(at + 1)

    def _is_area(self, at: int) -> bool:
        """Say whether the word at a token, or it and the next, name a country or region."""
        tokens = self.parse.tokens[at : at + 2]
        longer = self.text[tokens[0].start : tokens[-1].end]
        found = (*self.gazetteer.look_up(tokens[0].text), *self.gazetteer.look_up(longer))
        return any(e.kind in ("country", "region") and e.main for e in found)

    def _is_large_place(self, at: int) -> bool:
        """Tell "left Kandahar for Kabul" from "Syria for Truth and Justice"."""
        found = self.gazetteer.look_up(self.parse.tokens[at].text)
        return any(e.main and e.population >= LARGE_PLACE for e in found)

    def _is_free_left(self, at: int, run: Run, taken: int) -> bool:
        if at < run.first or at < taken:
            return at < 0 or self.parse.tokens[at].lower not in word_set("titles")
        before = self.parse.tokens[at]
        if before.text in HYPHENS:
            return is_capitalised(self.parse.tokens[at - 1])
        if before.lower in word_set("linkers"):
            return self._is_free_of_head(at, run)
        if before.lower in small_words() or before.lower in word_set("titles"):
            return False
        if before.lower in word_set("bodies") and before.lower not in noun_sorts():
            return False
        return is_separate(before, self.parse.sentence_of(before), self.style)

    def _is_free_of_head(self, at: int, run: Run) -> bool:
        """Say whether a name may stand after "of" or "the" inside a run of capitals."""
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

    def _is_free_right(self, at: int, run: Run) -> bool:
        if at >= run.last:
            return True
        after = self.parse.tokens[at]
        if after.text in HYPHENS or after.lower in word_set("linkers"):
            return after.lower not in ("for", "&") or self._is_large_place(at + 1)
        if after.lower in small_words():
            return False
        if after.lower in word_set("after_place") or after.lower in word_set("titles"):
            return True
        if after.lower in word_set("bodies"):
            return False
        sentence = self.parse.sentence_of(after)
        return is_separate(after, sentence, self.style) or self._is_area(at)
