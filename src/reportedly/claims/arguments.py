"""Where and when a told event took place, among the places and times that the report names."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from reportedly.claims.nearness import Nearness
from reportedly.claims.telling import Telling
from reportedly.model import Count, Frame, Period, Place, PlacePrecision, Reading, Scope, Span

Named = TypeVar("Named", Place, Period)

class Arguments:
    """Chooses the place and the time of an event among those that a report names."""

    def __init__(self, reading: Reading, nearness: Nearness) -> None:
        self._reading = reading
        self._nearness = nearness
        spoken = [a.said_on.span for a in reading.attributions if a.said_on and a.said_on.span]
        voices = [a.source for a in reading.attributions if a.source]
        self._times = [t for t in reading.times if t.span and not _touches(t.span, spoken)]
        self._places = [p for p in reading.places if p.span and not _touches(p.span, voices)]

    def place(self, telling: Telling) -> Place | None:
        """Return the place of the event: in its clause, its sentence, or the one before."""
        places = [p for p in self._places if not _is_party(p, telling)]
        found = self._nearest(telling, places)
        if found is None and telling.event is not None:
            found = self._just_before(telling, places)
        return found

    def when(self, telling: Telling) -> Period | None:
        """Return the time of the event as its own sentence tells it; never the publication day."""
        return self._nearest(telling, self._times)

    def scope(self, count: Count, telling: Telling, place: Place | None, when: Period | None) -> Scope:
        """Return what the count covers: its own clause's time, else the event's."""
        own = self._nearest(replace(telling, anchor=count.span), self._times)
        frame = count.scope.frame
        if frame is Frame.UNKNOWN and telling.event is not None:
            single = telling.event.type.startswith(("strike.", "attack.", "fight.clash"))
            frame = Frame.INCIDENT if single else frame
        return Scope(place=place, when=own or when, frame=frame)

    def _nearest(self, telling: Telling, named: Iterable[Named]) -> Named | None:
        """Return what stands nearest: in the voice's words, in the clause, then by syntax."""
        here = [
            n
            for n in named
            if n.span is not None and self._nearness.same_sentence(telling.anchor, n.span)
        ]
        return min(here, key=lambda n: self._cost(telling, n.span), default=None)

    def _cost(self, telling: Telling, words: Span | None) -> tuple[bool, bool, int, int]:
        if words is None:
            return (True, True, 0, 0)
        anchor = telling.anchor
        said = self._words_of_the_voice(telling)
        unsaid = bool(said) and not any(span.holds(words) for span in said)
        outside = telling.event is not None and not telling.event.extent.holds(words)
        steps = self._nearness.steps(anchor, words)
        return (unsaid, outside, steps, abs(words.start - anchor.start))

    def _words_of_the_voice(self, telling: Telling) -> Sequence[Span]:
        if telling.attribution is None:
            return ()
        return self._reading.attributions[telling.attribution].content

    def _just_before(self, telling: Telling, places: Iterable[Place]) -> Place | None:
        """Return the last place named earlier in the same paragraph, if any."""
        sentence = self._nearness.sentence(telling.anchor)
        if sentence is None:
            return None
        block = self._reading.report.block_at(telling.anchor.start)
        start = block.span.start if block else sentence.span.start
        earlier = [
            p for p in places if p.span is not None and start <= p.span.start < sentence.span.start
        ]
        return earlier[-1] if earlier else None


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _is_party(place: Place, telling: Telling) -> bool:
    """A capital or country that acts ("Moscow abandoned the truce") is no place of the event."""
    if telling.event is None or place.span is None:
        return False
    if place.precision not in (PlacePrecision.COUNTRY, PlacePrecision.EXACT):
        return False
    return any(
        a.role != "target" and a.span.holds(place.span) and len(a.text) <= len(place.text) + 4
        for a in telling.event.actors
    )
