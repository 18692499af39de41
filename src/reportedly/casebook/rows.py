"""Model objects as rows of the tables, and back."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row

from reportedly.casebook.codec import BLOCKS, CLAIM, RECORD, STARTS
from reportedly.casebook.folding import folded
from reportedly.model import Claim, IncidentRecord, Period, Place, Report, Source, Span
from reportedly.tally.statement import days_of


def storable(words: str) -> str:
    """Return words that any database takes: a file's name may hold bytes that are no text."""
    return words.encode("utf-8", "backslashreplace").decode()


def report_row(report: Report) -> dict[str, Any]:
    """Return the row of a report."""
    dateline = report.dateline_place
    return {
        "id": report.id,
        "ref": storable(report.ref),
        "title": report.title,
        "outlet": report.outlet,
        "outlet_folded": None if report.outlet is None else folded(report.outlet),
        "published": report.published,
        "language": report.language,
        "text": report.text,
        "sha256": report.sha256,
        "blocks": BLOCKS.dump(report.blocks),
        "url": report.url,
        "agency": report.agency,
        "dateline_start": dateline and dateline.start,
        "dateline_end": dateline and dateline.end,
        "raw_starts": STARTS.dump(report.raw_starts),
    }


def report_of(row: Row[Any]) -> Report:
    """Return the report that a row holds."""
    has_dateline = row.dateline_start is not None
    return Report(
        id=row.id,
        ref=row.ref,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        language=row.language,
        text=row.text,
        sha256=row.sha256,
        blocks=BLOCKS.load(row.blocks),
        url=row.url,
        agency=row.agency,
        dateline_place=Span(row.dateline_start, row.dateline_end) if has_dateline else None,
        raw_starts=STARTS.load(row.raw_starts),
    )


def claim_row(reading_id: str, position: int, claim: Claim) -> dict[str, Any]:
    """Return the row of a claim."""
    source = claim.source
    return {
        "reading_id": reading_id,
        "id": claim.id,
        "report_id": claim.report_id,
        "position": position,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote_folded": folded(claim.quote),
        "source_name": source and source.name,
        "source_folded": _source_words(source),
        "source_kind": source and source.kind.value,
        "source_side": source and source.side,
        "stance": claim.stance.value,
        "modality": claim.modality.value,
        "event_type": claim.event and claim.event.type,
        **_where(claim.place),
        **_when(claim.when),
        "stage": claim.stage,
        "score": claim.score,
        "body": CLAIM.dump(claim),
    }


def claim_of(body: str) -> Claim:
    """Return the claim that a row's body holds."""
    return CLAIM.load(body)


def count_rows(reading_id: str, claim: Claim) -> Iterator[dict[str, Any]]:
    """Yield the row of each count of a claim."""
    for position, count in enumerate(claim.counts):
        whole = count.part_of
        yield {
            "reading_id": reading_id,
            "claim_id": claim.id,
            "position": position,
            "harm": count.harm,
            "group": count.group,
            "low": count.low,
            "high": count.high,
            "bound": count.bound.value,
            "unit": count.unit.value,
            "documented": count.documented,
            "superseded": count.superseded,
            "part_of_start": whole and whole.start,
            "part_of_end": whole and whole.end,
            "text": count.text,
            "start": count.span.start,
            "end": count.span.end,
            **_days(days_of(count, claim)),
        }


def record_row(reading_id: str, position: int, record: IncidentRecord) -> dict[str, Any]:
    """Return the row of an incident record."""
    return {
        "reading_id": reading_id,
        "id": record.id,
        "report_id": record.report_id,
        "position": position,
        "type": record.type,
        "modality": record.modality.value,
        "disputed": record.disputed,
        **_where(record.place),
        **_when(record.when),
        "body": RECORD.dump(record),
    }


def record_of(body: str) -> IncidentRecord:
    """Return the incident record that a row's body holds."""
    return RECORD.load(body)


def _source_words(source: Source | None) -> str:
    """Return all the words that a person may look a source up by."""
    if source is None:
        return ""
    parts = (source.name, source.text, source.affiliation, source.role, source.side)
    return folded(" ".join(dict.fromkeys(part for part in parts if part)))


def _where(place: Place | None) -> dict[str, Any]:
    if place is None:
        return _NOWHERE
    names = dict.fromkeys(folded(name) for name in (place.name, place.text, *place.within))
    return {
        "place_name": place.name,
        "place_names": "".join(f"\n{name}" for name in names) + "\n",
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "place_precision": place.precision.value,
    }


def _days(when: Period | None) -> dict[str, Any]:
    """Return the days a figure covers; an open end reaches as far as it can, unknown is None."""
    known = when is not None and when.resolved
    return {
        "when_start": (when.start or dt.date.min) if when and known else None,
        "when_end": (when.end or dt.date.max) if when and known else None,
    }


def _when(when: Period | None) -> dict[str, Any]:
    return {
        "when_start": when and when.start,
        "when_end": when and when.end,
        "when_precision": when and when.precision.value,
    }


_NOWHERE = {
    "place_name": None,
    "place_names": "",
    "lat": None,
    "lon": None,
    "country": None,
    "place_precision": None,
}
