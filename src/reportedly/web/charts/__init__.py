"""Reads: figures and days. Writes: SVG drawings, each with a table of the same numbers."""

from reportedly.web.charts.by_day import OnDay, bars, by_day
from reportedly.web.charts.frame import Drawing
from reportedly.web.charts.intervals import Stretch, Turn, intervals
from reportedly.web.charts.over_time import Told, toll_over_time
from reportedly.web.charts.ranges import Range, toll_ranges
from reportedly.web.charts.timeline import Happening, timeline

__all__ = [
    "Drawing",
    "Happening",
    "OnDay",
    "Range",
    "Stretch",
    "Told",
    "Turn",
    "bars",
    "by_day",
    "intervals",
    "timeline",
    "toll_over_time",
    "toll_ranges",
]
