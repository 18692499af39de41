"""Which of a sentence's places is that of its violent verb (Halterman 2019)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.claims import place_told
from reportedly.evaluation.figures import Measure, Miss, share
from reportedly.evaluation.gold import Track, read_text, rows
from reportedly.model import Place, Reading, Span
from reportedly.reading import Reader

Guess = Callable[[Reading, Span], Place | None]


@dataclass(frozen=True, slots=True)
class Verb:
    """A sentence with a verb and what is marked as where it happened: one place's words or none."""

    ref: str
    text: str
    verb: Span
    places: tuple[Span, ...]


def load(path: Path, limit: int | None = None) -> list[Verb]:
    """Return the sentences with one marked verb.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    found = [v for v in rows(path, _verb) if v is not None]
    return found[:limit]


def _verb(row: dict[str, Any]) -> Verb | None:
    marked: dict[str, list[Span]] = {"VERB": [], "LOCATION": []}
    for span in row.get("spans", ()):
        marked[span["label"]].extend(_spans(span, row["text"]))
    if len(marked["VERB"]) != 1:
        return None
    return Verb(str(row["_id"]), row["text"], marked["VERB"][0], tuple(marked["LOCATION"]))


def _spans(marked: dict[str, Any], text: str) -> list[Span]:
    """Return where marked words stand; some are told by their words and numbers of tokens only."""
    told, start, end = marked.get("text"), marked["start"], marked["end"]
    if not told or text[start:end] == told:
        return [Span(start, end)] if start < end else []
    return [Span(m.start(), m.end()) for m in re.finditer(re.escape(told), text)]


def measure(
    verbs: Sequence[Verb], track: Track
) -> tuple[int, tuple[Measure, ...], tuple[Miss, ...]]:
    """Return how many sentences were refused, the measures, and the misses."""
    reader, refused = Reader(), 0
    right: dict[str, list[bool]] = {name: [] for name in GUESSES}
    misses = []
    for verb in track(verbs):
        reading = read_text(reader, "event-location", verb.text)
        refused += reading is None
        for name, guess in GUESSES.items():
            place = None if reading is None else guess(reading, verb.verb)
            right[name].append(_is_right(verb, place, reading))
            if name == OURS and not right[name][-1]:
                misses.append(_miss(verb, place))
    told = [bool(v.places) for v in verbs]
    views = {
        "verbs given their own place": [True] * len(verbs),
        "verbs with a place": told,
        "verbs with none": [not t for t in told],
    }
    measures = tuple(
        Measure(
            name=view,
            figure=share(_seen(right[OURS], shown)),
            baselines={n: share(_seen(right[n], shown)) for n in GUESSES if n != OURS},
            headline=view.startswith("verbs given"),
        )
        for view, shown in views.items()
    )
    return refused, measures, tuple(misses)


def _seen(right: Sequence[bool], shown: Sequence[bool]) -> list[bool]:
    return [r for r, s in zip(right, shown, strict=True) if s]


def _is_right(verb: Verb, place: Place | None, reading: Reading | None) -> bool:
    if reading is None or place is None or place.span is None:
        return not verb.places
    shift = verb.text.find(reading.report.text[:20]) if reading.report.text else 0
    given = Span(place.span.start + max(shift, 0), place.span.end + max(shift, 0))
    return any(given.overlaps(p) for p in verb.places)


def _miss(verb: Verb, place: Place | None) -> Miss:
    cause = "none given" if place is None else "another" if verb.places else "one too many"
    gold = ", ".join(p.of(verb.text) for p in verb.places) or "none"
    given = place.text if place else "nothing"
    words = f"[{verb.verb.of(verb.text)}] {verb.text}"
    return Miss(
        measure="verbs given their own place",
        cause=cause,
        ref=verb.ref,
        gold=gold,
        given=given,
        words=words,
    )


# --- who answers -----------------------------------------------------------------------------


def _nearest(reading: Reading, verb: Span) -> Place | None:
    placed = [p for p in reading.places if p.span]
    return min(placed, key=lambda p: _gap(p.span or verb, verb), default=None)


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end)


def _none(_: Reading, __: Span) -> None:
    return None


OURS = "Reportedly"
GUESSES: dict[str, Guess] = {OURS: place_told, "nearest place": _nearest, "none": _none}
