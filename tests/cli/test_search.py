import csv
import io
import json
from pathlib import Path

from openpyxl import load_workbook

from command_line import Run


def test_claims_are_found_by_their_words(run: Run, weekend: Path) -> None:
    done = run("search", "handarat", "army", "--casebook", weekend)
    assert done.exit_code == 0
    assert "Handarat" in done.stdout
    narrow = run("search", "handarat", "--kind", "monitor", "--casebook", weekend, "--json")
    hits = [json.loads(line) for line in narrow.stdout.splitlines()]
    assert {hit["claim"]["source"]["kind"] for hit in hits} <= {"monitor"}


def test_reports_are_found_by_their_text(run: Run, weekend: Path) -> None:
    done = run("search", "--reports", "convoy", "--casebook", weekend)
    assert done.exit_code == 0
    assert "convoy" in done.stdout
    assert "report" in done.stderr


def test_a_search_without_words_says_so(run: Run, weekend: Path) -> None:
    done = run("search", "?!", "--casebook", weekend)
    assert done.exit_code == 2
    assert "no word" in done.stderr


def test_the_public_profile_says_what_it_withholds(run: Run, weekend: Path) -> None:
    done = run("export", "claims.csv", "--public", "--casebook", weekend)
    assert done.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(done.stdout, newline="")))
    assert {row["profile"] for row in rows} == {"public"}
    assert "Withheld:" in done.stderr


def test_a_workbook_is_written_to_a_file(run: Run, weekend: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    done = run("export", "xlsx", "-o", file, "--casebook", weekend)
    assert done.exit_code == 0
    assert load_workbook(file, read_only=True).sheetnames == ["Claims", "Incidents", "About"]


def test_a_byte_order_mark_is_for_csv(run: Run, weekend: Path) -> None:
    assert run("export", "geojson", "--bom", "--casebook", weekend).exit_code == 2
    marked = run("export", "claims.csv", "--bom", "--casebook", weekend)
    assert marked.stdout.startswith("\ufeff")
