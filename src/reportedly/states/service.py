"""Services under attack: rescuers, hospitals and aid: what was hit, who was harmed."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon import phrases, words
from reportedly.model import Claim, Count, Modality
from reportedly.states.figure import Figure, figure_of, in_order
from reportedly.states.locality import followed_under, lies_in
from reportedly.states.transition import Transition, Turn, transitions
from reportedly.states.voice import Published

HIT, STAFF, OUT, NOT_COPING = "hit", "staff harmed", "out of service", "not coping"
ATTACKS = ("attack.", "strike.")
PROTECTED = "attack.protected"
HARMED = frozenset({"killed", "injured", "killed_or_injured", "missing", "detained", "abducted"})
LASTING = frozenset({OUT, NOT_COPING})
OUT_OF_SERVICE = "out_of_service"
STRUCK = frozenset({"struck", "destroyed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTold:
    """What is told of a service in one place by one day.

    Attributes:
        service: a key of `services` in the lexicon: rescuers, hospitals, aid.
        place: where; None when no words tell.
        told: the state (hit, staff harmed, out of service, not coping), its day, and who says so
            or denies it.
        figures: how many, each source's figures beside the others'.
        words: the quotes of those who say that they cannot cope.
    """

    service: str
    place: str | None
    told: Transition
    figures: tuple[Figure, ...] = ()
    words: tuple[str, ...] = ()


def services(
    claims: Iterable[Claim], published: Published | None = None, place: str | None = None
) -> tuple[ServiceTold, ...]:
    """Return what is told of services under attack, by service, place and day.

    Args:
        claims: of any reports, in any order.
        published: the day of each report, by its id, for words that tell no day.
        place: only there, or within it.
    """
    days = published or {}
    grouped: dict[tuple[str, str | None, str], dict[Claim, list[Count]]] = defaultdict(dict)
    for claim in claims:
        if claim.modality not in (Modality.ACTUAL, Modality.NEGATED):
            continue
        if not lies_in(claim.place, place):
            continue
        where = followed_under(claim.place) if claim.place is not None else None
        for service, state, counts in _tells(claim):
            grouped[service, where, state].setdefault(claim, []).extend(counts)
    found = [
        told
        for (service, where, state), counted in grouped.items()
        for told in _told(service, where, state, counted, days)
    ]
    return tuple(sorted(found, key=_order))


def services_on(found: Iterable[ServiceTold], day: dt.date) -> tuple[ServiceTold, ...]:
    """Return the last that was told by a day of each state of each service in each place.

    No source tells of a service's return, so what was told stands; look at when it was last said.
    """
    last = {
        (one.service, one.place, one.told.state): one
        for one in sorted(found, key=_order)
        if one.told.day is not None and one.told.day <= day
    }
    return tuple(last.values())


def _tells(claim: Claim) -> Iterator[tuple[str, str, list[Count]]]:
    """Yield each service that the claim is about, what it tells of it, and the counts of that."""
    for service in _services():
        if _is_hit(claim, service):
            yield service, HIT, [c for c in claim.counts if c.harm in STRUCK]
        harmed = [c for c in claim.counts if _is_staff(c, service)]
        if harmed:
            yield service, STAFF, harmed
        out = [c for c in claim.counts if c.harm == OUT_OF_SERVICE and _is_of(c, claim, service)]
        if out:
            yield service, OUT, out
        if _speaks_for(claim, service) and _not_coping().search(claim.quote):
            yield service, NOT_COPING, []


def _is_hit(claim: Claim, service: str) -> bool:
    event = claim.event
    if event is None or not event.type.startswith(ATTACKS):
        return False
    if set(event.targets) & set(_services()[service]["targets"]):
        return True
    untold = event.type == PROTECTED and not event.targets
    return untold and _speaks_for(claim, service)


def _is_staff(count: Count, service: str) -> bool:
    return count.harm in HARMED and count.group in _services()[service]["groups"]


def _is_of(count: Count, claim: Claim, service: str) -> bool:
    """Say whether what no longer works is the service's: by its words, target or voice."""
    of = [name for name in _services() if count.who and _things(name).search(count.who)]
    if of:
        return service in of
    targets = set(claim.event.targets) if claim.event else set()
    return bool(targets & set(_services()[service]["targets"])) or _speaks_for(claim, service)


def _speaks_for(claim: Claim, service: str) -> bool:
    return claim.source is not None and claim.source.kind.value in _services()[service]["sources"]


def _told(
    service: str,
    place: str | None,
    state: str,
    counted: dict[Claim, list[Count]],
    published: Published,
) -> Iterator[ServiceTold]:
    by_id = {claim.id: claim for claim in counted}
    turn = Turn(state, lasting=state in LASTING)
    for transition in transitions(dict.fromkeys(counted, turn), published):
        vouching = [by_id[v.claim] for v in transition.voices if v.vouches]
        yield ServiceTold(
            service=service,
            place=place,
            told=transition,
            figures=in_order(
                figure_of(count, claim, published) for claim in vouching for count in counted[claim]
            ),
            words=tuple(claim.quote for claim in vouching) if state == NOT_COPING else (),
        )


def _order(one: ServiceTold) -> tuple[int, str, dt.date, str]:
    order = list(_services())
    return (
        order.index(one.service),
        one.place or "\N{TILDE}",
        one.told.day or dt.date.max,
        one.told.state,
    )


def _services() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = words("service_words")["services"]
    return found


@cache
def _things(service: str) -> re.Pattern[str]:
    return _any_of(_services()[service]["things"])


@cache
def _not_coping() -> re.Pattern[str]:
    return _any_of(words("service_words")["not_coping"])


def _any_of(listed: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrases(listed)})\b", re.IGNORECASE)
