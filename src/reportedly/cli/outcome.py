"""What became of the inputs of one `read`: counted, and said on standard error."""

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from reportedly.model import Reading
from reportedly.model.wording import printable

if TYPE_CHECKING:
    from rich.progress import Progress

# The same remark on report after report is said so often, and then counted.
_SAID_ONCE_EACH = 3


class Outcome:
    """Counts what was read, skipped and failed; one line for each failure and remark."""

    def __init__(self) -> None:
        self.read = self.skipped = self.failed = self.claims = 0
        self._remarks: Counter[str] = Counter()
        self._bar: Progress | None = None

    def keep(self, reading: Reading, *, new: bool) -> None:
        """Count a reading, and say what its reader should know."""
        self.read += new
        self.skipped += not new
        self.claims += len(reading.claims) if new else 0
        for warning in reading.warnings:
            self._remarks[warning] += 1
            if self._remarks[warning] <= _SAID_ONCE_EACH:
                self._note("note", reading.report.ref, warning, "yellow")
        self._advance()

    def skip(self) -> None:
        """Count an input that the casebook holds already."""
        self.skipped += 1
        self._advance()

    def fail(self, ref: str, message: str) -> None:
        """Count an input that could not be read, and say why."""
        self.failed += 1
        self._note("not read", ref, message, "red")
        self._advance()

    def show_progress(self, total: int | None) -> "Progress":
        """Return a bar to be shown while inputs are read; it is gone afterwards."""
        # A tenth of a second to import, and only a terminal shows it.
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
        from rich.progress import TimeRemainingColumn as Remaining

        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), Remaining())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._bar.add_task("reading", total=total)
        return self._bar

    def say(self, casebook: str | None) -> None:
        """Say in one line what became of all, after the remarks that came too often."""
        for warning, times in self._remarks.items():
            if times > _SAID_ONCE_EACH:
                more = f"{times - _SAID_ONCE_EACH:,} more"
                self._note("note", more, warning, "yellow")
        there = f", {self.skipped:,} already there" if self.skipped else ""
        kept = f"; casebook: {printable(casebook)}" if casebook else ""
        click.echo(
            f"{self.read:,} read ({self.claims:,} claims){there}, {self.failed:,} not read{kept}",
            err=True,
        )

    def _note(self, kind: str, ref: str, message: str, colour: str) -> None:
        line = click.style(f"{kind}  {printable(ref)}: {printable(message)}", fg=colour)
        if self._bar is None:
            click.echo(line, err=True)
        else:
            self._bar.console.print(click.unstyle(line), style=colour, markup=False, soft_wrap=True)

    def _advance(self) -> None:
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[0])


def on_terminal() -> bool:
    """Say whether somebody watches standard error."""
    return sys.stderr.isatty()
