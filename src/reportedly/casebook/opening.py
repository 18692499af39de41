"""Opening a casebook: is it one, is it ours to read, is it up to date."""

from pathlib import Path

from sqlalchemy import inspect

from reportedly.casebook.casebook import Casebook
from reportedly.casebook.database import Database
from reportedly.casebook.dialect import engine_for, file_of, is_marked
from reportedly.casebook.migrate import NEWEST, migrate, version_of
from reportedly.errors import CasebookError


def open_casebook(where: str | Path, *, create: bool = True) -> Casebook:
    """Open the casebook in a file, making it when it is not there and bringing it up to date.

    Use it in a `with` statement, or call `close`.

    Args:
        where: a path, or an `sqlite:///` URL.
        create: make a new casebook when there is none.

    Raises:
        CasebookError: there is none, or it is no casebook, or a newer Reportedly made it, or it
            cannot be written.
    """
    path = file_of(where)
    _check_path(path, create)
    database = Database(engine_for(path), str(path))
    try:
        _bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return Casebook(database)


def _check_path(path: Path, create: bool) -> None:
    if path.is_dir():
        raise CasebookError(f"{path} is a folder, not a casebook")
    if not path.exists() and not create:
        raise CasebookError(f"there is no casebook at {path}")
    if not create and path.stat().st_size == 0:
        # An empty file is an empty database to SQLite: a question must not turn it into ours.
        raise CasebookError(f"{path} is an empty file, not a casebook")
    if not path.parent.is_dir():
        raise CasebookError(f"the folder {path.parent} does not exist: make it first")


def _bring_up_to_date(database: Database) -> None:
    with database.snapshot() as connection:
        version = version_of(connection) if is_marked(connection) else None
        if version is None and inspect(connection).get_table_names():
            raise CasebookError(f"{database.name} is no casebook: it is another program's database")
    if version == NEWEST:
        return
    if version is not None and version > NEWEST:
        raise CasebookError(
            f"{database.name} was written by a newer Reportedly (its version is {version}, this "
            f"one knows {NEWEST}): update Reportedly"
        )
    database.settle()
    with database.transaction() as connection:
        migrate(connection)
