"""Reads: claims of one incident. Writes: how well it is supported, with the reasons."""

from reportedly.grades.grade import Grade, Overruled, grade, graded, overrule, words_of
from reportedly.grades.rules import DEFAULT, rule_named, rule_names
from reportedly.grades.support import Position, Witness

__all__ = [
    "DEFAULT",
    "Grade",
    "Overruled",
    "Position",
    "Witness",
    "grade",
    "graded",
    "overrule",
    "rule_named",
    "rule_names",
    "words_of",
]
