"""Where claims were, by name; written with each reading, and once for older casebooks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, select, update

from reportedly.casebook import open_casebook, tables
from reportedly.casebook.dialect import engine_for
from reportedly.casebook.migrations.versions import v0004_places
from reportedly.casebook.place_tables import report_places
from reportedly.model import Reading

MakeReading = Callable[..., Reading]


def written(connection: Connection) -> list[list[Any]]:
    c = tables.counts.c
    days = select(c.reading_id, c.claim_id, c.position, c.when_start, c.when_end)
    return [
        sorted(map(tuple, connection.execute(question)))
        for question in (select(report_places), days)
    ]


def test_an_older_casebook_gets_the_same_rows(path: Path, make_reading: MakeReading) -> None:
    with open_casebook(path) as casebook:
        for ref in ("one.txt", "two.txt"):
            casebook.keep(make_reading(ref, claims=3))
    engine = engine_for(path)
    with engine.connect() as connection:
        before = written(connection)
        assert all(before)
        connection.execute(delete(report_places))
        connection.execute(update(tables.counts).values(when_start=None, when_end=None))
        v0004_places._fill(connection)
        assert written(connection) == before
    engine.dispose()
