"""`reportedly sieges`: which places were encircled, by whom, and who says so."""

import datetime as dt
from pathlib import Path

import click

from reportedly import answers
from reportedly.casebook import open_casebook
from reportedly.cli.options import casebook_option, json_option, state_options
from reportedly.cli.standing import answer
from reportedly.cli.state_tables import siege_on_table, siege_table

_WHAT = "a siege"


@click.command("sieges")
@state_options
@casebook_option
@json_option
def command(place: str | None, on: dt.date | None, casebook_path: Path, as_json: bool) -> None:
    """List sieges: place, from when to when, by whom, how many inside.

    "By" a day means that no words tell the day: it is the first on which anyone said so. A siege
    lasts until someone tells of its end; "last said" is the last day on which anyone vouched for
    it. Figures of people inside stand beside each other and are never added. With --on, which
    places were besieged, free again or contested that day.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        if on is None:
            found = answers.sieges(casebook, place)
            answer(casebook, found, siege_table, place, what=_WHAT, noun="siege", as_json=as_json)
        else:
            stood = answers.sieges_on(casebook, on, place)
            answer(
                casebook,
                stood,
                siege_on_table,
                place,
                what=_WHAT,
                noun="place",
                on=on,
                as_json=as_json,
            )
