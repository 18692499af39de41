"""Words as they are searched: alike whatever their script, case, accents and joined prefixes."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from reportedly.casebook.folding import folded
from reportedly.lexicon import words

# Letters and digits of any script with the marks written over them; an apostrophe may stand inside
# ("Sana'a"). Python's \w leaves out vowel signs, and would cut a vocalised Arabic word in pieces.
_LETTER = r"[^\W_\u064b-\u065f]"
_SIGNS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_WORD = re.compile(rf"{_LETTER}(?:['’ʼ](?={_LETTER})|{_LETTER}|[{_SIGNS}\u200c\u200d])*")
_APOSTROPHES = str.maketrans(dict.fromkeys("'’ʼ\u200c\u200d", ""))


class Word(NamedTuple):
    """One word of a text: what it is searched as, and where it stands."""

    form: str
    start: int
    end: int


def words_in(text: str) -> Iterator[Word]:
    """Yield the words of a text."""
    for found in _WORD.finditer(text):
        if form := form_of(found[0]):
            yield Word(form, found.start(), found.end())


def forms_in(text: str) -> str:
    """Return a text as the index keeps it: its words' forms, a space between."""
    return " ".join(word.form for word in words_in(text))


@lru_cache(maxsize=50_000)
def form_of(word: str) -> str:
    """Return what a word is searched as: "Sana’a" as "sanaa", "والمستشفى" as "مستشفي"."""
    plain = folded(word).replace("’", "'").replace("ʼ", "'").removesuffix("'s")
    plain = plain.translate(_APOSTROPHES).translate(_letters())
    return _without_prefix(plain) if "\u0600" <= plain[:1] <= "\u06ff" else plain


def _without_prefix(word: str) -> str:
    told = words("search", language="")["arabic"]
    joined = told["and"]
    for article in told["articles"]:
        if word.startswith(article) and len(word) - len(article) >= told["left_after_article"]:
            return word[len(article) :]
    if word.startswith(joined) and len(word) - len(joined) >= told["left_after_and"]:
        return word[len(joined) :]
    return word


@cache
def _letters() -> dict[int, str]:
    told: dict[str, str] = words("search", language="")["letters"]
    return str.maketrans(told)
