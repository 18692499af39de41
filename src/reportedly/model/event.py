"""Event: what a clause tells of, with its trigger words, parties, weapon and targets."""

from dataclasses import dataclass

from reportedly.model.span import Span
from reportedly.model.vocabulary import Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One party to an event.

    Attributes:
        role: `agent` (who did it), `target` (to whom), `broker`, `party`, `holder` (who held the
            place before).
        name: whom the words mean ("Syrian army" for "it").
        side: the party to the conflict, as the text names it.
    """

    role: str
    name: str
    text: str
    span: Span
    side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What one clause tells of.

    Attributes:
        type: a key of `incident_types` in the lexicon ("control.capture").
        status: the sub-state of a truce or siege ("abandoned", "in_force"), or None.
        trigger: the span of the words that tell it ("seized", "the capture").
        extent: the span of the clause or phrase that the event's arguments stand in.
        modality: how it stands to the world.
        weapon: a key of `weapons` in the lexicon, or None.
        targets: keys of `targets` in the lexicon.
        definite: whether a definite noun phrase points back to something told before
            ("the advance"), so that records can join it to what it means.
    """

    type: str
    trigger: Span
    extent: Span
    modality: Modality = Modality.ACTUAL
    status: str | None = None
    actors: tuple[Actor, ...] = ()
    weapon: str | None = None
    targets: tuple[str, ...] = ()
    definite: bool = False
