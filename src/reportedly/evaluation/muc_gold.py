"""The answer keys of MUC-4: templates of slots, each slot with its fillers and their spellings.

A filler may be optional ("? ..."), may have alternatives ("1 / PLURAL"), and may point to the
filler of another slot after a colon ('6: "JESUITS" / "PRIESTS"').
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.evaluation.gold import rows

FOUND = "MESSAGE: TEMPLATE"
DATE, PLACE, TYPE = "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE"
STAGE = "INCIDENT: STAGE OF EXECUTION"
WEAPON = "INCIDENT: INSTRUMENT TYPE"
CATEGORY, ORGANISATION = "PERP: INCIDENT CATEGORY", "PERP: ORGANIZATION ID"
PERPETRATOR, CONFIDENCE = "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION CONFIDENCE"
NAMED, DESCRIBED = "HUM TGT: NAME", "HUM TGT: DESCRIPTION"
NUMBER, EFFECT = "HUM TGT: NUMBER", "HUM TGT: EFFECT OF INCIDENT"
# The slots that an incident's key fills; only the message's number is not scored.
UNFILLED = (
    "INCIDENT: INSTRUMENT ID",
    "PHYS TGT: ID",
    "PHYS TGT: TYPE",
    "PHYS TGT: NUMBER",
    "PHYS TGT: FOREIGN NATION",
    "PHYS TGT: EFFECT OF INCIDENT",
    "PHYS TGT: TOTAL NUMBER",
    "HUM TGT: TYPE",
    "HUM TGT: FOREIGN NATION",
    "HUM TGT: TOTAL NUMBER",
)
FILLED = (
    *(FOUND, DATE, PLACE, TYPE, STAGE, WEAPON, CATEGORY, PERPETRATOR, ORGANISATION, CONFIDENCE),
    *(NAMED, DESCRIBED, NUMBER, EFFECT),
)
SLOTS = (*FILLED, *UNFILLED)

EMPTY = ("-", "*")
TESTS = ("tst1", "tst2")

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True)
class Filler:
    """One filler of a slot: the values that are right, and the strings that it may point to."""

    values: tuple[str, ...]
    tags: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """One incident: the fillers of each slot."""

    slots: Mapping[str, tuple[Filler, ...]]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """A report and the incidents that its key holds."""

    ref: str
    text: str
    templates: tuple[Template, ...]


def load(path: Path, limit: int | None = None) -> list[Message]:
    """Return the messages of both open test sets.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    return [m for part, m in rows(path, _message) if part in TESTS][:limit]


def _message(row: dict[str, Any]) -> tuple[str, Message]:
    templates = tuple(_template(key) for key in row["templates"])
    return row["split"], Message(row["docid"], row["text"], templates)


def _template(key: Mapping[str, Any]) -> Template:
    slots = {slot: tuple(fillers(key.get(slot, "-"))) for slot in SLOTS}
    slots[FOUND] = (Filler(("FOUND",)),)
    return Template(slots, optional="OPTIONAL" in key[FOUND])


def fillers(written: str | list[str]) -> Iterator[Filler]:
    """Yield the fillers that a slot of a key holds, none for a slot that is empty."""
    for one in [written] if isinstance(written, str) else written:
        told = one.strip()
        if told in EMPTY:
            continue
        optional = told.startswith("?")
        told = told.removeprefix("?").strip()
        if told.startswith('"'):
            yield Filler(tuple(_STRING.findall(told)), optional=optional)
            continue
        values, _, tag = told.partition(': "')
        tags = tuple(_STRING.findall('"' + tag)) if tag else ()
        yield Filler(tuple(_alternatives(values)), tags, optional)


def _alternatives(values: str) -> list[str]:
    parts = re.split(r"\)\s*/\s*\(" if values.startswith("(") else r"\s/\s", values)
    outer = len(parts) > 1 and values.startswith("(")
    return [part.strip().strip("()" if outer and not part.endswith("))") else "") for part in parts]
