"""`reportedly people`: people at risk and displaced, and who says so."""

import datetime as dt
from pathlib import Path

import click

from reportedly import answers
from reportedly.casebook import open_casebook
from reportedly.cli.options import casebook_option, json_option, state_options
from reportedly.cli.standing import answer
from reportedly.cli.state_tables import people_table


@click.command("people")
@state_options
@casebook_option
@json_option
def command(place: str | None, on: dt.date | None, casebook_path: Path, as_json: bool) -> None:
    """List people at risk and displaced: how many, where, who says so.

    Besieged, trapped, in need of help (affected), displaced. Each source's last figure stands
    beside the others' and is never added. With --on, only what was so, and was said, by that day.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = answers.people(casebook, place, on)
        answer(
            casebook,
            found,
            people_table,
            place,
            what="people at risk or displaced",
            noun="row",
            on=on,
            as_json=as_json,
        )
