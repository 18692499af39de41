"""Reads: claims with the reports they stand in. Writes: tallies, tolls, and profiles of sources."""

from reportedly.tally.lean import Lean
from reportedly.tally.one_report import tallies_of
from reportedly.tally.over_time import DayFigure, over_time
from reportedly.tally.profile import Profile, profiles, side_leans
from reportedly.tally.question import Question
from reportedly.tally.reconcile import tally
from reportedly.tally.statement import Said
from reportedly.tally.toll import toll

__all__ = [
    "DayFigure",
    "Lean",
    "Profile",
    "Question",
    "Said",
    "over_time",
    "profiles",
    "side_leans",
    "tallies_of",
    "tally",
    "toll",
]
