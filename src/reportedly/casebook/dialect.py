"""All that differs between databases: engines, settings, marks, and inserting what may be there."""

import datetime as dt
import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    DateTime,
    Dialect,
    Engine,
    FromClause,
    Join,
    Table,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeDecorator

from reportedly.errors import CasebookError

# "RPTD" in the header of the file, so that `file` and we can tell a casebook from another
# program's database.
APPLICATION_ID = 0x52505444
WAIT_FOR_WRITER_S = 30


class UtcDateTime(TypeDecorator[dt.datetime]):
    """A moment, kept in UTC; SQLite has no time zones of its own."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """Return what the database keeps."""
        return None if value is None else value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """Return the moment that was kept."""
        return None if value is None else value.replace(tzinfo=dt.UTC)


class InOrder(Join):
    """A join whose left side is read first.

    SQLite knows no sizes of our tables and would rather sort every claim than walk the reports in
    the order of their index, which for a first page of 100,000 claims takes 100 times as long.
    """

    inherit_cache = True

    def __init__(self, left: FromClause, right: FromClause, on: ColumnElement[bool]) -> None:
        super().__init__(left, right, on)


@compiles(InOrder, "sqlite")
def _in_order(join: InOrder, compiler: SQLCompiler, **how: Any) -> str:
    left, right, on = (
        compiler.process(part, **how | options)
        for part, options in (
            (join.left, {"asfrom": True}),
            (join.right, {"asfrom": True}),
            (join.onclause, {}),
        )
        if part is not None
    )
    return f"{left} CROSS JOIN {right} ON {on}"


def file_of(where: str | Path) -> Path:
    """Return the file that a path or an `sqlite:///` URL names.

    Raises:
        CasebookError: it is another kind of database, or none that outlives the process.
    """
    if isinstance(where, Path) or "://" not in where:
        return Path(where)
    try:
        url = make_url(where)
    except ArgumentError as error:
        raise CasebookError(f"{where!r} is neither a path nor the address of a database") from error
    if url.get_backend_name() != "sqlite":
        raise CasebookError(
            f"a casebook is one SQLite file; {url.get_backend_name()} is not supported: give a path"
        )
    if not url.database or url.database == ":memory:":
        raise CasebookError("a casebook must be a file: give a path")
    return Path(url.database)


def engine_for(path: Path) -> Engine:
    """Return an engine on the file; it opens nothing yet."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": WAIT_FOR_WRITER_S}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def is_marked(connection: Connection) -> bool:
    """Say whether the database carries the mark of a casebook."""
    return bool(connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID)


def mark(connection: Connection) -> None:
    """Put the mark of a casebook on the database."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def settle(connection: Connection) -> None:
    """Make the settings that stay with the file; on a file in use they change nothing.

    Claims take some 3 KB, so that pages of 8 KB leave less room empty: the file is a quarter
    smaller than with SQLite's 4 KB. A write-ahead log lets others read while one writes.
    """
    # Past SQLAlchemy, because the settings cannot change inside a transaction.
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA page_size = 8192")
    give_up = time.monotonic() + WAIT_FOR_WRITER_S
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # SQLite does not wait here for another that makes the same file.
            if "locked" not in str(error) or time.monotonic() > give_up:
                raise OperationalError("PRAGMA journal_mode", None, error) from error
            time.sleep(0.05)
        else:
            return


def insert_if_new(connection: Connection, table: Table, row: dict[str, Any]) -> bool:
    """Insert the row unless its key is there already; say whether it was new."""
    name = connection.dialect.name
    if name == "sqlite":
        return connection.execute(sqlite.insert(table).on_conflict_do_nothing(), row).rowcount == 1
    if name == "postgresql":
        insert = postgresql.insert(table).on_conflict_do_nothing()
        return connection.execute(insert, row).rowcount == 1
    raise CasebookError(f"a casebook in {name} cannot insert what may be there already")


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    # The driver's own transactions would leave CREATE TABLE outside of them; see _begin.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # With a write-ahead log this loses at most the last reports in a power cut, never the file,
    # and writes some ten times more reports a second than FULL on a spinning disk.
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    # A writer that began by reading cannot wait for another writer; it must say so at once.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
