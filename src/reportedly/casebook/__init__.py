"""The store of all of it. Reads: one casebook. Writes: reports, readings, claims, records, runs."""

from reportedly.casebook.casebook import Casebook
from reportedly.casebook.filters import ClaimFilter, RecordFilter
from reportedly.casebook.kept import Contents, KeptReading, ReportLine, RunOutcome, StageDescription
from reportedly.casebook.opening import open_casebook
from reportedly.casebook.runs import Run
from reportedly.casebook.writing import reading_id

__all__ = [
    "Casebook",
    "ClaimFilter",
    "Contents",
    "KeptReading",
    "RecordFilter",
    "ReportLine",
    "Run",
    "RunOutcome",
    "StageDescription",
    "open_casebook",
    "reading_id",
]
