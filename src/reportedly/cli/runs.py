"""`reportedly runs`: what was read, skipped and failed, run by run."""

from pathlib import Path

import click

from reportedly.casebook import open_casebook
from reportedly.cli.options import casebook_option


@click.command("runs")
@click.option("--failures", is_flag=True, help="Also list each input that failed, and why.")
@casebook_option
def command(failures: bool, casebook_path: Path) -> None:
    """List the runs that filled the casebook."""
    with open_casebook(casebook_path, create=False) as casebook:
        for run in casebook.runs():
            ended = "" if run.finished else "  interrupted"
            click.echo(
                f"{run.id}  {run.started:%Y-%m-%d %H:%M}  {run.read} read, {run.skipped} skipped, "
                f"{run.failed} failed{ended}  {run.command}"
            )
            for ref, message in run.failures if failures else ():
                click.echo(f"   {ref}: {message}")
