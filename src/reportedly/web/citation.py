"""A toll as a text to be cited: the figure, its rule, its scope, its sources, its casebook."""

import datetime as dt

from reportedly.model import Toll
from reportedly.model.wording import day

# More names would bury the figure; the address has all.
_NAMED = 8


def ends(low: int | None, high: int | None, *, open_end: bool = False) -> str:
    """Return a range in words; where there may be more it never names a most.

    >>> ends(26, 26), ends(20, 30), ends(101, None), ends(None, 30), ends(None, None)
    ('26', '20 to 30', '101 or more', 'up to 30', 'no number')
    >>> ends(12, 101, open_end=True)
    '12 to 101 or more'
    """
    if low is None and high is None:
        return "no number"
    if high is None:
        return f"{low:,} or more"
    more = " or more" if open_end else ""
    if low is None:
        return f"up to {high:,}{more}"
    return f"{low:,}{more}" if low == high else f"{low:,} to {high:,}{more}"


def citation(title: str, toll: Toll, reports: int, on: dt.date, address: str) -> str:
    """Return the text.

    Args:
        title: what was asked.
        toll: the answer.
        reports: how many reports the casebook holds.
        on: the day on which it was asked.
        address: where the answer is found.
    """
    if toll.low is None:
        figure = "no figure; no data, which is not zero"
    else:
        figure = f"{ends(toll.low, toll.high, open_end=toll.open)} (best {toll.best:,})"
    means = toll.explained.means if toll.explained else ""
    named = [
        f"{one.source} ({ends(one.low, one.high, open_end=one.open)})" for one in toll.by_source
    ]
    more = f"; and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    denials = list(dict.fromkeys(one.source for one in toll.denials))
    kept = f"{reports:,} report{'s' if reports != 1 else ''}"
    lines = [
        f"{title}: {figure}, as attributed claims, not as a finding.",
        f"Rule: {toll.rule}. {means}",
        f"Sources: {'; '.join(named[:_NAMED]) or 'none'}{more}.",
        f"Contested: denied by {'; '.join(denials)}." if denials else "",
        f"Reportedly, casebook of {kept}, as it stood on {day(on)}. {address}",
    ]
    return "\n".join(line for line in lines if line)
