"""incidents.csv: one row for each thing that one report tells of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from reportedly.export.about import About, cells_about, columns_about
from reportedly.export.cells import Cell, csv_lines, listed
from reportedly.export.figures import Figure, figures, speakers
from reportedly.export.where_and_when import (
    PLACE_COLUMNS,
    TIME_COLUMNS,
    place_cells,
    time_cells,
)
from reportedly.model import IncidentRecord
from reportedly.model.document import Document

INCIDENT_COLUMNS = {
    "incident_id": "id of the incident record",
    "linked_id": "id of the incident that records of several reports tell of, where linked",
    "report_id": "id of the report",
    "ref": "the id that came with the report",
    "outlet": "who published the report",
    "report_date": "day of publication",
    "url": "where the report was found",
    "incident_type": "family and type",
    "modality": "how it stands to the world in the words of the report",
    "disputed": "whether a source in the report denies it",
    **TIME_COLUMNS,
    **PLACE_COLUMNS,
    "actors": "parties to it",
    "weapon": "what was used",
    "targets": "what was hit",
    "figures": "every number said of it: words, harm, group, who says so, id of the claim",
    "sources": "who speaks of it",
    "n_claims": "how many claims tell of it",
    "claims": "their ids",
}


def write_incidents_csv(
    documents: Iterable[Document],
    stream: TextIO,
    *,
    bom: bool = False,
    about: About | None = None,
) -> None:
    """Write the incidents of the documents; see `incidents_csv`."""
    stream.writelines(incidents_csv(documents, bom=bom, about=about))


def incidents_csv(
    documents: Iterable[Document],
    *,
    bom: bool = False,
    about: About | None = None,
    linked: Mapping[str, str] = {},
) -> Iterator[str]:
    """Yield the lines of incidents.csv; see `INCIDENT_COLUMNS` and `claims_csv`.

    Args:
        documents: whose incidents.
        bom: see `csv_lines`.
        about: what each row says of the export in columns of its own.
        linked: by id of a record, the incident that it tells of.
    """
    columns, shared = INCIDENT_COLUMNS | columns_about(about), cells_about(about)
    return csv_lines(columns, (row | shared for row in incident_rows(documents, linked)), bom=bom)


def incident_rows(
    documents: Iterable[Document], linked: Mapping[str, str]
) -> Iterator[dict[str, Cell]]:
    """Yield the rows of incidents.csv, as `INCIDENT_COLUMNS` has them."""
    for document in documents:
        for row in _rows(document):
            yield row | {"linked_id": linked.get(str(row["incident_id"]))}


def _rows(document: Document) -> Iterator[dict[str, Cell]]:
    report = document.report
    for record in document.incidents:
        yield {
            "report_id": report.id,
            "ref": report.ref,
            "outlet": report.outlet,
            "report_date": report.published,
            "url": report.url,
            **_of_record(record),
            **time_cells(record.when),
            **place_cells(record.place),
            "figures": listed(_words(figure) for figure in figures(document, record)),
            "sources": listed(speakers(document, record)),
        }


def _of_record(record: IncidentRecord) -> dict[str, Cell]:
    return {
        "incident_id": record.id,
        "incident_type": record.type,
        "modality": record.modality.value,
        "disputed": record.disputed,
        "actors": listed(record.actors),
        "weapon": record.weapon,
        "targets": listed(record.targets),
        "n_claims": len(record.claims),
        "claims": listed(record.claims),
    }


def _words(figure: Figure) -> str:
    count = figure.count
    older = ", superseded" if count.superseded else ""
    who = figure.speaker or "nobody named"
    stance = figure.claim.stance.value
    return f"{count.text} ({count.harm}, {count.group}{older}): {who} {stance} [{figure.claim.id}]"
