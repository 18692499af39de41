"""Times: when, as intervals of days. Reads: text, blocks, parse, dateline. Writes: periods."""

from reportedly.times.find import Told, anchored, find_times, tell_times
from reportedly.times.resolve import resolve as means
from reportedly.times.wordings import Wording

__all__ = ["Told", "Wording", "anchored", "find_times", "means", "tell_times"]
