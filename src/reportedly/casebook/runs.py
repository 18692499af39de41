"""A run over many inputs: what was read, skipped and failed, kept as it happens."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from sqlalchemy import Connection, func, insert, select, update

import reportedly
from reportedly.casebook import tables
from reportedly.casebook.database import Database
from reportedly.casebook.kept import RunOutcome
from reportedly.casebook.rows import storable
from reportedly.casebook.writing import keep
from reportedly.model import Reading


class Outcome(StrEnum):
    """What became of one input."""

    READ = "read"
    SKIPPED = "skipped"
    FAILED = "failed"


class Run:
    """One run: each input's outcome is kept at once, so an interrupted run loses nothing."""

    def __init__(self, database: Database, id_: int) -> None:
        self.id = id_
        self._database = database

    def read(self, reading: Reading, ref: str | None = None) -> bool:
        """Keep a reading and that it was read, in one transaction; say whether it was new.

        One that the casebook already holds counts as skipped.

        Args:
            reading: what was read.
            ref: the id that came with the input, when it is not the report's own.
        """
        report = reading.report
        with self._database.transaction() as connection:
            new = keep(connection, reading)
            outcome, why = (Outcome.READ, None) if new else (Outcome.SKIPPED, "already read")
            self._note(connection, ref or report.ref, outcome, why, report.id)
        return new

    def skipped(self, ref: str, why: str, *, report_id: str | None = None) -> None:
        """Keep that an input was passed over, and why."""
        with self._database.transaction() as connection:
            self._note(connection, ref, Outcome.SKIPPED, why, report_id)

    def failed(self, ref: str, message: str) -> None:
        """Keep that an input could not be read, and why."""
        with self._database.transaction() as connection:
            self._note(connection, ref, Outcome.FAILED, message, None)

    def _note(
        self,
        connection: Connection,
        ref: str,
        outcome: Outcome,
        message: str | None,
        report_id: str | None,
    ) -> None:
        connection.execute(
            insert(tables.run_items),
            {
                "run_id": self.id,
                "ref": storable(ref),
                "outcome": outcome.value,
                "message": None if message is None else storable(message),
                "report_id": report_id,
            },
        )


@contextmanager
def running(database: Database, command: str) -> Iterator[Run]:
    """Keep a run: begun now, finished at the end of the block unless an error ends it."""
    row = {
        "started": dt.datetime.now(dt.UTC),
        "command": storable(command),
        "version": reportedly.__version__,
    }
    with database.transaction() as connection:
        id_ = connection.scalars(insert(tables.runs).returning(tables.runs.c.id), row).one()
    run = Run(database, id_)
    yield run
    with database.transaction() as connection:
        finished = dt.datetime.now(dt.UTC)
        connection.execute(update(tables.runs).filter_by(id=id_).values(finished=finished))


def outcomes(connection: Connection) -> Iterator[RunOutcome]:
    """Yield every run and what became of its inputs, the earliest first."""
    items = tables.run_items.c
    numbers = select(items.run_id, items.outcome, func.count()).group_by(
        items.run_id, items.outcome
    )
    counted = {(run, outcome): n for run, outcome, n in connection.execute(numbers)}
    failures: dict[int, list[tuple[str, str]]] = {}
    failed = select(items.run_id, items.ref, items.message).filter_by(outcome=Outcome.FAILED.value)
    for run, ref, message in connection.execute(failed.order_by(items.id)):
        failures.setdefault(run, []).append((ref, message))
    for row in connection.execute(select(tables.runs).order_by(tables.runs.c.id)):
        yield RunOutcome(
            id=row.id,
            started=row.started,
            finished=row.finished,
            command=row.command,
            version=row.version,
            read=counted.get((row.id, Outcome.READ.value), 0),
            skipped=counted.get((row.id, Outcome.SKIPPED.value), 0),
            failed=counted.get((row.id, Outcome.FAILED.value), 0),
            failures=tuple(failures.get(row.id, ())),
        )
