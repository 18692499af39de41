"""The open vocabularies whose keys stand in claims: harms, groups, incident types and tags."""

from functools import cache
from typing import Any

from reportedly.lexicon.load import words


def harms() -> dict[str, dict[str, Any]]:
    """Return harm key to its row: what it means, and whether it counts persons."""
    return _terms("harms")


def groups() -> dict[str, dict[str, Any]]:
    """Return group key to its row: what it means, and the groups that hold it (`within`)."""
    return _terms("groups")


def incident_types() -> dict[str, dict[str, Any]]:
    """Return incident type key to its row: what it means."""
    return _terms("incident_types")


def weapons() -> dict[str, dict[str, Any]]:
    """Return weapon key to its row."""
    return _terms("weapons")


def targets() -> dict[str, dict[str, Any]]:
    """Return target key to its row."""
    return _terms("targets")


@cache
def is_subgroup(part: str, whole: str) -> bool:
    """Say whether everyone in group `part` is in group `whole` by definition (DESIGN 8.5)."""
    if part == whole:
        return True
    return any(is_subgroup(parent, whole) for parent in groups()[part].get("within", ()))


def _terms(name: str) -> dict[str, dict[str, Any]]:
    rows: dict[str, dict[str, Any]] = words(name, language="")
    return rows
