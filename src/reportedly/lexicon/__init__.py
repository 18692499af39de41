"""Vocabulary is data. Reads: packaged YAML and CSV. Writes: plain dicts and lists, cached."""

from reportedly.lexicon.load import phrases, table, words
from reportedly.lexicon.terms import groups, harms, incident_types, is_subgroup, targets, weapons

__all__ = [
    "groups",
    "harms",
    "incident_types",
    "is_subgroup",
    "phrases",
    "table",
    "targets",
    "weapons",
    "words",
]
