"""GeoJSON (RFC 7946): one feature for each thing that one report tells of."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, TextIO

from reportedly.export.about import About
from reportedly.export.figures import Figure, figures, speakers
from reportedly.export.public_json import published
from reportedly.export.where_and_when import (
    PLACE_COLUMNS,
    TIME_COLUMNS,
    place_cells,
    time_cells,
)
from reportedly.model import IncidentRecord, Place
from reportedly.model.document import Document

FEATURE_PROPERTIES = {
    "linked_id": "id of the incident that records of several reports tell of, where linked",
    "incident_type": "family and type",
    "modality": "how it stands to the world in the words of the report",
    "disputed": "whether a source in the report denies it",
    **TIME_COLUMNS,
    **PLACE_COLUMNS,
    "actors": "parties to it",
    "weapon": "what was used",
    "targets": "what was hit",
    "figures": "every number said of it, with claim, source, words and quote",
    "sources": "who speaks of it",
    "n_claims": "how many claims tell of it",
    "claims": "their ids",
    "report": "the report: id, ref, outlet, day of publication, url",
}


def write_geojson(
    documents: Iterable[Document], stream: TextIO, *, about: About | None = None
) -> None:
    """Write one FeatureCollection; see `geojson`."""
    stream.writelines(geojson(documents, about=about))


def geojson(
    documents: Iterable[Document],
    *,
    about: About | None = None,
    linked: Mapping[str, str] = {},
) -> Iterator[str]:
    """Yield one FeatureCollection, feature by feature.

    A feature's point is the gazetteer's, never moved; without one the geometry is null. See
    `FEATURE_PROPERTIES`. `about` becomes a foreign member (RFC 7946, 6.1); `linked` tells by id of
    a record which incident it tells of.
    """
    told = f'"about": {_json(asdict(about))}, ' if about else ""
    yield f'{{"type": "FeatureCollection", {told}"features": ['
    separator = "\n"
    for document in documents:
        for record in document.incidents:
            yield separator + _json(_feature(document, record, linked.get(record.id)))
            separator = ",\n"
    yield "\n]}\n"


def _feature(document: Document, record: IncidentRecord, linked: str | None) -> dict[str, Any]:
    report = document.report
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": _point(record.place),
        "properties": {
            "linked_id": linked,
            "incident_type": record.type,
            "modality": record.modality.value,
            "disputed": record.disputed,
            **time_cells(record.when),
            **place_cells(record.place),
            "within": list(record.place.within) if record.place else [],
            "actors": list(record.actors),
            "weapon": record.weapon,
            "targets": list(record.targets),
            "figures": [_plain(figure) for figure in figures(document, record)],
            "sources": speakers(document, record),
            "n_claims": len(record.claims),
            "claims": list(record.claims),
            "report": {
                "id": report.id,
                "ref": report.ref,
                "outlet": report.outlet,
                "published": report.published,
                "url": report.url,
            },
        },
    }


def _point(place: Place | None) -> dict[str, Any] | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return {"type": "Point", "coordinates": [place.lon, place.lat]}


def _plain(figure: Figure) -> dict[str, Any]:
    claim, count = figure.claim, figure.count
    said: dict[str, Any] = published(
        {
            "claim": claim.id,
            "source": figure.speaker,
            "stance": claim.stance.value,
            "harm": count.harm,
            "group": count.group,
            "low": count.low,
            "high": count.high,
            "bound": count.bound.value,
            "superseded": count.superseded,
            "text": count.text,
            "span": list(count.span),
            "quote": claim.quote,
        }
    )
    return said


def _json(feature: dict[str, Any]) -> str:
    # str turns days into ISO 8601.
    return json.dumps(feature, ensure_ascii=False, default=str)
