"""Changes of hands of a place, in order, each with who says so. Never one side's word alone."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reportedly.actors import canonical_name
from reportedly.lexicon import words
from reportedly.model import Actor, Claim, IncidentRecord, Modality, PlacePrecision
from reportedly.states.locality import followed_under, lies_in
from reportedly.states.transition import Transition, Turn, transitions
from reportedly.states.voice import Published, Voice, last_day

CONTROL = "control."
UNKNOWN = "unknown"
HELD, TAKEN = "held", "taken"
CLAIMED, CONFIRMED, CONTESTED = "claimed", "confirmed", "contested"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A place passes into other hands, as told by one or more reports.

    Attributes:
        day: the last day of the period in which it is told to have happened, else the first day
            on which anyone vouched for it; None is unknown.
        to: who took it, as the texts name them; `side`: whose side that is.
        voices: who says so, confirms it or denies it, each with what it said last.
        leaving: who held it before and lost or left it, if the texts name them.
        told: whether any words tell that very day; else it is the day by which it was so.
        retaken: whether it went back to those who had held it, by the words of all who tell of it
            or by what is told of earlier days.
    """

    place: str
    day: dt.date | None
    to: str
    voices: tuple[Voice, ...]
    leaving: str | None = None
    side: str | None = None
    leaving_side: str | None = None
    told: bool = True
    retaken: bool = False

    @property
    def disputed(self) -> bool:
        """Whether anyone denies it."""
        return any(v.disputes for v in self.voices)

    @property
    def state(self) -> str:
        """Whether it is claimed by those on one side, confirmed by both, or contested."""
        if self.disputed:
            return CONTESTED
        return CONFIRMED if both_sides(self.voices, self.leaving_side) else CLAIMED

    @property
    def last_vouched(self) -> dt.date | None:
        """The last day on which anyone vouched for it."""
        return last_day(self.voices)


@dataclass(frozen=True, slots=True)
class _Hands:
    """Who took a place and from whom, as one record tells it."""

    taker: Actor | None
    leaver: Actor | None
    back: bool

    @property
    def by(self) -> tuple[str, ...]:
        """Reports name one side's men in many ways, so they are followed under the side."""
        return (self.taker.side or canonical_name(self.taker.name),) if self.taker else ()


def both_sides(voices: Iterable[Voice], loser: str | None) -> bool:
    """Say whether voices of two sides vouch; where the loser's side is told, it must be one.

    An ally who repeats the victor's word confirms nothing.
    """
    sides = {v.side for v in voices if v.vouches and v.side is not None}
    return len(sides) > 1 and (loser is None or loser in sides)


def changes_of_control(
    records: Iterable[IncidentRecord],
    claims: Iterable[Claim],
    place: str | None = None,
    published: Published | None = None,
) -> tuple[Change, ...]:
    """Return the changes of hands told by the records, by place and day.

    Records of several reports that give one place, one day and one side that came are one change.
    A denial stands beside the change that it denies, and makes none.

    Args:
        records: of any reports, in any order.
        claims: those that the records name.
        place: only there, or within it.
        published: the day of each report, by its id, for words that tell no day.
    """
    by_id = {c.id: c for c in claims}
    turns: dict[str, dict[Claim, Turn]] = defaultdict(dict)
    hands: dict[str, _Hands] = {}
    for record in records:
        if not _tells_of_change(record, by_id) or not lies_in(record.place, place):
            continue
        who = _hands(record, by_id)
        for claim in _of(record, by_id):
            # A country is at war as a whole; no source tells that all of it changed hands.
            if record.place is None or record.place.precision is PlacePrecision.COUNTRY:
                continue
            dated = replace(claim, when=record.when) if record.when else claim
            turns[followed_under(record.place)][dated] = Turn(TAKEN, by=who.by)
            hands[claim.id] = who
    found = [
        change
        for name in sorted(turns)
        for change in _of_place(name, transitions(turns[name], published or {}), hands)
    ]
    return tuple(found)


def _tells_of_change(record: IncidentRecord, claims: Mapping[str, Claim]) -> bool:
    """Say whether a record tells of a change of hands, and not only of who holds a place."""
    if not record.type.startswith(CONTROL):
        return False
    if record.modality not in (Modality.ACTUAL, Modality.NEGATED):
        return False
    first = claims.get(record.claims[0])
    return first is None or first.event is None or first.event.status != HELD


