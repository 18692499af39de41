"""States over time: sieges, truces, services, and who held a place on a day."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from command_line import Run
from reportedly.cli import main

ASKS = ("control", "sieges", "truces", "services", "people")


@pytest.mark.parametrize("command", ASKS)
def test_in_a_pipe_lines_are_bare_and_json_is_one_object_a_line(
    run: Run, weekend: Path, command: str
) -> None:
    done = run(command, "--casebook", weekend)
    lines = done.stdout.splitlines()
    assert len(lines) > 1
    assert all(line and line == line.rstrip() for line in lines)
    assert "\x1b" not in done.stdout
    as_json = run(command, "--json", "--casebook", weekend)
    assert as_json.stderr == ""
    assert all(isinstance(json.loads(line), dict) for line in as_json.stdout.splitlines())


@pytest.mark.parametrize(
    ("command", "place", "said"),
    [
        *((command, "Alepo", "did you mean Aleppo?") for command in ASKS),
        *((command, "Handarat", "no report here tells of") for command in ASKS[1:]),
    ],
)
def test_of_nothing_told_one_plain_line_says_so(
    run: Run, weekend: Path, command: str, place: str, said: str
) -> None:
    done = run(command, "--place", place, "--casebook", weekend)
    assert (done.exit_code, done.stdout) == (0, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_siege_with_each_sources_figure(run: Run, weekend: Path) -> None:
    head, *rows = run("sieges", "--place", "Aleppo", "--casebook", weekend).stdout.splitlines()
    assert head.split() == [
        "place",
        "besieged",
        "by",
        "whom",
        "people",
        "inside",
        "who",
        "says",
        "so",
    ]
    assert any("250,001+" in row and "last said 25 Sep 2016" in row for row in rows)


def test_the_truce_brokered_and_abandoned(run: Run, weekend: Path) -> None:
    rows = run("truces", "--casebook", weekend).stdout.splitlines()[1:]
    ours = [row for row in rows if row.startswith("brokered by Russia, United States")]
    assert any("agreed" in row for row in ours)
    assert any("abandoned by" in row for row in ours)


def test_the_rescuers_bases_hit_and_their_share_out_of_service(run: Run, weekend: Path) -> None:
    rows = run("services", "--casebook", weekend).stdout.splitlines()[1:]
    assert any(row.startswith("rescuers  Aleppo") and "hit: 3+ headquarters" in row for row in rows)
    assert any("out of service: “more than half” rescue service" in row for row in rows)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2016-09-24", "confirmed by both sides: Syrian army"),
        ("2016-09-26", "confirmed by both sides: rebel fighters"),
    ],
)
def test_who_held_the_camp_on_a_day(run: Run, weekend: Path, day: str, said: str) -> None:
    asked = ("control", "--on", day, "--place", "Handarat", "--casebook", weekend)
    done = run(*asked)
    assert said in done.stdout
    assert done.stderr == "1 place\n"
    assert json.loads(run(*asked, "--json").stdout)["state"] == "confirmed"


def test_before_the_first_change_nobody_is_made_up(run: Run, weekend: Path) -> None:
    done = run("control", "--on", "2016-09-01", "--casebook", weekend)
    assert done.stdout == ""
    assert done.stderr == "no report here tells of a change of hands by 1 Sep 2016\n"


@pytest.mark.parametrize("command", ASKS)
def test_help_fits_a_page(command: str) -> None:
    done = CliRunner().invoke(main, [command, "--help"], terminal_width=80)
    assert done.exit_code == 0
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    assert "--where" in done.stdout
    assert "--on" in done.stdout


@pytest.mark.parametrize("command", ASKS)
def test_on_a_day_before_all_nothing_is_told(run: Run, weekend: Path, command: str) -> None:
    done = run(command, "--on", "1999-01-01", "--casebook", weekend)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.endswith("by 1 Jan 1999\n")


@pytest.mark.parametrize("command", ASKS)
def test_on_a_day_after_all_something_is(run: Run, weekend: Path, command: str) -> None:
    asked = (command, "--on", "2016-09-26", "--casebook", weekend)
    assert len(run(*asked).stdout.splitlines()) > 1
    assert json.loads(run(*asked, "--json").stdout.splitlines()[0])


def test_grades_say_why_and_can_be_chosen_by_word_and_rule(run: Run, weekend: Path) -> None:
    done = run("grades", "--word", "confirmed", "--casebook", weekend)
    assert "confirmed (airwars)" in done.stdout
    assert "rebels: accepts it" in done.stdout
    assert "weak (airwars)" not in done.stdout
    by_two = run("grades", "--rule", "ibc", "--json", "--casebook", weekend).stdout.splitlines()
    words = {json.loads(line)["grade"]["word"] for line in by_two}
    assert {"recorded", "provisional"} <= words <= {"recorded", "provisional", "ungraded"}


def test_ratios_say_on_how_many_scopes_they_rest(run: Run, weekend: Path) -> None:
    head, *rows = run("sources", "--ratios", "--casebook", weekend).stdout.splitlines()
    assert head.split("  ")[-1].strip() == "compared"
    assert any(row.startswith("monitor") for row in rows)
