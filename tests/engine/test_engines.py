"""The engines link alike: what runs on one machine's arrays runs on DuckDB and on Spark."""

import os
import shutil
import sys

import pytest

from reportedly.engine import DuckEngine, SparkEngine, Table
from reportedly.evaluation.linking_scale import records
from reportedly.linking import link

NUMBER = 300


def test_duckdb_links_as_arrays_do() -> None:
    duckdb = pytest.importorskip("duckdb")
    made, _ = records(NUMBER)
    with duckdb.connect() as connection:
        found = link(made, engine=DuckEngine(connection))
    here = link(made)
    assert found.scores == here.scores
    assert found.incidents == here.incidents


def test_a_function_is_given_every_row_that_the_statement_finds() -> None:
    duckdb = pytest.importorskip("duckdb")
    numpy = pytest.importorskip("numpy")

    def doubled(rows: Table) -> Table:
        return {"twice": 2 * rows["n"]}

    with duckdb.connect() as connection:
        engine = DuckEngine(connection)
        tables = {"told": {"n": numpy.arange(5)}}
        found = engine.run("SELECT n FROM told WHERE n > 2 ORDER BY n", tables, doubled)
    assert found["twice"].tolist() == [6, 8]


@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")
def test_spark_links_as_arrays_do(monkeypatch: pytest.MonkeyPatch) -> None:
    sql = pytest.importorskip("pyspark.sql")
    monkeypatch.setitem(os.environ, "PYSPARK_PYTHON", sys.executable)
    local = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    builder = sql.SparkSession.builder.master("local[2]")
    for name, value in (local | {"spark.ui.enabled": "false"}).items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        made, _ = records(NUMBER)
        found = link(made, engine=SparkEngine(session))
        here = link(made)
    finally:
        session.stop()
    assert found.scores == here.scores
    assert found.incidents == here.incidents
