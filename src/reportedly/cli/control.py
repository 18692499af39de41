"""`reportedly control`: which places changed hands, who held them on a day, and who says so."""

import datetime as dt
from pathlib import Path

import click

from reportedly.casebook import Casebook, RecordFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import Day, casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.cli.standing import days_of_reports, none_told
from reportedly.cli.tables import control_table, holding_table
from reportedly.cli.wording import day
from reportedly.states import Change, Holding, changes_of_control, holder_on


@click.command("control")
@click.option("--place", help="Only this place.")
@click.option("--on", type=Day(), help="Who held each place on this day, instead of the changes.")
@casebook_option
@json_option
def command(place: str | None, on: dt.date | None, casebook_path: Path, as_json: bool) -> None:
    """List changes of hands: place, day, who took it, who says so.

    With --on, who held each place that day by the last change told: claimed by one side, confirmed
    by both sides, contested, or unknown. "Last said" is the last day on which anyone vouched for
    it.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        changes = changes_from(casebook, place)
        held = holdings(changes, on) if on else ()
        what = f"a change of hands by {day(on)}" if on else "a change of hands"
        nothing = None if (held if on else changes) else none_told(casebook, what, place)
    if as_json:
        for one in held if on else changes:
            print_json(one)
        return
    if not nothing:
        Screen().table(holding_table(held) if on else control_table(changes))
    number = total(len(held), "place") if on else total(len(changes), "change")
    click.echo(nothing or number, err=True)


def changes_from(casebook: Casebook, place: str | None) -> tuple[Change, ...]:
    """Return the changes of hands that the casebook tells of."""
    records = list(casebook.records(RecordFilter(event="control")))
    claims = casebook.claims_of(records).values()
    return changes_of_control(records, claims, place, days_of_reports(casebook))


def holdings(changes: tuple[Change, ...], on: dt.date) -> tuple[Holding, ...]:
    """Return who held each place on a day, where any change up to then is told."""
    held = (holder_on(changes, place, on) for place in sorted({c.place for c in changes}))
    return tuple(one for one in held if one.since is not None)
