"""DuckDB as the engine: one machine, its cores, and its disk where memory is short."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.engine.engine import Each, Table


@dataclass(frozen=True, slots=True)
class DuckEngine:
    """Runs statements in DuckDB, and the function here.

    Attributes:
        connection: a `duckdb.DuckDBPyConnection`.
    """

    connection: Any

    def run(self, statement: str, tables: Mapping[str, Table], each: Each) -> Table:
        """Return what the function makes of the rows; see `Engine`."""
        with self.connection.cursor() as cursor:
            for name, table in tables.items():
                cursor.register(name, dict(table))
            return each(cursor.execute(statement).fetchnumpy())
