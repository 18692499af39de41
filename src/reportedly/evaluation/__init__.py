"""Reads: gold made by others, and readings. Writes: figures, with baselines and intervals."""
