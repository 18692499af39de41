"""`reportedly control`: which places changed hands, and who says so."""

from pathlib import Path

import click

from reportedly.casebook import Casebook, RecordFilter, open_casebook
from reportedly.cli.listing import console, control_table
from reportedly.cli.options import casebook_option, json_option
from reportedly.export import to_json
from reportedly.states import Change, changes_of_control


@click.command("control")
@click.option("--place", help="Only this place.")
@casebook_option
@json_option
def command(place: str | None, casebook_path: Path, as_json: bool) -> None:
    """List changes of hands: place, day, who took it, who says so."""
    with open_casebook(casebook_path, create=False) as casebook:
        changes = changes_from(casebook, place)
    if as_json:
        for change in changes:
            click.echo(to_json(change))
        return
    console().print(control_table(changes))


def changes_from(casebook: Casebook, place: str | None) -> tuple[Change, ...]:
    """Return the changes of hands that the casebook tells of."""
    records = casebook.records(RecordFilter(event="control"))
    return changes_of_control(records, casebook.claims(), place)
