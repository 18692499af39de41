"""`reportedly runs`: what was read, skipped and failed, run by run."""

from pathlib import Path

import click

from reportedly.casebook import RunOutcome, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen


@click.command("runs")
@click.option("--failures", is_flag=True, help="Also list each input that failed, and why.")
@casebook_option
@json_option
def command(failures: bool, casebook_path: Path, as_json: bool) -> None:
    """List the runs that filled the casebook, and what failed.

    A run that is not finished was interrupted, or still goes on.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        runs = casebook.runs()
    screen = Screen()
    for run in runs:
        if as_json:
            print_json(run)
            continue
        screen.line(_line(run))
        for ref, message in run.failures if failures else ():
            screen.line(f"{ref}: {message}", indent=3)


def _line(run: RunOutcome) -> str:
    ended = "" if run.finished else ", not finished"
    return (
        f"{run.id}  {run.started:%Y-%m-%d %H:%M} UTC  {run.read} read, {run.skipped} skipped, "
        f"{run.failed} failed{ended}  {run.command}"
    )
