"""Reads: events, counts, times, places and attributions of one report. Writes: claims."""

from reportedly.claims.assemble import assemble

__all__ = ["assemble"]
