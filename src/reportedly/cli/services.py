"""`reportedly services`: rescuers, hospitals and aid under attack, and who says so."""

import datetime as dt
from pathlib import Path

import click

from reportedly import answers
from reportedly.casebook import open_casebook
from reportedly.cli.options import casebook_option, json_option, state_options
from reportedly.cli.standing import answer
from reportedly.cli.state_tables import service_table


@click.command("services")
@state_options
@casebook_option
@json_option
def command(place: str | None, on: dt.date | None, casebook_path: Path, as_json: bool) -> None:
    """List attacks on rescuers, hospitals and aid, and what still works.

    What was hit, which staff were harmed, how much is out of service, and where those who give the
    service say that they cannot cope. "By" a day means that no words tell the day: it is the first
    on which anyone said so. Figures stand beside each other and are never added. With --on, the
    last that was told of each by that day.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        if on is None:
            found = answers.services(casebook, place)
        else:
            found = answers.services_on(casebook, on, place)
        answer(
            casebook,
            found,
            service_table,
            place,
            what="a service under attack",
            noun="row",
            on=on,
            as_json=as_json,
        )
