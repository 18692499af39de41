"""`reportedly grades`: how well each incident is supported, and why."""

from pathlib import Path

import click

from reportedly import answers
from reportedly.casebook import open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.cli.source_tables import print_graded
from reportedly.grades import DEFAULT, rule_names


@click.command("grades")
@click.option(
    "--rule",
    type=click.Choice(rule_names()),
    metavar="RULE",
    default=DEFAULT,
    show_default=True,
    help=f"How to grade: {', '.join(rule_names())}.",
)
@click.option("--word", help="Only incidents of this grade, such as fair.")
@casebook_option
@json_option
def command(rule: str, word: str | None, casebook_path: Path, as_json: bool) -> None:
    """List incidents with how well each is supported, and why.

    A grade follows from a visible rule: how many independent sources vouch, after copies and
    relays, and what the parties say. One that a person gave with `judge` stands before the
    machine's, which is shown beside it.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = [
            one
            for one in answers.all_grades(casebook, rule)
            if word is None or one.grade.word == word
        ]
    screen = Screen()
    for number, graded in enumerate(found):
        if as_json:
            print_json(graded)
            continue
        if number:
            screen.line()
        print_graded(screen, graded)
    if not as_json:
        click.echo(total(len(found), "incident"), err=True)
