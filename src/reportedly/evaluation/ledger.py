"""The ledger: measured figures in one JSON file, each with a floor that only a person lowers.

Writing new figures raises a floor to a tolerance under the figure, and never lowers one. A figure
under its floor stays in the file beside it until the floor is changed by hand, where all see it.
"""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import reportedly
from reportedly.errors import EvaluationError
from reportedly.evaluation.figures import PERCENT, Figure, Measure, Result

# Points of percent that a figure may fall before it is a fault; half a report set's interval.
TOLERANCE = 2.0
PLACES = 3

Ledger = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fallen:
    """A figure under its floor."""

    task: str
    name: str
    value: float
    floor: float

    def __str__(self) -> str:
        return f"{self.task}: {self.name}: {self.value:.1f} is under its floor of {self.floor:.1f}"


def read(path: Path) -> Ledger:
    """Return the ledger in the file, empty when there is none yet.

    Raises:
        EvaluationError: the file is no ledger.
    """
    if not path.exists():
        return {"tasks": {}}
    try:
        ledger: Ledger = json.loads(path.read_text(encoding="utf-8"))
        return ledger if ledger["tasks"] is not None else {"tasks": {}}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EvaluationError(f"{path} is no ledger of figures: {error!r}") from error


def write(path: Path, results: Iterable[Result], today: dt.date) -> tuple[Fallen, ...]:
    """Put the results in the ledger; tasks that were not measured keep their figures.

    Returns:
        the figures that are under their floors.
    """
    ledger = read(path)
    tasks = ledger["tasks"] | {
        r.task: entry(r, ledger["tasks"].get(r.task), today) for r in results
    }
    ledger = {"tasks": dict(sorted(tasks.items()))}
    text = json.dumps(ledger, ensure_ascii=False, indent=2)
    path.write_text(f"{text}\n", encoding="utf-8")
    return fallen(ledger)


def fallen(ledger: Ledger) -> tuple[Fallen, ...]:
    """Return the figures under their floors."""
    return tuple(
        Fallen(task, name, row["value"], row["floor"])
        for task, told in ledger["tasks"].items()
        for name, row in told["measures"].items()
        if row["floor"] is not None and row["value"] < row["floor"]
    )


def under(ledger: Ledger, results: Sequence[Result]) -> tuple[Fallen, ...]:
    """Return the new figures that are under the ledger's floors; gold that changed has none."""
    found = []
    for result in results:
        told = ledger["tasks"].get(result.task)
        if told is None or told["digest"] != result.digest:
            continue
        for measure in result.measures:
            floor = told["measures"].get(measure.name, {}).get("floor")
            if floor is not None and measure.figure.value < floor:
                found.append(Fallen(result.task, measure.name, measure.figure.value, floor))
    return tuple(found)


def entry(result: Result, before: dict[str, Any] | None, today: dt.date) -> dict[str, Any]:
    """Return a result as the ledger keeps it."""
    same_gold = before is not None and before["digest"] == result.digest
    floors = (
        {name: row["floor"] for name, row in before["measures"].items()}
        if before is not None and same_gold
        else {}
    )
    return {
        "command": f"reportedly evaluate {result.task}",
        "set": result.title,
        "digest": result.digest,
        "documents": result.documents,
        "refused": result.refused,
        "date": today.isoformat(),
        "version": reportedly.__version__,
        "measures": {m.name: _row(m, floors.get(m.name)) for m in result.measures},
    }


def _row(measure: Measure, floor: float | None) -> dict[str, Any]:
    return {
        **_plain(measure.figure),
        "unit": measure.unit,
        "headline": measure.headline,
        "floor": _floor(measure, floor),
        "baselines": {name: _plain(figure) for name, figure in measure.baselines.items()},
    }


def _floor(measure: Measure, floor: float | None) -> float | None:
    """Return the floor, never under the one before.

    Speed depends on the machine and has none; nor have the parts that make up a headline, such as
    precision and recall, since one may be given up for the other.
    """
    if measure.unit != PERCENT or not measure.headline:
        return None
    new = round(max(measure.figure.value - TOLERANCE, 0.0), 1)
    return new if floor is None else max(floor, new)


def _plain(figure: Figure) -> dict[str, float]:
    return {key: round(value, PLACES) for key, value in asdict(figure).items()}
