"""Truces: proposed, agreed, kept, extended, violated, given up; by whom, according to whom."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model import Claim, Modality, Place
from reportedly.states.locality import followed_under, lies_in
from reportedly.states.same_truce import Scenes, together
from reportedly.states.transition import Transition, Turn, agents, named, transitions
from reportedly.states.voice import Published, last_day

TRUCE = "truce."
PROPOSED, IN_FORCE = "proposed", "in_force"
# What is told of one day stands in the order in which truces live and die.
LIFE = (PROPOSED, "agreed", IN_FORCE, "extended", "violated", "abandoned", "collapsed")
# Turns that are one when the same party made them: rivals accuse each other on one day.
DONE_BY = frozenset({"violated", "abandoned"})
# What can befall only a truce that there already was.
ENDS = frozenset({"violated", "abandoned", "collapsed"})
OVER, BEGINS = frozenset({"abandoned", "collapsed"}), frozenset({"agreed", IN_FORCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Truce:
    """A truce between some parties, and what became of it.

    Attributes:
        brokers, parties: who arranged it and between whom, as the reports that tell of it name
            them.
        place: the smallest place that holds all that is told of it, else the area that the
            reports are mostly on; `place_told`: whether it is the words that tell it.
        transitions: what became of it, in the order of days, each with who says so.
    """

    brokers: tuple[str, ...]
    parties: tuple[str, ...]
    place: str | None
    transitions: tuple[Transition, ...]
    place_told: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TruceOnDay:
    """What had become of a truce by one day.

    Attributes:
        standing: the last that is told of it up to the day.
        last_vouched: the last day, up to the day asked for, on which anyone vouched for anything
            of it.
    """

    truce: Truce
    day: dt.date
    standing: Transition
    last_vouched: dt.date | None


def truces(
    claims: Iterable[Claim],
    published: Published | None = None,
    place: str | None = None,
    scenes: Scenes | None = None,
) -> tuple[Truce, ...]:
    """Return the truces that the claims tell of, the earliest first.

    A report that names the brokers or parties of one truce alone means that truce throughout.

    Args:
        claims: of any reports, in any order.
        published: the day of each report, by its id, for words that tell no day.
        place: only truces of which some claim, or else its report, is about there or within it.
        scenes: the area that each report is mostly on, by its id, for words that tell no place.
    """
    told = [c for c in claims if _is_of_truce(c) and _turn(c) is not None]
    days, on = published or {}, scenes or {}
    found = [
        truce
        for some in together(told, days, on)
        if any(lies_in(claim.place or on.get(claim.report_id), place) for claim in some)
        for truce in _truces(some, days, on)
    ]
    return tuple(sorted(found, key=_order))


def standing_on(truce: Truce, day: dt.date) -> Transition | None:
    """Return the last that is told of a truce up to a day; None when nothing is."""
    told = [t for t in truce.transitions if t.day is not None and t.day <= day]
    return told[-1] if told else None


def truces_on(found: Iterable[Truce], day: dt.date) -> tuple[TruceOnDay, ...]:
    """Return what had become by a day of each truce of which anything is told by then."""
    stood = [(truce, standing_on(truce, day)) for truce in found]
    return tuple(
        TruceOnDay(truce=truce, day=day, standing=standing, last_vouched=_last_vouched(truce, day))
        for truce, standing in stood
        if standing is not None
    )


def _last_vouched(truce: Truce, day: dt.date) -> dt.date | None:
    voices = [v for t in truce.transitions for v in t.voices]
    return last_day(v for v in voices if v.day is not None and v.day <= day)


def _truces(claims: Iterable[Claim], published: Published, scenes: Scenes) -> Iterator[Truce]:
    turns = {claim: turn for claim in claims if (turn := _turn(claim)) is not None}
    by_id = {claim.id: claim for claim in turns}
    names = {
        role: tuple(sorted({name for claim in turns for name in named(claim, role)}))
        for role in ("broker", "party")
    }
    for piece in _cut(sorted(transitions(turns, published, ends=ENDS), key=_stage)):
        told = [by_id[v.claim] for t in piece for v in t.voices]
        place = _common(claim.place for claim in told)
        yield Truce(
            brokers=names["broker"],
            parties=names["party"],
            place=place or _common(scenes.get(claim.report_id) for claim in told),
            place_told=place is not None,
            transitions=tuple(piece),
        )


def _cut(told: Iterable[Transition]) -> list[list[Transition]]:
    """Cut what is told at each day on which a truce begins again after its end."""
    pieces: list[list[Transition]] = []
    for transition in told:
        over = pieces and any(t.state in OVER for t in pieces[-1])
        if not pieces or (over and transition.told and transition.state in BEGINS):
            pieces.append([])
        pieces[-1].append(transition)
    return pieces


def _common(places: Iterable[Place | None]) -> str | None:
    """Return the smallest place told that holds all of the places, or that is the only one."""
    chains = [(followed_under(p), *p.within) for p in places if p is not None]
    if not chains:
        return None
    return next((name for name in chains[0] if all(name in chain for chain in chains)), None)


def _is_of_truce(claim: Claim) -> bool:
    return claim.event is not None and claim.event.type.startswith(TRUCE)


def _turn(claim: Claim) -> Turn | None:
    """Return what became of the truce. What only may come of it is at most proposed."""
    state = claim.event.status if claim.event else None
    if state is None:
        return None
    if claim.modality not in (Modality.ACTUAL, Modality.NEGATED) and state != PROPOSED:
        return None
    return Turn(
        state,
        by=agents(claim) if state in DONE_BY else (),
        put_forward=state == PROPOSED,
        lasting=state == IN_FORCE,
    )


def _stage(transition: Transition) -> tuple[dt.date, int]:
    return transition.day or dt.date.max, LIFE.index(transition.state)


def _order(truce: Truce) -> tuple[dt.date, tuple[str, ...], tuple[str, ...], str]:
    day = truce.transitions[0].day or dt.date.max
    return day, truce.brokers, truce.parties, truce.place or ""
