"""`reportedly incidents` and `show n-…`: what happened, across reports."""

import json
from pathlib import Path
from typing import Any

from command_line import Run


def test_an_incident_is_listed_once_with_all_the_reports_that_tell_of_it(
    run: Run, weekend: Path
) -> None:
    told = _incidents(run, weekend)
    records = [
        json.loads(line)
        for line in run(
            "incidents", "--by-report", "--json", "--casebook", weekend
        ).stdout.splitlines()
    ]
    assert len(told) < len(records)
    assert sorted(r["id"] for one in told for r in one["records"]) == sorted(
        r["id"] for r in records
    )
    assert max(len(one["reports"]) for one in told) > 1


def test_a_copy_is_no_witness_of_its_own(run: Run, weekend: Path) -> None:
    copied = [one for one in _incidents(run, weekend) if "14-copied-toll" in one["reports"]]
    assert copied
    assert all(len(one["witnesses"]) < len(one["reports"]) for one in copied)


def test_a_filter_that_one_record_meets_lists_the_whole_incident(run: Run, weekend: Path) -> None:
    some = run("incidents", "--type", "control", "--json", "--casebook", weekend).stdout
    told = [json.loads(line) for line in some.splitlines()]
    assert told
    assert all(any(r["type"].startswith("control") for r in one["records"]) for one in told)
    assert len(told) < len(_incidents(run, weekend))


def test_an_incident_is_shown_source_by_source(run: Run, weekend: Path) -> None:
    told = max(_incidents(run, weekend), key=lambda one: len(one["claims"]))
    done = run("show", told["id"][:9], "--casebook", weekend)
    assert done.exit_code == 0
    assert f"{len(told['claims'])} claims" in done.stderr
    for claim in told["claims"]:
        if claim["source"]:
            assert f"{claim['source']['name']}: " in done.stdout


def test_an_unknown_incident_is_an_error_in_words(run: Run, weekend: Path) -> None:
    done = run("show", "n-000000000000", "--casebook", weekend)
    assert done.exit_code != 0
    assert "there is no incident 'n-000000000000'" in done.stderr


def _incidents(run: Run, weekend: Path) -> list[dict[str, Any]]:
    done = run("incidents", "--json", "--casebook", weekend)
    return [json.loads(line) for line in done.stdout.splitlines()]
