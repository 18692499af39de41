"""What is asked of a casebook: claims, incidents, tally, control, show, runs, export."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from command_line import LEAD, Run
from reportedly.answers import toll
from reportedly.casebook import ClaimFilter, open_casebook
from reportedly.lexicon import words
from reportedly.model import Claim, SourceKind, Stance
from reportedly.tally import Question, Said, tally

ASKS = ("claims", "incidents", "tally", "control", "sources", "runs")


@pytest.mark.parametrize("command", ASKS)
def test_in_a_pipe_lines_are_bare(run: Run, weekend: Path, command: str) -> None:
    lines = run(command, "--casebook", weekend).stdout.split("\n")
    assert lines.pop() == ""
    assert lines[0]
    assert lines[-1]
    assert all(line == line.rstrip() for line in lines)
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("command", ASKS)
def test_in_a_pipe_json_is_one_object_a_line(run: Run, weekend: Path, command: str) -> None:
    done = run(command, "--json", "--casebook", weekend)
    assert done.exit_code == 0
    assert done.stderr == ""
    assert all(isinstance(json.loads(line), dict) for line in done.stdout.splitlines())


def test_a_claim_takes_a_few_lines_and_ends_with_its_id(run: Run, weekend: Path) -> None:
    done = run("claims", "--kind", "monitor", "--casebook", weekend, "--words", "47 people were")
    who, quote, about, found = done.stdout.splitlines()
    assert who.startswith("Syrian Observatory for Human Rights  monitor  asserts")
    assert quote.startswith("  “At least 47 people were killed")
    assert "47+ people killed" in about
    assert re.fullmatch(r"  c-[0-9a-f]{12}  Northern Wire, 2016-09-23", found)
    assert done.stderr == "1 claim\n"


def test_filters_narrow_and_stances_are_words_of_the_model(run: Run, weekend: Path) -> None:
    def ids(*arguments: str) -> set[str]:
        done = run("claims", "--json", *arguments, "--casebook", weekend)
        assert done.exit_code == 0, done.stderr
        return {json.loads(line)["id"] for line in done.stdout.splitlines()}

    everything, killed = ids(), ids("--harm", "killed")
    assert ids("--stance", "denies") < everything
    assert ids("--harm", "killed", "--outlet", "Northern Wire") < killed < everything
    assert ids("--outlet", "No Such Gazette") == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["claims", "--since", "2016-09-25", "--until", "2016-09-24"], "is after"),
        (["tally", "--since", "2016-09-25", "--until", "2016-09-24"], "before it starts"),
        (["export", "jsonl", "--since", "2016-09-25", "--until", "2016-09-24"], "is after"),
        (["claims", "--type", "striek"], "did you mean strike"),
        (["claims", "--report", "06-seventy-too"], "there is no report"),
        (["tally", "--harm", "killled"], "'killed'"),
        (["claims", "--stance", "DENIES!"], "'denies'"),
        (["show", "c-000"], "there is no claim 'c-000'"),
        (["show", "c-"], "the beginning of several claims"),
        (["show", "06-seventy-too"], "there is no report"),
        (["export", "geojson", "--bom"], "--bom is for CSV"),
    ],
)
def test_a_question_that_makes_no_sense_exits_with_2_and_says_why(
    run: Run, weekend: Path, arguments: list[str], said: str
) -> None:
    done = run(*arguments, "--casebook", weekend)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_incident_records_are_legible_on_a_page(run: Run, weekend: Path) -> None:
    done = run("incidents", "--by-report", "--type", "control", "--casebook", weekend)
    first = done.stdout.split("\n\n")[0].splitlines()
    assert first[0].startswith("control.capture  Handarat")
    assert "24 Sep 2016" in first[0]
    assert "asserts" in done.stdout
    assert re.fullmatch(r"  i-[0-9a-f]{12}  (Northern Wire|Homeland Radio), 2016-09-24", first[-1])
    assert done.stderr.endswith("incident records\n")


def test_a_tally_puts_rivals_side_by_side_and_adds_nothing(run: Run, weekend: Path) -> None:
    done = run("tally", "--where", "Aleppo", "--casebook", weekend, "--why")
    title, head, *rows = done.stdout.splitlines()
    assert title == "people killed, Aleppo"
    assert head.split()[:2] == ["who", "says"]
    assert any("Observatory" in row and "72" in row for row in rows)
    assert any("Selmo" in row and "101+" in row for row in rows)
    assert "low 72 / best 72 / high 101+  contested" in done.stdout
    assert "link band 72 at best" in done.stdout
    assert "not counted  c-" in done.stdout
    assert "a changed copy of Northern Wire's report 06-seventy-two" in done.stdout
    assert "published: Reportedly's own" in done.stdout
    assert "172" not in done.stdout


def test_a_tally_over_time_has_a_row_for_each_day_a_source_spoke(run: Run, weekend: Path) -> None:
    asked = ("tally", "--where", "Aleppo", "--over-time", "--casebook", weekend)
    rows = [row for row in run(*asked).stdout.splitlines() if "Observatory" in row]
    assert [re.sub(r"  +", "  ", row).split("  ")[3] for row in rows][:2] == ["47+", "72"]
    told = [json.loads(line) for line in run(*asked, "--json").stdout.splitlines()]
    assert [one["day"] for one in told] == sorted(one["day"] for one in told)
    assert run(*asked[:2], "Atlantis", *asked[3:]).stdout.endswith("which is not zero\n")


def test_a_toll_in_json_shows_its_scopes_and_link_band(run: Run, weekend: Path) -> None:
    done = run("tally", "--where", "Aleppo", "--json", "--casebook", weekend)
    toll = json.loads(done.stdout)
    assert (toll["low"], toll["best"], toll["high"], toll["open"]) == (72, 72, 101, True)
    assert toll["link_band"]["strict"]["best"] == 72
    assert toll["scopes"][0]["counted_in"] == ["low", "best", "high"]
    assert toll["explained"]["vague"] == "literal_low"


@pytest.mark.parametrize(
    ("new", "old"), [("--where", "--place"), ("--from", "--since"), ("--to", "--until")]
)
@pytest.mark.parametrize("command", ["tally", "claims"])
def test_an_option_answers_to_its_earlier_name_and_shows_one(
    run: Run, weekend: Path, command: str, new: str, old: str
) -> None:
    given = "Aleppo" if new == "--where" else "2016-09-24"
    first, second = (run(command, name, given, "--casebook", weekend) for name in (new, old))
    assert first.stdout == second.stdout
    assert first.exit_code == 0
    assert old not in run(command, "--help").stdout


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Nowhere", "no report here tells of Nowhere; they tell of "),
        ("Alepo", "did you mean Aleppo?"),
    ],
)
def test_of_a_place_unheard_of_nothing_is_told(
    run: Run, weekend: Path, place: str, said: str
) -> None:
    for command in ("tally", "control"):
        done = run(command, "--place", place, "--casebook", weekend)
        assert done.exit_code == 0
        assert said in done.stderr
        assert "72" not in done.stdout
    answer = json.loads(run("tally", "--place", place, "--casebook", weekend, "--json").stdout)
    assert (answer["low"], answer["by_source"]) == (None, [])


@pytest.mark.parametrize("rule", words("counting_rules", language=""))
def test_each_rule_answers_under_its_name(run: Run, weekend: Path, rule: str) -> None:
    done = run("tally", "--place", "Aleppo", "--rule", rule, "--casebook", weekend)
    assert done.exit_code == 0
    assert f"rule: {rule}" in done.stdout


@pytest.mark.parametrize("group", ["people", "children", "combatants"])
@pytest.mark.parametrize("place", [None, "Aleppo", "Handarat"])
def test_a_toll_of_chosen_claims_is_the_tally_of_all(
    weekend: Path, group: str, place: str | None
) -> None:
    question = Question(group=group, place=place)
    with open_casebook(weekend, create=False) as casebook:
        lines = casebook.report_lines()
        mostly = casebook.reports_mostly_of(place) if place else {}
        incidents, copied = casebook.incidents.of_claims(), casebook.incidents.copied_claims()
        told = [
            Said(
                c,
                lines[c.report_id].outlet,
                lines[c.report_id].published,
                mostly.get(c.report_id, False) if place else None,
                copy_of="a copy" if c.id in copied and copied[c.id].changed else None,
                linked=incidents.get(c.id),
            )
            for c in casebook.claims()
        ]
        answer, of_all = toll(casebook, question), tally(told, question)
    assert (answer.low, answer.best, answer.high, answer.open) == (
        of_all.low,
        of_all.best,
        of_all.high,
        of_all.open,
    )
    assert [(f.source, f.claims) for f in answer.by_source] == [
        (f.source, f.claims) for f in of_all.by_source
    ]
    assert answer.denials == of_all.denials


def test_the_camp_changes_hands_twice(run: Run, weekend: Path) -> None:
    done = run("control", "--place", "Handarat", "--casebook", weekend)
    changes = [row for row in done.stdout.splitlines() if "Sep 2016" in row]
    assert re.match(r"Handarat +24 Sep 2016 +taken by Syrian army ", changes[0])
    assert re.search(r"Syrian army [a-z, ]*confirms", changes[0])
    assert re.match(r"Handarat +25 Sep 2016 +retaken by rebel fighters ", changes[-1])
    assert re.fullmatch(r"\d changes\n", done.stderr)


def one_claim(weekend: Path, **wanted: object) -> Claim:
    with open_casebook(weekend, create=False) as casebook:
        return next(casebook.claims(ClaimFilter(**wanted)))  # type: ignore[arg-type]  # by name


def test_show_gives_a_claim_its_paragraph_and_a_key(run: Run, weekend: Path) -> None:
    claim = one_claim(weekend, kind=SourceKind.MONITOR, words="47 people were")
    done = run("show", claim.id, "--casebook", weekend)
    assert done.exit_code == 0
    assert "according to the Syrian Observatory for Human Rights" in done.stdout
    key = done.stdout.splitlines()[-1]
    assert key.startswith("  source: the Syrian Observatory for Human Rights")
    assert " · cue: according to · " in key
    assert key.endswith("count: At least 47")
    assert json.loads(run("show", claim.id, "--json", "--casebook", weekend).stdout)["id"] == (
        claim.id
    )


def test_show_takes_records_reports_and_beginnings_of_ids(run: Run, weekend: Path) -> None:
    record = json.loads(
        run("incidents", "--by-report", "--json", "--casebook", weekend).stdout.splitlines()[0]
    )
    for id_ in (record["id"], record["id"][:10]):
        done = run("show", id_, "--casebook", weekend)
        assert record["type"] in done.stdout
        assert all(claim in done.stdout for claim in record["claims"])
    done = run("show", "06-seventy-two", "--casebook", weekend)
    assert done.stdout.startswith("Aleppo toll rises to 72 as strikes go on\nNorthern Wire, 2016")
    document = json.loads(run("show", "06-seventy-two", "--json", "--casebook", weekend).stdout)
    assert document["schema"] == "reportedly/1"


def test_runs_tell_what_failed(run: Run) -> None:
    Path("a.txt").write_text(LEAD)
    run("read", "a.txt", "gone.txt", "--published", "2016-03-16")
    done = run("runs", "--failures")
    line, failure = done.stdout.splitlines()
    assert line.endswith("1 read, 0 skipped, 1 failed  read a.txt gone.txt")
    assert failure == "   gone.txt: no such file or folder; check the path"
    [kept] = [json.loads(line) for line in run("runs", "--json").stdout.splitlines()]
    assert (kept["read"], kept["failed"]) == (1, 1)
    assert kept["failures"] == [["gone.txt", "no such file or folder; check the path"]]


@pytest.mark.parametrize("form", ["jsonl", "claims.csv", "incidents.csv", "geojson"])
def test_an_export_is_the_same_in_a_file_and_in_a_pipe(run: Run, weekend: Path, form: str) -> None:
    piped = run("export", form, "--casebook", weekend)
    assert piped.exit_code == 0
    assert run("export", form, "-o", "out", "--casebook", weekend).exit_code == 0
    assert Path("out").read_bytes() == piped.stdout_bytes
    assert len(piped.stdout_bytes) > 1000


def test_an_export_holds_the_claims_asked_for(run: Run, weekend: Path) -> None:
    done = run("export", "claims.csv", "--stance", "denies", "--bom", "--casebook", weekend)
    assert done.stdout_bytes.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(done.stdout_bytes.decode("utf-8-sig"))))
    assert rows
    assert {row["stance"] for row in rows} == {Stance.DENIES.value}


def test_an_export_that_cannot_be_written_says_so(run: Run, weekend: Path) -> None:
    done = run("export", "jsonl", "-o", "nowhere/out.jsonl", "--casebook", weekend)
    assert done.exit_code == 1
    assert done.stderr == (
        "reportedly: nowhere/out.jsonl cannot be written: No such file or directory\n"
    )


def test_the_schema_is_json(run: Run) -> None:
    assert json.loads(run("schema").stdout)["title"] == "Document"


def test_sources_stand_beside_their_rivals(run: Run, weekend: Path) -> None:
    done = run("sources", "--most", "3", "--casebook", weekend)
    head, *rows = done.stdout.splitlines()
    assert head.endswith("to rivals")
    assert len(rows) == 3
    everyone = run("sources", "--json", "--casebook", weekend).stdout.splitlines()
    by_name = {row["source"]: row for row in map(json.loads, everyone)}
    observatory = by_name["Syrian Observatory for Human Rights"]
    assert (observatory["kind"], observatory["reports"]) == ("monitor", 3)
    assert done.stderr == f"{len(everyone)} sources\n"


def test_all_rules_stand_side_by_side(run: Run, weekend: Path) -> None:
    done = run("tally", "--place", "Aleppo", "--rule", "all", "--casebook", weekend)
    assert done.exit_code == 0
    for rule in words("counting_rules", language=""):
        assert any(line.startswith(f"{rule} ") for line in done.stdout.splitlines())
