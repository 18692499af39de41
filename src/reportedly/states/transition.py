"""Transitions: the days on which a state is told to have begun or ended, and who says so."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.actors import canonical_name
from reportedly.model import Claim
from reportedly.states.voice import (
    PUTTING_FORWARD,
    Published,
    Voice,
    happened_on,
    last_day,
    said_on,
    voice_of,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What a claim tells: into which state, and, where that tells two turns apart, by whom.

    Attributes:
        put_forward: whether to demand it is to bring it about, as with a proposal.
        lasting: whether it goes on, so that "since July" tells when it began.
    """

    state: str
    by: tuple[str, ...] = ()
    put_forward: bool = False
    lasting: bool = False

    def meets(self, other: "Turn") -> bool:
        """Say whether the two can be one; who did it may be left untold."""
        return self.state == other.state and (not self.by or not other.by or self.by == other.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """Something passes into a state, as told by one or more claims.

    Attributes:
        day: the day told, else the first day on which anyone vouched for it; None is unknown.
        told: whether any words tell that very day; else it is the day by which it was so.
        by: who did it, as those who vouch name them.
        voices: who says so and who denies it, in the order of their days.
        disputed: whether anyone denies it.
        last_vouched: the last day on which anyone vouched for it.
    """

    state: str
    day: dt.date | None
    told: bool
    by: tuple[str, ...]
    voices: tuple[Voice, ...]
    disputed: bool
    last_vouched: dt.date | None


def transitions(
    turns: Mapping[Claim, Turn], published: Published, *, ends: frozenset[str] = frozenset()
) -> tuple[Transition, ...]:
    """Return the transitions of one siege, truce or other thing, in the order of their days.

    Claims that tell one day are one transition. A claim that tells no day joins the latest of its
    sort that was told by the day on which it was said. A denial joins what it denies and makes no
    transition; nor does what is only intended or demanded, unless that is the very state.

    Args:
        turns: what each claim tells.
        published: the day of each report, by its id.
        ends: states that come after the others. What else a report tells with no day had come by
            the first end that it tells.
    """
    ended = _first_ends(turns, published, ends)
    vouched: dict[Turn, list[Claim]] = defaultdict(list)
    denied: list[Claim] = []
    for claim, turn in turns.items():
        voice = voice_of(claim, published)
        if voice.vouches or (turn.put_forward and voice.stance in PUTTING_FORWARD):
            vouched[turn].append(claim)
        elif voice.disputes:
            denied.append(claim)
    found = []
    for turn, some in vouched.items():
        meeting = [claim for claim in denied if turns[claim].meets(turn)]
        for day, claims in _by_day(turn, some, published, {} if turn.state in ends else ended):
            denying = [claim for claim in meeting if _reaches(claim, turn, day, published)]
            found.append(_transition(turn, day, (*claims, *denying), published))
    return tuple(sorted(found, key=lambda t: (t.day or dt.date.max, t.state, t.by)))


def agents(claim: Claim) -> tuple[str, ...]:
    """Return who did it, as the words name them, in alphabetical order."""
    return named(claim, "agent")


def named(claim: Claim, role: str) -> tuple[str, ...]:
    """Return the names of those in a role, in alphabetical order."""
    actors = claim.event.actors if claim.event else ()
    return tuple(sorted({canonical_name(a.name) for a in actors if a.role == role}))


def _first_ends(
    turns: Mapping[Claim, Turn], published: Published, ends: frozenset[str]
) -> dict[str, dt.date]:
    """Return, by report, the first day on which someone in it vouches for an end."""
    found: dict[str, dt.date] = {}
    for claim, turn in turns.items():
        day = happened_on(claim, published) if turn.state in ends else None
        if day is not None and voice_of(claim, published).vouches:
            found[claim.report_id] = min(day, found.get(claim.report_id, day))
    return found


def _by_day(
    turn: Turn, claims: Iterable[Claim], published: Published, ended: Mapping[str, dt.date]
) -> list[tuple[dt.date | None, list[Claim]]]:
    days: dict[dt.date, list[Claim]] = defaultdict(list)
    untold: list[Claim] = []
    for claim in claims:
        day = happened_on(claim, published, lasting=turn.lasting)
        (untold if day is None else days[day]).append(claim)
    told = sorted(days)
    alone: list[Claim] = []
    known = {c: _first(said_on(c, published), ended.get(c.report_id)) for c in untold}
    for claim, by in known.items():
        before = [day for day in told if by is None or day <= by]
        (days[before[-1]] if before else alone).append(claim)
    first = _first(*(known[claim] for claim in alone))
    return [*days.items(), *([(first, alone)] if alone else [])]


def _first(*days: dt.date | None) -> dt.date | None:
    return min((day for day in days if day is not None), default=None)


def _reaches(denial: Claim, turn: Turn, day: dt.date | None, published: Published) -> bool:
    """Say whether a denial is of this: in the days that it tells, or up to when it was said."""
    when = denial.when
    if day is None:
        return True
    if when is None or not when.resolved:
        said = said_on(denial, published)
        return said is None or day <= said
    begun = turn.lasting or when.start is None or when.start <= day
    return begun and (when.end is None or day <= when.end)


def _transition(
    turn: Turn, day: dt.date | None, claims: Iterable[Claim], published: Published
) -> Transition:
    heard = [(voice_of(claim, published), claim) for claim in claims]
    voices = [voice for voice, _ in heard]
    return Transition(
        state=turn.state,
        day=day,
        told=any(_is_exact(claim, day) for _, claim in heard),
        by=tuple(
            sorted({n for voice, claim in heard if not voice.disputes for n in agents(claim)})
        ),
        voices=tuple(sorted(voices, key=_heard)),
        disputed=any(voice.disputes for voice in voices),
        last_vouched=last_day(voices),
    )


def _is_exact(claim: Claim, day: dt.date | None) -> bool:
    when = claim.when
    if when is None or day is None or when.start != day:
        return False
    return when.end == day or when.modifier == "since"


def _heard(voice: Voice) -> tuple[dt.date, str, str]:
    return voice.day or dt.date.max, voice.source, voice.claim
