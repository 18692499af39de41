"""Scoring templates against keys by MUC-4's guidelines, without anyone asked.

Every response filler is correct, partial (half), incorrect or spurious, every key filler without
one is missing; recall is over the fillers of the key, precision over those of the response. One
response template goes to one key template, which it must match in its type at least partly, so
that the points are most. The official program asks a person about strings that differ; here a
string is correct that differs in nothing but articles, numbers and nationalities, and partial where
it has the key's last word or is a part of it, as the guidelines allow (3.1.1).
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from reportedly.evaluation.muc_gold import (
    DATE,
    PLACE,
    SLOTS,
    TYPE,
    Filler,
    Template,
)
from reportedly.gazetteer import fold
from reportedly.lexicon import table, words

CORRECT, PARTIAL, INCORRECT, SPURIOUS, MISSING = "cor", "par", "inc", "spu", "mis"
HALF = 0.5
Tally = Counter[tuple[str, str]]


def score(keys: Sequence[Template], responses: Sequence[Template]) -> Tally:
    """Return how many fillers of each slot are correct, partial, incorrect, spurious, missing."""
    told: Tally = Counter()
    pairs = align(keys, responses)
    for i, key in enumerate(keys):
        if i in pairs:
            for slot in SLOTS:
                _slot(slot, key.slots[slot], responses[pairs[i]].slots.get(slot, ()), told)
        elif not key.optional:
            for slot in SLOTS:
                told[slot, MISSING] += sum(not filler.optional for filler in key.slots[slot])
    for j, response in enumerate(responses):
        if j not in pairs.values():
            for slot, given in response.slots.items():
                told[slot, SPURIOUS] += len(given)
    return told


def align(keys: Sequence[Template], responses: Sequence[Template]) -> dict[int, int]:
    """Return for each key's number the response that goes with it, so that the points are most."""

    @cache
    def best(i: int, used: frozenset[int]) -> tuple[float, tuple[tuple[int, int], ...]]:
        if i == len(keys):
            return 0.0, ()
        found = best(i + 1, used)
        for j, points in enumerate(worth[i]):
            if points and j not in used:
                rest, pairs = best(i + 1, used | {j})
                found = max(found, (rest + points, ((i, j), *pairs)), key=lambda told: told[0])
        return found

    worth = [[_points(key, response) for response in responses] for key in keys]
    return dict(best(0, frozenset())[1])


def _points(key: Template, response: Template) -> float:
    if not _best(TYPE, key.slots[TYPE], response.slots[TYPE]):
        return 0.0
    told: Tally = Counter()
    for slot in SLOTS:
        _slot(slot, key.slots[slot], response.slots.get(slot, ()), told)
    return sum(n for (_, how), n in told.items() if how == CORRECT) + HALF * sum(
        n for (_, how), n in told.items() if how == PARTIAL
    )


def _best(slot: str, key: Sequence[Filler], given: Sequence[Filler]) -> float:
    return max((grade(slot, k, g) for k in key for g in given), default=0.0)


def _slot(slot: str, key: Sequence[Filler], given: Sequence[Filler], told: Tally) -> None:
    """Pair the fillers of a slot, the best pairs first."""
    pairs = sorted(
        ((grade(slot, k, g), -i, -j) for i, k in enumerate(key) for j, g in enumerate(given)),
        reverse=True,
    )
    keys, answers = set(range(len(key))), set(range(len(given)))
    for points, i, j in pairs:
        if points and -i in keys and -j in answers:
            told[slot, CORRECT if points == 1 else PARTIAL] += 1
            keys.remove(-i)
            answers.remove(-j)
    needed = sum(not key[i].optional for i in keys)
    wrong = min(needed, len(answers))
    told[slot, INCORRECT] += wrong
    told[slot, MISSING] += needed - wrong
    told[slot, SPURIOUS] += len(answers) - wrong


