import json
import re
from pathlib import Path

import reportedly.cli
from command_line import Run

EXAMPLES = Path(reportedly.cli.__file__).with_name("examples") / "aleppo.jsonl"


def test_the_demo_fits_a_page_and_shows_rivals_camp_and_evidence(run: Run) -> None:
    done = run("demo")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert all(len(line) <= 80 and line == line.rstrip() for line in lines)
    assert len(lines) <= 60
    assert lines[0].startswith("13 short reports on one weekend in Aleppo hold ")
    told = "\n".join(lines)
    assert "low 72 / best 72 / high 101+  contested" in told
    assert told.index("How many were killed?") < told.index("Who took the Handarat camp?")
    assert "24 Sep 2016" in told
    assert "25 Sep 2016" in told
    assert re.search(r"reportedly show c-[0-9a-f]{12} --casebook demo.casebook", told)
    assert not Path("demo.casebook").exists()


def test_the_demo_can_be_kept_and_shown_again(run: Run) -> None:
    first = run("demo", "--casebook", "mine.casebook")
    assert run("demo", "--casebook", "mine.casebook").stdout == first.stdout
    step = next(line for line in first.stdout.splitlines() if "reportedly show" in line)
    show = step.split("reportedly ")[1].split()
    assert run(*show).exit_code == 0


def test_each_example_names_its_outlet_and_day() -> None:
    rows = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == 13
    assert len({row["outlet"] for row in rows}) == 6
    assert all("2016-09-22" <= row["published"] <= "2016-09-25" for row in rows)
