"""The nouns of Reportedly as frozen types. Reads nothing, writes nothing, knows no stage."""

from reportedly.model.attribution import Attribution, Cue, Relay, Source
from reportedly.model.claim import Claim, IncidentRecord
from reportedly.model.count import Count, Quantity, Scope
from reportedly.model.event import Actor, Event
from reportedly.model.identity import content_id
from reportedly.model.judgement import Judgement, Subject, Verdict
from reportedly.model.parse import Parse, Sentence, Token
from reportedly.model.period import Period
from reportedly.model.place import Candidate, Place
from reportedly.model.reading import Reading
from reportedly.model.report import Block, RawDocument, Report
from reportedly.model.span import Span, hull
from reportedly.model.tally import Denial, SourceFigure, Tally
from reportedly.model.toll import (
    Discrepancy,
    Figures,
    LinkBand,
    RuleNote,
    ScopeFigure,
    Toll,
)
from reportedly.model.vocabulary import (
    BlockKind,
    Bound,
    DatePrecision,
    Frame,
    Modality,
    PlacePrecision,
    SourceKind,
    Stance,
    Unit,
)

__all__ = [
    "Actor",
    "Attribution",
    "Block",
    "BlockKind",
    "Bound",
    "Candidate",
    "Claim",
    "Count",
    "Cue",
    "DatePrecision",
    "Denial",
    "Discrepancy",
    "Event",
    "Figures",
    "Frame",
    "IncidentRecord",
    "Judgement",
    "LinkBand",
    "Modality",
    "Parse",
    "Period",
    "Place",
    "PlacePrecision",
    "Quantity",
    "RawDocument",
    "Reading",
    "Relay",
    "Report",
    "RuleNote",
    "Scope",
    "ScopeFigure",
    "Sentence",
    "Source",
    "SourceFigure",
    "SourceKind",
    "Span",
    "Stance",
    "Subject",
    "Tally",
    "Token",
    "Toll",
    "Unit",
    "Verdict",
    "content_id",
    "hull",
]
