"""Where and when a told event took place, among the places and times that the report names."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar

from reportedly.claims.nearness import Nearness
from reportedly.claims.telling import Telling
from reportedly.lexicon import words
from reportedly.model import (
    Count,
    DatePrecision,
    Frame,
    Period,
    Place,
    Reading,
    Scope,
    Span,
    Token,
)

Named = TypeVar("Named", Place, Period)


class Arguments:
    """Chooses the place and the time of an event among those that a report names."""

    def __init__(self, reading: Reading, nearness: Nearness) -> None:
        self._reading = reading
        self._nearness = nearness
        voices = [a.source for a in reading.attributions if a.source]
        self._places = [p for p in reading.places if p.span and not _touches(p.span, voices)]
        self._told: dict[tuple[int, int], Place] = {}  # by block and sentence
        self._times = [t for t in reading.times if t.modifier not in _links()["not_when"]]

    def place(self, telling: Telling) -> Place | None:
        """Return the place of the event by its own sentence, else that of the sentence before.

        Asked for in the order of the text; a paragraph does not look back at the one before it.
        """
        places = [p for p in self._places if p.span and self._can_be_where(p.span, telling)]
        found = self._nearest(telling, places)
        sentence = self._nearness.sentence(telling.anchor)
        if sentence is None:
            return found
        if found is None:
            before = self._told.get((sentence.block, sentence.i - 1))
            return self._told.get((sentence.block, sentence.i), before)
        self._told[sentence.block, sentence.i] = found
        return found

    def when(self, telling: Telling) -> Period | None:
        """Return the time of the event as its own sentence tells it; never the publication day."""
        opened = self._since(telling.anchor)
        if opened is not None:
            return opened
        spoken = [a.said_on.span for a in self._reading.attributions if a.said_on]
        return self._nearest(telling, [t for t in self._times if t.span not in spoken])

    def scope(
        self, count: Count, telling: Telling, place: Place | None, when: Period | None
    ) -> Scope:
        """Return what the count covers: its own clause's time, else the event's."""
        own = self.when(replace(telling, anchor=count.span))
        frame = count.scope.frame
        if frame is Frame.UNKNOWN and telling.event is not None:
            single = telling.event.type.startswith(("strike.", "attack.", "fight.clash"))
            frame = Frame.INCIDENT if single else frame
        return Scope(place=place, when=own or when, frame=frame)

    def _since(self, anchor: Span) -> Period | None:
        """Return the stretch that a clause opens ("since the army attacked on Thursday")."""
        parse = self._reading.parse
        head = parse.root_of(anchor)
        if head is None:
            return None
        for governor in (head, *parse.ancestors(head)):
            for clause in parse.children(governor):
                mark = parse.child(clause, "mark", "prep")
                if clause.dep == "advcl" and mark is not None and mark.lower == "since":
                    return self._opened_by(mark, clause)
        return None

    def _opened_by(self, mark: Token, clause: Token) -> Period | None:
        inside = {t.i for t in self._reading.parse.subtree(clause)}
        for time in self._times:
            head = self._reading.parse.root_of(time.span) if time.span else None
            if head is not None and head.i in inside and time.start and time.span:
                span = Span(mark.start, time.span.end)
                return Period(
                    start=time.start,
                    end=self._reading.report.published,
                    precision=DatePrecision.DAYS,
                    text=span.of(self._reading.report.text),
                    span=span,
                    modifier="since",
                )
        return None

    def _nearest(self, telling: Telling, named: Iterable[Named]) -> Named | None:
        """Return what stands nearest: in the voice's words, in the clause, then by syntax."""
        here = [
            n
            for n in named
            if n.span is not None and self._nearness.same_sentence(telling.anchor, n.span)
        ]
        return min(here, key=lambda n: self._cost(telling, n.span), default=None)

    def _cost(self, telling: Telling, named: Span | None) -> tuple[bool, bool, int, int]:
        if named is None:
            return (True, True, 0, 0)
        anchor = telling.anchor
        said = self._words_of_the_voice(telling)
        unsaid = bool(said) and not any(span.holds(named) for span in said)
        outside = telling.event is not None and not telling.event.extent.holds(named)
        steps = self._nearness.steps(anchor, named)
        return (unsaid, outside, steps, abs(named.start - anchor.start))

    def _words_of_the_voice(self, telling: Telling) -> Sequence[Span]:
        if telling.attribution is None:
            return ()
        return self._reading.attributions[telling.attribution].content

    def _can_be_where(self, place: Span, telling: Telling) -> bool:
        """Say whether the place hangs in its sentence as one where something happens.

        Who acts is no place ("Moscow abandoned the truce"), nor is what a noun belongs to
        ("Washington's policy").
        """
        parse = self._reading.parse
        head = parse.root_of(place)
        if head is None:
            return True
        while head.dep in ("conj", "appos"):
            head = parse.head(head)
        links = _links()
        governor = parse.head(head)
        if head.dep == "pobj":
            return governor.lower in links["locative"] or governor.pos == "ADV"
        if head.dep in links["modifier"]:
            return True
        family = telling.event.type.split(".")[0] if telling.event else ""
        told = telling.event is not None and telling.event.trigger.overlaps(governor.span)
        if head.dep in ("dobj", "nsubjpass", "nsubj", "poss"):
            return told and family in links["object_families"] and not _acts(place, telling)
        return head.dep not in ("agent",)


def _acts(place: Span, telling: Telling) -> bool:
    actors = telling.event.actors if telling.event else ()
    return any(a.role == "agent" and a.span.overlaps(place) for a in actors)


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


@cache
def _links() -> dict[str, frozenset[str]]:
    return {key: frozenset(listed) for key, listed in words("place_links").items()}
