"""The keys of linked records: how many hold each, and which records share enough of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from reportedly.casebook.incident_tables import link_keys, linked, linked_keys
from reportedly.linking import Linkable, blocking

AT_ONCE = 500
T = TypeVar("T")


def some(items: Iterable[T]) -> Iterator[list[T]]:
    """Yield the items in lists that a statement can name one by one."""
    ordered = list(items)
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


def exchange(
    connection: Connection, *, gone: Mapping[int, Linkable], fresh: Mapping[int, Linkable]
) -> set[int]:
    """Take records out of the index and put others in; return keys that now count otherwise.

    Args:
        connection: in a transaction.
        gone: what is taken out, by number.
        fresh: what is put in, by number.
    """
    change: Counter[str] = Counter()
    for record in fresh.values():
        change.update(blocking.keys(record))
    for record in gone.values():
        change.subtract(blocking.keys(record))
    ids, changed = _count(connection, change)
    for numbers in some(gone):
        connection.execute(delete(linked_keys).where(linked_keys.c.record_no.in_(numbers)))
    rows = (
        {"key_id": ids[key], "record_no": no}
        for no, record in fresh.items()
        for key in sorted(blocking.keys(record))
    )
    for listed in some(rows):
        connection.execute(insert(linked_keys), listed)
    return changed


def holders(connection: Connection, key_ids: Iterable[int]) -> set[int]:
    """Return the numbers of the records that hold any of the keys."""
    found: set[int] = set()
    for ids in some(sorted(key_ids)):
        found.update(
            connection.scalars(select(linked_keys.c.record_no).where(linked_keys.c.key_id.in_(ids)))
        )
    return found


def held_by(connection: Connection, keys: Set[str]) -> dict[str, int]:
    """Return how many records hold each of the keys."""
    c = link_keys.c
    found: dict[str, int] = {}
    for listed in some(keys):
        found.update(connection.execute(select(c.key, c.held).where(c.key.in_(listed))).all())
    return found


def candidates(connection: Connection, numbers: Iterable[int]) -> set[tuple[int, int]]:
    """Return the pairs worth comparing that any of these records is in, the smaller id first."""
    found: set[tuple[int, int]] = set()
    for listed in some(sorted(numbers)):
        rows = connection.execute(_SHARING, {"numbers": listed})
        found.update((a, b) if one < other else (b, a) for a, one, b, other in rows)
    return found


def _count(connection: Connection, change: Mapping[str, int]) -> tuple[dict[str, int], set[int]]:
    """Count keys up or down; return the ids of all, and of those whose weight or rank moved."""
    c = link_keys.c
    known: dict[str, tuple[int, int]] = {}
    for listed in some(change):
        rows = connection.execute(select(c.key, c.id, c.held).where(c.key.in_(listed)))
        known.update((row.key, (row.id, row.held)) for row in rows)
    last = connection.scalar(select(func.max(c.id))) or 0
    moved, made, ids, changed = [], [], {}, set()
    for key, by in change.items():
        id_, before = known.get(key, (0, 0))
        if key not in known:
            last += 1
            id_ = last
            made.append({"id": id_, "key": key, "held": by, "weight": blocking.weight(key, by)})
        elif by:
            held = before + by
            moved.append({"one": id_, "held": held, "weight": blocking.weight(key, held)})
            if blocking.rounded(key, held) != blocking.rounded(key, before):
                changed.add(id_)
        ids[key] = id_
    if made:
        connection.execute(insert(link_keys), made)
    if moved:
        connection.execute(
            update(link_keys)
            .where(c.id == bindparam("one"))
            .values(held=bindparam("held"), weight=bindparam("weight")),
            moved,
        )
    return ids, changed


def _sharing() -> Select[Any]:
    """Return the one statement that finds candidates (see `linking.blocking`)."""
    mine, theirs = linked_keys.alias("mine"), linked_keys.alias("theirs")
    a, b = linked.alias("a"), linked.alias("b")
    total = func.sum(link_keys.c.weight)
    return (
        select(a.c.no, a.c.record_id, b.c.no, b.c.record_id)
        .select_from(mine)
        .join(link_keys, and_(link_keys.c.id == mine.c.key_id, link_keys.c.weight > 0))
        .join(theirs, theirs.c.key_id == mine.c.key_id)
        .join(a, a.c.no == mine.c.record_no)
        .join(b, b.c.no == theirs.c.record_no)
        .where(mine.c.record_no.in_(bindparam("numbers", expanding=True)))
        .where(theirs.c.record_no != mine.c.record_no)
        .group_by(a.c.no, b.c.no)
        .having(total * _nearness(a.c.published, b.c.published) >= blocking.FAR * blocking.ENOUGH)
    )


def _nearness(a: ColumnElement[Any], b: ColumnElement[Any]) -> ColumnElement[int]:
    unknown = or_(a.is_(None), b.is_(None))
    rows = [(func.abs(a - b) <= days, halves) for days, halves in blocking.NEARNESS]
    return case((unknown, blocking.FAR), *rows, else_=blocking.FAR)


_SHARING = _sharing()
