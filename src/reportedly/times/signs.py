"""The words by which a wording of time is known: those it is built on, those it may open with."""

import re
from functools import cache

from reportedly.times.grammar import keys, vocabulary


@cache
def _signs() -> frozenset[str]:
    """Return the words of which every wording without figures has one."""
    words = vocabulary()
    tables = (
        "weekdays", "weekdays_short", "months", "months_short", "deictic", "overnight", "recurring",
        "past_vague", "calendar_units", "parts_of_year", "now", "future_vague", "stretch",
        "a_year_back", "hijri_months", "tens", "window_past",
    )  # fmt: skip
    listed = [phrase for table in tables for phrase in words[table]]
    listed += [words["then"], *keys("units"), *keys("parts_of_day"), *words["seasons"]["northern"]]
    listed += [name for row in words["festivals"] for name in row["names"]]
    last = {re.split(r"[\s'’-]", phrase)[-1] for phrase in listed}
    return frozenset(last | {f"{word}s" for word in last})


def is_sign(word: str) -> bool:
    """Say whether a word or figure is one that a wording of time may be built on."""
    return word[0].isdigit() or word.lower() in _signs()


@cache
def _openers() -> frozenset[str]:
    """Return the first words of all phrases that a wording may open with."""
    words = vocabulary()
    tables = (
        "weekdays", "weekdays_short", "months", "months_short", "deictic", "overnight", "recurring",
        "past_vague", "now", "future_vague", "a_year_back", "hijri_months", "tens", "numbers",
        "vague_numbers", "quantity_hedges", "ordinals", "last_ordinals", "window_past",
        "window_future", "vague_window", "within", "duration_open", "repeats", "festival_before",
        "straight", "same", "range_open", "determiners",
    )  # fmt: skip
    listed = [phrase for table in tables for phrase in words[table]]
    for table in ("units", "which", "which_told", "parts_of_day"):
        listed += keys(table)
    listed += [words["then"], *words["seasons"]["northern"], "opening", "closing", "coming"]
    listed += [name for row in words["festivals"] for name in row["names"]]
    first = {re.split(r"[\s'’-]", phrase)[0] for phrase in listed}
    return frozenset(first | {f"{word}s" for word in words["weekdays"]})


def may_open(word: str) -> bool:
    """Say whether a wording may open with the word, figure or apostrophe."""
    return word[0].isdigit() or word in ("'", "’") or word.lower() in _openers()
