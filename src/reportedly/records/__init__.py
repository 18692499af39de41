"""Reads: the claims of one report. Writes: incident records, one for each thing told of."""

from reportedly.records.group import records

__all__ = ["records"]
