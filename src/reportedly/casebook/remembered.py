"""Numbers that cost a look at every row, remembered until something is read or decided."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, select

from reportedly.casebook import tables
from reportedly.casebook.judgement_tables import log

T = TypeVar("T")
MOST = 500
_ROW: ColumnElement[int] = literal_column("readings.rowid")


class Remembered:
    """What was found out at one state of the casebook; a newer state forgets it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._state: tuple[int, int] | None = None
        self._lock = threading.Lock()

    def get(self, connection: Connection, key: Hashable, ask: Callable[[], T]) -> T:
        """Return what `ask` finds, or found before at the same state of the casebook."""
        state = state_of(connection)
        with self._lock:
            if state != self._state:
                self._kept.clear()
                self._state = state
            elif key in self._kept:
                self._kept.move_to_end(key)
                return cast(T, self._kept[key])
        found = ask()
        with self._lock:
            if state == self._state:
                self._kept[key] = found
                while len(self._kept) > MOST:
                    self._kept.popitem(last=False)
        return found

    def total(self, connection: Connection, question: Select[Any]) -> int:
        """Return how many rows a question finds."""
        written = question.compile(connection)
        key = (str(written), repr(sorted(written.params.items())))
        return self.get(connection, key, lambda: total(connection, question))


def state_of(connection: Connection) -> tuple[int, int]:
    """Return what is another one whenever an answer may be: the last reading and log entry.

    Both are the end of an index, whatever the size of the casebook; neither ever loses a row.
    """
    last = select(select(func.max(_ROW)).select_from(tables.readings).scalar_subquery(),
                  select(func.max(log.c.number)).scalar_subquery())  # fmt: skip
    reading, entry = connection.execute(last).one()
    return reading or 0, entry or 0


def total(connection: Connection, question: Select[Any]) -> int:
    """Return how many rows a question finds."""
    return int(connection.scalar(select(func.count()).select_from(question.subquery())) or 0)
