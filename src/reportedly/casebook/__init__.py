"""The store of all of it. Reads: one casebook. Writes: reports, readings, claims, records, runs."""

from reportedly.casebook.accounts import Account, ApiToken, Role
from reportedly.casebook.bearing import Bearing, Wanted
from reportedly.casebook.casebook import Casebook
from reportedly.casebook.filters import ClaimFilter, RecordFilter
from reportedly.casebook.incident_kept import (
    Carried,
    ChangedSentence,
    CopiedClaim,
    Cut,
    KeptCopy,
    KeptIncident,
)
from reportedly.casebook.judgements import Waiting
from reportedly.casebook.kept import Contents, KeptReading, ReportLine, RunOutcome, StageDescription
from reportedly.casebook.link_reasons import Link
from reportedly.casebook.log import Entry, Head, verified
from reportedly.casebook.opening import open_casebook
from reportedly.casebook.pages import Page, ReportSummary
from reportedly.casebook.placing import place_value
from reportedly.casebook.review import Reviewed, ToDo
from reportedly.casebook.runs import Run
from reportedly.casebook.told import Decision
from reportedly.casebook.writing import reading_id

__all__ = [
    "Account",
    "ApiToken",
    "Bearing",
    "Carried",
    "Casebook",
    "ChangedSentence",
    "ClaimFilter",
    "Contents",
    "CopiedClaim",
    "Cut",
    "Decision",
    "Entry",
    "Head",
    "KeptCopy",
    "KeptIncident",
    "KeptReading",
    "Link",
    "Page",
    "RecordFilter",
    "ReportLine",
    "ReportSummary",
    "Reviewed",
    "Role",
    "Run",
    "RunOutcome",
    "StageDescription",
    "ToDo",
    "Waiting",
    "Wanted",
    "open_casebook",
    "place_value",
    "reading_id",
    "verified",
]
