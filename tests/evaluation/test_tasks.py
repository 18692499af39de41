import datetime as dt
import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly.cli import main
from reportedly.errors import EvaluationError
from reportedly.evaluation import PERCENT, TASKS, gun_violence, ledger, releases, speed

RELEASE = (
    "KABUL, Afghanistan (May 4, 2011) - An Afghan and coalition force killed three insurgents "
    "in Panjwai district, Kandahar province, yesterday."
)
SHOOTING = "One man was killed and two women were wounded in a shooting in Toledo on Monday."
REPORT = "The mayor of Goma said on Friday that nine people had been killed in shelling."

Write = Callable[[str, dict[str, object]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a set of one row where a task looks for it; return the folder of the sets."""

    def written(task: str, row: dict[str, object]) -> Path:
        path = tmp_path / TASKS[task].file
        path.parent.mkdir(parents=True)
        path.write_bytes(gzip.compress(json.dumps(row).encode()))
        return tmp_path

    return written


def release(**gold: object) -> dict[str, object]:
    told = {"min_killed": 3, "min_captured": 0, "start_date": "2011-05-03"}
    return {"id": 1, "text": RELEASE, "gold": {**told, "province": ["kandahar"], **gold}}


def shooting() -> dict[str, object]:
    victims = [{"victim-was": ["killed"]}, {"victim-was": ["injured"]}, {"victim-was": ["injured"]}]
    return {"article_id": "9", "text": SHOOTING, "gold": {"victim-section": victims}}


def test_a_release_is_scored_on_four_fields(write: Write) -> None:
    result = TASKS["isaf"](write("isaf", release()))
    values = {m.name: m.figure.value for m in result.measures}
    assert values["killed, all reports"] == 100.0
    assert values["start day, datelines with a year"] == 100.0
    assert values["province, all reports"] == 100.0
    assert result.documents == 1
    assert result.misses == ()


def test_a_release_without_a_time_is_answered_with_its_day_of_issue(write: Write) -> None:
    timeless = release(start_date="2011-05-04") | {"text": RELEASE.replace(", yesterday", "")}
    result = TASKS["isaf"](write("isaf", timeless))
    assert not [m for m in result.misses if m.measure == "start day"]


def test_a_release_coded_otherwise_is_missed_with_its_cause(write: Write) -> None:
    gold = release(min_killed=0, start_date="2011-05-02", province=["helmand"])
    result = TASKS["isaf"](write("isaf", gold))
    assert {(m.measure, m.cause) for m in result.misses} == {
        ("killed", "invented"),
        ("start day", "a day off"),
        ("province", "another"),
    }


def test_baselines_of_releases(write: Write) -> None:
    exam = releases.load(write("isaf", release()) / TASKS["isaf"].file)
    (item,) = exam.items
    answers = {name: baseline(item) for name, baseline in exam.baselines.items()}
    assert answers["first number near"]["killed"] == "3"
    assert answers["always none"] == {"killed": "0", "detained": "0"}
    assert answers["day of publication"] == {"start day": "2011-05-04"}
    assert answers["day before"] == {"start day": "2011-05-03"}
    assert answers["first name before 'province'"] == {"province": "kandahar"}
    assert answers["commonest province"] == {"province": "kandahar"}


def test_victims_are_counted_by_the_worst_that_befell_them(write: Write) -> None:
    exam = gun_violence.load(write("gvdb", shooting()) / TASKS["gvdb"].file)
    assert exam.items[0].gold == {"killed": {"1"}, "injured": {"2"}}


def test_an_article_is_scored_on_killed_and_injured(write: Write) -> None:
    result = TASKS["gvdb"](write("gvdb", shooting()))
    assert {m.name for m in result.measures} == {
        "killed, all reports",
        "killed, reports with some",
        "injured, all reports",
        "injured, reports with some",
    }
    assert all(m.unit == PERCENT for m in result.measures)


def test_speed_is_measured_against_the_parse(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "STARTS", 1)
    result = TASKS["speed"](write("speed", {"id": "1", "text": REPORT}))
    found = {m.name: m for m in result.measures}
    assert found["the whole reading"].figure.value > 1
    assert found["the whole reading"].baselines["the bare parse"].value == 1
    assert found["start to first claim"].figure.value > 0
    assert PERCENT not in {m.unit for m in result.measures}


def test_a_set_that_is_not_there_is_one_line_and_exit_code_1(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="not there"):
        TASKS["isaf"](tmp_path)
    done = CliRunner().invoke(main, ["evaluate", "isaf", "--sets", str(tmp_path)])
    assert done.exit_code == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "--sets" in done.stderr


def test_json_holds_figures_baselines_and_digest(write: Write) -> None:
    folder = str(write("isaf", release(min_killed=2)))
    done = CliRunner().invoke(
        main, ["evaluate", "isaf", "--sets", folder, "--json", "--errors", "1"]
    )
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    first = told["measures"][0]
    assert first["name"] == "killed, all reports"
    assert set(first["figure"]) == {"value", "low", "high", "n"}
    assert first["baselines"]["always none"]["value"] == 0.0
    assert len(told["digest"]) == 12
    assert [m["cause"] for m in told["misses"]] == ["too high"]


def test_misses_are_listed_by_cause(write: Write) -> None:
    folder = str(write("isaf", release(min_killed=2)))
    done = CliRunner().invoke(main, ["evaluate", "isaf", "--sets", folder, "--errors", "3"])
    assert "killed: too high: 1" in done.stdout
    assert "1: gold “2”, given “3”" in done.stdout


def test_a_figure_that_falls_under_its_floor_is_told(write: Write, tmp_path: Path) -> None:
    folder = str(write("isaf", release(min_killed=2)))
    path = tmp_path / "accuracy.json"
    command = ["evaluate", "isaf", "--sets", folder, "--write", str(path)]
    assert CliRunner().invoke(main, command).exit_code == 0
    kept = json.loads(path.read_text())
    kept["tasks"]["isaf"]["measures"]["killed, all reports"]["floor"] = 50.0
    path.write_text(json.dumps(kept))
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 1
    assert "killed, all reports: 0.0 is under its floor of 50.0" in done.stderr
    assert ledger.read(path)["tasks"]["isaf"]["date"] == f"{dt.datetime.now(dt.UTC):%Y-%m-%d}"


def test_a_ledger_takes_no_part_of_a_set(tmp_path: Path) -> None:
    command = ["evaluate", "isaf", "--limit", "1", "--write", str(tmp_path / "accuracy.json")]
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 2
    assert "whole sets" in done.stderr
