"""What an engine is: something that runs a statement, and a function over its rows."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import numpy.typing as npt

# Columns of equal length, by name.
Table = Mapping[str, npt.NDArray[Any]]
Each = Callable[[Table], Table]


class Engine(Protocol):
    """Runs statements of the plain SQL that DuckDB and Spark share."""

    def run(self, statement: str, tables: Mapping[str, Table], each: Each) -> Table:
        """Return what the function makes of the rows that the statement finds.

        Args:
            statement: finds rows in the tables.
            tables: by the names under which the statement asks them.
            each: makes rows of rows; it is given all of them in portions, in no order, and must
                also take a portion without rows.
        """
        ...
