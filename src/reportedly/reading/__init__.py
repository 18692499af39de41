"""Reads: a raw document. Writes: one immutable Reading. Composes the stages in their order."""

from reportedly.reading.locating import where
from reportedly.reading.reader import Reader
from reportedly.reading.stage import Stage
from reportedly.reading.timing import when

__all__ = ["Reader", "Stage", "when", "where"]
