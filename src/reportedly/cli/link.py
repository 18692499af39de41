"""`reportedly link`: what several reports tell of as one incident, and why."""

from pathlib import Path

import click

from reportedly.answers import ToldIncident, incidents, surest_link
from reportedly.casebook import Casebook, RecordFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.incident_listing import print_incident
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen

SEVERAL = 2


@click.command("link")
@click.option("--type", "event", help="Incident type, or its family: strike, control.capture.")
@click.option("--alone", is_flag=True, help="Also incidents that only one report tells of.")
@click.option("--why", is_flag=True, help="Also say what speaks for the surest link of each.")
@casebook_option
@json_option
def command(event: str | None, alone: bool, why: bool, casebook_path: Path, as_json: bool) -> None:
    """List what several reports tell of as one incident.

    Records are compared by type, place, days, parties, counts and words; what cannot be one
    incident (far apart, other days) stays apart whatever the score. A link is a proposal of the
    machine: look at it with `reportedly show`, and overrule it with `reportedly judge`.

    Only what is new or was judged since the last time is linked; ids stay, and those of incidents
    that became one lead to what is left.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = incidents(casebook, RecordFilter(event=event), least=1 if alone else SEVERAL)
        screen = Screen()
        for told in found:
            if as_json:
                print_json(told)
                continue
            print_incident(screen, told)
            if why:
                _print_why(screen, casebook, told)
    if not as_json:
        click.echo(total(len(found), "incident"), err=True)


def _print_why(screen: Screen, casebook: Casebook, told: ToldIncident) -> None:
    link = surest_link(casebook, told)
    if link is not None:
        reasons = [reason.words for reason in link.reasons if reason.weight > 0]
        screen.line(f"linked by: {'; '.join(reasons)}", indent=2)
