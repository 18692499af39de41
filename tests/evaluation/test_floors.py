"""The figures on whole sets, held to the floors of the ledger: minutes, so only with -m bench."""

from pathlib import Path

import pytest

from reportedly.evaluation import TASKS, ledger

ROOT = Path(__file__).parents[2]
SETS = ROOT.parent / "shared" / "bench"
LEDGER = ROOT / "docs" / "reference" / "accuracy.json"


@pytest.mark.bench
@pytest.mark.parametrize("task", ["attribution", "isaf", "gvdb"])
def test_no_figure_is_under_its_floor(task: str) -> None:
    if not (SETS / TASKS[task].file).is_file():
        pytest.skip(f"the set is not there: {SETS / TASKS[task].file}")
    fallen = ledger.under(ledger.read(LEDGER), [TASKS[task](SETS)])
    assert [str(f) for f in fallen] == []


def test_the_ledger_holds_no_figure_under_its_floor() -> None:
    kept = ledger.read(LEDGER)
    # How it grows and how fast pages come differ by machine: their tables are in the decisions.
    assert set(kept["tasks"]) == set(TASKS) - {"linking-scale", "review-room"}
    assert [str(f) for f in ledger.fallen(kept)] == []
