"""Reads: claims with the reports they stand in. Writes: tallies, and profiles of sources."""

from reportedly.tally.one_report import tallies_of
from reportedly.tally.profile import Profile, profiles
from reportedly.tally.question import Question
from reportedly.tally.reconcile import tally
from reportedly.tally.statement import Said

__all__ = ["Profile", "Question", "Said", "profiles", "tallies_of", "tally"]