def _of(record: IncidentRecord, claims: Mapping[str, Claim]) -> list[Claim]:
    return [claims[i] for i in record.claims if i in claims]


def _hands(record: IncidentRecord, claims: Mapping[str, Claim]) -> _Hands:
    told = _of(record, claims)
    actors = [actor for claim in told if claim.event for actor in claim.event.actors]
    wanted = canonical_name(record.actors[0]) if record.actors else None
    takers = [a for a in actors if a.role != "holder" and canonical_name(a.name) == wanted]
    # Nobody takes a place from himself: such words were read askew.
    leavers = [a for a in actors if a.role == "holder" and canonical_name(a.name) != wanted]
    back = any(_says_back(claim) for claim in told)
    return _Hands(next(iter(takers), None), next(iter(leavers), None), back)


def _says_back(claim: Claim) -> bool:
    """Say whether the very words tell that a place was taken back ("recaptured")."""
    if claim.event is None or not claim.span.holds(claim.event.trigger):
        return False
    trigger = claim.quote[slice(*(at - claim.span.start for at in claim.event.trigger))]
    return trigger.lower() in words("control_words")["back"]


def _of_place(
    place: str, told: Iterable[Transition], hands: Mapping[str, _Hands]
) -> Iterator[Change]:
    """Yield the changes at one place in the order of their days."""
    changes = [_change(place, one, hands) for one in told]
    named = [c for c in changes if c.to != UNKNOWN]
    for change in (c for c in changes if c.to == UNKNOWN):
        same = _same(change, named)
        if same is None:
            named.append(change)
        else:
            named[named.index(same)] = _joined(same, change)
    held: set[str] = set()
    holder = None
    for change in sorted(named, key=_order):
        again = _key(change) in held and _key(change) != holder
        yield replace(change, retaken=change.retaken or again)
        holder = _key(change)
        held |= {holder, change.leaving_side or change.leaving or UNKNOWN} - {UNKNOWN}


def _change(place: str, told: Transition, hands: Mapping[str, _Hands]) -> Change:
    vouching = [hands[v.claim] for v in told.voices if v.vouches]
    taker = next((h.taker for h in vouching if h.taker), None)
    leaver = next((h.leaver for h in vouching if h.leaver), None)
    return Change(
        place=place,
        day=told.day,
        to=canonical_name(taker.name) if taker else UNKNOWN,
        side=taker.side if taker else None,
        voices=_last_of_each(told.voices),
        leaving=canonical_name(leaver.name) if leaver else None,
        leaving_side=leaver.side if leaver else None,
        told=told.told,
        # "Regained" is how the taker's own side puts it; one side's word alone does not make it so.
        retaken=bool(taker) and all(h.back for h in vouching if h.taker),
    )


def _same(untold: Change, named: Iterable[Change]) -> Change | None:
    """Return the change meant by words that do not tell who came: of that day, or the latest."""
    if untold.day is None:
        return None
    left = untold.leaving_side or untold.leaving
    met = [
        c
        for c in named
        if c.day is not None
        and (c.day == untold.day or (not untold.told and c.day < untold.day))
        and (left is None or left != _key(c))
    ]
    return max(met, key=_order, default=None)


def _joined(change: Change, untold: Change) -> Change:
    return replace(
        change,
        voices=_last_of_each((*change.voices, *untold.voices)),
        leaving=change.leaving or untold.leaving,
        leaving_side=change.leaving_side or untold.leaving_side,
        retaken=change.retaken or untold.retaken,
    )


def _last_of_each(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return one voice for each source and stance, the one that was heard last."""
    found = {(v.source, v.stance): v for v in sorted(voices, key=_heard)}
    return tuple(found[key] for key in sorted(found))


def _key(change: Change) -> str:
    return change.side or change.to


def _heard(voice: Voice) -> tuple[dt.date, str]:
    return voice.day or dt.date.min, voice.claim


def _order(change: Change) -> tuple[dt.date, str]:
    return change.day or dt.date.max, change.to
