"""Numbers and what they count. Reads: text and parse. Writes: quantities and counts."""

from reportedly.counts.counting import find_counts
from reportedly.counts.numerals import read_number
from reportedly.counts.quantities import find_quantities

__all__ = ["find_counts", "find_quantities", "read_number"]
