"""Reads: events, counts, times, places and attributions of one report. Writes: claims."""

from reportedly.claims.assemble import assemble
from reportedly.claims.told import place_told

__all__ = ["assemble", "place_told"]
