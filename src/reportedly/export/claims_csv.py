"""claims.csv: one row a number, and one row for a claim without any."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from reportedly.export.about import About, cells_about, columns_about
from reportedly.export.cells import Cell, csv_lines, listed
from reportedly.export.where_and_when import (
    PLACE_COLUMNS,
    TIME_COLUMNS,
    place_cells,
    time_cells,
)
from reportedly.model import Claim, Count, Event, Scope, Source, Span
from reportedly.model.document import Document

COUNT_COLUMNS = {
    "metric": "the harm that the number counts",
    "group": "of whom",
    "value_low": "the least that the words allow; empty is open",
    "value_high": "the most that the words allow; empty is open",
    "bound": "which way the number is open",
    "value_text": "the words of the number",
    "value_start": "where they begin, in characters",
    "value_end": "where they end",
    "vague_word": "the lexicon's key of a vague word",
    "unit": "persons, things or share",
    "documented": "whether the speaker says that it documented or named each",
    "superseded": "whether the report itself gives a newer figure",
    "time_frame": "whether it counts an incident, a period or all so far",
    "scope_place": "the place that the number covers, when the words give one",
    "scope_start": "first day that the number covers",
    "scope_end": "last day that the number covers",
    "part_of_claim": "id of the claim that holds the number that this one is a part of",
    "part_of_text": "position of that number, as start-end",
}
# Name and meaning; place and time are those of the event.
CLAIM_COLUMNS = {
    "claim_id": "id of the claim",
    "incident_id": "id of the incident records that the claim tells of",
    "report_id": "id of the report",
    "ref": "the id that came with the report",
    "outlet": "who published the report",
    "report_date": "day of publication",
    "url": "where the report was found",
    "sha256": "of the report's text as UTF-8; char_start and char_end index that text",
    "speaker": "who says; empty when the words attribute and name nobody",
    "speaker_type": "what sort of party the speaker is",
    "speaker_side": "the party to the conflict that the speaker belongs to",
    "relay": "through whom it came, the nearest to us first",
    "stance": "what the speaker does with the content",
    "predicate": "type of the event",
    **COUNT_COLUMNS,
    "actor": "who did it",
    "target": "to whom or what",
    **PLACE_COLUMNS,
    **TIME_COLUMNS,
    "modality": "how the event stands to the world in the words of the report",
    "quote": "the words claimed, exactly",
    "char_start": "where the quote begins, in characters",
    "char_end": "where it ends",
    "extractor": "id of the stage that made the claim",
    "confidence": "how sure the reading is, 0 to 1",
}


def write_claims_csv(
    documents: Iterable[Document],
    stream: TextIO,
    *,
    bom: bool = False,
    about: About | None = None,
) -> None:
    """Write the claims of the documents; see `claims_csv`."""
    stream.writelines(claims_csv(documents, bom=bom, about=about))


def claims_csv(
    documents: Iterable[Document], *, bom: bool = False, about: About | None = None
) -> Iterator[str]:
    """Yield the lines of claims.csv; see `CLAIM_COLUMNS`, and `csv_lines` for `bom`.

    Args:
        documents: whose claims.
        bom: see `csv_lines`.
        about: what each row says of the export in columns of its own.
    """
    columns, shared = CLAIM_COLUMNS | columns_about(about), cells_about(about)
    return csv_lines(columns, (row | shared for row in claim_rows(documents)), bom=bom)


def claim_rows(documents: Iterable[Document]) -> Iterator[dict[str, Cell]]:
    """Yield the rows of claims.csv, as `CLAIM_COLUMNS` has them."""
    return (row for document in documents for row in _rows(document))


def _rows(document: Document) -> Iterator[dict[str, Cell]]:
    incidents: dict[str, list[str]] = {}
    for record in document.incidents:
        for claim_id in record.claims:
            incidents.setdefault(claim_id, []).append(record.id)
    holders = {count.span: claim.id for claim in document.claims for count in claim.counts}
    for claim in document.claims:
        shared = {
            "incident_id": listed(incidents.get(claim.id, ())),
            **_of_report(document),
            **_of_source(claim.source),
            **_of_claim(claim),
            **_of_event(claim.event),
            **place_cells(claim.place),
            **time_cells(claim.when),
        }
        nearest = holders | {count.span: claim.id for count in claim.counts}
        for count in claim.counts or (None,):
            yield shared | _of_count(count, nearest)


def _of_report(document: Document) -> dict[str, Cell]:
    report = document.report
    return {
        "report_id": report.id,
        "ref": report.ref,
        "outlet": report.outlet,
        "report_date": report.published,
        "url": report.url,
        "sha256": report.sha256,
    }


def _of_source(source: Source | None) -> dict[str, Cell]:
    if source is None:
        return dict.fromkeys(("speaker", "speaker_type", "speaker_side", "relay"))
    return {
        "speaker": source.name,
        "speaker_type": source.kind.value,
        "speaker_side": source.side,
        "relay": listed(link.name for link in source.relay),
    }


def _of_claim(claim: Claim) -> dict[str, Cell]:
    return {
        "claim_id": claim.id,
        "stance": claim.stance.value,
        "modality": claim.modality.value,
        "quote": claim.quote,
        "char_start": claim.span.start,
        "char_end": claim.span.end,
        "extractor": claim.stage,
        "confidence": claim.score,
    }


def _of_event(event: Event | None) -> dict[str, Cell]:
    if event is None:
        return dict.fromkeys(("predicate", "actor", "target"))
    hit = [actor.name for actor in event.actors if actor.role == "target"]
    return {
        "predicate": event.type,
        "actor": listed(actor.name for actor in event.actors if actor.role == "agent"),
        "target": listed(dict.fromkeys((*hit, *event.targets))),
    }


def _of_count(count: Count | None, holders: dict[Span, str]) -> dict[str, Cell]:
    if count is None:
        return dict.fromkeys(COUNT_COLUMNS)
    whole = count.part_of
    return {
        "metric": count.harm,
        "group": count.group,
        "value_low": count.low,
        "value_high": count.high,
        "bound": count.bound.value,
        "value_text": count.text,
        "value_start": count.span.start,
        "value_end": count.span.end,
        "vague_word": count.vague,
        "unit": count.unit.value,
        "documented": count.documented,
        "superseded": count.superseded,
        **_of_scope(count.scope),
        "part_of_claim": holders.get(whole) if whole else None,
        "part_of_text": f"{whole.start}-{whole.end}" if whole else None,
    }


def _of_scope(scope: Scope) -> dict[str, Cell]:
    place, when = scope.place, scope.when
    return {
        "time_frame": scope.frame.value,
        "scope_place": place.name if place else None,
        "scope_start": when.start if when else None,
        "scope_end": when.end if when else None,
    }
