"""`reportedly sieges`: which places were encircled, by whom, and who says so."""

from pathlib import Path

import click

from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.cli.standing import claims_from, days_of_reports, none_told
from reportedly.cli.tables import siege_table
from reportedly.states import Siege, sieges


@click.command("sieges")
@click.option("--place", help="Only this place, and what lies in it.")
@casebook_option
@json_option
def command(place: str | None, casebook_path: Path, as_json: bool) -> None:
    """List sieges: place, from when to when, by whom, how many inside.

    "By" a day means that no words tell the day: it is the first on which anyone said so. A siege
    lasts until someone tells of its end; "last said" is the last day on which anyone vouched for
    it. Figures of people inside stand beside each other and are never added.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = sieges_from(casebook, place)
        nothing = None if found else none_told(casebook, "a siege", place)
    if as_json:
        for siege in found:
            print_json(siege)
        return
    if found:
        Screen().table(siege_table(found))
    click.echo(nothing or total(len(found), "siege"), err=True)


def sieges_from(casebook: Casebook, place: str | None) -> tuple[Siege, ...]:
    """Return the sieges that the casebook tells of."""
    claims = claims_from(
        casebook,
        ClaimFilter(event="siege"),
        ClaimFilter(harm="besieged"),
        ClaimFilter(harm="trapped"),
    )
    return sieges(claims, days_of_reports(casebook), place)
