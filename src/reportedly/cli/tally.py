"""`reportedly tally`: rival figures side by side, never added."""

import datetime as dt
from pathlib import Path

import click

from reportedly.casebook import Casebook, open_casebook
from reportedly.cli.listing import console, tally_table
from reportedly.cli.options import Day, casebook_option, json_option
from reportedly.export import to_json
from reportedly.lexicon import groups, harms
from reportedly.model import Tally
from reportedly.tally import Question, Said
from reportedly.tally import tally as reconcile


@click.command("tally")
@click.option("--place", help="Count what happened in this place or inside it.")
@click.option("--since", type=Day(), help="First day.")
@click.option("--until", type=Day(), help="Last day.")
@click.option("--harm", type=click.Choice(list(harms())), default="killed", show_default=True)
@click.option("--group", type=click.Choice(list(groups())), default="people", show_default=True)
@click.option("--rule", type=click.Choice(["range"]), default="range", show_default=True)
@click.option("--why", is_flag=True, help="Also list the figures that do not count, and why.")
@casebook_option
@json_option
def command(
    place: str | None,
    since: dt.date | None,
    until: dt.date | None,
    harm: str,
    group: str,
    rule: str,
    why: bool,
    casebook_path: Path,
    as_json: bool,
) -> None:
    """How many, of whom, where, in which days, according to whom.

    Each source's figure stands beside the others'; then low, best and high under the rule. Rival
    figures are never added, a part is not added to its whole, and a denial moves no number.
    """
    question = Question(harm=harm, group=group, place=place, since=since, until=until, rule=rule)
    with open_casebook(casebook_path, create=False) as casebook:
        answer = answer_from(casebook, question)
    if as_json:
        click.echo(to_json(answer))
        return
    screen = console()
    screen.print(tally_table(answer))
    if why:
        for claim, reason in answer.not_counted:
            screen.print(f"not counted  {claim}  {reason}", markup=False)


def answer_from(casebook: Casebook, question: Question) -> Tally:
    """Return the tally of all that the casebook holds."""
    reports = {r.id: r for r in casebook.reports()}
    told = [
        Said(claim, reports[claim.report_id].outlet, reports[claim.report_id].published)
        for claim in casebook.claims()
    ]
    return reconcile(told, question)
