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
        parts += _helps(command, top, name)
    return "\n".join(parts)


def _helps(command: click.Command, above: click.Context, name: str) -> list[str]:
    """Return the help of a command, and of the commands in it."""
    ctx = click.Context(command, parent=above, info_name=name, terminal_width=WIDTH)
    parts = [f"## {ctx.command_path}\n\n```text\n{command.get_help(ctx)}\n```\n"]
    for inner, one in command.commands.items() if isinstance(command, click.Group) else ():
        parts += _helps(one, ctx, inner)
    return parts
