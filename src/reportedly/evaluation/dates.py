"""How well time expressions are found and dated, on TimeBank and AQUAINT, beside HeidelTime.

The measures are those of TempEval-3 (UzZaman et al. 2013): an expression is found when it overlaps
gold (relaxed) or has its very extent (strict); value F1 asks that it overlaps and that its TIMEX3
value is gold's, character by character.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.evaluation.figures import Figure, Measure, Miss, Sums, exactly, figure, resampled
from reportedly.evaluation.gold import Track, rows
from reportedly.evaluation.heideltime import heideltime
from reportedly.evaluation.timex import Timex, timexes
from reportedly.model import Span
from reportedly.syntax import SpacyParser
from reportedly.text import paragraphs
from reportedly.times import tell_times

PERCENT = 100
# What HeidelTime's authors report for it on these two sets (Strötgen, Zell & Gertz 2013).
PUBLISHED = {"relaxed": 90.3, "strict": 81.3, "value": 77.6}
AROUND = 60

Timexes = Sequence[Timex]
Row = tuple[float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Dated:
    """A document with its day and its gold time expressions."""

    ref: str
    text: str
    day: dt.date
    gold: tuple[Timex, ...]


def load(path: Path, limit: int | None = None) -> list[Dated]:
    """Return the documents with their days and time expressions.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    return rows(path, _dated)[:limit]


def measure(
    documents: Sequence[Dated], track: Track
) -> tuple[tuple[Measure, ...], tuple[Miss, ...]]:
    """Return relaxed, strict and value F1, and what was missed or wrong."""
    parser = SpacyParser()
    ours = [read(d, parser) for d in track(documents)]
    theirs = heideltime([(d.text, d.day) for d in documents])
    figures = _figures(documents, ours)
    peers = None if theirs is None else _figures(documents, theirs)
    measures = tuple(
        Measure(
            name=f"time expressions, {name}",
            figure=mine,
            baselines=_beside(name, peers),
            headline=name == "value F1",
        )
        for name, mine in figures.items()
    )
    return measures, tuple(_misses(documents, ours))


def read(document: Dated, parser: SpacyParser) -> list[Timex]:
    """Return the time expressions that Reportedly reads in a document."""
    text = document.text
    parse = parser.parse(text, paragraphs(text))
    told = tell_times(text, parse, document.day)
    return [timex for each in told for timex in timexes(each, text)]


def _beside(name: str, peers: Mapping[str, Figure] | None) -> dict[str, Figure]:
    beside = {} if peers is None else {"HeidelTime": peers[name]}
    kind = name.removesuffix(" F1")
    if kind in PUBLISHED:
        beside["HeidelTime, published"] = exactly(PUBLISHED[kind], 0)
    return beside


# --- counting --------------------------------------------------------------------------------


def pairs(gold: Timexes, given: Timexes) -> list[tuple[Timex, Timex]]:
    """Return gold and given that overlap, one to one: equal extents first, then the longest."""
    met = [(g, s) for g in gold for s in given if g.span.overlaps(s.span)]
    met.sort(key=lambda pair: (pair[0].span != pair[1].span, -_shared(*pair)))
    used: set[Timex] = set()
    kept = []
    for g, s in met:
        if used.isdisjoint((g, s)):
            used.update((g, s))
            kept.append((g, s))
    return kept


def _shared(one: Timex, other: Timex) -> int:
    return min(one.span.end, other.span.end) - max(one.span.start, other.span.start)


def count(gold: Timexes, given: Timexes) -> Row:
    """Return how many are in gold, given, relaxed right, strictly right, and right in value."""
    met = pairs(gold, given)
    strict = sum(g.span == s.span for g, s in met)
    valued = sum(g.value == s.value for g, s in met)
    return len(gold), len(given), len(met), strict, valued


def _figures(documents: Sequence[Dated], given: Sequence[Timexes]) -> dict[str, Figure]:
    counted = [count(d.gold, g) for d, g in zip(documents, given, strict=True)]
    gold, found, relaxed, strict, valued = resampled(counted).T

    def made(make: Callable[[], Sums]) -> Figure:
        return figure(PERCENT * make(), len(documents))

    def f1(right: Sums) -> Sums:
        harmonic: Sums = 2 * right / np.maximum(gold + found, 1)
        return harmonic

    return {
        "relaxed F1": made(lambda: f1(relaxed)),
        "strict F1": made(lambda: f1(strict)),
        "value F1": made(lambda: f1(valued)),
        "relaxed precision": made(lambda: relaxed / np.maximum(found, 1)),
        "relaxed recall": made(lambda: relaxed / np.maximum(gold, 1)),
        "right values of those found": made(lambda: valued / np.maximum(relaxed, 1)),
    }


def _misses(documents: Sequence[Dated], given: Sequence[Timexes]) -> Iterable[Miss]:
    for document, ours in zip(documents, given, strict=True):
        met = pairs(document.gold, ours)
        for gold, mine in met:
            if gold.value != mine.value:
                yield _miss(document, "another value", gold, mine)
        known = {timex for pair in met for timex in pair}
        for timex in document.gold:
            if timex not in known:
                yield _miss(document, "not found", timex, None)
        for timex in ours:
            if timex not in known:
                yield _miss(document, "not in gold", None, timex)


def _miss(document: Dated, cause: str, gold: Timex | None, given: Timex | None) -> Miss:
    at = gold or given
    span = at.span if at else Span(0, 0)
    around = document.text[max(0, span.start - AROUND) : span.end + AROUND]

    def shown(timex: Timex | None) -> str:
        return "" if timex is None else f"{timex.span.of(document.text)}: {timex.value}"

    return Miss(
        measure="time expressions",
        cause=cause,
        ref=document.ref,
        gold=shown(gold),
        given=shown(given),
        words=around,
    )


def _dated(row: dict[str, Any]) -> Dated:
    gold = [Timex(Span(t["start"], t["end"]), t["value"]) for t in row["timex"]]
    day = dt.date.fromisoformat(row["dct"][: len("2016-09-24")])
    return Dated(row["doc"], row["text"], day, tuple(dict.fromkeys(gold)))
