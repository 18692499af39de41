"""Document: one report's claims, incidents and tallies, as they go out (DESIGN section 9).

The public JSON is these types and the model types inside them, field by field; renaming a field
of `Claim`, `IncidentRecord` or `Tally` changes the published schema, and a test says so.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from reportedly.model.claim import Claim, IncidentRecord
from reportedly.model.report import Report
from reportedly.model.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHead:
    """A report without its text.

    Attributes:
        id: a hash of the report.
        ref: the id that came with it: the `id` of a JSON line, a file's name, a URL.
        published: the day of publication, or null; never guessed.
        language: ISO 639-1.
        sha256: of the text that every span indexes, as UTF-8.
        length: of that text, in characters.
        agency: the wire credited in the text, when it is not the outlet itself.
    """

    id: str
    ref: str
    title: str | None
    outlet: str | None
    published: dt.date | None
    language: str
    sha256: str
    length: int
    url: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All that one report says, as one object.

    Attributes:
        schema: the name and version of this format; keys may be added under the same version.
        claims: who said what, in the order of the text.
        incidents: what the report tells happened, each with the ids of its claims.
        tallies: tolls under a named rule, each with the claims counted and not counted.
        warnings: plain sentences on what could not be read or resolved.
    """

    schema: Literal["reportedly/1"]
    report: ReportHead
    claims: tuple[Claim, ...]
    incidents: tuple[IncidentRecord, ...]
    tallies: tuple[Tally, ...]
    warnings: tuple[str, ...]


def document(
    report: Report,
    claims: Iterable[Claim],
    records: Iterable[IncidentRecord],
    tallies: Iterable[Tally] = (),
    warnings: Iterable[str] = (),
) -> Document:
    """Return what goes out of one report's reading and the tallies over it."""
    return Document(
        schema="reportedly/1",
        report=ReportHead(
            id=report.id,
            ref=report.ref,
            title=report.title,
            outlet=report.outlet,
            published=report.published,
            language=report.language,
            sha256=report.sha256,
            length=len(report.text),
            url=report.url,
            agency=report.agency,
        ),
        claims=tuple(claims),
        incidents=tuple(records),
        tallies=tuple(tallies),
        warnings=tuple(warnings),
    )
