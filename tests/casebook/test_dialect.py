from typing import Any, cast

import pytest
from sqlalchemy import Connection
from sqlalchemy.dialects import mysql, postgresql

from reportedly.casebook import tables
from reportedly.casebook.dialect import insert_if_new
from reportedly.errors import CasebookError

ROW = {"id": "s", "name": "s", "version": "1", "config": "{}"}


class Listening:
    """A connection of another dialect that notes the statement and says that one row is new."""

    rowcount = 1

    def __init__(self, dialect: Any) -> None:
        self.dialect = dialect
        self.said = ""

    def execute(self, statement: Any, _: object) -> "Listening":
        self.said = str(statement.compile(dialect=self.dialect))
        return self


def test_postgresql_inserts_what_may_be_there_already() -> None:
    connection = Listening(postgresql.dialect())  # type: ignore[no-untyped-call]  # SQLAlchemy's own
    assert insert_if_new(cast("Connection", connection), tables.stages, ROW)
    assert "ON CONFLICT DO NOTHING" in connection.said


def test_a_dialect_that_cannot_says_so_by_name() -> None:
    connection = Listening(mysql.dialect())
    with pytest.raises(CasebookError, match="mysql"):
        insert_if_new(cast("Connection", connection), tables.stages, ROW)
