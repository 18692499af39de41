"""The commands that the documentation shows are typed as a reader would type them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
# Read as they stand in the page, one after the other in one folder.
PAGES = [
    DOCS / "tutorial" / "first-casebook.md",
    DOCS / "how-to" / "read-many-reports.md",
    DOCS / "how-to" / "use-the-json.md",
]
# `make` sets up an environment of its own, which the suite does not wait for.
NOT_RUN = re.compile(r"^make ")
STORY = (
    "TAIZ (Harbour Gazette) - Shells that hit a bus station in Taiz on Friday killed at least six "
    "people, two medics said.\n\nA military official denied that the army had fired."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that the pages speak of, and the commands on the path."""
    (tmp_path / "reports").mkdir()
    for name in ("story.txt", "reports/one.txt", "reports/two.txt"):
        (tmp_path / name).write_text(f"{STORY}\n\nThe wounded came to {name}.", encoding="utf-8")
    (tmp_path / "saved-page.html").write_text(
        f"<html><body><article><p>{STORY}</p></article></body></html>", encoding="utf-8"
    )
    line = '{"id": "1", "text": "Five people were killed in Taiz on Friday, medics said."}\n'
    (tmp_path / "wires.jsonl").write_text(line, encoding="utf-8")
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    command = bin_ / "reportedly"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m reportedly "$@"\n')
    command.chmod(0o755)
    (bin_ / "python").symlink_to(sys.executable)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_the_commands_of_a_page_run(page: Path, folder: Path) -> None:
    blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
    lines = [line for block in blocks for line in block.splitlines() if not NOT_RUN.match(line)]
    assert lines
    script = "set -e\n" + "\n".join(lines)
    if shutil.which("jq") is None:
        script = re.sub(r"\| jq .*", "> /dev/null", script)
    places = os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    command = ["/bin/sh", "-c", script]
    done = subprocess.run(command, cwd=folder, env=places, capture_output=True, text=True)  # noqa: S603 (our own pages)
    assert done.returncode == 0, done.stderr
