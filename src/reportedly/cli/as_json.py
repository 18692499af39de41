"""Results as JSON on standard output."""

import sys

import click

from reportedly.export import to_json


def print_json(value: object) -> None:
    """Print a model object as JSON: over many lines on a terminal, on one line in a pipe.

    Where the terminal's encoding lacks letters, they are written as JSON escapes.
    """
    lacking = not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf8")
    click.echo(to_json(value, pretty=sys.stdout.isatty(), ascii_only=lacking))
