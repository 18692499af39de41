"""Over time: each source's figure on the days on which it gave one."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.tally.beside import by_issuer, by_source
from reportedly.tally.issuer import fold_issuer
from reportedly.tally.question import Question
from reportedly.tally.statement import Said, Statement, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigure:
    """What one source's figure stood at, at the end of a day on which it spoke.

    Attributes:
        day: when it was said, or published; None is unknown.
        low, high: after its own repetitions, parts and revisions up to that day; None is open.
        words, claims: what it said on that day.
    """

    day: dt.date | None
    source: str
    kind: str
    low: int | None
    high: int | None
    documented: bool
    words: str
    claims: tuple[str, ...]


def over_time(told: Sequence[Said], question: Question) -> tuple[DayFigure, ...]:
    """Return every source's figures in the order in which they were said."""
    answering, _ = statements(told, question)
    wholes = [s for s in answering if not s.part]
    found = [one for said in by_issuer(wholes).values() for one in _days_of(said)]
    return tuple(sorted(found, key=lambda f: (f.day or dt.date.min, f.source)))


def _days_of(said: Sequence[Statement]) -> list[DayFigure]:
    by_day: dict[dt.date | None, list[Statement]] = defaultdict(list)
    for statement in said:
        by_day[statement.said_at].append(statement)
    found: list[DayFigure] = []
    so_far: list[Statement] = []
    for day in sorted(by_day, key=lambda d: d or dt.date.min):
        today = sorted(by_day[day], key=lambda s: s.newest_last)
        so_far += today
        (stands,) = by_source(fold_issuer(so_far)[0], ())
        found.append(
            DayFigure(
                day=day,
                source=stands.source,
                kind=stands.kind,
                low=stands.low,
                high=stands.high,
                documented=stands.documented,
                words=" + ".join(dict.fromkeys(s.words for s in today)),
                claims=tuple(sorted({s.claim for s in today})),
            )
        )
    return found
