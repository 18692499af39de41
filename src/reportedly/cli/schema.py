"""`reportedly schema`: the JSON Schema of what `read --json` prints."""

import sys

import click

from reportedly.export import write_json_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of what `read --json` prints."""
    write_json_schema(sys.stdout)
