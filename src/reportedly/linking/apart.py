"""What keeps two records apart whatever their score."""

from functools import cache

from reportedly.gazetteer import distance_km
from reportedly.lexicon import words
from reportedly.linking.compared import listed
from reportedly.linking.linkable import Linkable
from reportedly.linking.wording import Rarity
from reportedly.model import Modality

FAR_KM = 100.0
LONG_AFTER_DAYS = 7
# A day is known well when the span is no longer than a report's "over the weekend".
PRECISE_SPAN_DAYS = 3
# What two records must share when no point places both: wording this alike, so many rare words, or
# a number as large.
LIKENESS, RARE_WORDS, TELLING_TOLL = 0.1, 2, 3
HAPPENED = frozenset({Modality.ACTUAL, Modality.NEGATED})


def why_apart(a: Linkable, b: Linkable) -> str | None:
    """Return in words why two records cannot be one incident, or None when they can.

    One report's own records are apart, for it tells them apart; what is recalled, planned or
    imagined is apart from what happened; types that tell of different things are apart; ground that
    one side took is apart from ground that another took, for it was taken twice; precise records
    are apart over 100 km or 7 days.
    """
    if a.report_id == b.report_id:
        return "one report tells them apart"
    return why_different(a, b)


def why_different(a: Linkable, b: Linkable) -> str | None:
    """Return in words why records of two reports cannot be one incident, or None."""
    if a.modality is not b.modality and not {a.modality, b.modality} <= HAPPENED:
        return f"one is told as {a.modality.value}, the other as {b.modality.value}"
    if not _types_meet(a.type, b.type):
        return f"{a.type} and {b.type} are different things"
    if _opposed(a.taken_by, b.taken_by):
        return f"taken by {listed(a.taken_by)} and by {listed(b.taken_by)}"
    if _turned(a, b) or _turned(b, a):
        return f"taken and left by {listed((a.taken_by | b.taken_by) & (a.left_by | b.left_by))}"
    if _gap_days(a, b) > LONG_AFTER_DAYS:
        return f"more than {LONG_AFTER_DAYS} days apart"
    if a.precise and b.precise and _km(a, b) > FAR_KM:
        return f"more than {FAR_KM:.0f} km apart"
    return None


def comparable(a: Linkable, b: Linkable, rarity: Rarity) -> bool:
    """Say whether a pair is worth a score: coarse places alone never make one incident.

    Two records that no precise point places both must share wording, rare words or a number.
    """
    if a.precise and b.precise:
        return True
    if share_telling_toll(a, b):
        return True
    shared = (a.words & b.words) | (a.names & b.names)
    return len(rarity.rare(shared)) >= RARE_WORDS or rarity.alike(a.words, b.words) >= LIKENESS


def share_telling_toll(a: Linkable, b: Linkable) -> bool:
    """Say whether both give one number that few incidents share."""
    return bool({t for t in a.tolls if t.low >= TELLING_TOLL} & set(b.tolls))


@cache
def _types_meet(a: str | None, b: str | None) -> bool:
    """Say whether records of two types may be one incident (`linked_types.yaml`)."""
    known = words("incident_types", language="")
    if a == b or a not in known or b not in known:
        return True
    rows: list[list[str]] = words("linked_types", language="")["rows"]
    return any(str(a).startswith(tuple(row)) and str(b).startswith(tuple(row)) for row in rows)


def _opposed(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether the sides of both are told, and none of one can be one of the other."""
    return bool(a and b) and not any(_one_side(x, y) for x in a for y in b)


def _turned(a: Linkable, b: Linkable) -> bool:
    """Say whether one tells that a side took ground, and the other that this side lost it."""
    return bool(a.taken_by & b.left_by) and not a.taken_by & b.taken_by


def _one_side(a: str, b: str) -> bool:
    """Say whether one name says no more than the other ("government", "Syrian government")."""
    one, other = set(a.split()), set(b.split())
    return one <= other or other <= one


def _gap_days(a: Linkable, b: Linkable) -> int:
    if a.days is None or b.days is None:
        return 0
    if any(last - first > PRECISE_SPAN_DAYS for first, last in (a.days, b.days)):
        return 0
    return max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])


def _km(a: Linkable, b: Linkable) -> float:
    return distance_km(a.point, b.point) if a.point and b.point else 0.0
