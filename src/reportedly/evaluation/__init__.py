"""Reads: gold made by others, and readings. Writes: figures, with baselines and intervals."""

from reportedly.evaluation.figures import PERCENT, Figure, Measure, Miss, Result
from reportedly.evaluation.gold import Track
from reportedly.evaluation.tasks import TASKS, Task

__all__ = ["PERCENT", "TASKS", "Figure", "Measure", "Miss", "Result", "Task", "Track"]
