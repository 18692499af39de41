"""`reportedly schema`: the JSON Schema of what `read --json` prints."""

import json

import click

from reportedly.export import json_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of the documents that `read --json` prints."""
    click.echo(json.dumps(json_schema(), indent=2))
