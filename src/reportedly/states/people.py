"""People at risk and displaced: trapped, besieged, in need, driven out; how many, who says so."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Claim, Count, Modality, Unit
from reportedly.states.figure import Figure, figure_of, in_order
from reportedly.states.locality import followed_under, lies_in
from reportedly.states.voice import Published, Voice, happened_on, last_day, voice_of

DISPLACED, AT_RISK = "displaced", "at risk"
# Harms that put people at risk without harming them yet, and the harm of having to leave.
HARMS = ("besieged", "trapped", "affected", DISPLACED)
FAMILY = "people."


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleTold:
    """What is told of people at risk or displaced in one place.

    Attributes:
        state: a harm of the lexicon: besieged, trapped, affected, displaced; or `at risk` where
            the words tell no more.
        place: where, or for the displaced from where or whither; None when no words tell.
        first: the first day told or, where none is, on which anyone said so; `last_vouched`: the
            last on which anyone did.
        figures: how many, each source's figures beside the others'.
        voices: who says so, with or without a figure, and who denies it.
    """

    state: str
    place: str | None
    first: dt.date | None
    last_vouched: dt.date | None
    figures: tuple[Figure, ...]
    voices: tuple[Voice, ...]

    @property
    def disputed(self) -> bool:
        """Whether anyone denies it."""
        return any(v.disputes for v in self.voices)


def people(
    claims: Iterable[Claim],
    published: Published | None = None,
    place: str | None = None,
    on: dt.date | None = None,
) -> tuple[PeopleTold, ...]:
    """Return what is told of people at risk and displaced, by place and state.

    Args:
        claims: of any reports, in any order.
        published: the day of each report, by its id, for words that tell no day.
        place: only there, or within it.
        on: only what was so, and was said, by this day.
    """
    days = published or {}
    grouped: dict[tuple[str, str | None], dict[Claim, list[Count]]] = defaultdict(dict)
    for claim in claims:
        if claim.modality not in (Modality.ACTUAL, Modality.NEGATED):
            continue
        if not lies_in(claim.place, place) or not _by(claim, on, days):
            continue
        where = followed_under(claim.place) if claim.place is not None else None
        for state, counts in _tells(claim).items():
            grouped[state, where].setdefault(claim, []).extend(counts)
    found = [
        _told(state, where, counted, days)
        for (state, where), counted in grouped.items()
        if any(voice_of(claim, days).vouches for claim in counted)
    ]
    return tuple(sorted(found, key=lambda p: (p.place or "\N{TILDE}", _ORDER.index(p.state))))


_ORDER = (*HARMS, AT_RISK)


def _tells(claim: Claim) -> dict[str, list[Count]]:
    """Return the states that a claim tells, each with its counts of persons."""
    found: dict[str, list[Count]] = defaultdict(list)
    for count in claim.counts:
        if count.harm in HARMS and count.unit is Unit.PERSONS and not count.superseded:
            found[count.harm].append(count)
    type_ = claim.event.type if claim.event else ""
    if not found and type_.startswith(FAMILY):
        found[DISPLACED if type_.endswith(DISPLACED) else AT_RISK] = []
    return found


def _by(claim: Claim, day: dt.date | None, published: Published) -> bool:
    """Say whether it was so, and was said, by the day; of what has no day nobody knows."""
    if day is None:
        return True
    said, happened = voice_of(claim, published).day, happened_on(claim, published, lasting=True)
    told = happened or said
    return told is not None and told <= day and (said is None or said <= day)


def _told(
    state: str, place: str | None, counted: dict[Claim, list[Count]], published: Published
) -> PeopleTold:
    voices = sorted((voice_of(claim, published) for claim in counted), key=_heard)
    vouching = [claim for claim in counted if voice_of(claim, published).vouches]
    days = [happened_on(c, published, lasting=True) or voice_of(c, published).day for c in vouching]
    return PeopleTold(
        state=state,
        place=place,
        first=min((day for day in days if day is not None), default=None),
        last_vouched=last_day(voices),
        figures=in_order(
            figure_of(count, claim, published) for claim in vouching for count in counted[claim]
        ),
        voices=tuple(voices),
    )


def _heard(voice: Voice) -> tuple[dt.date, str, str]:
    return voice.day or dt.date.max, voice.source, voice.claim
