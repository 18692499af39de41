"""What one issuer says now: repetitions, additions and earlier words folded (DESIGN 8.1-8.2)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.tally.scope import periods_apart, places_apart
from reportedly.tally.statement import LeftOut, Statement


def fold_issuer(said: Iterable[Statement]) -> tuple[list[Statement], list[LeftOut]]:
    """Return one standing statement for each scope that the issuer speaks of.

    A later word on the same scope replaces the earlier; an increment adds once to it.
    """
    once, left_out = _without_echoes(sorted(said, key=lambda s: s.newest_last))
    shelf = _Shelf()
    for statement in once:
        shelf.put(statement)
    standing = []
    for words in shelf.series:
        now, replaced = _fold_series(words)
        standing.append(now)
        left_out += replaced
    return standing, left_out


class _Shelf:
    """One issuer's series of words, each on one scope, to be found by their first day."""

    def __init__(self) -> None:
        self.series: list[list[Statement]] = []
        self._by_start: dict[dt.date | None, set[int]] = defaultdict(set)
        self._by_incident: dict[str, set[int]] = defaultdict(set)

    def put(self, statement: Statement) -> None:
        """Add the statement to the series that it continues, or begin one with it."""
        at = next((n for n in self._near(statement) if _continues(statement, self._last(n))), None)
        if at is None:
            at = len(self.series)
            self.series.append([])
        else:
            before = self._last(at)
            self._by_start[_start(before)].discard(at)
            statement = replace(
                statement,
                place=statement.place or before.place,
                when=statement.when or before.when,
                linked=statement.linked or before.linked,
            )
        self.series[at].append(statement)
        self._by_start[_start(statement)].add(at)
        if statement.linked is not None:
            self._by_incident[statement.linked].add(at)

    def _near(self, statement: Statement) -> Sequence[int]:
        """Return the series worth a look, in the order in which they are to be tried."""
        if statement.increment:
            # It adds to what was said just before it; a figure restates what it fits first.
            return range(len(self.series) - 1, -1, -1)
        start = _start(statement)
        if start is None:
            return range(len(self.series))
        near = set(self._by_start[start])
        if statement.linked is not None:
            near |= self._by_incident[statement.linked]
        return sorted(near)

    def _last(self, at: int) -> Statement:
        return self.series[at][-1]


def _without_echoes(said: Iterable[Statement]) -> tuple[list[Statement], list[LeftOut]]:
    """Leave out what the issuer is quoted with more than once, by whatever outlet."""
    once: dict[object, Statement] = {}
    left_out = []
    for s in said:
        place = (s.place.name, s.place.geonames_id) if s.place else None
        days = (s.when.start, s.when.end) if s.when else None
        key = (s.group, s.low, s.high, place, days, s.said_at, s.increment, s.incident, s.linked)
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
    if later.linked is not None and later.linked == earlier.linked:
        return later.increment or later.group == earlier.group
    if later.precise and earlier.precise:
        return False
    if places_apart(later.place, earlier.place) or periods_apart(later.when, earlier.when):
        return False
    if later.increment:
        return True
    if later.group != earlier.group or (earlier.place is None and later.place is not None):
        return False
    now, then = _start(later), _start(earlier)
    return now is None or (now == then and not _is_shorter(later, earlier))


def _is_shorter(later: Statement, earlier: Statement) -> bool:
    """Say whether a later word surely covers fewer days: the first day's toll is no week's."""
    ends = [s.when.end if s.when else None for s in (later, earlier)]
    return ends[0] is not None and ends[1] is not None and ends[0] < ends[1]


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
