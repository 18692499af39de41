"""An export of part of a casebook: any format, full or public, piece by piece."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reportedly.export.about import FULL, PUBLIC, About, filter_in_words
from reportedly.export.claims_csv import claims_csv
from reportedly.export.documents import (
    documents,
    incident_documents,
    linked_records,
    no_tallies,
)
from reportedly.export.geojson import geojson
from reportedly.export.incidents_csv import incidents_csv
from reportedly.export.public_json import json_lines
from reportedly.export.redaction import public, withheld_in
from reportedly.export.withheld import Withheld, note
from reportedly.export.workbook import workbook
from reportedly.model import Claim
from reportedly.model.document import Document
from reportedly.tally import tallies_of

if TYPE_CHECKING:
    from reportedly.casebook import Casebook, ClaimFilter, IncidentFilter


class Form(StrEnum):
    """The formats, by the end of a file's name."""

    JSON_LINES = "jsonl"
    CLAIMS = "claims.csv"
    INCIDENTS = "incidents.csv"
    GEOJSON = "geojson"
    WORKBOOK = "xlsx"


MEDIA_TYPES = {
    Form.JSON_LINES: "application/x-ndjson; charset=utf-8",
    Form.CLAIMS: "text/csv; charset=utf-8",
    Form.INCIDENTS: "text/csv; charset=utf-8",
    Form.GEOJSON: "application/geo+json",
    Form.WORKBOOK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Export:
    """What is exported, and what it says of itself.

    Attributes:
        pieces: the file, to be written in binary as it comes.
    """

    about: About
    pieces: Iterator[bytes]


def export(
    casebook: "Casebook",
    wanted: "ClaimFilter | IncidentFilter",
    form: Form,
    *,
    redacted: bool = False,
    bom: bool = False,
) -> Export:
    """Return the claims or the incidents that a filter asks for, with the other, as a file.

    Args:
        casebook: where they are.
        wanted: the filter; it is told in the file.
        form: the format.
        redacted: in the public profile, without what must be protected.
        bom: for CSV, begin with a byte order mark, without which Excel misreads UTF-8.

    Raises:
        QuestionError: the filter cannot be answered as put; at once, not at the first piece.
    """
    found, linked = _documents(casebook, wanted, tallied=form is Form.JSON_LINES)
    told = filter_in_words((one.name, getattr(wanted, one.name)) for one in fields(wanted))
    about = About(filter=told, profile=FULL)
    if redacted:
        withheld = withheld_in(casebook, _claims(casebook, wanted))
        found = public(found, withheld)
        about = _public_about(about, withheld)
    return Export(about, _WRITERS[form](_Parts(found, about, linked, bom)))


def _documents(
    casebook: "Casebook", wanted: "ClaimFilter | IncidentFilter", *, tallied: bool
) -> tuple[Iterator[Document], Mapping[str, str]]:
    from reportedly.casebook import IncidentFilter

    if isinstance(wanted, IncidentFilter):
        return incident_documents(casebook, wanted)
    tallying = tallies_of if tallied else no_tallies
    return documents(casebook, wanted, tallying=tallying), linked_records(casebook)


def _claims(casebook: "Casebook", wanted: "ClaimFilter | IncidentFilter") -> Iterator[Claim]:
    from reportedly.casebook import IncidentFilter

    if isinstance(wanted, IncidentFilter):
        found, _ = incident_documents(casebook, wanted)
        return (claim for one in found for claim in one.claims)
    return casebook.claims(wanted)


def _public_about(about: About, withheld: Withheld) -> About:
    why = withheld.why(about.filter)
    told = note(why) if why else about.filter
    return replace(about, filter=told, profile=PUBLIC, withheld=withheld.summary)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a writer needs."""

    found: Iterator[Document]
    about: About
    linked: Mapping[str, str]
    bom: bool


def _encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    # A file's name may hold bytes that are no text.
    return (piece.encode("utf-8", "backslashreplace") for piece in pieces)


_WRITERS: dict[Form, Callable[[_Parts], Iterator[bytes]]] = {
    Form.JSON_LINES: lambda p: _encoded(json_lines(p.found, about=p.about)),
    Form.CLAIMS: lambda p: _encoded(claims_csv(p.found, bom=p.bom, about=p.about)),
    Form.INCIDENTS: lambda p: _encoded(
        incidents_csv(p.found, bom=p.bom, about=p.about, linked=p.linked)
    ),
    Form.GEOJSON: lambda p: _encoded(geojson(p.found, about=p.about, linked=p.linked)),
    Form.WORKBOOK: lambda p: workbook(p.found, about=p.about, linked=p.linked),
}
