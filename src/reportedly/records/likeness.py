"""What the words of a claim say of its being one with what was told before."""

import re
from functools import cache

from reportedly.lexicon import phrases, words
from reportedly.model import Claim, DatePrecision, Frame, Place

# How far before a trigger a word that calls it another one may stand, in characters.
REACH = 40
CASUALTIES = frozenset({"killed", "injured", "killed_or_injured", "missing"})


def agents(claim: Claim) -> frozenset[str]:
    """Return who did it: the sides where the text tells them, else the names."""
    if claim.event is None:
        return frozenset()
    return frozenset(
        (a.side or a.name).lower()
        for a in claim.event.actors
        if a.role == "agent" and a.text[:1].isalpha()
    )


def party_words(claim: Claim, role: str) -> frozenset[str]:
    """Return the words of those who play a role, with their side, in lower case."""
    if claim.event is None:
        return frozenset()
    told = (f"{a.name} {a.side or ''}" for a in claim.event.actors if a.role == role)
    return frozenset(word for name in told for word in name.lower().split())


def loses(claim: Claim, former: Claim) -> bool:
    """Say whether a claim takes a place from those who take it in the other."""
    holders, takers = party_words(claim, "holder"), party_words(former, "agent")
    return bool(holders) and not holders.isdisjoint(takers)


def targets(claim: Claim) -> tuple[tuple[str, bool], ...]:
    """Return the words of those hit, each with whether they name one person."""
    if claim.event is None:
        return ()
    found = []
    for actor in claim.event.actors:
        words_of = actor.text.split() if actor.role == "target" else []
        named = len(words_of) > 1 and all(w[:1].isupper() and w[:1].isalpha() for w in words_of)
        found += [(word.lower(), named) for word in words_of]
    return tuple(found)


def names(claim: Claim, place: Place | None) -> bool:
    """Say whether the words claimed name the place ("Handarat has fallen")."""
    if place is None:
        return False
    said = claim.quote.lower()
    return place.name.lower() in said or place.text.lower() in said


def is_toll(claim: Claim) -> bool:
    """Say whether a claim is only a figure of casualties."""
    return claim.event is not None and claim.event.type == "harm.toll"


def is_toll_of_the_moment(claim: Claim) -> bool:
    """Say whether a figure can be that of an incident told just before ("Four also died.")."""
    frames = {c.scope.frame for c in claim.counts}
    return (
        is_toll(claim)
        and bool(claim.counts)
        and all(c.harm in CASUALTIES for c in claim.counts)
        and frames <= {Frame.INCIDENT, Frame.UNKNOWN}
        and (claim.when is None or claim.when.precision is DatePrecision.DAY)
        and not _summing().search(_before(claim))
    )


def is_told_as_new(claim: Claim) -> bool:
    """Say whether the words right before the trigger call it another one."""
    if claim.event is None or claim.event.definite:
        return False
    return _new().search(_before(claim)) is not None


def takes_back(claim: Claim) -> bool:
    """Say whether a change of hands undoes an earlier one ("retook")."""
    if claim.event is None:
        return False
    start = claim.event.trigger.start - claim.span.start
    said = claim.quote[max(start, 0) : claim.event.trigger.end - claim.span.start].lower()
    return any(word in _back() for word in said.split())


def _before(claim: Claim) -> str:
    """Return the words claimed right before the trigger."""
    end = claim.event.trigger.start - claim.span.start if claim.event else 0
    return claim.quote[max(0, end - REACH) : max(0, end)]


@cache
def _summing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrases(words('incident_words')['summing'])})\b", re.IGNORECASE)


@cache
def _new() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrases(words('incident_words')['new'])})\b", re.IGNORECASE)


@cache
def _back() -> frozenset[str]:
    return frozenset(words("incident_words")["back"])
