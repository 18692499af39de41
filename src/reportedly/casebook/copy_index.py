"""The index of texts by which copies are found: sentences with their days, and fingerprints."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, func, insert, select

from reportedly.casebook import rows, tables
from reportedly.casebook.copy_tables import (
    compared_reports,
    copy_holders,
    copy_marks,
    copy_sentences,
)
from reportedly.casebook.link_index import some
from reportedly.linking import Worded, sentences_of, telling, worded
from reportedly.linking.syndication import RUN_WITHIN_DAYS, Words
from reportedly.model import Report

_C = compared_reports.c
# Who tells no day comes last.
_UNDATED = dt.date.max.toordinal()
_STALE = copy_sentences.c.last - copy_sentences.c.first > RUN_WITHIN_DAYS


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """A compared report; the earlier of two sorts first, as by `syndication.earliest_first`."""

    day: int
    credits: bool
    report: str
    no: int


def enter(connection: Connection, new: Iterable[Report]) -> list[int]:
    """Number new reports; return the numbers."""
    last = connection.scalar(select(func.max(_C.no))) or 0
    made = [
        {
            "no": no,
            "report_id": report.id,
            "day": report.published and report.published.toordinal(),
            "credits": report.agency is not None,
        }
        for no, report in enumerate(new, start=last + 1)
    ]
    connection.execute(insert(compared_reports), made)
    return [last + 1 + n for n in range(len(made))]


def tell_sentences(connection: Connection, told: Mapping[int, Report]) -> set[int]:
    """Put down when sentences ran; return older reports with one that now ran for too long."""
    days: dict[int, tuple[int, int]] = {}
    holders = []
    for no, report in told.items():
        for sentence in {hashed(words) for words in sentences_of(telling(report))}:
            holders.append({"sentence": sentence, "report_no": no})
            if report.published is not None:
                day = report.published.toordinal()
                first, last = days.get(sentence, (day, day))
                days[sentence] = min(first, day), max(last, day)
    c = copy_sentences.c
    stale: set[int] = set()
    for listed in some(days):
        known = connection.execute(select(copy_sentences).where(c.sentence.in_(listed))).all()
        for row in known:
            first, last = days[row.sentence]
            days[row.sentence] = min(first, row.first), max(last, row.last)
        connection.execute(delete(copy_sentences).where(c.sentence.in_(listed)))
        made = [{"sentence": s, "first": days[s][0], "last": days[s][1]} for s in listed]
        connection.execute(insert(copy_sentences), made)
        stale.update(s for s in listed if days[s][1] - days[s][0] > RUN_WITHIN_DAYS)
    found: set[int] = set()
    of = copy_holders.c
    for listed in some(stale):
        held = of.sentence.in_(listed)
        found.update(connection.scalars(select(of.report_no).where(held)))
        connection.execute(delete(copy_holders).where(held))
    for rows_ in some(row for row in holders if row["sentence"] not in stale):
        connection.execute(insert(copy_holders), rows_)
    return found - told.keys()


def load(connection: Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Worded]]:
    """Yield reports as they are compared."""
    for listed in some(numbers):
        asked = select(tables.reports, _C.no).join(
            compared_reports, _C.report_id == tables.reports.c.id
        )
        told = {
            row.no: telling(rows.report_of(row))
            for row in connection.execute(asked.where(_C.no.in_(listed)))
        }
        sentences = {no: sentences_of(one) for no, one in told.items()}
        stale = _stale(connection, {words for one in sentences.values() for words in one})
        for no, one in told.items():
            yield no, worded(one, sentences[no], stale)


def print_marks(connection: Connection, found: Mapping[int, Worded]) -> None:
    """Put down the fingerprints of reports in place of those that they had."""
    marks = [
        {"mark": mark, "report_no": no} for no, one in found.items() for mark in sorted(one.prints)
    ]
    for listed in some(found):
        connection.execute(delete(copy_marks).where(copy_marks.c.report_no.in_(listed)))
    for rows_ in some(marks):
        connection.execute(insert(copy_marks), rows_)


def near(connection: Connection, line: Line) -> list[Line]:
    """Return the reports that share a fingerprint with one and ran within days of it."""
    found = map(_line, connection.execute(_NEAR, {"no": line.no}))
    return [
        one
        for one in found
        if _UNDATED in (one.day, line.day) or abs(one.day - line.day) <= RUN_WITHIN_DAYS
    ]


def lines(connection: Connection, numbers: Iterable[int]) -> list[Line]:
    """Return the lines of compared reports."""
    return [
        _line(row)
        for listed in some(numbers)
        for row in connection.execute(select(compared_reports).where(_C.no.in_(listed)))
    ]


def _line(row: Row[Any]) -> Line:
    return Line(row.day or _UNDATED, row.credits, row.report_id, row.no)


def _sharing() -> Select[Any]:
    mine, theirs = copy_marks.alias("mine"), copy_marks.alias("theirs")
    return (
        select(compared_reports)
        .select_from(mine)
        .join(theirs, theirs.c.mark == mine.c.mark)
        .join(compared_reports, _C.no == theirs.c.report_no)
        .where(mine.c.report_no == bindparam("no"), theirs.c.report_no != bindparam("no"))
        .distinct()
    )


def hashed(words: Words) -> int:
    """Return a number that stands for a sentence."""
    digest = blake2b(" ".join(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _stale(connection: Connection, sentences: set[Words]) -> set[Words]:
    words_of = {hashed(words): words for words in sentences}
    found: set[Words] = set()
    for listed in some(words_of):
        asked = select(copy_sentences.c.sentence).where(
            copy_sentences.c.sentence.in_(listed), _STALE
        )
        found.update(words_of[one] for one in connection.scalars(asked))
    return found


_NEAR = _sharing()
