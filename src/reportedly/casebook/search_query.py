"""What a person types to search, as the index asks for it and as pages mark it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.casebook.search_words import Word, words_in
from reportedly.errors import QuestionError
from reportedly.lexicon import words

_PART = re.compile(r'(?P<no>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stand together.

    Attributes:
        begins: whether the last word may go on ("strike" finds "strikes").
        wanted: whether they must be there, rather than must not.
    """

    forms: tuple[str, ...]
    begins: bool
    wanted: bool

    def is_at(self, text: list[Word], at: int) -> bool:
        """Say whether they stand in the text from one of its words on."""
        here = [word.form for word in text[at : at + len(self.forms)]]
        if len(here) < len(self.forms) or tuple(here[:-1]) != self.forms[:-1]:
            return False
        last = self.forms[-1]
        return here[-1].startswith(last) if self.begins else here[-1] == last


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for."""

    parts: tuple[Part, ...]

    @property
    def expression(self) -> str:
        """Return it in the language of FTS5; forms hold letters and digits alone."""
        wanted = " AND ".join(_quoted(part) for part in self.parts if part.wanted)
        without = "".join(f" NOT {_quoted(part)}" for part in self.parts if not part.wanted)
        return f"({wanted}){without}"

    def marks(self, text: str) -> list[tuple[int, int]]:
        """Return where what is wanted stands in a text, in order and never overlapping."""
        told = list(words_in(text))
        found: list[tuple[int, int]] = []
        for at, word in enumerate(told):
            here = [len(one.forms) for one in self.parts if one.wanted and one.is_at(told, at)]
            if here and (not found or word.start >= found[-1][1]):
                found.append((word.start, told[at + max(here) - 1].end))
        return found


def query_of(typed: str) -> Query:
    """Return what the words ask for: all of them; "in quotes" as they stand; -this not.

    Raises:
        QuestionError: there is no word in them, or only words that must not be there.
    """
    parts = tuple(_parts(typed))
    if not parts:
        raise QuestionError(f"there is no word to look for in {typed!r}")
    if not any(part.wanted for part in parts):
        raise QuestionError(f"{typed!r} only says what must not be there; add what to look for")
    return Query(parts)


def _parts(typed: str) -> Iterator[Part]:
    least = words("search", language="")["beginnings_from"]
    for found in _PART.finditer(typed):
        said = found["phrase"] if found["word"] is None else found["word"]
        forms = tuple(word.form for word in words_in(said))
        if forms:
            begins = found["word"] is not None and len(forms[-1]) >= least
            yield Part(forms, begins, found["no"] is None)


def _quoted(part: Part) -> str:
    return f'"{" ".join(part.forms)}"' + ("*" if part.begins else "")
