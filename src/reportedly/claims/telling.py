"""Telling: one event as one voice tells it, with the counts that belong to it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from reportedly.claims.nearness import Nearness
from reportedly.claims.voices import Voices
from reportedly.lexicon import harms, words
from reportedly.model import (
    Attribution,
    Count,
    Event,
    Reading,
    SourceKind,
    Span,
    Stance,
    Token,
)

TOLL = "harm.toll"
# More arcs than any sentence has.
FAR = 9999


@dataclass(slots=True)
class Telling:
    """What becomes one claim.

    Attributes:
        attribution: the number of the attribution in the reading's list; None is the narrator.
        event: what is told; None when the words tell of no event that Reportedly knows.
        anchor: the words that places and times are measured from.
    """

    attribution: int | None
    event: Event | None
    anchor: Span
    counts: list[Count] = field(default_factory=list)


def tellings(reading: Reading, nearness: Nearness) -> list[Telling]:
    """Return what the report tells, in the order of the text."""
    voices = Voices(reading)
    found = [
        Telling(voices.of(event.trigger), event, event.trigger)
        for event in reading.events
        if not _is_a_cue(reading.attributions, event)
    ]
    _place_counts(reading, nearness, voices, found)
    spoken = {t.attribution for t in found}
    for number, attribution in enumerate(reading.attributions):
        if number in spoken or voices.adds_nothing(number):
            continue
        if _says_something(reading, nearness, number):
            found.append(Telling(number, None, attribution.content[0]))
    found = [t for t in found if not _only_mentions(t, nearness)]
    return sorted(found, key=lambda t: (t.anchor, t.event is None))


def _says_something(reading: Reading, nearness: Nearness, number: int) -> bool:
    """Say whether words that tell of no event are somebody's words, and more than one word."""
    source, content = reading.sources[number], reading.attributions[number].content
    if source is None or source.span is None:
        return False
    bare = len(content) == 1 and len(reading.parse.within(content[0])) < 2
    if bare and reading.attributions[number].stance is not Stance.DENIES:
        return False
    if source.named or source.kind is not SourceKind.UNATTRIBUTED:
        return True
    head = nearness.head(source.span)
    return head is not None and (head.pos in ("PROPN", "PRON") or head.lemma in _speakers())


def _only_mentions(telling: Telling, nearness: Nearness) -> bool:
    """Say whether harm is mentioned without a figure ("the deaths", "hostages taken there")."""
    event = telling.event
    if event is None or telling.counts or event.type != TOLL:
        return False
    head = nearness.head(telling.anchor)
    return event.definite or (head is not None and head.dep == "acl" and head.tag == "VBN")


@cache
def _speakers() -> frozenset[str]:
    classes = words("event_triggers")["classes"]
    known = (*classes["people"], *classes["force"], *words("incident_words")["speakers"])
    return frozenset(map(str, known))


def _is_a_cue(attributions: Sequence[Attribution], event: Event) -> bool:
    """A trigger that is itself the cue of an attribution ("accused") is told by that claim."""
    return event.type == "talk.statement" and any(
        a.cue.overlaps(event.trigger) for a in attributions
    )


def _place_counts(
    reading: Reading, nearness: Nearness, voices: Voices, found: list[Telling]
) -> None:
    """Give every count to the event that it belongs to; parts go where their whole goes."""
    home: dict[Span, Telling] = {}
    near: dict[int, list[Telling]] = defaultdict(list)
    for told in found:
        near[_sentence(told.anchor, nearness)].append(told)
    for count in sorted(reading.counts, key=lambda c: (c.part_of is not None, c.span)):
        speaker = voices.of(count.span)
        whole = home.get(count.part_of) if count.part_of else None
        here = near[_sentence(count.span, nearness)]
        if whole is not None and whole not in here and whole.attribution != speaker:
            whole = None  # one voice's part of another's figure is its own claim
        telling = whole or _home_of(count, speaker, nearness, here)
        if telling is None:
            telling = Telling(speaker, _plain_event(count), count.span)
            found.append(telling)
            here.append(telling)
        telling.counts.append(count)
        home.setdefault(count.span, telling)


def _sentence(words_of: Span, nearness: Nearness) -> int:
    sentence = nearness.sentence(words_of)
    return sentence.i if sentence is not None else -1


def _home_of(
    count: Count, speaker: int | None, nearness: Nearness, found: Sequence[Telling]
) -> Telling | None:
    """Return what is told in the count's sentence by the same voice and can hold its harm."""
    families = harms()[count.harm]["with"]
    fitting = [
        t
        for t in found
        if t.event is not None
        and t.attribution == speaker
        and t.event.type.split(".")[0] in families
    ]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    head = nearness.head(count.span)
    return min(
        fitting,
        key=lambda t: (
            not (t.event is not None and t.event.extent.holds(count.span)),
            _steps(nearness, head, nearness.head(t.anchor)),
            abs(t.anchor.start - count.span.start),
        ),
    )


def _steps(nearness: Nearness, a: Token | None, b: Token | None) -> int:
    route = nearness.route(a, b) if a is not None and b is not None else None
    return FAR if route is None else route.steps


def _plain_event(count: Count) -> Event:
    return Event(type=harms()[count.harm]["event"], trigger=count.span, extent=count.span)
