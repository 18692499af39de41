"""The words of `lexicon/en/places.yaml` in the shapes in which this package asks for them."""

import re
from functools import cache
from typing import Any

from reportedly.lexicon import phrases, table, words


@cache
def word_set(key: str) -> frozenset[str]:
    """Return the words listed under a key."""
    return frozenset(_all()[key])


@cache
def small_words() -> frozenset[str]:
    """Return the words that stand without a capital inside a name."""
    return word_set("particles") | word_set("linkers")


@cache
def mapping(key: str) -> dict[str, Any]:
    """Return what is kept under a key as pairs."""
    return dict(_all()[key])


@cache
def noun_sorts() -> dict[str, str]:
    """Return place noun to its sort: `airport` is a `facility`, `village` a `settlement`."""
    sorts = {noun: sort for sort, nouns in _all()["nouns"].items() for noun in nouns}
    plurals = {_plural(noun): sort for noun, sort in sorts.items() if not noun.endswith("s")}
    return plurals | sorts


@cache
def anaphor_sorts() -> dict[str, str]:
    """Return definite noun to the sort of place that it points back to."""
    return {noun: sort for sort, nouns in _all()["anaphors"].items() for noun in nouns}


@cache
def demonyms() -> dict[str, str]:
    """Return demonym in lower case, singular and plural, to country code."""
    listed = {row["demonym"].lower(): row["country"] for row in table("demonyms")}
    return {f"{word}s": code for word, code in listed.items()} | listed


@cache
def demonym_pattern() -> re.Pattern[str]:
    """Return a pattern that finds demonyms, the longest first."""
    ordered = sorted(demonyms(), key=len, reverse=True)
    capitalised = (r"[\s-]".join(re.escape(w.capitalize()) for w in d.split()) for d in ordered)
    return re.compile(rf"\b(?:{'|'.join(capitalised)})\b")


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Return "Tex." to its country and first-level code."""
    rows = table("admin_abbreviations")
    return {row["abbreviation"]: (row["country"], row["admin1"]) for row in rows}


@cache
def any_of(key: str) -> str:
    """Return a regular expression for any of the phrases listed under a key."""
    return phrases(_all()[key])


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"


def _all() -> dict[str, Any]:
    whole: dict[str, Any] = words("places")
    return whole
