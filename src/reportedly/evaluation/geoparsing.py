"""How well place names are found and resolved, on four sets of news, beside simple means.

Within 161 km (100 miles) is the field's measure (Gritta et al. 2018); the same GeoNames entry
counts as within it, since a country's point is a convention. From raw text, F1 asks that a name be
found and resolved within 161 km; demonyms, which three of the sets count as places, are left out.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from reportedly.evaluation.figures import Figure, Measure, Miss, Sums, figure, resampled
from reportedly.evaluation.geoparsing_gold import Marked, Toponym, load
from reportedly.evaluation.gold import Track
from reportedly.evaluation.most_populous import MostPopulous
from reportedly.gazetteer import Gazetteer, default_gazetteer, distance_km
from reportedly.model import Place, Span
from reportedly.places import find_places, resolve_places, stands_for_people
from reportedly.syntax import SpacyParser

SETS = ("lgl", "TR-News", "GeoWebNews", "GeoVirus")
NEAR_KM = 161.0
OURS, BASELINE = "Reportedly", "most populous"
NAMED_BASELINE = "NER, most populous"
PERCENT = 100

Row = Counter[str]


@dataclass(slots=True)
class Sheet:
    """What was counted: by set and system a row for each article; and what was wrong."""

    rows: dict[tuple[str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))
    scored: list[tuple[float, bool]] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)


def measure(folder: Path, limit: int | None, track: Track) -> tuple[int, Sheet]:
    """Resolve and find the names of all articles; return how many articles, and the counts."""
    parser, gazetteer, sheet = SpacyParser(), default_gazetteer(), Sheet()
    simple = MostPopulous(gazetteer)
    number = 0
    for name in SETS:
        for article in track(load(folder / f"{name}.xml.gz", limit)):
            number += 1
            parse = parser.parse(article.text, paragraphs(article.text))
            spans = [t.span for t in article.toponyms]
            given = resolve_places(article.text, parse, spans, gazetteer)
            found = [p for p in find_places(article.text, parse, (), gazetteer) if _is_named(p)]
            ours = _given_row(article, given, gazetteer) + _found_row(article, found)
            sheet.rows[name, OURS].append(ours)
            theirs = _given_row(article, [simple.place(article.text, s) for s in spans], gazetteer)
            theirs += _found_row(article, simple.places(article.text))
            sheet.rows[name, BASELINE].append(theirs)
            for toponym, place in zip(article.toponyms, given, strict=True):
                _note(sheet, name, article, toponym, place)
    return number, sheet


def measures(sheet: Sheet) -> tuple[Measure, ...]:
    """Return the figures over all sets, then set by set, then how far scores can be trusted."""
    listed = []
    for title, score in SCORES.items():
        listed.append(_measure(f"{title}, macro", score, sheet, SETS, headline=True))
    for name in SETS:
        listed += [_measure(f"{t}, {name}", score, sheet, (name,)) for t, score in SCORES.items()]
    return (*(m for m in listed if m.figure.n), *_reliability(sheet.scored))


def paragraphs(text: str) -> list[Span]:
    """Return the lines of a text that are not blank."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(line.strip())))
        at += len(line) + 1
    return found


# --- counting --------------------------------------------------------------------------------


def _is_named(place: Place) -> bool:
    """Say whether a found place is a name with coordinates, and not "the city"."""
    return place.lat is not None and any(c.isupper() for c in place.text)


def is_right(place: Place, gold: Toponym) -> bool:
    """Say whether a place is the gold entry, or lies within 161 km of it."""
    if place.lat is None or place.lon is None:
        return False
    same = gold.geonames_id is not None and place.geonames_id == gold.geonames_id
    return same or distance_km((place.lat, place.lon), gold.point) <= NEAR_KM


def _given_row(article: Marked, places: Sequence[Place], gazetteer: Gazetteer) -> Row:
    row: Row = Counter()
    for toponym, place in zip(article.toponyms, places, strict=True):
        right, held = is_right(place, toponym), _is_held(toponym, gazetteer)
        row["names"] += 1
        row["right"] += right
        row["held"] += held
        row["held_right"] += held and right
        if toponym.geonames_id is not None:
            row["numbered"] += held
            row["same"] += held and place.geonames_id == toponym.geonames_id
    return row


