"""`reportedly link`: incidents that several reports tell of."""

import json
from pathlib import Path

from command_line import Run


def test_the_camp_is_taken_and_retaken_each_by_several_reports(run: Run, weekend: Path) -> None:
    done = run("link", "--type", "control", "--casebook", weekend, "--json")
    assert done.exit_code == 0
    told = [json.loads(line) for line in done.stdout.splitlines()]
    days = [one["records"][0]["when"]["start"] for one in told]
    assert days == ["2016-09-24", "2016-09-25"]
    assert all(len(one["reports"]) > 1 for one in told)


def test_why_a_link_was_made_is_said_in_words(run: Run, weekend: Path) -> None:
    done = run("link", "--type", "control.capture", "--why", "--casebook", weekend)
    assert "linked by: " in done.stdout
    assert "Handarat" in done.stdout


def test_alone_adds_what_one_report_tells(run: Run, weekend: Path) -> None:
    several = run("link", "--casebook", weekend).stderr
    every = run("link", "--alone", "--casebook", weekend).stderr
    assert int(every.split()[0]) > int(several.split()[0]) > 0
