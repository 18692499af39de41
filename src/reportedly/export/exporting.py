"""An export of part of a casebook: any format, full or public, piece by piece."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reportedly.export.about import FULL, PUBLIC, About, filter_in_words
from reportedly.export.claims_csv import claims_csv
from reportedly.export.documents import documents
from reportedly.export.geojson import geojson
from reportedly.export.incidents_csv import incidents_csv
from reportedly.export.public_json import json_lines
from reportedly.export.redaction import public, withheld_in
from reportedly.export.withheld import Withheld, note
from reportedly.export.workbook import workbook
from reportedly.model.document import Document

if TYPE_CHECKING:
    from reportedly.casebook import Casebook, ClaimFilter


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
    wanted: "ClaimFilter",
    form: Form,
    *,
    redacted: bool = False,
    bom: bool = False,
) -> Export:
    """Return the claims that a filter asks for, and the incidents that they tell of, as a file.

    Args:
        casebook: where they are.
        wanted: the filter; it is told in the file.
        form: the format.
        redacted: in the public profile, without what must be protected.
        bom: for CSV, begin with a byte order mark, without which Excel misreads UTF-8.

    Raises:
        QuestionError: the filter cannot be answered as put; at once, not at the first piece.
    """
    found = documents(casebook, wanted)
    told = filter_in_words((one.name, getattr(wanted, one.name)) for one in fields(wanted))
    about = About(filter=told, profile=FULL)
    if redacted:
        withheld = withheld_in(casebook, wanted)
        found = public(found, withheld)
        about = _public_about(about, withheld)
    return Export(about, _WRITERS[form](found, about, bom))


def _public_about(about: About, withheld: Withheld) -> About:
    why = withheld.why(about.filter)
    told = note(why) if why else about.filter
    return replace(about, filter=told, profile=PUBLIC, withheld=withheld.summary)


def _encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    # A file's name may hold bytes that are no text.
    return (piece.encode("utf-8", "backslashreplace") for piece in pieces)


_Writer = Callable[[Iterable[Document], About, bool], Iterator[bytes]]
_WRITERS: dict[Form, _Writer] = {
    Form.JSON_LINES: lambda found, about, _: _encoded(json_lines(found, about=about)),
    Form.CLAIMS: lambda found, about, bom: _encoded(claims_csv(found, bom=bom, about=about)),
    Form.INCIDENTS: lambda found, about, bom: _encoded(incidents_csv(found, bom=bom, about=about)),
    Form.GEOJSON: lambda found, about, _: _encoded(geojson(found, about=about)),
    Form.WORKBOOK: lambda found, about, _: workbook(found, about=about),
}
