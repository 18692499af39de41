"""Sieges: from when to when a place was encircled, by whom, and how many are said to be inside."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.gazetteer import fold
from reportedly.model import Claim, Modality, PlacePrecision
from reportedly.states.figure import Figure, figure_of, in_order
from reportedly.states.locality import followed_under, lies_in
from reportedly.states.transition import Transition, Turn, transitions
from reportedly.states.voice import Published, Voice, last_day

ENCIRCLE, LIFT, AT_RISK = "siege.encircle", "siege.lift", "people."
BESIEGED, LIFTED, CONTESTED, UNKNOWN = "besieged", "lifted", "contested", "unknown"
INSIDE = frozenset({"besieged", "trapped"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Siege:
    """A place is encircled, and perhaps free again, as told by one or more reports.

    Attributes:
        place: where; parts of a town that have no name are followed under the town's.
        transitions: its beginnings and ends as they are told, in the order of their days.
        people: how many are inside, each source's figures beside the others'.
        besiegers: who besieges, as those who vouch name them.
        last_vouched: the last day on which anyone said that it was besieged.
    """

    place: str
    transitions: tuple[Transition, ...]
    people: tuple[Figure, ...]
    besiegers: tuple[str, ...]
    last_vouched: dt.date | None

    @property
    def since(self) -> Transition | None:
        """The first that is told of it being besieged; None when only its end is told."""
        return next((t for t in self.transitions if t.state == BESIEGED), None)

    @property
    def lifted(self) -> Transition | None:
        """The first that is told of its end."""
        return next((t for t in self.transitions if t.state == LIFTED), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiegeOnDay:
    """Whether a place was besieged on one day, and according to whom.

    Attributes:
        since: the day of its beginning, as told or by which it was so.
        people: how many are inside, by what was said up to the day.
        state: `besieged`; `contested` when someone denies it or still vouches for it after its
            told end; `lifted`; or `unknown`.
        last_vouched: the last day, up to the day asked for, on which anyone vouched for it.
    """

    place: str
    day: dt.date
    state: str
    since: dt.date | None = None
    besiegers: tuple[str, ...] = ()
    people: tuple[Figure, ...] = ()
    voices: tuple[Voice, ...] = ()
    last_vouched: dt.date | None = None


def sieges(
    claims: Iterable[Claim], published: Published | None = None, place: str | None = None
) -> tuple[Siege, ...]:
    """Return the sieges that the claims tell of, by place and day.

    Args:
        claims: of any reports, in any order.
        published: the day of each report, by its id, for words that tell no day.
        place: only there, or within it.
    """
    days = published or {}
    turns: dict[str, dict[Claim, Turn]] = defaultdict(dict)
    inside: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.place is None or claim.place.precision is PlacePrecision.COUNTRY:
            continue  # "besieged areas of Syria" do not make Syria a besieged place
        if not lies_in(claim.place, place):
            continue
        name = followed_under(claim.place)
        turn = _turn(claim)
        if turn is not None:
            turns[name][claim] = turn
        if _tells_who_is_inside(claim):
            inside[name].append(claim)
    return tuple(
        siege
        for name in sorted(turns)
        for siege in _sieges_of(name, turns[name], inside[name], days)
    )


def siege_on(found: Iterable[Siege], place: str, day: dt.date) -> SiegeOnDay:
    """Return whether a place was besieged on a day, among sieges told."""
    begun = [s for s in found if fold(s.place) == fold(place) and _begun(s, day)]
    if not begun:
        return SiegeOnDay(place=place, day=day, state=UNKNOWN)
    siege = max(begun, key=lambda s: _day(s.transitions[0]))
    said = tuple(v for t in siege.transitions if _day(t) <= day for v in t.voices)
    vouched = [v for t in siege.transitions if t.state == BESIEGED for v in t.voices]
    return SiegeOnDay(
        place=siege.place,
        day=day,
        state=_state(siege, vouched, day),
        since=siege.since.day if siege.since else None,
        besiegers=siege.besiegers,
        people=tuple(f for f in siege.people if f.voice.day is None or f.voice.day <= day),
        voices=said,
        last_vouched=last_day(v for v in vouched if v.day is None or v.day <= day),
    )


def sieges_on(found: Iterable[Siege], day: dt.date) -> tuple[SiegeOnDay, ...]:
    """Return what each place was on a day, where anything is told of it by then."""
    told = tuple(found)
    stood = (siege_on(told, place, day) for place in sorted({s.place for s in told}))
    return tuple(one for one in stood if one.state != UNKNOWN)


def _state(siege: Siege, vouched: Iterable[Voice], day: dt.date) -> str:
    end = siege.lifted
    if end is None or _day(end) > day:
        return CONTESTED if any(v.disputes for v in vouched) else BESIEGED
    still = any(v.vouches and v.day and v.day > _day(end) for v in vouched)
    return CONTESTED if still or end.disputed else LIFTED


def _begun(siege: Siege, day: dt.date) -> bool:
    return _day(siege.transitions[0]) <= day


def _day(transition: Transition) -> dt.date:
    return transition.day or dt.date.max


def _turn(claim: Claim) -> Turn | None:
    if claim.modality not in (Modality.ACTUAL, Modality.NEGATED):
        return None
    type_ = claim.event.type if claim.event else ""
    if type_ == LIFT:
        return Turn(LIFTED)
    if type_ == ENCIRCLE or any(c.harm == BESIEGED for c in claim.counts):
        return Turn(BESIEGED, lasting=True)
    return None


def _tells_who_is_inside(claim: Claim) -> bool:
    type_ = claim.event.type if claim.event else ""
    within_reach = type_.startswith((AT_RISK, "siege."))
    return within_reach and any(c.harm in INSIDE for c in claim.counts)


def _sieges_of(
    place: str, turns: Mapping[Claim, Turn], inside: Iterable[Claim], published: Published
) -> Iterable[Siege]:
    pieces = _cut(transitions(turns, published, ends=frozenset({LIFTED})))
    people = in_order(
        figure_of(count, claim, published)
        for claim in inside
        for count in claim.counts
        if count.harm in INSIDE
    )
    starts = [_day(piece[0]) for piece in pieces]
    for number, piece in enumerate(pieces):
        of_it = tuple(f for f in people if _falls(f, starts) == number)
        besieged = [t for t in piece if t.state == BESIEGED]
        yield Siege(
            place=place,
            transitions=tuple(piece),
            people=of_it,
            besiegers=tuple(sorted({by for t in besieged for by in t.by})),
            last_vouched=last_day(v for t in besieged for v in t.voices),
        )


def _cut(told: Iterable[Transition]) -> list[list[Transition]]:
    """Cut what is told of a place at each return to siege after an end."""
    pieces: list[list[Transition]] = []
    for transition in told:
        again = transition.state == BESIEGED and pieces and pieces[-1][-1].state == LIFTED
        if not pieces or again:
            pieces.append([])
        pieces[-1].append(transition)
    return pieces


def _falls(figure: Figure, starts: list[dt.date]) -> int:
    """Return the number of the siege that was on when the figure was given."""
    day = figure.voice.day or dt.date.max
    return max((n for n, start in enumerate(starts) if start <= day), default=0)