def _is_held(toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """Say whether the gazetteer has the place: by its number, else by name within 161 km."""
    if toponym.geonames_id is not None:
        return gazetteer.has(toponym.geonames_id)
    found = gazetteer.look_up(toponym.name)
    return any(e.point and distance_km(e.point, toponym.point) <= NEAR_KM for e in found)


def _found_row(article: Marked, places: Sequence[Place]) -> Row:
    row: Row = Counter()
    gold = [t for t in article.toponyms if not stands_for_people(t.name)]
    ignored = [*article.left_out, *(t.span for t in article.toponyms if t not in gold)]
    met, near = set(), set()
    for place in places:
        over = [t for t in gold if place.span and t.span.overlaps(place.span)]
        if not over and any(place.span and s.overlaps(place.span) for s in ignored):
            continue
        right = [t for t in over if is_right(place, t)]
        met.update(over)
        near.update(right)
        row["found"] += 1
        row["found_met"] += bool(over)
        row["found_near"] += bool(right)
    row["gold"], row["gold_met"], row["gold_near"] = len(gold), len(met), len(near)
    return row


def _note(sheet: Sheet, name: str, article: Marked, toponym: Toponym, place: Place) -> None:
    right = is_right(place, toponym)
    if place.lat is not None:
        sheet.scored.append((place.score, right))
    if not right:
        cause = "not resolved" if place.lat is None else "another place"
        at = toponym.span.start
        sheet.misses.append(
            Miss(
                measure="given the name",
                cause=cause,
                ref=f"{name} {article.ref}",
                gold=f"{toponym.name} {toponym.point}",
                given=", ".join((place.name, *place.within)),
                words=article.text[max(0, at - 60) : at + 80],
            )
        )


# --- figures ---------------------------------------------------------------------------------

Score = Callable[[dict[str, "Sums"]], Sums]


def _ratio(part: str, whole: str) -> Score:
    return lambda sums: PERCENT * sums[part] / np.maximum(sums[whole], 1)


def _f1(found: str, gold: str) -> Score:
    def score(sums: dict[str, Sums]) -> Sums:
        precision = sums[found] / np.maximum(sums["found"], 1)
        recall = sums[gold] / np.maximum(sums["gold"], 1)
        harmonic: Sums = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
        return PERCENT * harmonic

    return score


SCORES: dict[str, Score] = {
    "given the name, ≤ 161 km, of those held": _ratio("held_right", "held"),
    "given the name, ≤ 161 km, of all": _ratio("right", "names"),
    "given the name, the very entry, of those held": _ratio("same", "numbered"),
    "from raw text, F1 ≤ 161 km": _f1("found_near", "gold_near"),
    "names found, F1": _f1("found_met", "gold_met"),
}
COLUMNS = (
    *("names", "right", "held", "held_right", "numbered", "same"),
    *("found", "found_met", "found_near", "gold", "gold_met", "gold_near"),
)


def _measure(
    title: str, score: Score, sheet: Sheet, sets: Sequence[str], *, headline: bool = False
) -> Measure:
    raw = "raw" in title or "found" in title
    return Measure(
        name=title,
        figure=_figure(score, sheet, sets, OURS, very="entry" in title),
        baselines={
            NAMED_BASELINE if raw else BASELINE: _figure(
                score, sheet, sets, BASELINE, very="entry" in title
            )
        },
        headline=headline,
    )


def _figure(score: Score, sheet: Sheet, sets: Sequence[str], who: str, *, very: bool) -> Figure:
    values, n = [], 0
    for name in sets:
        rows = sheet.rows[name, who]
        if very and not any(row["numbered"] for row in rows):
            continue
        columns = resampled([[row[c] for c in COLUMNS] for row in rows]).T
        values.append(score(dict(zip(COLUMNS, columns, strict=True))))
        n += len(rows)
    if not values:
        return Figure(0.0, 0.0, 0.0, 0)
    mean: Sums = np.mean(values, axis=0)
    return figure(mean, n)


def _reliability(scored: Sequence[tuple[float, bool]]) -> Iterator[Measure]:
    """Yield what share of the answers of each tenth of the scores is right."""
    for tenth in range(10):
        low = tenth / 10
        rights = [
            r for score, r in scored if low <= score < low + 0.1 or (tenth == 9 and score == 1)
        ]
        if rights:
            yield Measure(
                name=f"right of those scored {low:.1f}-{low + 0.1:.1f}",
                figure=_share(rights),
                baselines={},
            )


def _share(rights: Sequence[bool]) -> Figure:
    right, given = resampled([(float(r), 1.0) for r in rights]).T
    return figure(PERCENT * right / given, len(rights))
