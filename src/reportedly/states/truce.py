"""Truces: proposed, agreed, kept, extended, violated, given up; by whom, according to whom."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.model import Claim, Modality, Place
from reportedly.states.locality import followed_under, lies_in
from reportedly.states.transition import Transition, Turn, agents, named, transitions
from reportedly.states.voice import Published

TRUCE = "truce."
PROPOSED, IN_FORCE = "proposed", "in_force"
# What is told of one day stands in the order in which truces live and die.
LIFE = (PROPOSED, "agreed", IN_FORCE, "extended", "violated", "abandoned", "collapsed")
# Turns that are one when the same party made them: rivals accuse each other on one day.
DONE_BY = frozenset({"violated", "abandoned"})
# What can befall only a truce that there already was.
ENDS = frozenset({"violated", "abandoned", "collapsed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Truce:
    """A truce between some parties, and what became of it.

    Attributes:
        brokers, parties: who arranged it and between whom, as the reports that tell of it name
            them.
        place: where, when neither brokers nor parties tell the truces apart.
        transitions: what became of it, in the order of days, each with who says so.
    """

    brokers: tuple[str, ...]
    parties: tuple[str, ...]
    place: str | None
    transitions: tuple[Transition, ...]


@dataclass(frozen=True, slots=True)
class _Key:
    """What tells truces apart: who is in it, else where it is."""

    names: tuple[str, ...]
    place: str | None


def truces(
    claims: Iterable[Claim], published: Published | None = None, place: str | None = None
) -> tuple[Truce, ...]:
    """Return the truces that the claims tell of, the earliest first.

    A report that names the brokers or parties of one truce alone means that truce throughout.

    Args:
        claims: of any reports, in any order.
        published: the day of each report, by its id, for words that tell no day.
        place: only truces of which some claim is placed there or within it.
    """
    told = [c for c in claims if c.event is not None and c.event.type.startswith(TRUCE)]
    of_reports = _named_in_reports(told)
    grouped: dict[_Key, list[Claim]] = defaultdict(list)
    for claim in told:
        grouped[_key(claim, of_reports)].append(claim)
    found = [
        _truce(key, some, published or {})
        for key, some in grouped.items()
        if any(lies_in(claim.place, place) for claim in some)
    ]
    return tuple(sorted((t for t in found if t.transitions), key=_order))


def standing_on(truce: Truce, day: dt.date) -> Transition | None:
    """Return the last that is told of a truce up to a day; None when nothing is."""
    told = [t for t in truce.transitions if t.day is not None and t.day <= day]
    return told[-1] if told else None


def _named_in_reports(claims: Iterable[Claim]) -> dict[str, set[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for claim in claims:
        if names := _names(claim):
            found[claim.report_id].add(names)
    return found


def _names(claim: Claim) -> tuple[str, ...]:
    return named(claim, "broker") or named(claim, "party")


def _key(claim: Claim, of_reports: Mapping[str, set[tuple[str, ...]]]) -> _Key:
    names = _names(claim)
    others = of_reports.get(claim.report_id, set())
    if not names and len(others) == 1:
        names = next(iter(others))
    return _Key(names, None if names else _where(claim.place))


def _where(place: Place | None) -> str | None:
    return followed_under(place) if place is not None else None


def _truce(key: _Key, claims: Iterable[Claim], published: Published) -> Truce:
    turns = {claim: turn for claim in claims if (turn := _turn(claim)) is not None}
    return Truce(
        brokers=tuple(sorted({name for claim in turns for name in named(claim, "broker")})),
        parties=tuple(sorted({name for claim in turns for name in named(claim, "party")})),
        place=key.place,
        transitions=tuple(sorted(transitions(turns, published, ends=ENDS), key=_stage)),
    )


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
