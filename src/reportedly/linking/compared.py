"""Compared: what one comparison of two records finds, and the words for it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reportedly.linking.linkable import Linkable
from reportedly.linking.wording import Rarity

SHOWN = 5


class Compared(NamedTuple):
    """What one comparison found: the level that is weighed, and the reason in words."""

    level: str
    reason: str


Comparison = Callable[[Linkable, Linkable, Rarity], Compared | None]


def within(value: float, steps: Iterable[float]) -> str:
    """Return the first step that holds the value, in words."""
    steps = tuple(steps)
    step = next((s for s in steps if value <= s), None)
    return f"over {steps[-1]}" if step is None else f"within {step}"


def listed(items: Iterable[str]) -> str:
    """Return the first few of the items in one phrase."""
    return " and ".join(sorted(items)[:SHOWN])
