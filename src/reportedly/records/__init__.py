"""Reads: the claims of one report. Writes: incident records, and claims with what those share."""

from reportedly.records.carry import carried
from reportedly.records.group import records, retold

__all__ = ["carried", "records", "retold"]
