"""`reportedly truces`: what became of each truce, and who says so."""

from pathlib import Path

import click

from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.cli.standing import claims_from, days_of_reports, none_told
from reportedly.cli.tables import truce_table
from reportedly.states import Truce, truces


@click.command("truces")
@click.option("--place", help="Only truces told of this place, or of what lies in it.")
@casebook_option
@json_option
def command(place: str | None, casebook_path: Path, as_json: bool) -> None:
    """List truces: agreed, kept, violated or given up, and who says so.

    "By" a day means that no words tell the day: it is the first on which anyone said so. Truces
    are told apart by their brokers, else by their parties, else by the place.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = truces_from(casebook, place)
        nothing = None if found else none_told(casebook, "a truce", place)
    if as_json:
        for truce in found:
            print_json(truce)
        return
    if found:
        Screen().table(truce_table(found))
    click.echo(nothing or total(len(found), "truce"), err=True)


def truces_from(casebook: Casebook, place: str | None) -> tuple[Truce, ...]:
    """Return the truces that the casebook tells of."""
    claims = claims_from(casebook, ClaimFilter(event="truce"))
    return truces(claims, days_of_reports(casebook), place)
