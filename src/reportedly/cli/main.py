"""The command line's front door: which commands there are, loaded only when asked for."""

from importlib import import_module

import click

import reportedly
from reportedly.cli.options import Failed

# Command name to the module that holds it, in the order in which help lists them.
COMMANDS = {
    "read": "reportedly.cli.read",
    "claims": "reportedly.cli.claims",
    "incidents": "reportedly.cli.incidents",
    "tally": "reportedly.cli.tally",
    "control": "reportedly.cli.control",
    "show": "reportedly.cli.show",
    "export": "reportedly.cli.export",
    "runs": "reportedly.cli.runs",
    "schema": "reportedly.cli.schema",
    "evaluate": "reportedly.cli.evaluate",
    "demo": "reportedly.cli.demo",
}


class Lazy(click.Group):
    """A group that imports a command when it is used, so that `--help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order that an analyst meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, or None when there is no such one."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error of ours becomes one plain line and exit code 1."""
        with Failed.plainly():
            return super().invoke(ctx)


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(reportedly.__version__, prog_name="reportedly")
def main() -> None:
    """Read reports on armed conflict and keep who said what happened.

    Start with:

    \b
      reportedly demo
      reportedly read report.txt --published 2016-09-24 --outlet "Northern Wire"
      reportedly tally --place Aleppo

    What is read is kept in a casebook: one file, reportedly.casebook in the folder you are in,
    unless --casebook or the variable REPORTEDLY_CASEBOOK names another.
    """
