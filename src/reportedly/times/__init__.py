"""Times: when, as intervals of days. Reads: text, blocks, parse, dateline. Writes: periods."""

from reportedly.times.find import anchored, find_times

__all__ = ["anchored", "find_times"]
