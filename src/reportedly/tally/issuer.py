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
        same = next((s for s in series if _continues(statement, s[-1])), None)
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
    if later.group != earlier.group or places_apart(later.place, earlier.place):
        return False
    if earlier.place is None and later.place is not None:
        return False
    if periods_apart(later.when, earlier.when):
        return False
    now, then = _start(later), _start(earlier)
    return now is None or now == then


def _start(statement: Statement) -> dt.date | None:
    return statement.when.start if statement.when else None


def _fold_series(words: list[Statement]) -> tuple[Statement, list[LeftOut]]:
    now, left_out = words[0], []
    for later in words[1:]:
        if later.increment:
            now = replace(
                later,
                low=_sum(now.low, later.low),
                high=_sum(now.high, later.high),
                words=f"{now.words}, then {later.words}",
                documented=now.documented and later.documented,
                increment=False,
            )
            continue
        repeats = (now.low, now.high) == (later.low, later.high)
        why = "said again later" if repeats else f'the same source later says "{later.words}"'
        left_out.append(LeftOut(now, why))
        if repeats:
            later = replace(later, documented=now.documented or later.documented)
        now = later
    return now, left_out


def _sum(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else a + b