def grade(slot: str, key: Filler, given: Filler) -> float:
    """Return 1 for a correct filler, a half for a partly correct one, else 0."""
    value = max(_value(slot, wanted, given.values[0]) for wanted in key.values)
    if slot.endswith("ID") or not (key.tags or given.tags) or value < 1:
        return value
    pointed = max((same(k, g) for k in key.tags or ("-",) for g in given.tags or ("-",)), default=0)
    return 1.0 if pointed else HALF


def _value(slot: str, key: str, given: str) -> float:
    if slot == DATE:
        return _date(key, given)
    if slot == PLACE:
        return _place(key, given)
    if key == given:
        return 1.0
    if given in words("muc")["partly"].get(key, ()):
        return HALF
    if slot.endswith(("NUMBER",)):
        ends = [part.strip() for part in key.strip("~").split("-")]
        return HALF if given in ends else 0.0
    if slot.endswith(("ID", "NAME", "DESCRIPTION")):
        return same(key, given)
    return 0.0


def same(key: str, given: str) -> float:
    """Return 1 for strings that differ in unimportant words, a half for one partly the other."""
    wanted, told = _content(key), _content(given)
    if wanted == told:
        return 1.0
    if not wanted or not told:
        return 0.0
    if wanted[-1] == told[-1] or set(told) < set(wanted) or set(wanted) < set(told):
        return HALF
    return 0.0


def _content(string: str) -> list[str]:
    plain = re.findall(r"[\w'.-]+", fold(string.replace("\\", "")).lower())
    return [word for word in plain if word not in _unimportant() and not word.isdigit()]


@cache
def _unimportant() -> frozenset[str]:
    demonyms = {row["demonym"].lower() for row in table("demonyms")}
    numerals = set(words("baselines")["numerals"].split())
    return frozenset(demonyms | numerals | set(words("muc")["unimportant"]))


def _date(key: str, given: str) -> float:
    if key == given:
        return 1.0
    (first, last), (start, end) = _days(key), _days(given)
    if last is None or end is None:
        return 0.0
    if start is None:
        return HALF if end == last else 0.0
    if first is None:
        return HALF if dt.timedelta() <= last - start <= dt.timedelta(days=_LATELY) else 0.0
    return HALF if first <= start and end <= last else 0.0


_LATELY = 31


def _days(written: str) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day; a date that is only a last day has no first."""
    found = [_day(*match) for match in re.findall(r"(\d{1,2}) ([A-Z]{3})[A-Z]* (\d{2})", written)]
    if not found:
        return None, None
    if written.startswith("-"):
        return None, found[-1]
    return found[0], found[-1]


def _day(day: str, month: str, year: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(f"{day} {month} {year}", "%d %b %y").date()  # noqa: DTZ007 (a day, not a time)
    except ValueError:
        return None


def _place(key: str, given: str) -> float:
    wanted = [fold(re.sub(r"\(.*?\)", "", part)).strip().lower() for part in key.split(":")]
    told = [fold(part).strip().lower() for part in given.split(":")]
    if wanted[0] != told[0]:
        return HALF if len(wanted) > 1 and wanted[1:] == told[1:] else 0.0
    if len(told) == 1:
        return 1.0 if len(wanted) == 1 else HALF
    if len(wanted) == 1:
        return 0.0
    ends = [part.strip() for part in wanted[-1].split(" - ")]
    if told[-1] in ends:
        return 1.0 if len(ends) == 1 else HALF
    return HALF if any(part in wanted for part in told[1:]) else 0.0


def figures(told: Mapping[tuple[str, str], int], slot: str) -> tuple[float, float, float]:
    """Return the points, the fillers of the key and those of the response, of a slot."""
    cor, par, inc = (told.get((slot, how), 0) for how in (CORRECT, PARTIAL, INCORRECT))
    points = cor + HALF * par
    matched = cor + par + inc
    return points, matched + told.get((slot, MISSING), 0), matched + told.get((slot, SPURIOUS), 0)
