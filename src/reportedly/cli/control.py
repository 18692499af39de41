"""`reportedly control`: which places changed hands, who held them on a day, and who says so."""

import datetime as dt
from pathlib import Path

import click

from reportedly import answers
from reportedly.casebook import open_casebook
from reportedly.cli.options import casebook_option, json_option, state_options
from reportedly.cli.standing import answer
from reportedly.cli.state_tables import control_table, holding_table

_WHAT = "a change of hands"


@click.command("control")
@state_options
@casebook_option
@json_option
def command(place: str | None, on: dt.date | None, casebook_path: Path, as_json: bool) -> None:
    """List changes of hands: place, day, who took it, who says so.

    With --on, who held each place that day by the last change told: claimed by one side, confirmed
    by both sides, contested, or unknown. "Last said" is the last day on which anyone vouched for
    it.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        if on is None:
            changes = answers.control(casebook, place)
            answer(
                casebook, changes, control_table, place, what=_WHAT, noun="change", as_json=as_json
            )
        else:
            held = answers.control_on(casebook, on, place)
            answer(
                casebook,
                held,
                holding_table,
                place,
                what=_WHAT,
                noun="place",
                on=on,
                as_json=as_json,
            )
