"""What one issuer says now: repetitions, additions and earlier words folded (DESIGN 8.1-8.2)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from reportedly.tally.scope import periods_apart, places_apart
from reportedly.tally.statement import LeftOut, Statement


def fold_issuer(said: Iterable[Statement]) -> tuple[list[Statement], list[LeftOut]]:
    """Return one standing statement for each scope that the issuer speaks of.

    A later word on the same scope replaces the earlier; an increment adds once to it.
    """
    once, left_out = _without_echoes(sorted(said, key=lambda s: s.newest_last))
    series: list[list[Statement]] = []
    for statement in once:
        # An increment adds to what was said just before it; a figure restates what it fits first.
        candidates = reversed(series) if statement.increment else series
        same = next((s for s in candidates if _continues(statement, s[-1])), None)
        if same is None:
            series.append([statement])
        else:
            known = replace(
                statement,
                place=statement.place or same[-1].place,
                when=statement.when or same[-1].when,
            )
            same.append(known)
    standing = []
    for words in series:
        now, replaced = _fold_series(words)
        standing.append(now)
        left_out += replaced
    return standing, left_out


def _without_echoes(said: Iterable[Statement]) -> tuple[list[Statement], list[LeftOut]]:
    """Leave out what the issuer is quoted with more than once, by whatever outlet."""
    once: dict[object, Statement] = {}
    left_out = []
    for s in said:
        place = (s.place.name, s.place.geonames_id) if s.place else None
        days = (s.when.start, s.when.end) if s.when else None
        key = (s.group, s.low, s.high, place, days, s.said_at, s.increment, s.incident)
        if key in once:
            left_out.append(LeftOut(s, "the same words, quoted again"))
            documented = once[key].documented or s.documented
            once[key] = replace(once[key], documented=documented)
        else:
            once[key] = s
    return list(once.values()), left_out


def _continues(later: Statement, earlier: Statement) -> bool:
    """Say whether a later word is about the scope of an earlier one.

    A word that names no place or days continues what was said before; but what was said of an
    unknown scope is not replaced by a word on a known one, which may be a part of it.
    """
    if places_apart(later.place, earlier.place) or periods_apart(later.when, earlier.when):
        return False
    if later.increment:
        return True
    if later.group != earlier.group or (earlier.place is None and later.place is not None):
        return False
    now, then = _start(later), _start(earlier)
    return now is None or now == then


def _start(statement: Statement) -> dt.date | None:
    return statement.when.start if statement.when else None


def _fold_series(words: list[Statement]) -> tuple[Statement, list[LeftOut]]:
    now, left_out = words[0], []
    for later in words[1:]:
        if later.increment:
            now = _increased(now, later)
        elif (later.low, later.high) == (now.low, now.high):
            left_out.append(LeftOut(now, "said again later"))
            now = replace(later, documented=now.documented or later.documented)
        elif later.said_at == now.said_at and _size(later) < _size(now):
            left_out.append(LeftOut(later, "smaller than what the same source says that day"))
        else:
            left_out.append(LeftOut(now, f'the same source later says "{later.words}"'))
            now = later
    return now, left_out


def _increased(now: Statement, by: Statement) -> Statement:
    """Return the running figure with an increment added; "many more" opens it upward."""
    return replace(
        now,
        low=(now.low or 0) + (by.low or 0),
        high=None if now.high is None or by.high is None else now.high + by.high,
        group=now.group if now.group == by.group else "people",
        words=f"{now.words}, then {by.words}",
        documented=now.documented and by.documented,
        increment=False,
        said_at=by.said_at,
        position=by.position,
    )


def _size(statement: Statement) -> int:
    return statement.low or statement.high or 0
