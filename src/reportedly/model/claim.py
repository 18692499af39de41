"""Claim: one attributed assertion in one report. The unit of truth."""

from dataclasses import dataclass

from reportedly.model.attribution import Cue, Source
from reportedly.model.count import Count
from reportedly.model.event import Event
from reportedly.model.period import Period
from reportedly.model.place import Place
from reportedly.model.span import Span
from reportedly.model.vocabulary import Modality, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One attributed assertion in one report, with the evidence for each of its values.

    Attributes:
        id: a hash of the report and of all that the claim says.
        quote, span: the words claimed, exactly; `report.text[start:end] == quote`.
        content: all the pieces of what was said, when a cue splits them; `span` is one of them.
        source: who says; None when the words attribute and name nobody.
        cue: the attributing words; None when the outlet says it in its own voice.
        said_on: when it was said, if the words tell.
        event: what it is about; None when it tells of no event that Reportedly knows.
        place, when: where and when the event took place, by the words.
        stage: the id of the stage that made the claim.
        score: how sure the reading is, 0 to 1.
    """

    id: str
    report_id: str
    quote: str
    span: Span
    content: tuple[Span, ...]
    source: Source | None
    cue: Cue | None
    stance: Stance
    modality: Modality
    direct: bool
    said_on: Period | None
    event: Event | None
    place: Place | None
    when: Period | None
    counts: tuple[Count, ...]
    stage: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRecord:
    """What one report tells about one thing that happened.

    Attributes:
        claims: ids of the claims that tell of it, in the order of the text.
        disputed: whether a source in this report denies it.
    """

    id: str
    report_id: str
    type: str
    place: Place | None
    when: Period | None
    modality: Modality
    actors: tuple[str, ...]
    weapon: str | None
    targets: tuple[str, ...]
    claims: tuple[str, ...]
    disputed: bool = False
