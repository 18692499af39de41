"""What a wording is reckoned from, and the choice among the years it could mean."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reportedly.model import Period
from reportedly.times.grammar import key, vocabulary
from reportedly.times.outlook import Outlook

Parts = Mapping[str, str | None]

# "Last summer", said within a month of its end, is the summer of the year before.
JUST_OVER = dt.timedelta(days=31)
# A date without a year that comes within so many days is meant even where the verb looks back: the
# parser hangs "payable 15 December" from the wrong verb too often. Chosen on TimeBank and AQUAINT:
# of the dates found, 86.3 % get the right days with 0, 87.3 with 45, 87.0 with 90, 86.3 with 200.
LOOKING_BACK = dt.timedelta(days=45)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a wording is reckoned from.

    Attributes:
        published: the dateline's day; where `dated` is false, one that only stands in for it.
        told: the day told last in the text, as fine as "two days later" needs, if any.
        quarter: the quarter or first months of a year named last, unless a year was named since.
        stretch: these or the month named last.
        origin: the days that the wording itself names to count from ("two days after 5 May").
        outlook: where the clause's verb looks.
        hemisphere: whose seasons.
    """

    published: dt.date
    told: dt.date | None = None
    quarter: Period | None = None
    stretch: Period | None = None
    origin: Period | None = None
    outlook: Outlook = Outlook.UNSAID
    hemisphere: str = "northern"
    dated: bool = True

    @property
    def ahead(self) -> bool:
        """Whether the clause tells of what is to come."""
        return self.outlook is Outlook.FUTURE

    @property
    def reference(self) -> dt.date:
        """The day that the wording names, else the day told last, else the dateline's."""
        return (self.origin and self.origin.start) or self.told or self.published


def sign(table: str, words: str | None) -> int | None:
    """Return -1, 0 or 1 for words like "last", "this", "next"; None for none of them."""
    found = key(table, words)
    return None if found is None else int(found)


def number(words: str | None) -> float | None:
    """Return the number that words say; None for a vague one ("several")."""
    if words is None:
        return None
    plain = " ".join(words.lower().replace("-", " ").replace(",", "").split())
    for half in vocabulary()["halves"]:
        if plain.endswith(half) and plain != half:
            whole = number(plain.removesuffix(half))
            return None if whole is None else whole + 0.5
    if plain[0].isdigit():
        return float(plain)
    small, tens = vocabulary()["numbers"], vocabulary()["tens"]
    if plain in small:
        return float(small[plain])
    values = [tens.get(w) or small.get(w) for w in plain.split()]
    return float(sum(values)) if all(values) else None


def unit(words: str) -> str:
    """Return the unit of time that a word names, plural or not."""
    return key("units", words) or words.lower().rstrip("s")


def year_of(parts: Parts) -> int | None:
    """Return the year that a wording says, whole or short ('90)."""
    full = parts.get("year") or parts.get("dashed")
    if full and len(full) == 4:
        return int(full)
    short = (parts.get("short") or full or "").strip("'’")
    if not short:
        return None
    return int(short) + (2000 if int(short) < 50 else 1900)


def yearly(make: Callable[[int], Period | None], parts: Parts, anchor: Anchor) -> Period | None:
    """Return what comes every year in the year that is meant.

    The year said, else "last", "this", "next", else by the verb: the earliest not over where it
    looks ahead, the latest begun where it looks back, the nearest where it does not tell.
    """
    said = year_of(parts)
    if said is not None:
        return make(said)
    today = anchor.published
    made = [p for y in range(today.year - 2, today.year + 3) if (p := make(y))]
    known = [(p.start, p.end, p) for p in made if p.start and p.end]
    before = [p for start, _, p in known if start <= today]
    after = [p for start, end, p in known if end >= today]
    match sign("which", parts.get("which")):
        case -1:
            over = [p for _, end, p in known if end < today - JUST_OVER]
            return over[-1] if over else None
        case 0:
            return next((p for start, _, p in known if start.year == today.year), None)
        case 1:
            return next((p for start, _, p in known if start > today), None)
    if not before or not after:
        return None
    if anchor.ahead:
        return after[0]
    return before[-1] if _is_past(before[-1], after[0], anchor) else after[0]


def _is_past(before: Period, after: Period, anchor: Anchor) -> bool:
    """Say whether the latest is meant, and not the next one."""
    if before.end is None or after.start is None or anchor.outlook is Outlook.UNTIL_NOW:
        return True
    back, ahead = anchor.published - before.end, after.start - anchor.published
    return back <= ahead or (anchor.outlook is Outlook.PAST and ahead > LOOKING_BACK)
