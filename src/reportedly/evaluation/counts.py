"""How many were killed, wounded or captured: one number a report, against gold by others.

ISAF releases (one expert; smallest number killed and captured) and the Gun Violence Database
(annotated victims, each killed or injured). Exact match, over all reports and over those with some.
"""

import gzip
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import EvaluationError
from reportedly.evaluation.figures import Figure, digest, share
from reportedly.model import Reading
from reportedly.tally import Question, Said, tally


@dataclass(frozen=True, slots=True)
class Counted:
    """A report's text and the gold numbers by harm."""

    text: str
    gold: dict[str, int]


@dataclass(frozen=True, slots=True)
class CountScore:
    """Exact match for one harm, with what a baseline scores on the same reports.

    Attributes:
        figures: name of the view to the figure with its 95 % interval.
        gold: the first digits of the gold file's SHA-256.
    """

    harm: str
    figures: dict[str, Figure]
    gold: str


Answer = Callable[[Counted], dict[str, int]]


def load_isaf(path: Path) -> list[Counted]:
    """Load press releases with the smallest number killed and captured."""
    return [
        Counted(
            row["text"],
            {"killed": row["gold"]["min_killed"], "detained": row["gold"]["min_captured"]},
        )
        for row in _rows(path)
    ]


def load_gvdb(path: Path) -> list[Counted]:
    """Load gun violence articles with the number of victims killed and injured."""
    found = []
    for row in _rows(path):
        fates = [victim.get("victim-was", []) for victim in row["gold"]["victim-section"]]
        killed = sum("killed" in fate for fate in fates)
        hurt = sum("killed" not in fate and bool(fate) for fate in fates)
        found.append(Counted(row["text"], {"killed": killed, "injured": hurt}))
    return found


def score(answer: Answer, gold: Sequence[Counted], path: Path) -> list[CountScore]:
    """Score an answer beside two baselines: always none, and a regular expression."""
    systems = {
        "reportedly": answer,
        "regular expression": by_expression,
        "always none": none_at_all,
    }
    given = {name: [system(item) for item in gold] for name, system in systems.items()}
    found = []
    for harm in gold[0].gold:
        figures = {}
        for name, answers in given.items():
            right = [a.get(harm, 0) == g.gold[harm] for a, g in zip(answers, gold, strict=True)]
            some = [r for r, g in zip(right, gold, strict=True) if g.gold[harm] > 0]
            figures[f"{name}, all reports"] = share(right)
            figures[f"{name}, reports with some"] = share(some)
        found.append(CountScore(harm, figures, digest(path)))
    return found


def from_reading(reading: Reading, harms: Iterable[str]) -> dict[str, int]:
    """Return one number a harm: the low of the report's own tally, zero when it has none."""
    report = reading.report
    told = [Said(claim, report.outlet, report.published) for claim in reading.claims]
    return {harm: tally(told, Question(harm=harm)).low or 0 for harm in harms}


def none_at_all(item: Counted) -> dict[str, int]:
    """The baseline that always answers zero."""
    return dict.fromkeys(item.gold, 0)


NEAR = {
    "killed": r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b[\w\s]{0,30}\b(?:killed|dead|died)"
    r"|killed[\w\s]{0,12}\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    "injured": r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b[\w\s]{0,30}\b(?:wounded|injured)"
    r"|(?:wounded|injured)[\w\s]{0,12}\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    "detained": r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b[\w\s]{0,30}\b(?:detained|captured|arrested)"
    r"|(?:detained|captured|arrested)[\w\s]{0,12}\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b",
}
ORDER = ("zero one two three four five six seven eight nine ten").split()


def by_expression(item: Counted) -> dict[str, int]:
    """The baseline that takes the first number near a word of harm."""
    answer = {}
    for harm in item.gold:
        match = re.search(NEAR[harm], item.text, re.IGNORECASE)
        word = next((g for g in match.groups() if g), "0").lower() if match else "0"
        answer[harm] = ORDER.index(word) if word in ORDER else int(word)
    return answer


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    except (OSError, json.JSONDecodeError) as error:
        raise EvaluationError(f"{path} is not the gold file it should be: {error}") from error
