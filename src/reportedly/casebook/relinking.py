"""Linking what is new in a casebook, or was judged since, and what that touches; no more.

The outcome is that of linking every current record at once: what a pair scores depends on the two
records and on counts of keys that are kept exactly, and a pair is scored again when one of its
counts moves (see `linking.blocking.rounded`).
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import count
from typing import Any

import numpy as np
from sqlalchemy import Connection, and_, delete, exists, func, insert, or_, select, update

from reportedly import __version__
from reportedly.casebook import following, link_index, regrouping, tables
from reportedly.casebook.codec import Codec
from reportedly.casebook.incident_tables import (
    link_keys,
    link_pairs,
    link_state,
    linked,
    linked_keys,
    linked_readings,
)
from reportedly.casebook.judgement_tables import log
from reportedly.casebook.link_index import some
from reportedly.casebook.linkables import LINKABLE, linkables_of
from reportedly.linking import Linkable, Rarity, Scorer, scored, shipped, step
from reportedly.model import Judgement, Subject, content_id

_JUDGEMENTS = Codec(tuple[Judgement, ...])
_READINGS = tables.readings.c
_IS_LINKED = exists().where(linked_readings.c.reading_id == _READINGS.id)
_UNLINKED = select(_READINGS.id).where(_READINGS.current, ~_IS_LINKED)
_OUTDATED = select(_READINGS.id).where(~_READINGS.current, _IS_LINKED)
# What an entry of the log may be about, and the report that this is of.
_IN_REPORT = (
    (tables.claims.c.id, tables.claims.c.report_id),
    (tables.records.c.id, tables.records.c.report_id),
    (tables.reports.c.id, tables.reports.c.id),
)
Pairs = dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class _Change:
    """What leaves the linked records and what enters them, by number.

    Attributes:
        was: by id of an incident, the claims that told of it in what leaves.
    """

    gone: Mapping[int, Linkable]
    fresh: Mapping[int, Linkable]
    was: Mapping[str, Set[str]]


def is_stale(connection: Connection) -> bool:
    """Say whether a reading came or went, or the log grew, since the last link."""
    return (
        connection.execute(_UNLINKED.limit(1)).first() is not None
        or connection.execute(_OUTDATED.limit(1)).first() is not None
        or _state(connection)[0] != _entries(connection)
        or _state(connection)[2] != _means()
    )


def relink(connection: Connection) -> int | None:
    """Bring the incidents up to date, in the caller's transaction.

    Returns:
        the number of the log's entry up to which it was followed before, when no record came,
        went or may have moved since; else None.
    """
    entries, before, means = _state(connection)
    forgotten = _forget(connection) if means != _means() else {}
    number = _size(connection)
    change = _exchange(connection, entries)
    moved = link_index.exchange(connection, gone=change.gone, fresh=change.fresh)
    touched = {*change.fresh, *link_index.holders(connection, moved)}
    if step(number) != step(_size(connection)):
        touched = set(connection.scalars(select(linked.c.no)))
    rescored = _rescore(connection, touched, change.gone)
    judged = following.followed(connection, [Subject.LINK]).found
    stays = not (forgotten or change.gone or change.fresh or rescored) and before == judged
    regrouping.regroup(
        connection,
        {*change.fresh, *rescored},
        judged,
        rejudged={one for one in (*judged, *before) if (one in judged) != (one in before)},
        was={**forgotten, **change.was},
    )
    state = {
        "id": 1,
        "entries": _entries(connection),
        "judgements": _JUDGEMENTS.dump(judged),
        "means": _means(),
    }
    connection.execute(delete(link_state))
    connection.execute(insert(link_state), state)
    return entries if stays else None


def scorer() -> Scorer:
    """Return the scorer that records are linked with: one object as long as none is changed."""
    return shipped()


def _means() -> str:
    """Return the id of what decides how records are linked: another one links them all anew."""
    now = scorer()
    weights = sorted((name, sorted(levels.items())) for name, levels in now.weights.items())
    return content_id("m", __version__, now.base, weights)


def _forget(connection: Connection) -> dict[str, set[str]]:
    """Forget how all was linked, but no id; return the claims that told of each incident."""
    was: dict[str, set[str]] = {}
    told = tables.record_claims.c
    same = and_(told.reading_id == linked.c.reading_id, told.record_id == linked.c.record_id)
    asked = select(linked.c.incident_id, told.claim_id).join(tables.record_claims, same)
    for incident, claim in connection.execute(asked):
        was.setdefault(incident, set()).add(claim)
    for table in (linked_readings, linked, linked_keys, link_keys, link_pairs):
        connection.execute(delete(table))
    return was


def _exchange(connection: Connection, entries: int) -> _Change:
    """Take out the records that are gone or were judged since, and put in those of now."""
    outdated = set(connection.scalars(_OUTDATED))
    looked_at = {*connection.scalars(_UNLINKED), *_judged_since(connection, entries)}
    left = {row.record_id: row for row in _rows_of(connection, outdated | looked_at)}
    last = connection.scalar(select(func.max(linked.c.no))) or 0
    numbers = count(last + 1)
    fresh: dict[int, Linkable] = {}
    rows = []
    for reading_id, record in linkables_of(connection, looked_at):
        row = left.get(record.id)
        if row is not None and LINKABLE.load(row.body) == record:
            same = update(linked).filter_by(no=row.no)
            connection.execute(same.values(reading_id=reading_id))
            del left[record.id]
            continue
        no = next(numbers)
        fresh[no] = record
        rows.append(_row(no, reading_id, record))
    gone = {row.no: LINKABLE.load(row.body) for row in left.values()}
    was: dict[str, set[str]] = {}
    for row in left.values():
        was.setdefault(row.incident_id, set()).update(gone[row.no].claims)
    for listed in some(gone):
        connection.execute(delete(linked).where(linked.c.no.in_(listed)))
    if rows:
        connection.execute(insert(linked), rows)
    connection.execute(delete(linked_readings).where(linked_readings.c.reading_id.in_(_OUTDATED)))
    connection.execute(insert(linked_readings).from_select(["reading_id"], _UNLINKED))
    return _Change(gone, fresh, was)


def _rescore(connection: Connection, touched: Set[int], gone: Iterable[int]) -> set[int]:
    """Score the pairs that these records are in; return the records whose pairs have changed."""
    before = _pairs_of(connection, {*touched, *gone})
    wanted = link_index.candidates(connection, touched)
    records = dict(_records(connection, {no for pair in wanted for no in pair}))
    marks = {mark for one in records.values() for mark in one.marks}
    rarity = Rarity(_size(connection), link_index.held_by(connection, marks))
    number_of = {one.id: no for no, one in records.items()}
    ordered = [records[number_of[id_]] for id_ in sorted(number_of)]
    position = {number_of[one.id]: at for at, one in enumerate(ordered)}
    listed = np.array(sorted((position[a], position[b]) for a, b in wanted), np.int64)
    left, right = listed.reshape(-1, 2).T
    found = scored(ordered, (left, right), rarity, scorer())
    after = {(number_of[a], number_of[b]): score for (a, b), score in found.items()}
    old = [pair for pair, score in before.items() if after.get(pair) != score]
    new = [pair for pair, score in after.items() if before.get(pair) != score]
    c = link_pairs.c
    for pair in old:
        connection.execute(delete(link_pairs).where(c.left_no == pair[0], c.right_no == pair[1]))
    if new:
        rows = [{"left_no": a, "right_no": b, "score": after[a, b]} for a, b in new]
        connection.execute(insert(link_pairs), rows)
    return {no for pair in (*old, *new) for no in pair} - set(gone)


def _pairs_of(connection: Connection, numbers: Iterable[int]) -> Pairs:
    c = link_pairs.c
    found: Pairs = {}
    for listed in some(sorted(numbers)):
        either = or_(c.left_no.in_(listed), c.right_no.in_(listed))
        rows = connection.execute(select(link_pairs).where(either))
        found.update(((row.left_no, row.right_no), row.score) for row in rows)
    return found


def _records(connection: Connection, numbers: Iterable[int]) -> Iterator[tuple[int, Linkable]]:
    for listed in some(sorted(numbers)):
        rows = connection.execute(select(linked.c.no, linked.c.body).where(linked.c.no.in_(listed)))
        yield from ((row.no, LINKABLE.load(row.body)) for row in rows)


def _rows_of(connection: Connection, reading_ids: Iterable[str]) -> Iterator[Any]:
    for ids in some(sorted(reading_ids)):
        yield from connection.execute(select(linked).where(linked.c.reading_id.in_(ids)))


def _row(no: int, reading_id: str, record: Linkable) -> dict[str, Any]:
    return {
        "no": no,
        "record_id": record.id,
        "reading_id": reading_id,
        "report_id": record.report_id,
        "published": record.published and record.published.toordinal(),
        "body": LINKABLE.dump(record),
    }


def _judged_since(connection: Connection, entries: int) -> set[str]:
    """Return the current readings of the reports that anything was judged in since."""
    found: set[str] = set()
    about = connection.scalars(select(log.c.about).where(log.c.number > entries).distinct())
    for ids in some(one for one in about if one):
        for column, report in _IN_REPORT:
            reports = select(report).where(column.in_(ids))
            current = select(_READINGS.id).where(
                _READINGS.current, _READINGS.report_id.in_(reports)
            )
            found.update(connection.scalars(current))
    return found


def _state(connection: Connection) -> tuple[int, tuple[Judgement, ...], str]:
    row = connection.execute(select(link_state)).first()
    return (row.entries, _JUDGEMENTS.load(row.judgements), row.means) if row else (0, (), _means())


def _entries(connection: Connection) -> int:
    return connection.scalar(select(func.max(log.c.number))) or 0


def _size(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(linked)) or 0
