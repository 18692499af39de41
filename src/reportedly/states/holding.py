"""Who held a place on a day, according to whom."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.gazetteer import fold
from reportedly.states.control import CLAIMED, CONFIRMED, CONTESTED, UNKNOWN, Change, both_sides
from reportedly.states.voice import Voice, last_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Who held a place on a day.

    Attributes:
        state: `claimed`: those on one side alone, or onlookers, say so. `confirmed`: two sides
            agree. `contested`: someone denies it, or two are told to have taken the place on one
            day. `unknown`: nobody tells, or nobody tells who came.
        holders: who took it last, up to that day; several when contested between them.
        since: the day on which it is told to have been taken; `retaken`: by those who had held it.
        last_vouched: the last day, up to the day asked for, on which anyone vouched for it.
    """

    place: str
    day: dt.date
    state: str
    holders: tuple[str, ...] = ()
    since: dt.date | None = None
    retaken: bool = False
    voices: tuple[Voice, ...] = ()
    last_vouched: dt.date | None = None

    @property
    def words(self) -> str:
        """The state in plain words: "claimed by rebels", "confirmed by both sides: rebels"."""
        names = " and ".join(self.holders)
        if self.state == CLAIMED:
            return f"claimed by {names}"
        if self.state == CONFIRMED:
            return f"confirmed by both sides: {names}"
        return f"{self.state}: {names}" if names else self.state


def holder_on(changes: Iterable[Change], place: str, day: dt.date) -> Holding:
    """Return who held a place on a day: what the last change up to then, and its voices, tell.

    What was said after the day counts if it tells of a change up to the day. A change that only a
    denial speaks of is none, and one whose day nobody tells is left out.
    """
    before = [
        c
        for c in changes
        if fold(c.place) == fold(place)
        and c.day is not None
        and c.day <= day
        and any(v.vouches for v in c.voices)
    ]
    since = max((c.day for c in before if c.day is not None), default=None)
    last = [c for c in before if c.day == since]
    # Reports name one side's men in many ways; one name for each side is enough.
    by_side = {c.side or c.to: c.to for c in sorted(last, key=lambda c: c.to, reverse=True)}
    holders = tuple(sorted(set(by_side.values()) - {UNKNOWN}))
    voices = tuple(v for c in last for v in c.voices)
    return Holding(
        place=place,
        day=day,
        state=_state(last),
        retaken=any(c.retaken for c in last),
        holders=holders,
        since=since,
        voices=voices,
        last_vouched=last_day(v for v in voices if v.day is None or v.day <= day) or since,
    )


def _state(last: Sequence[Change]) -> str:
    """Return how surely the last change is told; reports name one side's men in many ways."""
    named = [c for c in last if c.to != UNKNOWN]
    if not named:
        return UNKNOWN
    voices = [v for c in last for v in c.voices]
    if len({c.side or c.to for c in named}) > 1 or any(v.disputes for v in voices):
        return CONTESTED
    loser = next((c.leaving_side for c in last if c.leaving_side), None)
    return CONFIRMED if both_sides(voices, loser) else CLAIMED
