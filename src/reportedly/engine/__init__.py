"""Reads: tables and a statement in SQL. Writes: what a function makes of its rows, wherever it ran.

One machine's memory or many machines' disks: what is asked is the same, only the engine changes.
"""

from reportedly.engine.engine import Each, Engine, Table
from reportedly.engine.on_duckdb import DuckEngine
from reportedly.engine.on_spark import SparkEngine

__all__ = ["DuckEngine", "Each", "Engine", "SparkEngine", "Table"]
