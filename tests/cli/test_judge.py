"""`reportedly judge`, `undo` and `judgements`, as an analyst types them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from command_line import Run

TEXT = (
    "At least 9 people were killed in shelling of Baidoa on Tuesday, the governor said. "
    "The army denied shelling the town. Medics said a school near Tripoli was empty.\n\n"
    "Gunmen shot dead a teacher in Kismayo on Friday, police said.\n"
)
Claims = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def claims(run: Run) -> Claims:
    """Read the report, and give its claims as often as asked."""
    Path("report.txt").write_text(TEXT, encoding="utf-8")
    assert run("read", "report.txt", "--published", "2024-03-17").exit_code == 0
    return lambda: [json.loads(line) for line in run("claims", "--json").stdout.splitlines()]


def test_a_figure_is_corrected_and_undone(run: Run, claims: Claims) -> None:
    [toll, *_] = before = claims()
    done = run("judge", "set", toll["id"], "counts[0]", "12+", "--why", "typo", "--by", "ana")
    assert done.exit_code == 0, done.output
    assert "set" in done.stdout
    assert "12+ people killed" in done.stdout
    assert claims()[0]["counts"][0]["low"] == 12
    undone = run("undo", "--by", "ana")
    assert "withdrawn" in undone.stdout
    assert claims() == before


def test_evidence_is_found_in_the_report(run: Run, claims: Claims) -> None:
    id_ = claims()[0]["id"]
    done = run("judge", "set", id_, "source.name", "the mayor", "--evidence", "The  army", "--json")
    start = TEXT.index("The army")
    assert json.loads(done.stdout)["judgement"]["evidence"] == [start, start + 8]
    spans = run("judge", "set", id_, "stance", "fears", "--evidence", "0-8", "--json").stdout
    assert json.loads(spans)["judgement"]["evidence"] == [0, 8]


def test_words_that_the_report_lacks_or_repeats_are_no_evidence(run: Run, claims: Claims) -> None:
    id_ = claims()[0]["id"]
    lacking = run("judge", "set", id_, "stance", "fears", "--evidence", "the navy")
    assert lacking.exit_code == 2
    assert "does not say 'the navy'" in lacking.stderr
    twice = run("judge", "set", id_, "stance", "fears", "--evidence", "shelling")
    assert "stands at 33-41, " in twice.stderr


def test_a_place_is_named_or_numbered(run: Run, claims: Claims) -> None:
    id_ = claims()[0]["id"]
    several = run("judge", "set", id_, "place", "Tripoli")
    assert several.exit_code == 2
    assert "Tripoli 2210247" in several.stderr
    done = run("judge", "set", id_, "place", "Tripoli 2210247")
    assert done.exit_code == 0, done.output
    assert claims()[0]["place"]["geonames_id"] == 2210247
    unknown = run("judge", "set", id_, "place", "Qwertyville")
    assert "the gazetteer has no place 'Qwertyville'" in unknown.stderr
    own = '{"name": "East camp", "lat": 3.1, "lon": 43.7, "precision": "near"}'
    assert run("judge", "set", id_, "place", own).exit_code == 0
    assert claims()[0]["place"]["name"] == "East camp"


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("when", "2024-03-12", {"start": "2024-03-12", "end": "2024-03-12"}),
        ("when", "2024-03-12..2024-03-14", {"start": "2024-03-12", "end": "2024-03-14"}),
        ("when", "none", None),
        ("counts[0]", "1,200", {"low": 1200, "high": 1200}),
        ("counts[0]", "20-30", {"low": 20, "high": 30}),
        ("counts[0]", "low=5 group=children", {"low": 5, "group": "children"}),
        ("counts[0].high", "open", None),
        ("counts[0].documented", "yes", True),
        ("source", "name=Ali Hassan kind=medical", {"name": "Ali Hassan", "kind": "medical"}),
        ("source", "the mayor", {"name": "the mayor"}),
        ("stance", "denies", "denies"),
    ],
)
def test_words_become_values(
    run: Run, claims: Claims, field: str, words: str, value: object
) -> None:
    done = run("judge", "set", claims()[0]["id"], field, words, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["judgement"]["value"] == value


@pytest.mark.parametrize(
    ("field", "words", "said"),
    [
        ("counts[0]", "lots", "write 72, 72+, 20-30"),
        ("place", "{no json}", "is no JSON object"),
        ("stanc", "denies", "did you mean stance"),
        ("counts[0].low", "9x", "give a number"),
    ],
)
def test_a_value_that_cannot_be_is_refused_in_words(
    run: Run, claims: Claims, field: str, words: str, said: str
) -> None:
    done = run("judge", "set", claims()[0]["id"], field, words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert run("judgements").stdout == ""


def test_a_rejected_claim_is_left_out_and_said_so(run: Run, claims: Claims) -> None:
    before = claims()
    run("judge", "reject", before[1]["id"], "--why", "about another town", "--by", "ana")
    assert [one["id"] for one in claims()] == [one["id"] for one in before if one != before[1]]
    run("judge", "accept", before[0]["id"], "--by", "ben")
    listed = run("judgements")
    assert listed.stdout.index("accepted") < listed.stdout.index("rejected")
    assert "because about another town" in listed.stdout
    assert "accepted" not in run("judgements", "--by", "ana").stdout


def test_what_two_people_say_is_listed_as_disputed(run: Run, claims: Claims) -> None:
    id_ = claims()[0]["id"]
    run("judge", "accept", id_, "--by", "ana")
    assert run("judgements", "--disputed").stdout == ""
    run("judge", "unsure", id_, "--by", "ben")
    told = run("judgements", "--disputed", "--json").stdout.splitlines()
    assert [json.loads(line)["judgement"]["by"] for line in told] == ["ana", "ben"]
    assert run("judgements", "--waiting").stderr == "0 judgements waiting\n"


def test_pairs_names_grades_and_what_to_withhold(run: Run, claims: Claims) -> None:
    a, b, *_ = (one["id"] for one in claims())
    *_, incident = (json.loads(one)["id"] for one in run("incidents", "--json").stdout.splitlines())
    for words in (
        ("different", a, b),
        ("same", a, incident),
        ("unsure", a, b),
        ("grade", a, "fair"),
        ("sensitive", a, "--what", "source"),
        ("sensitive", a, "--off"),
        ("alias", "the governor", "Bay governor"),
        ("alias", "the governor", "the mayor", "--off"),
    ):
        done = run("judge", *words, "--json")
        assert done.exit_code == 0, done.output
    answers = run("judgements").stdout
    for word in ("two names", "one name", "not sensitive", "sensitive", "graded", "different"):
        assert word in answers


def test_nothing_to_undo_is_said(run: Run, claims: Claims) -> None:
    claims()
    done = run("undo", "--by", "nobody")
    assert done.exit_code == 2
    assert "nobody has no judgement that stands" in done.stderr


def test_the_log_is_copied_out_and_verified(run: Run, claims: Claims) -> None:
    id_ = claims()[0]["id"]
    run("judge", "accept", id_)
    copy = run("log", "export").stdout
    Path("log.jsonl").write_text(copy, encoding="utf-8")
    run("judge", "reject", id_)
    done = run("log", "verify", "--copy", "log.jsonl")
    assert (done.exit_code, "2 entries" in done.stdout) == (0, True)
    head = json.loads(copy)["hash"]
    assert run("log", "verify", "--head", head).exit_code == 0
    cut = run("log", "verify", "--head", "0f" * 32)
    assert (cut.exit_code, "was cut off" in cut.stderr) == (1, True)
    Path("log.jsonl").write_text(copy.replace("positive", "negative"), encoding="utf-8")
    changed = run("log", "verify", "--copy", "log.jsonl")
    assert (changed.exit_code, "entry 1" in changed.stderr) == (1, True)
    Path("log.jsonl").write_text("nothing\n", encoding="utf-8")
    assert "line 1 of the copy" in run("log", "verify", "--copy", "log.jsonl").stderr
