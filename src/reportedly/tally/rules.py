"""The named rules: how rival figures on one scope become one range.

What each rule means and where it was published stands in `lexicon/counting_rules.yaml`.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reportedly.lexicon import words
from reportedly.tally.statement import UNATTRIBUTED, Statement


class Range(NamedTuple):
    """What a rule makes of rival figures; open when the truth may lie above `high`."""

    low: int
    best: int
    high: int
    open: bool


Standing = Sequence[Statement]
Rule = Callable[[Standing], Range | None]


def of_all(standing: Standing) -> Range:
    """The smallest low, not under what is documented; the lower median; the largest high."""
    low = max([min(map(_low, standing)), *(_low(s) for s in standing if s.documented)])
    high = max(map(_high, standing))
    points = sorted(map(point, standing))
    best = min(max(points[(len(points) - 1) // 2], low), high)
    return Range(low, best, high, _is_open(standing))


def most_conservative_number(standing: Standing) -> Range:
    """ACLED: one number, the smallest, but not under what is documented."""
    points = [min(map(point, standing)), *(point(s) for s in standing if s.documented)]
    number = max(points)
    return Range(number, number, number, _is_open(standing))


def most_reliable_best(standing: Standing) -> Range:
    """UCDP: the extremes, and the figure of the most reliable sort of source between them."""
    low, high = min(map(_low, standing)), max(map(_high, standing))
    rank = min(map(_reliability, standing))
    points = sorted(point(s) for s in standing if _reliability(s) == rank)
    return Range(low, points[(len(points) - 1) // 2], high, _is_open(standing))


def two_sources(standing: Standing) -> Range | None:
    """IBC: from minimum to maximum of two or more independent issuers; one is provisional."""
    known = [s for s in standing if s.issuer != UNATTRIBUTED]
    return _from_min_to_max(known) if len({s.issuer for s in known}) > 1 else None


def of_the_credible(standing: Standing) -> Range:
    """Airwars: from minimum to maximum of those who are named or described, if there are any."""
    return _from_min_to_max([s for s in standing if s.issuer != UNATTRIBUTED] or standing)


def newest(standing: Standing) -> Range:
    """The newest statement alone."""
    return _from_min_to_max([max(standing, key=lambda s: s.newest_last)])


def smallest(standing: Standing) -> Range:
    """Eventreport's most conservative model: the minimum of each of low, best and high."""
    return _each(standing, min)


def largest(standing: Standing) -> Range:
    """Eventreport's most informative model: the maximum of each of low, best and high."""
    return _each(standing, max)


def most_common(standing: Standing) -> Range:
    """Eventreport's most representative model: the mode of each of low, best and high."""
    order = sorted(standing, key=lambda s: (_reliability(s), s.issuer))

    def mode(numbers: Sequence[int]) -> int:
        # Among equals `most_common` keeps the first met, which is the most reliable.
        return Counter(numbers).most_common(1)[0][0]

    return _each(order, mode)


RULES: dict[str, Rule] = {
    "range": of_all,
    "acled": most_conservative_number,
    "ucdp": most_reliable_best,
    "ibc": two_sources,
    "airwars": of_the_credible,
    "latest": newest,
    "conservative": smallest,
    "informative": largest,
    "representative": most_common,
}


def _low(s: Statement) -> int:
    return s.low or 0


def _high(s: Statement) -> int:
    """The largest number in the words; an open figure reaches no further than its low."""
    return max(s.high or 0, s.low or 0)


def point(s: Statement) -> int:
    """The number nearest to what the words put forward: "up to 30" is 30, "at least 12" is 12."""
    return s.low if s.low is not None else s.high or 0


def _is_open(standing: Standing) -> bool:
    return any(s.high is None for s in standing)


def _from_min_to_max(standing: Standing) -> Range:
    low, high = min(map(_low, standing)), max(map(_high, standing))
    points = sorted(map(point, standing))
    return Range(low, points[(len(points) - 1) // 2], high, _is_open(standing))


def _each(standing: Standing, pick: Callable[[Sequence[int]], int]) -> Range:
    """Pick each end by itself; modes of three lists may cross, so they are put in order."""
    low, best, high = sorted(pick([end(s) for s in standing]) for end in (_low, point, _high))
    return Range(low, best, high, _is_open(standing))


def _reliability(s: Statement) -> int:
    if s.documented:
        return -1
    order: list[str] = words("reliability", language="")["order"]
    return order.index(s.kind) if s.kind in order else len(order)
