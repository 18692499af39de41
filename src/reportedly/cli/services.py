"""`reportedly services`: rescuers, hospitals and aid under attack, and who says so."""

from pathlib import Path

import click

from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.cli.standing import claims_from, days_of_reports, none_told
from reportedly.cli.tables import service_table
from reportedly.model import SourceKind
from reportedly.states import ServiceTold, services

STAFF = ("responders", "health_workers", "aid_workers")
PROVIDERS = (SourceKind.RESPONDER, SourceKind.MEDICAL, SourceKind.AID)


@click.command("services")
@click.option("--place", help="Only this place, and what lies in it.")
@casebook_option
@json_option
def command(place: str | None, casebook_path: Path, as_json: bool) -> None:
    """List attacks on rescuers, hospitals and aid, and what still works.

    What was hit, which staff were harmed, how much is out of service, and where those who give the
    service say that they cannot cope. "By" a day means that no words tell the day: it is the first
    on which anyone said so. Figures stand beside each other and are never added.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = services_from(casebook, place)
        nothing = None if found else none_told(casebook, "a service under attack", place)
    if as_json:
        for one in found:
            print_json(one)
        return
    if found:
        Screen().table(service_table(found))
    click.echo(nothing or total(len(found), "row"), err=True)


def services_from(casebook: Casebook, place: str | None) -> tuple[ServiceTold, ...]:
    """Return what the casebook tells of services under attack."""
    claims = claims_from(
        casebook,
        ClaimFilter(event="attack"),
        ClaimFilter(event="strike"),
        ClaimFilter(harm="out_of_service"),
        *(ClaimFilter(group=group) for group in STAFF),
        *(ClaimFilter(kind=kind) for kind in PROVIDERS),
    )
    return services(claims, days_of_reports(casebook), place)
