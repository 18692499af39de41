"""Small makers of claims about states, and strategies for stacks of them, in June 2031."""

import datetime as dt
from itertools import count as numbers
from typing import Any

from hypothesis import strategies as st

from reportedly.model import (
    Actor,
    Bound,
    Claim,
    Count,
    DatePrecision,
    Event,
    Modality,
    Period,
    Place,
    PlacePrecision,
    Source,
    SourceKind,
    Span,
    Stance,
)

SERIAL = numbers()
AT = Span(0, 4)
DENYING = (Stance.DENIES, Stance.RETRACTS)
# Reports of the first thirty days of the month, by their ids.
PUBLISHED = {f"r-{n}": dt.date(2031, 6, n) for n in range(1, 31)}
TOWNS = ("Ostra", "Velim")


def june(day: int) -> dt.date:
    """A day of June 2031."""
    return dt.date(2031, 6, day)


def on(day: int) -> Period:
    """One day."""
    return Period(start=june(day), end=june(day), precision=DatePrecision.DAY)


def since(day: int, until: int) -> Period:
    """From a day on, in a report of another."""
    return Period(start=june(day), end=june(until), precision=DatePrecision.DAYS, modifier="since")


def town(name: str = "Ostra") -> Place:
    """A settlement of an invented country."""
    return Place(name=name, text=name, span=AT, precision=PlacePrecision.EXACT, within=("Esterra",))


def part_of(name: str, words: str) -> Place:
    """A part of a settlement that has no name of its own."""
    return Place(
        name=words, text=words, span=AT, precision=PlacePrecision.WITHIN, within=(name, "Esterra")
    )


def actor(role: str, name: str) -> Actor:
    """A party to an event."""
    return Actor(role=role, name=name, text=name, span=AT)


def counted(harm: str, low: float | None, group: str = "people", **more: Any) -> Count:
    """So many and no fewer."""
    return Count(
        harm=harm,
        group=group,
        low=low,
        high=None,
        bound=Bound.AT_LEAST,
        text=f"at least {low}",
        span=AT,
        **more,
    )


def told(
    who: str | None,
    event: str,
    status: str | None = None,
    *,
    report: int = 10,
    place: Place | None = None,
    when: Period | None = None,
    stance: Stance = Stance.ASSERTS,
    modality: Modality = Modality.ACTUAL,
    actors: tuple[Actor, ...] = (),
    counts: tuple[Count, ...] = (),
    targets: tuple[str, ...] = (),
    kind: SourceKind = SourceKind.MONITOR,
    side: str | None = None,
    quote: str = "so it was",
) -> Claim:
    """One claim of a report of the day `report`."""
    source = who and Source(text=who, span=AT, name=who, kind=kind, named=True, side=side)
    return Claim(
        id=f"c-{next(SERIAL):06}",
        report_id=f"r-{report}",
        quote=quote,
        span=AT,
        content=(AT,),
        source=source or None,
        cue=None,
        stance=stance,
        modality=modality,
        direct=False,
        said_on=None,
        event=Event(
            type=event, trigger=AT, extent=AT, status=status, actors=actors, targets=targets
        ),
        place=place,
        when=when,
        counts=counts,
        stage="claims-0",
        score=0.9,
    )


def stacks(*kinds: tuple[str, str | None]) -> st.SearchStrategy[list[Claim]]:
    """Claims of many reports, of the event types and statuses given, in any order."""
    one = st.builds(
        lambda kind, who, report, when, where, stance, by: told(
            who,
            *kind,
            report=report,
            when=on(min(when, report)) if when else None,
            place=where and town(where),
            stance=stance,
            actors=tuple(actor("agent", name) for name in by),
            counts=(counted("besieged", 900), counted("killed", 2, "responders")),
            targets=("hospital",),
        ),
        st.sampled_from(kinds),
        st.sampled_from(("Monitor", "Medic", "Governor")),
        st.integers(1, 30),
        st.none() | st.integers(1, 30),
        st.none() | st.sampled_from(TOWNS),
        st.sampled_from((Stance.ASSERTS, Stance.CONFIRMS, *DENYING, Stance.DECLINES)),
        st.sampled_from(((), ("rebels",), ("army",))),
    )
    return st.lists(one, max_size=9)
