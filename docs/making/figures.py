"""Measured figures, as the ledger docs/reference/accuracy.json has them."""

import json
from pathlib import Path
from typing import Any

from making.markdown import table
from reportedly.evaluation import PERCENT, Figure

ACCURACY = Path(__file__).parents[1] / "reference" / "accuracy.json"
# What the tool is for comes first; how fast it is, last.
ORDER = (
    "attribution",
    "isaf",
    "gvdb",
    "muc4",
    "dates",
    "geoparsing",
    "village-names",
    "event-location",
    "linking",
    "linking-coded",
    "linking-recorded",
    "matching",
    "speed",
)
INTRODUCTION = """\
# Accuracy

Measured on sets made by others, whose texts are not part of Reportedly. Each figure has its 95 %
interval from a thousand resamples of the documents, and beside it what simple means reach on the
same documents. Percent, unless a unit is named. The floor is what a change may not fall under.
How to measure: [how-to/measure-it.md](../how-to/measure-it.md). The same figures as data:
[accuracy.json](accuracy.json).
"""


def page() -> str:
    """Return all the measured figures."""
    parts = [INTRODUCTION]
    for told in _ledger().values():
        rows = (
            (_named(name, row), str(_figure(row)), str(row["n"]), _beside(row), _floor(row))
            for name, row in told["measures"].items()
        )
        refused = f" ({told['refused']} refused as no prose)" if told["refused"] else ""
        parts.append(
            f"## {told['set']}\n\n`{told['command']}`, {told['documents']} documents{refused}; "
            f"SHA-256 `{told['digest']}…`; {told['date']}, version {told['version']}.\n\n"
            + table(("measure", "Reportedly", "n", "simple means", "floor"), rows)
        )
    return "\n".join(parts)


def headlines() -> str:
    """Return the table of the few figures that a summary shows."""
    rows = (
        (f"`{task}`", _named(name, row), f"**{_figure(row)}**", _beside(row))
        for task, told in _ledger().items()
        for name, row in told["measures"].items()
        if row["headline"]
    )
    return table(("task", "measure", "Reportedly", "simple means"), rows)


def _ledger() -> dict[str, Any]:
    tasks: dict[str, Any] = json.loads(ACCURACY.read_text(encoding="utf-8"))["tasks"]
    return {task: tasks[task] for task in ORDER if task in tasks}


def _figure(row: dict[str, Any]) -> Figure:
    return Figure(row["value"], row["low"], row["high"], row.get("n", 0))


def _named(name: str, row: dict[str, Any]) -> str:
    return name if row["unit"] == PERCENT else f"{name}, {row['unit']}"


def _beside(row: dict[str, Any]) -> str:
    return "; ".join(f"{name} {_figure(b).plainly()}" for name, b in row["baselines"].items())


def _floor(row: dict[str, Any]) -> str:
    return "" if row["floor"] is None else f"{row['floor']:.1f}"
