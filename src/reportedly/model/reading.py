"""Reading: a report and all that has been read from it; each stage adds a field."""

from dataclasses import dataclass

from reportedly.model.attribution import Attribution, Source
from reportedly.model.claim import Claim, IncidentRecord
from reportedly.model.count import Count
from reportedly.model.event import Event
from reportedly.model.parse import Parse
from reportedly.model.period import Period
from reportedly.model.place import Place
from reportedly.model.report import Report
from reportedly.model.span import Span

UNPARSED = Parse((), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One report and all that has been read from it, immutable; stages return a fuller copy.

    Attributes:
        quotations: spans between quotation marks, marks included.
        sources: who speaks in each of `attributions`, in the same order; None when nobody is named.
        stages: ids of the stages that ran, in order.
        warnings: plain sentences on what could not be read or resolved.
    """

    report: Report
    quotations: tuple[Span, ...] = ()
    parse: Parse = UNPARSED
    counts: tuple[Count, ...] = ()
    times: tuple[Period, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    sources: tuple[Source | None, ...] = ()
    claims: tuple[Claim, ...] = ()
    records: tuple[IncidentRecord, ...] = ()
    stages: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
