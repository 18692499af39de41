"""Documents: of a reading just made, and of what a casebook keeps."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from reportedly.casebook import Casebook, ClaimFilter, RecordFilter
from reportedly.export.tallies import tallies_of
from reportedly.model import Claim, IncidentRecord, Reading, Report
from reportedly.model.document import Document, document

EVERYTHING = ClaimFilter()


def document_of(reading: Reading) -> Document:
    """Return the document of a reading, with the tallies of its report."""
    return _document(reading.report, reading.claims, reading.records, reading.warnings)


def kept_document(casebook: Casebook, report: Report) -> Document:
    """Return the document of a report's current reading."""
    claims = list(casebook.claims(ClaimFilter(report=report.id)))
    return _kept(casebook, report, claims, None)


def documents(casebook: Casebook, wanted: ClaimFilter = EVERYTHING) -> Iterator[Document]:
    """Yield a document for each report, with the claims that the filter asks for.

    Without a filter, a report in which nothing was found has a document too; with one, it has
    not, incidents name only the claims that were asked for, and tallies count only those.

    Raises:
        QuestionError: the filter cannot be answered as put; at once, not at the first document.
    """
    if wanted == EVERYTHING:
        return (kept_document(casebook, report) for report in casebook.reports())
    by_report = groupby(casebook.claims(wanted), key=attrgetter("report_id"))
    return (
        _kept(casebook, casebook.report(report_id), list(found), wanted.reading)
        for report_id, found in by_report
    )


def _kept(
    casebook: Casebook, report: Report, claims: Sequence[Claim], reading: str | None
) -> Document:
    """Return the document of these claims, which are from this reading, or the current one."""
    records = casebook.records(RecordFilter(report=report.id, reading=reading))
    kept = casebook.readings(report.id)
    meant = [one for one in kept if (one.current if reading is None else one.id == reading)]
    told = _told_by(records, {claim.id for claim in claims})
    return _document(report, claims, told, [words for one in meant for words in one.warnings])


def _document(
    report: Report,
    claims: Sequence[Claim],
    records: Iterable[IncidentRecord],
    warnings: Iterable[str],
) -> Document:
    return document(report, claims, records, tallies_of(report, claims), warnings)


def _told_by(records: Iterable[IncidentRecord], claims: set[str]) -> Iterator[IncidentRecord]:
    for record in records:
        told = tuple(claim for claim in record.claims if claim in claims)
        if told:
            yield replace(record, claims=told)
