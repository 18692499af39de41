"""What became of the inputs of one `read`: counted, recorded in the run, and said."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from reportedly.casebook import Run
from reportedly.model import Reading


class Outcome:
    """What became of the inputs so far, and the bar that shows it on a terminal."""

    def __init__(self, total: int | None) -> None:
        self.read = self.skipped = self.failed = self.claims = 0
        self.run: Run | None = None
        self._notes = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
        self.progress = Progress(
            TextColumn("reading"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self._notes,
            transient=True,
            disable=not self._notes.is_terminal or total == 1,
        )
        self._task = self.progress.add_task("reading", total=total)

    def keep(self, reading: Reading) -> None:
        """Count a reading and keep it, if there is a casebook; say what it warns of."""
        new = self.run.read(reading) if self.run else True
        self.read += new
        self.skipped += not new
        self.claims += len(reading.claims) if new else 0
        for warning in reading.warnings:
            self._note("note", reading.report.ref, warning)
        self.progress.advance(self._task)

    def skip(self, ref: str, report_id: str) -> None:
        """Count an input that the casebook holds already."""
        self.skipped += 1
        if self.run:
            self.run.skipped(ref, "already read", report_id=report_id)
        self.progress.advance(self._task)

    def fail(self, ref: str, message: str) -> None:
        """Count an input that could not be read, and say why in one line."""
        self.failed += 1
        if self.run:
            self.run.failed(ref, message)
        self._note("not read", ref, message)
        self.progress.advance(self._task)

    def say(self, casebook: Path | None) -> None:
        """Say in one line what became of all."""
        there = f", {self.skipped} already there" if self.skipped else ""
        kept = f"; casebook: {casebook}" if casebook else ""
        self._notes.print(
            f"{self.read} read ({self.claims} claims){there}, {self.failed} not read{kept}"
        )

    def _note(self, kind: str, ref: str, message: str) -> None:
        style = "red" if kind == "not read" else "yellow"
        self._notes.print(_printable(f"{kind}  {ref}: {message}"), style=style)


def _printable(text: str) -> str:
    """Return the text on one line, with nothing in it that a terminal would act on."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
