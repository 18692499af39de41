"""What only a real process shows: start-up, pipes, encodings, full disks."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from command_line import LEAD
from reportedly.casebook import open_casebook
from reportedly.errors import CasebookError

REPORTEDLY = [sys.executable, "-m", "reportedly"]


def reportedly(
    *arguments: str | Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 (ours)
        [*REPORTEDLY, *map(str, arguments)],
        capture_output=True,
        env=os.environ | (env or {}),
        check=False,
        timeout=60,
    )


def test_help_imports_nothing_slow_and_is_quick() -> None:
    script = (
        "import sys; from reportedly.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'spacy', 'sqlalchemy', 'pydantic', 'rich', 'yaml'} & set(sys.modules)))"
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(  # noqa: S603 (ours)
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("[]\n")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < 0.5


def test_reading_to_json_needs_no_casebook_library(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEAD)
    script = (
        "import sys; from reportedly.cli import main\n"
        f"try: main(['read', {str(path)!r}, '--json', '--published', '2016-03-16'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'sqlalchemy', 'alembic', 'trafilatura', 'py3langid'} & set(sys.modules)))"
    )
    done = subprocess.run(  # noqa: S603 (ours)
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    document, loaded = done.stdout.splitlines()
    assert json.loads(document)["claims"]
    assert loaded == "[]"


def test_a_closed_pipe_ends_quietly(weekend: Path) -> None:
    first = subprocess.Popen(  # noqa: S603 (ours)
        [*REPORTEDLY, "claims", "--json", "--casebook", str(weekend)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert first.stdout is not None
    assert first.stderr is not None
    first.stdout.readline()
    first.stdout.close()
    said = first.stderr.read()
    assert first.wait(timeout=60) == 141
    assert said == b""
    first.stderr.close()


def test_a_closed_pipe_ends_a_listing_quietly_too(weekend: Path) -> None:
    first = subprocess.Popen(  # noqa: S603 (ours)
        [*REPORTEDLY, "claims", "--casebook", str(weekend)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert first.stdout is not None
    first.stdout.close()
    _, said = first.communicate(timeout=60)
    assert first.returncode == 141
    assert b"Error" not in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", [["claims"], ["claims", "--json"], ["export", "jsonl"]])
def test_a_full_disk_is_said_in_one_line(weekend: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 (ours)
            [*REPORTEDLY, *command, "--casebook", str(weekend)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        b"reportedly: the output cannot be written: No space left on device"
    )
    assert b"Traceback" not in done.stderr


def test_a_terminal_without_the_letters_gets_marks_and_valid_json(weekend: Path) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii"}
    listed = reportedly("claims", "--casebook", weekend, env=ascii_only)
    assert listed.returncode == 0, listed.stderr
    assert b"?At least 47 people" in listed.stdout
    plain, told = (
        reportedly("claims", "--json", "--casebook", weekend, env=env).stdout
        for env in (ascii_only, {"PYTHONIOENCODING": "utf-8"})
    )
    assert plain.isascii()
    assert [json.loads(line) for line in plain.splitlines()] == [
        json.loads(line) for line in told.splitlines()
    ]


def test_exports_are_utf_8_on_any_terminal(weekend: Path) -> None:
    one = reportedly("export", "jsonl", "--casebook", weekend, env={"PYTHONIOENCODING": "ascii"})
    assert one.returncode == 0
    assert [json.loads(line)["schema"] for line in one.stdout.decode("utf-8").splitlines()]


def test_ctrl_c_keeps_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "x.casebook"
    reading = subprocess.Popen(  # noqa: S603 (ours)
        [*REPORTEDLY, "read", "-", "--casebook", str(path)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert reading.stdin is not None
    reading.stdin.write(json.dumps({"text": LEAD, "published": "2016-03-16"}).encode() + b"\n")
    reading.stdin.flush()
    give_up = time.monotonic() + 60
    while not _holds_a_report(path) and time.monotonic() < give_up:
        time.sleep(0.1)
    reading.send_signal(signal.SIGINT)
    _, said = reading.communicate(timeout=60)
    assert reading.returncode == 130
    assert said.splitlines()[-1] == b"stopped; the same command goes on from there"
    assert b"Traceback" not in said
    with open_casebook(path, create=False) as casebook:
        assert casebook.contents().reports == 1
        assert casebook.runs()[0].finished is None


def _holds_a_report(path: Path) -> bool:
    if not path.exists():
        return False
    with suppress(CasebookError), open_casebook(path, create=False) as casebook:
        return casebook.contents().reports > 0
    return False
