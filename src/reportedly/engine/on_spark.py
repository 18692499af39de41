"""Spark as the engine: many machines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from reportedly.engine.engine import Each, Table

# How Spark names the kinds of columns that functions make.
_KINDS = {"i": "bigint", "f": "double"}


@dataclass(frozen=True, slots=True)
class SparkEngine:
    """Runs statements in a Spark session, and the function where its rows are.

    Attributes:
        session: a `pyspark.sql.SparkSession`; Reportedly must be installed where it runs.
    """

    session: Any

    def run(self, statement: str, tables: Mapping[str, Table], each: Each) -> Table:
        """Return what the function makes of the rows; see `Engine`."""
        import pandas as pd  # type: ignore[import-untyped] # it ships no annotations

        for name, table in tables.items():
            self.session.createDataFrame(pd.DataFrame(dict(table))).createOrReplaceTempView(name)
        found = self.session.sql(statement)
        none = {name: np.zeros(0, np.int64) for name in found.columns}
        schema = ", ".join(f"{name} {_KINDS[c.dtype.kind]}" for name, c in each(none).items())

        def portions(frames: Iterator[Any]) -> Iterator[Any]:
            for frame in frames:
                made = each({name: frame[name].to_numpy() for name in frame})
                yield pd.DataFrame(dict(made))

        made = found.mapInPandas(portions, schema).toPandas()
        return {name: made[name].to_numpy() for name in made}
