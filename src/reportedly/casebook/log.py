"""The log of what people decide and do: rows are added and never changed, chained by hash."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Row, insert, select

from reportedly.casebook.database import Database
from reportedly.casebook.judgement_tables import log
from reportedly.casebook.link_index import some
from reportedly.errors import TamperedError

# What the first entry holds as the hash of the one before it.
BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the log.

    Attributes:
        number: its place, from 1, without gaps.
        at, by: when, and who did it.
        kind: what was done: `judgement`, `withdrawal`, or a word of whoever else keeps a log.
        about: the id of what it was done to.
        body: what was done, as JSON text.
        before: the hash of the entry before it.
        hash: of all the others; whoever knows the last one knows whether the log is whole.
    """

    number: int
    at: dt.datetime
    by: str
    kind: str
    about: str | None
    body: str
    before: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The end of the log: how many entries, and the hash of the last one."""

    number: int
    hash: str


class Log:
    """The log of one casebook."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, *, kind: str, by: str, at: dt.datetime, body: str, about: str | None) -> Head:
        """Add an entry and return the new end of the log."""
        with self._database.transaction() as connection:
            return append(connection, kind=kind, by=by, at=at, body=body, about=about)

    def entries(self) -> Iterator[Entry]:
        """Yield every entry, the first one first."""
        with self._database.snapshot() as connection:
            for row in connection.execute(select(log).order_by(log.c.number)):
                yield _entry(row)

    def about(self, ids: Iterable[str]) -> list[Entry]:
        """Return the entries about any of these claims, records or names, the first one first."""
        found: list[Entry] = []
        with self._database.snapshot() as connection:
            for listed in some(sorted(set(ids))):
                asked = select(log).where(log.c.about.in_(listed))
                found += map(_entry, connection.execute(asked))
        return sorted(found, key=lambda entry: entry.number)

    def head(self) -> Head:
        """Return the end of the log; note it elsewhere to tell later whether the log was cut."""
        with self._database.snapshot() as connection:
            return _head(connection)

    def verify(self, head: str | None = None) -> Head:
        """Return the end of the log when all of it is whole.

        Args:
            head: a hash noted earlier; the log must still hold the entry that has it.

        Raises:
            TamperedError: an entry was changed, removed or put in, or the log was cut.
        """
        return verified(self.entries(), head)


def append(
    connection: Connection, *, kind: str, by: str, at: dt.datetime, body: str, about: str | None
) -> Head:
    """Add an entry in the caller's transaction and return the new end of the log."""
    last = _head(connection)
    at = at.astimezone(dt.UTC)
    number = last.number + 1
    hash_ = _hash(number, at, by, kind, about, body, last.hash)
    row = {
        "number": number,
        "at": at,
        "by": by,
        "kind": kind,
        "about": about,
        "body": body,
        "before": last.hash,
        "hash": hash_,
    }
    connection.execute(insert(log), row)
    return Head(number=number, hash=hash_)


def verified(entries: Iterable[Entry], head: str | None = None) -> Head:
    """Return the end of a log, or of a copy of one, when all of it is whole.

    Raises:
        TamperedError: see `Log.verify`.
    """
    last, seen = Head(number=0, hash=BEGINNING), head in (None, BEGINNING)
    for entry in entries:
        if entry.number != last.number + 1:
            raise TamperedError(
                f"the log is not whole: entry {last.number + 1} is missing; after entry "
                f"{last.number} comes {entry.number}. Compare with an exported copy"
            )
        if entry.before != last.hash or entry.hash != _hash_of(entry):
            raise TamperedError(
                f"the log is not whole: entry {entry.number} ({entry.kind} by {entry.by}, "
                f"{entry.at:%Y-%m-%d %H:%M} UTC) was changed, or one before it was exchanged. "
                "Compare with an exported copy"
            )
        last = Head(number=entry.number, hash=entry.hash)
        seen = seen or entry.hash == head
    if not seen:
        raise TamperedError(
            f"the log holds together, but none of its {last.number} entries has the hash {head}: "
            "its end was cut off or written anew. Compare with an exported copy"
        )
    return last


def _head(connection: Connection) -> Head:
    question = select(log.c.number, log.c.hash).order_by(log.c.number.desc()).limit(1)
    row = connection.execute(question).first()
    return Head(number=row.number, hash=row.hash) if row else Head(number=0, hash=BEGINNING)


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    return Entry(**row._mapping)


def _hash_of(entry: Entry) -> str:
    one = entry
    return _hash(one.number, one.at, one.by, one.kind, one.about, one.body, one.before)


def _hash(
    number: int,
    at: dt.datetime,
    by: str,
    kind: str,
    about: str | None,
    body: str,
    before: str,
) -> str:
    parts = [number, at.isoformat(), by, kind, about, body, before]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
