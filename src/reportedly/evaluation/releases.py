"""ISAF press releases: killed, captured, start day and province, coded by one expert.

The main incident of a release is its first record that is told as having happened; a release
leads with what it is about. Its day is the first day of the first such record that has one, its
province the outermost name under the country of the first such record that has one; where none
has, the first day, or place, of the text answers; a release that tells no time at all is answered
with the day of issue that it states, as its coders did.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.evaluation.counts import (
    always_none,
    first_number_near,
    how_it_misses,
    numbers,
    with_some,
)
from reportedly.evaluation.exact import Answer, Exam, Item
from reportedly.evaluation.gold import rows
from reportedly.gazetteer import default_gazetteer, fold
from reportedly.lexicon import words
from reportedly.model import Modality, Period, Place, RawDocument, Reading
from reportedly.text import prepare

HARMS = ("killed", "detained")
DAY, PROVINCE = "start day", "province"
COUNTRY = "AF"
# The coding rules of the set give vague words a number; the lexicon has them as a column.
VAGUE = "isaf"


def load(path: Path, limit: int | None = None) -> Exam:
    """Return the releases with the expert's smallest numbers, start day and province.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    items = rows(path, _item)[:limit]
    return Exam(
        items=items,
        answer=lambda reading: {**numbers(reading, HARMS, VAGUE), **_main_incident(reading)},
        baselines={
            "first number near": first_number_near,
            "always none": always_none,
            "day of publication": lambda item: _published(item, 0),
            "day before": lambda item: _published(item, 1),
            "first name before 'province'": _first_province,
            "commonest province": _commonest(items),
        },
        views={h: with_some(h) for h in HARMS} | {DAY: ("datelines with a year", _dated)},
        cause=_cause,
    )


def _item(row: dict[str, Any]) -> Item:
    gold = row["gold"]
    return Item(
        str(row["id"]),
        row["text"],
        {
            "killed": frozenset({str(gold["min_killed"])}),
            "detained": frozenset({str(gold["min_captured"])}),
            DAY: frozenset({gold["start_date"]}),
            PROVINCE: frozenset(s for name in gold["province"] for s in _spellings(name)),
        },
    )


@cache
def _spellings(province: str) -> tuple[str, ...]:
    """Return the name and the gazetteer's main names for it, without accents."""
    entries = default_gazetteer().look_up(province)
    found = entries or default_gazetteer().sounds_like(province, COUNTRY)
    regions = [e.name for e in found if e.kind == "region" and e.country == COUNTRY]
    return tuple(dict.fromkeys(fold(name) for name in (province, *regions)))


def _main_incident(reading: Reading) -> dict[str, Answer]:
    told = [r for r in reading.records if r.modality is Modality.ACTUAL]
    days = chain(_days([*(r.when for r in told), *reading.times]), _stated(reading))
    provinces = _provinces([*(r.place for r in told), *reading.places])
    nothing = Answer("none found")
    return {DAY: next(days, nothing), PROVINCE: next(provinces, nothing)}


def _days(periods: Iterable[Period | None]) -> Iterator[Answer]:
    for when in periods:
        if when is not None and when.start is not None:
            yield Answer(when.start.isoformat(), when.text or "")


def _stated(reading: Reading) -> Iterator[Answer]:
    """Yield the stated day of issue: the answer, said to be one, where no time is told at all."""
    if reading.report.published is not None and not reading.times:
        yield Answer(reading.report.published.isoformat(), "no time told: day of issue")


def _provinces(places: Iterable[Place | None]) -> Iterator[Answer]:
    for place in places:
        if place is not None and place.country == COUNTRY and (name := _under_country(place)):
            yield Answer(fold(name), place.text)


def _under_country(place: Place) -> str | None:
    held = (place.name, *place.within)
    return held[-2] if len(held) > 1 else None


def _day_of_publication(item: Item) -> dt.date | None:
    try:
        report, _ = prepare(RawDocument(ref=item.ref, content=item.text))
    except InputError:
        return None
    return report.published


def _dated(item: Item) -> bool:
    return _day_of_publication(item) is not None


def _published(item: Item, days_before: int) -> dict[str, str]:
    day = _day_of_publication(item)
    return {DAY: (day - dt.timedelta(days=days_before)).isoformat() if day else ""}


def _first_province(item: Item) -> dict[str, str]:
    match = re.search(rf"(\w+)\s+{words('baselines')['province']}\b", item.text)
    return {PROVINCE: fold(match.group(1)) if match else ""}


def _commonest(items: Sequence[Item]) -> Callable[[Item], Mapping[str, str]]:
    """Return the baseline that knows the gold's commonest province, which flatters it."""
    tried = Counter(name for item in items for name in item.gold[PROVINCE])
    name = min(tried, key=lambda n: (-tried[n], n))
    return lambda _: {PROVINCE: name}


def _cause(field: str, gold: frozenset[str], given: str) -> str:
    if field in HARMS:
        return how_it_misses(gold, given)
    if given == "none found" or not given:
        return "none found"
    if field == PROVINCE:
        return "another"
    days = abs((dt.date.fromisoformat(given) - dt.date.fromisoformat(min(gold))).days)
    return "a day off" if days == 1 else f"{'a few' if days < 8 else 'many'} days off"
