"""Where what any words tell took place, whether or not a claim is made of them."""

from reportedly.claims.nearness import Nearness, links
from reportedly.claims.sites import Sites
from reportedly.claims.telling import Telling
from reportedly.claims.where import Where, without_descriptions
from reportedly.model import Place, Reading, Span, Token


def place_told(reading: Reading, words: Span) -> Place | None:
    """Return the place of what the words tell, such as a verb, among those that the report names.

    Where its own clause names none, the place is that of the clauses around it, then the nearest
    in its sentence that stands under a preposition of place or as what the words act on.
    """
    nearness = Nearness(reading.parse)
    where = Where(reading, nearness, Sites(reading, nearness))
    event = next((e for e in reading.events if e.trigger.overlaps(words)), None)
    found = where.place(Telling(None, event, event.trigger if event else words))
    head = nearness.head(words)
    if found is not None or head is None:
        return found
    for above in reading.parse.ancestors(head):
        if above.pos == "VERB" and (found := where.place(Telling(None, None, above.span))):
            return found
    return _nearest(reading, nearness, head)


def _nearest(reading: Reading, nearness: Nearness, head: Token) -> Place | None:
    ranked = []
    for place in without_descriptions(reading.places, reading.report.text):
        seat = nearness.head(place.span) if place.span else None
        if seat is None or seat.sentence != head.sentence:
            continue
        route = nearness.route(head, seat)
        if route is not None and _may_hold(reading, seat, head):
            ranked.append((route.steps, seat.i, place))
    return min(ranked, key=lambda r: r[:2])[2] if ranked else None


def _may_hold(reading: Reading, seat: Token, head: Token) -> bool:
    while seat.dep in ("conj", "appos", "compound", "poss", "nmod", "amod") and seat.head != seat.i:
        seat = reading.parse.head(seat)
    if seat.dep == "pobj":
        return reading.parse.head(seat).lower in links()["locative"]
    return seat.dep in ("dobj", "nsubjpass", "npadvmod") and seat.head == head.i
