"""The Gun Violence Database (Pavlick et al. 2016): how many victims were killed, how many hurt."""

from pathlib import Path
from typing import Any

from reportedly.evaluation.counts import (
    always_none,
    first_number_near,
    how_it_misses,
    numbers,
    with_some,
)
from reportedly.evaluation.exact import Exam, Item
from reportedly.evaluation.gold import rows

HARMS = ("killed", "injured")


def load(path: Path, limit: int | None = None) -> Exam:
    """Return the articles with the number of annotated victims killed, and of those only hurt.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    return Exam(
        items=rows(path, _item)[:limit],
        answer=lambda reading: numbers(reading, HARMS),
        baselines={"first number near": first_number_near, "always none": always_none},
        views={harm: with_some(harm) for harm in HARMS},
        cause=lambda _, gold, given: how_it_misses(gold, given),
    )


def _item(row: dict[str, Any]) -> Item:
    fates = [victim.get("victim-was", ()) for victim in row["gold"]["victim-section"]]
    killed = sum("killed" in fate for fate in fates)
    hurt = sum(bool(fate) and "killed" not in fate for fate in fates)
    gold = {"killed": frozenset({str(killed)}), "injured": frozenset({str(hurt)})}
    return Item(row["article_id"], row["text"], gold)
