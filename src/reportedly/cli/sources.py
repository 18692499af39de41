"""`reportedly sources`: what each source claimed, and how its figures stand to the others'."""

from pathlib import Path

import click

from reportedly.casebook import Casebook, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.cli.tables import source_table
from reportedly.tally import Profile, Said, profiles


@click.command("sources")
@click.option("--most", type=int, default=30, show_default=True, help="Only the most quoted.")
@casebook_option
@json_option
def command(most: int, casebook_path: Path, as_json: bool) -> None:
    """List the sources: how much each claimed, and against rivals.

    "To rivals" is the source's figure over the median of its rivals' on the same place and days,
    on average over the scopes where they can be compared: 1.0 is level, 2.0 is twice as high. It
    describes; it does not say who is right.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = profiles_from(casebook)
    if as_json:
        for profile in found:
            print_json(profile)
        return
    if found:
        Screen().table(source_table(found[:most]))
    click.echo(total(len(found), "source"), err=True)


def profiles_from(casebook: Casebook) -> tuple[Profile, ...]:
    """Return a profile of every source that the casebook quotes."""
    reports = casebook.report_lines()
    return profiles(
        [
            Said(claim, reports[claim.report_id].outlet, reports[claim.report_id].published)
            for claim in casebook.claims()
        ]
    )
