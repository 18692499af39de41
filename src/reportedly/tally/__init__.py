"""Reads: claims with the reports they stand in. Writes: tallies. Rivals are never added."""

from reportedly.tally.one_report import tallies_of
from reportedly.tally.question import Question
from reportedly.tally.reconcile import tally
from reportedly.tally.statement import Said

__all__ = ["Question", "Said", "tallies_of", "tally"]
