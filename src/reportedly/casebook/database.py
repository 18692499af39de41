"""One open database: snapshots to read from, transactions to write in, errors in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import final

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, ProgrammingError

from reportedly.casebook.dialect import settle
from reportedly.errors import CasebookError

# What SQLite says, and what a person can do about it.
_PLAIN = (
    ("readonly", "cannot be written: the file or its folder is read-only"),
    ("unable to open", "cannot be opened: its folder is missing or cannot be written"),
    ("not a database", "is no casebook: it is not a database at all"),
    ("malformed", "is damaged: restore it from a copy"),
    ("disk is full", "cannot be written: the disk is full"),
    ("disk I/O", "cannot be written: the disk is full or failing"),
    ("locked", "is being written by another process: try again when that is done"),
)


@final
class Database:
    """An engine and the name that a person knows it by."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine = engine
        self.name = name
        self._writer = engine.execution_options(writes=True)

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Give a connection that sees the database as it is now; what it writes is undone.

        Raises:
            CasebookError: the database cannot be read.
        """
        with self._plainly(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Give a connection whose writes are kept together at the end, or not at all.

        Raises:
            CasebookError: the database cannot be written.
        """
        with self._plainly(), self._writer.begin() as connection:
            yield connection

    def settle(self) -> None:
        """Make the settings that stay with the database, before it has any table.

        Raises:
            CasebookError: the database cannot be written.
        """
        with self._plainly(), self.engine.connect() as connection:
            settle(connection)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except ProgrammingError:
            raise  # our own SQL is wrong: nothing that a person can act on
        except DatabaseError as error:
            said = str(error.orig)
            why = next((plain for words, plain in _PLAIN if words in said), f"failed: {said}")
            raise CasebookError(f"{self.name} {why}") from error
