"""`reportedly sources`: what each source claimed, and how its figures stand to the others'."""

from pathlib import Path

import click

from reportedly import answers
from reportedly.casebook import open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.cli.source_tables import lean_table, source_table


@click.command("sources")
@click.option("--most", type=int, default=30, show_default=True, help="Only the most quoted.")
@click.option(
    "--ratios", is_flag=True, help="Instead, figures to rivals' by side and whose losses."
)
@casebook_option
@json_option
def command(most: int, ratios: bool, casebook_path: Path, as_json: bool) -> None:
    """List the sources: how much each claimed, and against rivals.

    "To rivals" is the source's figure over the median of its rivals' on the same place and days,
    on average over the scopes where they can be compared (their number in brackets): 1.0 is level,
    2.0 is twice as high. It describes; it does not say who is right. With --ratios, the same by
    side, or kind of source where no side is told, and by whose losses they are.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        profiles = () if ratios else answers.sources(casebook)
        leans = answers.sides(casebook) if ratios else ()
    if as_json:
        for one in (*profiles, *leans):
            print_json(one)
        return
    if profiles:
        Screen().table(source_table(profiles[:most]))
    if leans:
        Screen().table(lean_table(leans))
    number = total(len(leans), "ratio") if ratios else total(len(profiles), "source")
    click.echo(number, err=True)
