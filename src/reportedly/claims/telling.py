"""Telling: one event as one voice tells it, with the counts that belong to it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.claims.nearness import Nearness
from reportedly.lexicon import harms
from reportedly.model import Attribution, Count, Event, Reading, Span, Stance, Token

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
    found = [
        Telling(voice(reading, event.trigger), event, event.trigger)
        for event in reading.events
        if not _is_a_cue(reading.attributions, event)
    ]
    _place_counts(reading, nearness, found)
    spoken = {t.attribution for t in found}
    for number, attribution in enumerate(reading.attributions):
        if number not in spoken and not _adds_nothing(reading, number):
            found.append(Telling(number, None, attribution.content[0]))
    return sorted(found, key=lambda t: (t.anchor, t.event is None))


def voice(reading: Reading, words: Span) -> int | None:
    """Return the number of the attribution whose words these are; None is the narrator.

    It is the innermost one, but a cue that adds no voice of its own is passed over.
    """
    holding = [
        (sum(s.end - s.start for s in a.content), i)
        for i, a in enumerate(reading.attributions)
        if any(s.holds(words) for s in a.content)
    ]
    if not holding:
        return None
    number = min(holding)[1]
    chain = (number, *outward(reading.attributions, number))
    return next((n for n in chain if not _adds_nothing(reading, n)), chain[-1])


def outward(attributions: Sequence[Attribution], number: int) -> Iterator[int]:
    """Yield the attributions around this one, the nearest first, each once."""
    seen = {number}
    outer = attributions[number].inside
    while outer is not None and outer not in seen:
        yield outer
        seen.add(outer)
        outer = attributions[outer].inside


def _adds_nothing(reading: Reading, number: int) -> bool:
    """Say whether an inner cue leaves the words with the outer source.

    "They fear for 250,000 people believed to be trapped" names nobody who believes; "the group
    said it had documented 72 deaths" is the group's one statement.
    """
    attribution = reading.attributions[number]
    if attribution.inside is None:
        return False
    if attribution.source is None:
        return True
    mine, outer = reading.sources[number], reading.sources[attribution.inside]
    same = mine is not None and outer is not None and mine.name == outer.name
    return same and attribution.stance is Stance.ASSERTS


def _is_a_cue(attributions: Sequence[Attribution], event: Event) -> bool:
    """A trigger that is itself the cue of an attribution ("accused") is told by that claim."""
    return event.type == "talk.statement" and any(
        a.cue.overlaps(event.trigger) for a in attributions
    )


def _place_counts(reading: Reading, nearness: Nearness, found: list[Telling]) -> None:
    """Give every count to the event that it belongs to; parts go where their whole goes."""
    home: dict[Span, Telling] = {}
    near: dict[int, list[Telling]] = defaultdict(list)
    for told in found:
        near[_sentence(told.anchor, nearness)].append(told)
    for count in sorted(reading.counts, key=lambda c: (c.part_of is not None, c.span)):
        speaker = voice(reading, count.span)
        whole = home.get(count.part_of) if count.part_of else None
        here = near[_sentence(count.span, nearness)]
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
