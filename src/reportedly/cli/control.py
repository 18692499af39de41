"""`reportedly control`: which places changed hands, and who says so."""

from pathlib import Path

import click

from reportedly.casebook import Casebook, RecordFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.places import nothing_told_of
from reportedly.cli.screen import Screen
from reportedly.cli.tables import control_table
from reportedly.states import Change, changes_of_control


@click.command("control")
@click.option("--place", help="Only this place.")
@casebook_option
@json_option
def command(place: str | None, casebook_path: Path, as_json: bool) -> None:
    """List changes of hands: place, day, who took it, who says so."""
    with open_casebook(casebook_path, create=False) as casebook:
        changes = changes_from(casebook, place)
        hint = nothing_told_of(casebook, place) if place and not changes else None
    if as_json:
        for change in changes:
            print_json(change)
        return
    if changes:
        Screen().table(control_table(changes))
    click.echo(hint or total(len(changes), "change"), err=True)


def changes_from(casebook: Casebook, place: str | None) -> tuple[Change, ...]:
    """Return the changes of hands that the casebook tells of."""
    records = list(casebook.records(RecordFilter(event="control")))
    return changes_of_control(records, casebook.claims_of(records).values(), place)
