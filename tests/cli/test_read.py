import gzip
import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from command_line import LEAD, Run
from reportedly.casebook import Casebook, RunOutcome, open_casebook
from reportedly.casebook.runs import Run as CasebookRun
from reportedly.cli import read as read_module
from reportedly.connectors import open_inputs
from reportedly.errors import CasebookError, ConflictError
from reportedly.model import RawDocument, Reading, Report
from reportedly.reading import Reader

BAD = {
    "empty.txt": (b"", "holds no text"),
    "blank.txt": (b" \n\t\n", "holds no text"),
    "picture.png": (b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "a PNG picture"),
    "paper.pdf": (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    "office.docx": (b"PK\x03\x04" + bytes(50), "a zip archive or an Office document"),
    "noise.txt": (bytes(range(32)) * 50, "some binary format"),
    "cut.txt.gz": (gzip.compress(LEAD.encode() * 50)[:-20], "damaged or cut off"),
    "arabic.txt": ("قال الحاكم إن تسعة أشخاص قتلوا يوم الثلاثاء".encode(), "right to left"),
    "french.txt": (
        "Neuf personnes ont été tuées mardi dans la ville, selon le gouverneur de la région, "
        "qui parle de plusieurs blessés et de maisons détruites.".encode(),
        "French",
    ),
    "void.jsonl": (b"", "holds no documents"),
}


def runs(path: str | Path = "reportedly.casebook") -> list[RunOutcome]:
    with open_casebook(path, create=False) as casebook:
        return casebook.runs()


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_costs_one_line_and_nothing_else(run: Run, name: str) -> None:
    content, said = BAD[name]
    Path(name).write_bytes(content)
    Path("good.txt").write_text(LEAD)
    done = run("read", name, "good.txt", "--published", "2016-03-16")
    assert done.exit_code == 1
    [line] = [one for one in done.stderr.splitlines() if one.startswith("not read")]
    assert name in line
    assert said in line
    assert "1 read (1 claims), 1 not read" in done.stderr
    [kept] = runs()
    assert (kept.read, kept.failed) == (1, 1)
    assert kept.finished


@pytest.mark.parametrize(
    ("content", "quote"),
    [
        (LEAD.encode("utf-16"), "9 people"),
        ("The mayor of San José said that 9 people died.".encode("latin-1"), "9 people"),
        (b"The army said\x07 that 9 people were\x00 killed on Monday.", "9 people"),
        ("The army said 9 people were killed in \u202eقرية\u202c on Monday.".encode(), "9 people"),
        (b"\xef\xbb\xbf" + LEAD.encode(), "9 people"),
    ],
    ids=["utf-16", "latin-1", "control characters", "right-to-left words", "byte order mark"],
)
def test_odd_bytes_are_read_all_the_same(run: Run, content: bytes, quote: str) -> None:
    Path("odd.txt").write_bytes(content)
    done = run("read", "odd.txt", "--published", "2016-03-16", "--json")
    assert done.exit_code == 0, done.stderr
    claims = json.loads(done.stdout)["claims"]
    assert any(quote in claim["quote"] for claim in claims)
    shown = run("read", "odd.txt", "--published", "2016-03-16")
    assert shown.exit_code == 0
    listed = run("claims").stdout
    assert "\x00" not in listed
    assert "\x07" not in listed
    assert "\u202e" not in listed


def test_a_text_of_fifty_megabytes_is_refused_before_it_is_read(run: Run) -> None:
    Path("huge.txt").write_bytes(LEAD.encode() * (50_000_000 // len(LEAD)))
    done = run("read", "huge.txt")
    assert done.exit_code == 1
    assert "huge.txt: larger than 20 MB" in done.stderr
    assert "split it into its reports" in done.stderr


def test_a_folder_is_read_whole_but_for_three_files(run: Run) -> None:
    folder = Path("wires")
    folder.mkdir()
    for number in range(200):
        text = f"Bulletin {number}: {number + 2} people were killed in Gao on Friday, medics said."
        (folder / f"{number:03d}.txt").write_text(text)
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "cut.txt.gz").write_bytes(BAD["cut.txt.gz"][0])
    os.mkfifo(folder / "pipe")
    done = run("read", folder, "--published", "2016-03-16")
    assert done.exit_code == 1
    assert "200 read" in done.stderr
    assert "3 not read" in done.stderr
    assert sum(line.startswith("not read") for line in done.stderr.splitlines()) == 3
    again = run("read", folder, "--published", "2016-03-16")
    assert "0 read (0 claims), 200 already there, 3 not read" in again.stderr


def test_a_casebook_in_the_folder_is_no_report(run: Run) -> None:
    Path("a.txt").write_text(LEAD)
    for _ in range(2):
        done = run("read", ".", "--published", "2016-03-16")
        assert done.exit_code == 0, done.stderr


def test_a_folder_without_files_says_so(run: Run) -> None:
    Path("void").mkdir()
    done = run("read", "void")
    assert done.exit_code == 1
    assert "void: no files to read in this folder" in done.stderr


def test_a_path_that_is_not_there_says_so(run: Run) -> None:
    done = run("read", "nowhere.txt")
    assert done.exit_code == 1
    assert "nowhere.txt: no such file or folder; check the path" in done.stderr


def test_a_cut_line_of_json_costs_itself(run: Run) -> None:
    rows = [json.dumps({"id": n, "text": f"{n} people were killed in Homs."}) for n in (3, 4)]
    Path("wires.jsonl").write_text("\n".join([*rows, '{"id": 5, "text": "5 people w']))
    done = run("read", "wires.jsonl", "--published", "2016-03-16")
    assert done.exit_code == 1
    assert "wires.jsonl:3: not valid JSON (cut off)" in done.stderr
    assert "2 read" in done.stderr


def test_nothing_on_stdin_says_so(run: Run) -> None:
    done = run("read", "-")
    assert done.exit_code == 1
    assert "stdin: nothing to read" in done.stderr


def test_text_and_json_lines_come_through_a_pipe(run: Run) -> None:
    assert run("read", "-", "--json", stdin=LEAD.encode()).exit_code == 0
    line = json.dumps({"id": "w-1", "text": LEAD, "published": "2016-03-16"})
    done = run("read", "-", "--json", stdin=line.encode())
    assert json.loads(done.stdout)["report"]["ref"] == "w-1"


def test_without_a_day_relative_days_stay_unresolved_and_one_line_says_so(run: Run) -> None:
    Path("undated.txt").write_text(LEAD)
    done = run("read", "undated.txt", "--json")
    assert done.exit_code == 0
    document = json.loads(done.stdout)
    assert document["report"]["published"] is None
    assert all((c["when"] or {}).get("start") is None for c in document["claims"])
    [note] = done.stderr.splitlines()
    assert note.startswith("note  undated.txt: ")
    assert "--published" in note


def test_a_note_on_every_report_is_said_three_times_and_then_counted(run: Run) -> None:
    for number in range(5):
        Path(f"{number}.txt").write_text(f"{number + 2} people were killed in Gao on Friday.")
    done = run("read", ".")
    notes = [line for line in done.stderr.splitlines() if line.startswith("note")]
    assert len(notes) == 4
    assert notes[-1].startswith("note  2 more: no day of publication known")


def test_the_same_file_twice_and_the_same_text_under_two_names_are_one_report(run: Run) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(LEAD)
    done = run("read", "a.txt", "a.txt", "b.txt", "--published", "2016-03-16")
    assert done.exit_code == 0
    assert "1 read (1 claims), 2 already there, 0 not read" in done.stderr
    assert run("show", "b.txt").stdout == run("show", "a.txt").stdout


@pytest.mark.parametrize("name", ["line\nbreak.txt", "[bold]x.txt", "قرية.txt", "\x1b[31m.txt"])
def test_any_name_of_a_file_is_shown_on_one_line(run: Run, name: str) -> None:
    Path(name).write_text(LEAD)
    Path(f"bad {name}").write_text("")
    done = run("read", ".", "--published", "2016-03-16")
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 2
    listed = run("claims").stdout + run("incidents").stdout + run("runs", "--failures").stdout
    assert "\x1b" not in done.stderr + listed
    if name.startswith("["):
        assert name in done.stderr
        assert name in listed


def test_json_is_alone_on_stdout_and_one_object_a_line(run: Run) -> None:
    for name in ("a", "b"):
        Path(f"{name}.txt").write_text(f"Witness {name}: {LEAD}")
    Path("c.txt").write_text("")
    done = run("read", ".", "--json")
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [d["report"]["ref"] for d in documents] == ["a.txt", "b.txt"]
    assert done.exit_code == 1
    assert not Path("reportedly.casebook").exists()


def test_json_is_kept_too_when_a_casebook_is_named(run: Run) -> None:
    Path("a.txt").write_text(LEAD)
    for _ in range(2):  # asked for again, it is printed again
        done = run("read", "a.txt", "--json", "--casebook", "kept.casebook")
        assert json.loads(done.stdout)["claims"]
    assert [(r.read, r.skipped) for r in runs("kept.casebook")] == [(1, 0), (0, 1)]


def test_a_fault_of_ours_in_one_report_costs_that_report(
    run: Run, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_report = reader.read_report

    def faulty(report: Report, warnings: tuple[str, ...] = ()) -> Reading:
        if "Taiz" in report.text:
            raise KeyError("a token")
        return read_report(report, warnings)

    monkeypatch.setattr(reader, "read_report", faulty)
    Path("a.txt").write_text("Six people were killed in Taiz on Monday.")
    Path("b.txt").write_text(LEAD)
    done = run("read", "a.txt", "b.txt", "--published", "2016-03-16")
    assert done.exit_code == 1
    assert "a.txt: internal fault, KeyError in test_read.py, line" in done.stderr
    assert "please report it" in done.stderr
    assert "1 read" in done.stderr
    [kept] = runs()
    assert kept.failures[0][0] == "a.txt"


def test_a_reading_that_contradicts_the_casebook_costs_that_report(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, refused = CasebookRun.read, iter([True, False])

    def refusing(self: CasebookRun, reading: Reading, ref: str | None = None) -> bool:
        if next(refused):
            raise ConflictError("c-1 already stands for something else")
        return keep(self, reading, ref)

    monkeypatch.setattr(CasebookRun, "read", refusing)
    Path("a.txt").write_text("Six people were killed in Taiz on Monday.")
    Path("b.txt").write_text(LEAD)
    done = run("read", "a.txt", "b.txt", "--published", "2016-03-16")
    assert done.exit_code == 1
    assert "a.txt: c-1 already stands for something else" in done.stderr
    assert "1 read" in done.stderr


def test_a_full_disk_ends_the_run_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: CasebookRun, reading: Reading, ref: str | None = None) -> bool:
        raise CasebookError("x.casebook cannot be written: the disk is full")

    monkeypatch.setattr(CasebookRun, "read", full)
    Path("a.txt").write_text(LEAD)
    done = run("read", "a.txt", "--published", "2016-03-16")
    assert done.exit_code == 1
    assert done.stderr == "reportedly: x.casebook cannot be written: the disk is full\n"
    assert runs()[0].finished is None


def test_after_ctrl_c_the_same_command_goes_on(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        Path(f"{number}.txt").write_text(f"{number + 2} people were killed in Gao on Friday.")

    def interrupted(*given: object, **known: object) -> Iterator[RawDocument]:
        for number, item in enumerate(open_inputs(*given, **known)):  # type: ignore[arg-type]  # passed on
            if number == 2:
                raise KeyboardInterrupt
            assert isinstance(item, RawDocument)
            yield item

    with monkeypatch.context() as patch:
        patch.setattr(read_module, "open_inputs", interrupted)
        done = run("read", ".", "--published", "2016-03-16", "--casebook", "../x.casebook")
    assert done.exit_code == 130
    assert "2 read" in done.stderr
    assert "the same command goes on from there" in done.stderr
    done = run("read", ".", "--published", "2016-03-16", "--casebook", "../x.casebook")
    assert done.exit_code == 0
    assert "2 read (2 claims), 2 already there, 0 not read" in done.stderr
    first, second = runs("../x.casebook")
    assert first.finished is None
    assert second.finished
    assert "not finished" in run("runs", "--casebook", "../x.casebook").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["read"], "Missing argument"),
        (["read", "a.txt", "--published", "24/9/2016"], "write it as 2016-09-24"),
        (["read", "a.txt", "--colour"], "No such option"),
        (["raed", "a.txt"], "No such command"),
    ],
)
def test_a_wrong_command_exits_with_2(run: Run, arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_file_that_is_no_casebook_is_left_alone(run: Run) -> None:
    Path("a.txt").write_text(LEAD)
    Path("notes.casebook").write_text("my notes\n" * 200)
    done = run("read", "a.txt", "--casebook", "notes.casebook")
    assert done.exit_code == 1
    assert done.stderr.startswith("reportedly: notes.casebook is no casebook")
    assert len(done.stderr.splitlines()) == 1
    assert Path("notes.casebook").read_text() == "my notes\n" * 200


def test_a_casebook_that_cannot_be_written_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Casebook, command: str) -> object:
        raise CasebookError("x.casebook cannot be written: the file or its folder is read-only")

    monkeypatch.setattr(Casebook, "run", refuse)
    Path("a.txt").write_text(LEAD)
    done = run("read", "a.txt")
    assert done.exit_code == 1
    assert "read-only" in done.stderr


def test_a_newer_casebook_is_left_alone(run: Run) -> None:
    Path("a.txt").write_text(LEAD)
    assert run("read", "a.txt", "--published", "2016-03-16").exit_code == 0
    with sqlite3.connect("reportedly.casebook") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    for command in (["read", "a.txt"], ["claims"], ["tally"]):
        done = run(*command)
        assert done.exit_code == 1
        assert "written by a newer Reportedly" in done.stderr
        assert len(done.stderr.splitlines()) == 1
