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
    assert len(lines) <= 130
    assert lines[0].startswith("16 short reports on one weekend in Aleppo hold ")
    told = "\n".join(lines)
    assert "low 72 / best 72 / high 101+  contested" in told
    assert told.index("How many were killed?") < told.index("Who took the Handarat camp?")
    assert "Levant Evening Post ran the text of Northern Wire" in told
    assert "retaken by rebel" in told
    assert "A truce brokered by Russia, United States, in Syria:" in told
    for state in ("violated by rebels", "violated by Syrian army", "abandoned by Russia"):
        assert state in told
    assert "250,001+ people" in told
    assert "independent sources" in told
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
    assert len(rows) == 16
    assert len({row["outlet"] for row in rows}) == 6
    assert all("2016-09-13" <= row["published"] <= "2016-09-25" for row in rows)


def test_every_command_that_the_demo_names_runs_on_what_it_kept(run: Run) -> None:
    shown = run("demo", "--casebook", "mine.casebook").stdout
    asked = ["tally --where Aleppo", "grades", "control --where Handarat", "truces", "sources"]
    asked += ["sieges", "people", "services"]
    for words in asked:
        assert words in shown
        assert run(*words.split(), "--casebook", "mine.casebook").exit_code == 0
