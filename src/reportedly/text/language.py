"""Which language the text is in; Reportedly reads English."""

import re
from functools import cache
from typing import Any

from reportedly.errors import LanguageError
from reportedly.lexicon import table, words
from reportedly.text.decode import without_surrogates

# Characters looked at: the whole of most reports; of a longer one its start, middle and end.
_SAMPLE = 9_000

# Share of words that are English function words: 99.2 % of the prose of 7,794 English reports has
# at least the first. The second is a choice, half of it, below which the guesser is asked.
_ENGLISH = 0.12
_FOREIGN = 0.06

# The highest certainty with which the guesser took English for another language was 0.79 (a list
# of Syrian villages), among 18,280 sentences, headlines and place names; the cut was set on them.
_CERTAIN = 0.8

# In a shorter text one English function word is enough; fewer words than the second are names.
_SHORT = 25
_FEWEST_WORDS = 4

_WORD = re.compile(r"[^\W\d_]+")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")


def require_english(text: str) -> str:
    """Return "en", the language's code, when the text is mostly English.

    Raises:
        LanguageError: it is not; the message names the language.
    """
    sample = without_surrogates(_sample(text))
    letters = sum(map(len, _WORD.findall(sample)))
    latin_words = _LATIN_WORD.findall(sample)
    if 2 * sum(map(len, latin_words)) < letters:
        raise LanguageError(_message(_guess(_LATIN_WORD.sub("", sample))[0]))
    if not letters:
        return "en"
    found = [w.lower() for w in latin_words]
    share = sum(1 for w in found if w in _function_words()) / max(1, len(found))
    named_only = len(found) < _FEWEST_WORDS
    if named_only or share >= _ENGLISH or (len(found) < _SHORT and share > 0):
        return "en"
    code, certainty = _guess(" ".join(found))
    if code != "en" and certainty >= _CERTAIN and share < _FOREIGN:
        raise LanguageError(_message(code))
    return "en"


def _message(code: str) -> str:
    row = next((r for r in table("languages") if r["code"] == code), None)
    name = row["name"] if row else "another language"
    direction = ", written right to left" if row and row["direction"] == "rtl" else ""
    return (
        f"this is {name} ({code}){direction}; Reportedly reads English only; nothing was read; "
        "give it an English translation"
    )


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    third, middle = _SAMPLE // 3, len(text) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


def _guess(text: str) -> tuple[str, float]:
    code, certainty = _identifier().classify(text)
    return str(code), float(certainty)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(words("english"))


@cache
def _identifier() -> Any:
    from py3langid import langid  # half a second with its model: only for doubtful texts

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
