"""The form for one field of a claim: what it has now, and what it may have."""

from dataclasses import dataclass

from reportedly.casebook import Reviewed
from reportedly.gazetteer import default_gazetteer
from reportedly.lexicon import groups, harms, incident_types, targets, weapons
from reportedly.model import (
    Bound,
    Count,
    DatePrecision,
    Modality,
    Place,
    PlacePrecision,
    SourceKind,
    Span,
    Stance,
)
from reportedly.places import places_named
from reportedly.web.edits import COUNT, Numbered, next_number, numbered

FIELDS = ("source", "stance", "event", "modality", "place", "when", "said_on")
MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Editing:
    """The form for one field of a claim.

    Attributes:
        field: its name; `counts[2]` for a count.
        span: the words that the value stands on now; those of the claim for a new one.
        numbers: the claim's counts by number; `new` is the number of one more.
        count: the one that the form is for, if it is for one that is there.
        places: what the gazetteer has under the name of the claim's place.
        choices: the words that each part may have.
    """

    one: Reviewed
    field: str
    span: Span | None
    numbers: list[Numbered]
    new: int
    count: Count | None
    places: list[Place]
    choices: dict[str, list[str]]


def editing(claims: tuple[Reviewed, ...], chosen: int, field: str) -> Editing:
    """Return the form for a field of the chosen claim; an unknown field is the first one."""
    one = claims[chosen]
    numbers, new = numbered(one), next_number(one)
    if field == "counts":
        field = f"counts[{new}]"
    if field not in FIELDS and not COUNT.fullmatch(field):
        field = FIELDS[0]
    count = next((n.count for n in numbers if field == f"counts[{n.number}]"), None)
    now_ = one.now
    spans = {
        "source": now_.source.span if now_.source else None,
        "stance": now_.cue.span if now_.cue else None,
        "event": now_.event.trigger if now_.event else None,
        "place": now_.place.span if now_.place else None,
        "when": now_.when.span if now_.when else None,
        "said_on": now_.said_on.span if now_.said_on else None,
    }
    span = count.span if count else spans.get(field)
    places = candidates(now_.place.name) if field == "place" and now_.place else []
    return Editing(one, field, span, numbers, new, count, places, words())


def candidates(name: str) -> list[Place]:
    """Return the gazetteer's places of a name, each once."""
    found = places_named(name, default_gazetteer()) if name.strip() else []
    return [one for one in found if one.geonames_id is not None][:MOST_PLACES]


def words() -> dict[str, list[str]]:
    """Return the words that each part of a claim may have."""
    return {
        "stance": list(Stance),
        "modality": list(Modality),
        "kind": list(SourceKind),
        "type": list(incident_types()),
        "weapon": list(weapons()),
        "targets": list(targets()),
        "harm": list(harms()),
        "group": list(groups()),
        "bound": list(Bound),
        "days": list(DatePrecision),
        "places": list(PlacePrecision),
    }
