"""Documents out of a casebook, one report at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from reportedly.model import Claim, IncidentRecord, Report, Tally
from reportedly.model.document import Document, document
from reportedly.tally import tallies_of

# The casebook brings SQLAlchemy, which takes half a second to import; `read --json` needs neither.
if TYPE_CHECKING:
    from reportedly.casebook import Casebook, ClaimFilter, IncidentFilter


def document_of(
    casebook: "Casebook",
    report: Report,
    claims: Sequence[Claim],
    *,
    reading: str | None = None,
    tallying: Callable[[Report, Sequence[Claim]], Iterable[Tally]] = tallies_of,
) -> Document:
    """Return a report's document with these of its claims, and the incidents that they tell of.

    Args:
        casebook: where the report's incident records and warnings are kept.
        report: the report.
        claims: all of its claims, or some; an incident names only those among them.
        reading: id of the reading that they are from, when it is not the current one.
        tallying: what makes the tallies of those claims.
    """
    from reportedly.casebook import RecordFilter

    records = casebook.records(RecordFilter(report=report.id, reading=reading))
    kept = casebook.readings(report.id)
    meant = [one for one in kept if (one.current if reading is None else one.id == reading)]
    return document(
        report,
        claims,
        _told_by(records, {claim.id for claim in claims}),
        tallying(report, claims),
        [words for one in meant for words in one.warnings],
    )


def documents(
    casebook: "Casebook",
    wanted: "ClaimFilter | None" = None,
    *,
    tallying: Callable[[Report, Sequence[Claim]], Iterable[Tally]] = tallies_of,
) -> Iterator[Document]:
    """Yield a document for each report, with the claims that the filter asks for.

    Without a filter, a report in which nothing was found has a document too; with one, it has
    not, incidents name only the claims that were asked for, and tallies count only those.

    Raises:
        QuestionError: the filter cannot be answered as put; at once, not at the first document.
    """
    from reportedly.casebook import ClaimFilter

    if wanted is None or wanted == ClaimFilter():
        return (
            document_of(
                casebook,
                report,
                list(casebook.claims(ClaimFilter(report=report.id))),
                tallying=tallying,
            )
            for report in casebook.reports()
        )
    by_report = groupby(casebook.claims(wanted), key=attrgetter("report_id"))
    return (
        document_of(
            casebook,
            casebook.report(report_id),
            list(found),
            reading=wanted.reading,
            tallying=tallying,
        )
        for report_id, found in by_report
    )


def incident_documents(
    casebook: "Casebook", wanted: "IncidentFilter"
) -> tuple[Iterator[Document], Mapping[str, str]]:
    """Return a document for each report that tells of the incidents that a filter asks for.

    Only what they tell of those incidents is in them. With them comes, by id of a record, the id
    of the incident that it tells of.

    Raises:
        QuestionError: the filter cannot be answered as put; at once, not at the first document.
    """
    total = casebook.incidents.page(wanted, size=1).total
    meant = {line.id for line in casebook.incidents.page(wanted, size=max(total, 1)).items}
    kept = [one for one in casebook.incidents.all() if one.id in meant]
    linked = {record: one.id for one in kept for record in one.records}
    records = casebook.incidents.records(kept)
    by_report: dict[str, list[IncidentRecord]] = {}
    for record in records.values():
        by_report.setdefault(record.report_id, []).append(record)
    return (_of_records(casebook, id_, by_report[id_]) for id_ in sorted(by_report)), linked


def no_tallies(_: Report, __: Sequence[Claim]) -> tuple[Tally, ...]:
    """Return no tallies, for formats that hold none."""
    return ()


def linked_records(casebook: "Casebook") -> Mapping[str, str]:
    """Return, by id of a record, the id of the incident that it tells of, once linked."""
    return {record: one.id for one in casebook.incidents.all() for record in one.records}


def _of_records(
    casebook: "Casebook", report_id: str, records: Sequence[IncidentRecord]
) -> Document:
    from reportedly.casebook import ClaimFilter

    named = {id_ for record in records for id_ in record.claims}
    claims = [c for c in casebook.claims(ClaimFilter(report=report_id)) if c.id in named]
    return document(casebook.report(report_id), claims, records)


def _told_by(records: Iterable[IncidentRecord], claims: set[str]) -> Iterator[IncidentRecord]:
    for record in records:
        told = tuple(claim for claim in record.claims if claim in claims)
        if told:
            yield replace(record, claims=told)
