"""A casebook while reports are read into it: one run over the inputs, kept as it happens."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reportedly.casebook import Casebook, Run, StageDescription, open_casebook, reading_id
from reportedly.model import Report
from reportedly.reading.reader import Reader
from reportedly.reading.stage import Stage


class Keeping:
    """A casebook, the run that fills it, and what it holds already.

    Attributes:
        run: keeps what becomes of each input.
    """

    def __init__(self, casebook: Casebook, run: Run) -> None:
        self.run = run
        self._casebook = casebook
        self._knows_stages = False

    def holds(self, reader: Reader, report: Report) -> bool:
        """Say whether the casebook has this very reading of the report."""
        if not self._knows_stages:
            self._casebook.keep_stages(_described(reader.stages))
            self._knows_stages = True
        return self._casebook.has_read(report.id, reading_id(report.id, reader.stage_ids))


@contextmanager
def keeping_in(path: Path, command: str) -> Iterator[Keeping]:
    """Open the casebook and begin a run in it; an error or an interruption leaves it unfinished."""
    with open_casebook(path) as casebook, keeping(casebook, command) as kept:
        yield kept


@contextmanager
def keeping(casebook: Casebook, command: str) -> Iterator[Keeping]:
    """Begin a run in a casebook that is open."""
    with casebook.run(command) as run:
        yield Keeping(casebook, run)


def _described(stages: Sequence[Stage]) -> list[StageDescription]:
    return [
        StageDescription(id=one.id, name=one.name, version=one.version, config=one.config)
        for one in stages
    ]
