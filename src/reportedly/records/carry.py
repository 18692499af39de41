"""Places and times that one claim of a record tells and another leaves out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.model import Claim, Count, IncidentRecord, Modality, Period, Place
from reportedly.records.likeness import is_toll, names

# What happens to a place once: telling it again tells the same.
ONCE = ("control.", "siege.")


def carried(claims: Sequence[Claim], records: Iterable[IncidentRecord]) -> tuple[Claim, ...]:
    """Return the claims, those that only restate something told with where and when it was.

    "The camp has fallen" gets the day that another sentence gives to the capture, its span
    pointing at the words there; only where the claims of the record agree on one value.
    """
    by_id = {c.id: c for c in claims}
    for record in records:
        told = [by_id[i] for i in record.claims]
        place, when = _one_place(told), _one_time(told)
        for claim in told:
            by_id[claim.id] = _filled(claim, place, when, told)
    return tuple(by_id[c.id] for c in claims)


def _filled(claim: Claim, place: Place | None, when: Period | None, told: Sequence[Claim]) -> Claim:
    if claim.event is None or not _restates(claim, told):
        return claim
    if place is not None and not claim.event.definite and not is_toll(claim):
        place = place if names(claim, place) else None
    place = claim.place or place
    when = claim.when if claim.when is not None else when
    if place is claim.place and when is claim.when:
        return claim
    counts = tuple(_scoped(count, place, when) for count in claim.counts)
    return replace(claim, place=place, when=when, counts=counts)


def _scoped(count: Count, place: Place | None, when: Period | None) -> Count:
    scope = count.scope
    return replace(count, scope=replace(scope, place=scope.place or place, when=scope.when or when))


def _restates(claim: Claim, told: Sequence[Claim]) -> bool:
    """Say whether a claim points back, or tells the same sort of event as another claim does."""
    event = claim.event
    if event is None or len(told) < 2 or claim.modality is not Modality.ACTUAL:
        return False
    if event.definite:
        return True
    if is_toll(claim):
        return not is_toll(told[0])
    alike = [c for c in told if c is not claim and c.event and c.event.type == event.type]
    if event.type.startswith(ONCE):
        return bool(alike)
    return claim.place is not None and any(c.place == claim.place for c in alike)


def _one_place(told: Sequence[Claim]) -> Place | None:
    """Return the one place told, the innermost of those that hold each other."""
    places = {c.place.name: c.place for c in told if c.place is not None}
    inner = [p for p in places.values() if not _holds_another(p, places)]
    return inner[0] if len(inner) == 1 else None


def _holds_another(place: Place, others: Mapping[str, Place]) -> bool:
    return any(place.name in p.within for p in others.values() if p.name != place.name)


def _one_time(told: Sequence[Claim]) -> Period | None:
    times = {(c.when.start, c.when.end): c.when for c in told if c.when and c.when.resolved}
    return next(iter(times.values())) if len(times) == 1 else None
