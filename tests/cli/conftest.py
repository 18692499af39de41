"""The command line over one shared Reader, in a folder of its own."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from command_line import LEAD, Run
from reportedly.cli import demo, main, read
from reportedly.model import RawDocument
from reportedly.reading import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    warm = Reader()
    warm.read(RawDocument(ref="warm", content=LEAD))
    return warm


@pytest.fixture
def run(reader: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command in an empty folder; the result has stdout, stderr and exit_code."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REPORTEDLY_CASEBOOK", raising=False)
    for module in (read, demo):
        monkeypatch.setattr(module, "Reader", lambda: reader)

    def invoke(*arguments: str | Path, stdin: bytes = b"") -> Result:
        words: Sequence[str] = [str(one) for one in arguments]
        # A terminal's width differs from machine to machine; a page is 80 columns everywhere.
        return CliRunner(env={"COLUMNS": "80"}).invoke(main, words, input=stdin)

    return invoke


@pytest.fixture(scope="session")
def weekend(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casebook of the example reports."""
    path = tmp_path_factory.mktemp("weekend") / "weekend.casebook"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "Reader", lambda: reader)
        done = CliRunner().invoke(main, ["demo", "--casebook", str(path)])
    assert done.exit_code == 0, done.output
    return path
