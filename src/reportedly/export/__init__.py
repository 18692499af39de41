"""Reads: a casebook, or documents. Writes: JSON, JSON lines, CSV and GeoJSON, row by row."""

from reportedly.export.claims_csv import CLAIM_COLUMNS, write_claims_csv
from reportedly.export.documents import document_of, documents
from reportedly.export.geojson import FEATURE_PROPERTIES, write_geojson
from reportedly.export.incidents_csv import INCIDENT_COLUMNS, write_incidents_csv
from reportedly.export.public_json import to_json, write_json_lines
from reportedly.export.schema import json_schema, write_json_schema

__all__ = [
    "CLAIM_COLUMNS",
    "FEATURE_PROPERTIES",
    "INCIDENT_COLUMNS",
    "document_of",
    "documents",
    "json_schema",
    "to_json",
    "write_claims_csv",
    "write_geojson",
    "write_incidents_csv",
    "write_json_lines",
    "write_json_schema",
]
