"""Every command, as its own help tells of it."""

import click

from making.markdown import WIDTH
from reportedly.cli import main


def page() -> str:
    """Return every command with its help."""
    parts = ["# Commands\n\nWhat `--help` prints of each.\n"]
    top = click.Context(main, info_name="reportedly", terminal_width=WIDTH, **main.context_settings)
    parts.append(f"```text\n{main.get_help(top)}\n```\n")
    for name in main.list_commands(top):
        command = main.get_command(top, name)
        if command is None:
            raise LookupError(name)
        ctx = click.Context(command, parent=top, info_name=name, terminal_width=WIDTH)
        parts.append(f"## reportedly {name}\n\n```text\n{command.get_help(ctx)}\n```\n")
    return "\n".join(parts)
