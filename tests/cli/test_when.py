import json

from command_line import Run

SAID = ("when", "late on Thursday")
PUBLISHED = ("--published", "2016-09-24")


def test_a_time_says_what_it_goes_by(run: Run) -> None:
    shown = run(*SAID, *PUBLISHED).stdout
    assert "2016-09-22" in shown
    assert "published 24 Sep 2016" in shown
    assert "the text" in run("when", "3 May 2014", *PUBLISHED).stdout


def test_without_a_day_of_publication_no_day_is_made_up(run: Run) -> None:
    done = run(*SAID)
    assert "20" not in done.stdout
    assert "--published" in done.stderr


def test_words_without_a_time_say_so(run: Run) -> None:
    done = run("when", "   ")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "these words tell no time\n"


def test_json_tells_relative_times_apart(run: Run) -> None:
    (told,) = [json.loads(line) for line in run(*SAID, *PUBLISHED, "--json").stdout.splitlines()]
    assert (told["start"], told["modifier"], told["relative"]) == ("2016-09-22", "late", True)
    (fixed,) = [
        json.loads(line)
        for line in run("when", "-", "--json", stdin=b"3 May 2014").stdout.splitlines()
    ]
    assert (fixed["end"], fixed["relative"]) == ("2014-05-03", False)


def test_a_southern_winter(run: Run) -> None:
    assert "2015-06-01" in run("when", "winter 2015", "--south").stdout
