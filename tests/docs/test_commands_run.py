"""The commands that the documentation shows are run as they stand in the page, in one folder."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly.cli import main

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [
    "tutorial/first-casebook.md",
    "how-to/read-many-reports.md",
    "how-to/use-the-json.md",
    "how-to/follow-states.md",
    "how-to/grade-and-compare.md",
]
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
# What a line of a page may be: our command, what is piped into it, and where its output goes.
OURS = re.compile(
    r"(?:(?P<before>[^|]+) \| )?reportedly (?P<args>[^|>]+?)"
    r"(?: \| (?P<after>jq .*)| > (?P<file>\S+))?"
)
STORY = (
    "TAIZ (Harbour Gazette) - Shells that hit a bus station in Taiz on Friday killed at least six "
    "people, two medics said.\n\nA military official denied that the army had fired."
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the pages speak of."""
    (tmp_path / "reports").mkdir()
    for name in ("story.txt", "reports/one.txt", "reports/two.txt"):
        (tmp_path / name).write_text(f"{STORY}\n\nThe wounded came to {name}.", encoding="utf-8")
    page = f"<html><body><article><p>{STORY}</p></article></body></html>"
    (tmp_path / "saved-page.html").write_text(page, encoding="utf-8")
    line = '{"id": "1", "text": "Five people were killed in Taiz on Friday, medics said."}\n'
    (tmp_path / "wires.jsonl").write_text(line, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("folder")
def test_the_commands_of_a_page_run(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    commands = list(typed((DOCS / page).read_text(encoding="utf-8")))
    assert commands
    for command in commands:
        if command.startswith("export "):
            name, _, value = command.removeprefix("export ").partition("=")
            monkeypatch.setenv(name, value)
        elif ours := OURS.fullmatch(command):
            run(ours)
        elif not command.startswith("make "):  # it sets up an environment of its own
            shell(command)


def typed(page: str) -> Iterator[str]:
    """Yield the commands in the page's blocks; quotes and here-documents go over lines."""
    for block in BLOCK.findall(page):
        command = ""
        for line in block.splitlines():
            command += f"\n{line}" if command else line
            if whole(command):
                yield command
                command = ""
        assert not command


def whole(command: str) -> bool:
    try:
        shlex.split(command)
    except ValueError:
        return False
    marker = re.search(r"<<'(\w+)'", command)
    return marker is None or command.endswith(f"\n{marker[1]}")


def run(ours: re.Match[str]) -> None:
    given = shell(ours["before"]) if ours["before"] else b""
    done = CliRunner().invoke(main, shlex.split(ours["args"]), input=given)
    assert done.exit_code == 0, done.output
    if ours["file"]:
        Path(ours["file"]).write_bytes(done.stdout_bytes)
    if ours["after"] and shutil.which("jq"):
        assert shell(ours["after"], done.stdout_bytes)


def shell(command: str, given: bytes = b"") -> bytes:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(  # noqa: S603 (our own pages)
        ["/bin/sh", "-c", command],
        input=given,
        env=os.environ | {"PATH": path},
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
