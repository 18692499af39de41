"""`reportedly truces`: what became of each truce, and who says so."""

import datetime as dt
from pathlib import Path

import click

from reportedly import answers
from reportedly.casebook import open_casebook
from reportedly.cli.options import casebook_option, json_option, state_options
from reportedly.cli.standing import answer
from reportedly.cli.state_tables import truce_on_table, truce_table

_WHAT = "a truce"


@click.command("truces")
@state_options
@casebook_option
@json_option
def command(place: str | None, on: dt.date | None, casebook_path: Path, as_json: bool) -> None:
    """List truces: agreed, kept, violated or given up, and who says so.

    "By" a day means that no words tell the day: it is the first on which anyone said so. Truces
    are told apart by brokers, parties, place and days. With --on, what had become of each by that
    day.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        if on is None:
            found = answers.truces(casebook, place)
            answer(casebook, found, truce_table, place, what=_WHAT, noun="truce", as_json=as_json)
        else:
            stood = answers.truces_on(casebook, on, place)
            answer(
                casebook,
                stood,
                truce_on_table,
                place,
                what=_WHAT,
                noun="truce",
                on=on,
                as_json=as_json,
            )
