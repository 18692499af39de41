"""The store of all of it. Reads: one casebook. Writes: reports, readings, claims, records, runs."""

from reportedly.casebook.accounts import Account, ApiToken, Role
from reportedly.casebook.added import BY_HAND, added_id
from reportedly.casebook.alike import Alike, Parting
from reportedly.casebook.bearing import Bearing, Wanted
from reportedly.casebook.casebook import Casebook
from reportedly.casebook.excerpt import Excerpt
from reportedly.casebook.filters import ClaimFilter, RecordFilter
from reportedly.casebook.full_text import Facets, FoundClaim, FoundReport
from reportedly.casebook.incident_kept import (
    Carried,
    ChangedSentence,
    CopiedClaim,
    Cut,
    KeptCopy,
    KeptIncident,
)
from reportedly.casebook.incident_line import Figure, IncidentLine, ToldToll
from reportedly.casebook.incident_lines import first_hand
from reportedly.casebook.incident_pages import IncidentFilter, Order
from reportedly.casebook.incident_spots import Cluster, DayCount, Spots
from reportedly.casebook.judgements import Waiting, is_settled
from reportedly.casebook.kept import Contents, KeptReading, ReportLine, RunOutcome, StageDescription
from reportedly.casebook.link_reasons import Link
from reportedly.casebook.log import Entry, Head, verified
from reportedly.casebook.names import Names
from reportedly.casebook.opening import open_casebook
from reportedly.casebook.pages import Page, ReportSummary
from reportedly.casebook.parties import ActorLine, SourceLine
from reportedly.casebook.placing import place_value
from reportedly.casebook.queues import Queue
from reportedly.casebook.review import Reviewed, ToDo
from reportedly.casebook.runs import Run
from reportedly.casebook.told import Decision
from reportedly.casebook.writing import reading_id

__all__ = [
    "BY_HAND",
    "Account",
    "ActorLine",
    "Alike",
    "ApiToken",
    "Bearing",
    "Carried",
    "Casebook",
    "ChangedSentence",
    "ClaimFilter",
    "Cluster",
    "Contents",
    "CopiedClaim",
    "Cut",
    "DayCount",
    "Decision",
    "Entry",
    "Excerpt",
    "Facets",
    "Figure",
    "FoundClaim",
    "FoundReport",
    "Head",
    "IncidentFilter",
    "IncidentLine",
    "KeptCopy",
    "KeptIncident",
    "KeptReading",
    "Link",
    "Names",
    "Order",
    "Page",
    "Parting",
    "Queue",
    "RecordFilter",
    "ReportLine",
    "ReportSummary",
    "Reviewed",
    "Role",
    "Run",
    "RunOutcome",
    "SourceLine",
    "Spots",
    "StageDescription",
    "ToDo",
    "ToldToll",
    "Waiting",
    "Wanted",
    "added_id",
    "first_hand",
    "is_settled",
    "open_casebook",
    "place_value",
    "reading_id",
    "verified",
]
