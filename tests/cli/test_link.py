"""`reportedly link`: incidents that several reports tell of."""

import json
from pathlib import Path
from typing import Any

from command_line import Run


def test_the_camp_is_taken_and_retaken_each_by_several_reports(run: Run, weekend: Path) -> None:
    done = run("link", "--type", "control", "--casebook", weekend, "--json")
    assert done.exit_code == 0
    told = [json.loads(line) for line in done.stdout.splitlines()]
    days = [
        {record["when"]["start"] for record in one["records"] if _on_one_day(record)}
        for one in told
    ]
    assert set().union(*days) == {"2016-09-24", "2016-09-25"}
    assert all(len(one) <= 1 for one in days)
    assert all(len(one["reports"]) > 1 for one in told)


def _on_one_day(record: dict[str, Any]) -> bool:
    taken, when = record["type"].startswith("control"), record["when"]
    return taken and when is not None and when["start"] == when["end"]


def test_why_a_link_was_made_is_said_in_words(run: Run, weekend: Path) -> None:
    done = run("link", "--type", "control.capture", "--why", "--casebook", weekend)
    assert "linked by: " in done.stdout
    assert "Handarat" in done.stdout


def test_alone_adds_what_one_report_tells(run: Run, weekend: Path) -> None:
    several = run("link", "--casebook", weekend).stderr
    every = run("link", "--alone", "--casebook", weekend).stderr
    assert int(every.split()[0]) > int(several.split()[0]) > 0
