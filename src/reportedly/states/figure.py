"""Figures of one source beside those of the others, never added."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Claim, Count, Unit
from reportedly.states.voice import Published, Voice, voice_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many, of whom, in the words of one source.

    Attributes:
        low, high: the ends; None is open. For a share they are fractions of one.
    """

    harm: str
    group: str
    low: float | None
    high: float | None
    unit: Unit
    words: str
    of: str
    voice: Voice


def figure_of(count: Count, claim: Claim, published: Published) -> Figure:
    """Return a count with who gives it."""
    return Figure(
        harm=count.harm,
        group=count.group,
        low=count.low,
        high=count.high,
        unit=count.unit,
        words=count.text,
        of=count.who or count.group.replace("_", " "),
        voice=voice_of(claim, published),
    )


def in_order(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the figures by the day on which they were given, then by source."""
    return tuple(sorted(figures, key=_order))


def _order(figure: Figure) -> tuple[dt.date, str, str, str, str, str]:
    voice = figure.voice
    day = voice.day or dt.date.max
    return day, voice.source, voice.claim, figure.harm, figure.group, figure.words
