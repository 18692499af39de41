"""The places and times of a report by sentence, and how far each stands from what is told."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from reportedly.claims.nearness import Nearness
from reportedly.claims.telling import Telling
from reportedly.model import Event, Period, Place, Reading, Span, Token

Named = TypeVar("Named", Place, Period)


class Distance(NamedTuple):
    """How far a place or time stands from what is told; the least is its own.

    Attributes:
        unsaid: whether it is not among the words of the voice that tells.
        inner: whether it stands in a clause or with an event of its own.
        outer: whether it stands outside the clause that the event is shut in.
        outside: whether it stands outside the event's extent.
        steps, characters: arcs and characters between.
    """

    unsaid: bool
    inner: bool
    outer: bool
    outside: bool
    steps: int
    characters: int


@dataclass(frozen=True, slots=True)
class Site(Generic[Named]):
    """A place or time, its words, and the word in the sentence that they hang on."""

    named: Named
    span: Span
    head: Token


class Sites:
    """Measures places and times from what a report tells."""

    def __init__(self, reading: Reading, nearness: Nearness) -> None:
        self._reading = reading
        self._nearness = nearness
        self._triggers = _triggers(reading.events, nearness)

    def by_sentence(self, named: Iterable[Named]) -> dict[int, list[Site[Named]]]:
        """Return the places or times of each sentence, by the sentence's number."""
        found: dict[int, list[Site[Named]]] = defaultdict(list)
        for one in named:
            head = self._nearness.head(one.span) if one.span is not None else None
            if one.span is not None and head is not None:
                found[head.sentence].append(Site(one, one.span, head))
        return found

    def distance(self, telling: Telling, head: Token, site: Site[Named]) -> Distance | None:
        """Measure from the head of what is told; None when there is no way between the two."""
        route = self._nearness.route(head, site.head)
        if route is None:
            return None
        said = self._said(telling)
        others = self._triggers.get(head.sentence, frozenset()) - {head.i}
        return Distance(
            bool(said) and not any(span.holds(site.span) for span in said),
            any(
                self._shuts(t, others) and not self._is_part_of(t, head)
                for t in route.down
                if not site.span.holds(t.span)
            ),
            any(self._nearness.opens_a_clause(t) for t in route.up),
            telling.event is not None and not telling.event.extent.holds(site.span),
            route.steps,
            abs(site.span.start - telling.anchor.start),
        )

    def _shuts(self, token: Token, others: frozenset[int]) -> bool:
        """Say whether what hangs on the word belongs to another clause or event."""
        if self._nearness.opens_a_clause(token):
            return True
        return token.i in others and not self._nearness.accompanies(token)

    def _is_part_of(self, token: Token, noun: Token) -> bool:
        """Say whether a relative clause tells what the event itself did ("a strike that hit …")."""
        return token.dep == "relcl" and token.head == noun.i and self._nearness.is_subject(token)

    def _said(self, telling: Telling) -> Sequence[Span]:
        if telling.attribution is None:
            return ()
        return self._reading.attributions[telling.attribution].content


def _triggers(events: Iterable[Event], nearness: Nearness) -> dict[int, frozenset[int]]:
    """Return the words that tell of events, by the number of their sentence."""
    found: dict[int, set[int]] = defaultdict(set)
    for event in events:
        head = nearness.head(event.trigger)
        if head is not None:
            found[head.sentence].add(head.i)
    return {sentence: frozenset(numbers) for sentence, numbers in found.items()}
