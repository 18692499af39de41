"""`reportedly map`: a map of your own in the review room, above the built-in one."""

from pathlib import Path

import click

from reportedly.cli.options import casebook_option


@click.group("map")
def command() -> None:
    """Keep a map of your own (PMTiles) for the review room.

    It is kept beside the casebook, and shown above the built-in map. Extracts of OpenStreetMap in
    the Protomaps or OpenMapTiles schema are drawn with roads, water, buildings and names; pictures
    are shown as they are. Start the review room anew after.
    """


@command.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@casebook_option
def add(file: Path, casebook_path: Path) -> None:
    """Keep FILE beside the casebook, in place of the one kept before."""
    from reportedly.web.map import add_map

    click.echo(f"Kept as {add_map(file, casebook_path)}")


@command.command("remove")
@casebook_option
def remove(casebook_path: Path) -> None:
    """Take away the map kept beside the casebook; the built-in one stays."""
    from reportedly.web.map import remove_map

    removed = remove_map(casebook_path)
    click.echo("Taken away." if removed else f"No map is kept beside {casebook_path}.")
