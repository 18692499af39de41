import datetime as dt
from pathlib import Path

import pytest

from reportedly.errors import EvaluationError
from reportedly.evaluation import ledger
from reportedly.evaluation.figures import PERCENT, Figure, Measure, Result, exactly

TODAY = dt.date(2026, 3, 14)
NAME = "killed, all reports"


def result(
    value: float, *, digest: str = "abc", unit: str = PERCENT, headline: bool = True
) -> Result:
    measure = Measure(
        name=NAME,
        figure=Figure(value, value - 5, value + 5, 40),
        baselines={"none": exactly(10.0, 40)},
        unit=unit,
        headline=headline,
    )
    return Result(
        task="isaf",
        title="Releases",
        digest=digest,
        documents=40,
        refused=0,
        measures=(measure,),
    )


def floor(path: Path) -> float | None:
    kept: float | None = ledger.read(path)["tasks"]["isaf"]["measures"][NAME]["floor"]
    return kept


def test_a_floor_rises_with_the_figure_and_never_sinks(tmp_path: Path) -> None:
    path = tmp_path / "accuracy.json"
    assert ledger.write(path, [result(70)], TODAY) == ()
    assert floor(path) == 68.0
    assert ledger.write(path, [result(80)], TODAY) == ()
    assert floor(path) == 78.0
    (fallen,) = ledger.write(path, [result(71)], TODAY)
    assert str(fallen) == f"isaf: {NAME}: 71.0 is under its floor of 78.0"
    assert floor(path) == 78.0


def test_a_small_fall_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "accuracy.json"
    ledger.write(path, [result(70)], TODAY)
    assert ledger.write(path, [result(68.5)], TODAY) == ()
    assert floor(path) == 68.0


def test_another_gold_file_starts_a_new_floor(tmp_path: Path) -> None:
    path = tmp_path / "accuracy.json"
    ledger.write(path, [result(70)], TODAY)
    assert ledger.write(path, [result(40, digest="def")], TODAY) == ()
    assert floor(path) == 38.0


@pytest.mark.parametrize("made", [result(1.5, unit="times the parse"), result(60, headline=False)])
def test_speed_and_parts_of_a_headline_have_no_floor(tmp_path: Path, made: Result) -> None:
    path = tmp_path / "accuracy.json"
    ledger.write(path, [made], TODAY)
    assert floor(path) is None


def test_tasks_that_were_not_measured_stay(tmp_path: Path) -> None:
    path = tmp_path / "accuracy.json"
    ledger.write(path, [result(70)], TODAY)
    ledger.write(path, [], TODAY)
    assert list(ledger.read(path)["tasks"]) == ["isaf"]


def test_new_figures_are_held_to_the_floors_of_the_same_gold() -> None:
    kept = {"tasks": {"isaf": ledger.entry(result(70), None, TODAY)}}
    assert ledger.under(kept, [result(69)]) == ()
    assert [f.value for f in ledger.under(kept, [result(60)])] == [60]
    assert ledger.under(kept, [result(60, digest="def")]) == ()


def test_a_file_that_is_no_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "accuracy.json"
    path.write_text("[]")
    with pytest.raises(EvaluationError, match="no ledger"):
        ledger.read(path)
