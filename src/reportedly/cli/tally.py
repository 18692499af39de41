"""`reportedly tally`: rival figures side by side, never added."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.options import Day, casebook_option, group_option, harm_option, json_option
from reportedly.cli.places import is_told_of, nothing_told_of
from reportedly.cli.screen import Screen
from reportedly.cli.tables import print_tally, rule_table
from reportedly.lexicon import words
from reportedly.model import Stance, Tally
from reportedly.tally import Question, Said
from reportedly.tally import tally as reconcile

EVERY_RULE = "all"


@click.command("tally")
@click.option("--place", help="Count what happened in this place or inside it.")
@click.option("--since", type=Day(), help="First day.")
@click.option("--until", type=Day(), help="Last day.")
@harm_option(default="killed", show_default=True)
@group_option(default="people", show_default=True)
@click.option(
    "--rule",
    type=click.Choice([*words("counting_rules", language=""), EVERY_RULE]),
    metavar="RULE",
    default="range",
    show_default=True,
    help="What makes one range of rivals: "
    f"{', '.join(words('counting_rules', language=''))}; or {EVERY_RULE}, side by side.",
)
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
    rules = list(words("counting_rules", language="")) if rule == EVERY_RULE else [rule]
    question = Question(
        harm=harm, group=group, place=place, since=since, until=until, rule=rules[0]
    )
    with open_casebook(casebook_path, create=False) as casebook:
        told = told_from(casebook, question)
        answers = [reconcile(told, replace(question, rule=name)) for name in rules]
        first = answers[0]
        nothing = not (first.by_source or first.denials or first.not_counted)
        hint = nothing_told_of(casebook, place) if place and nothing else None
    if as_json:
        for answer in answers:
            print_json(answer)
        return
    screen = Screen()
    print_tally(screen, first)
    if len(answers) > 1:
        screen.line()
        screen.table(rule_table(answers))
    if why:
        for claim, reason in first.not_counted:
            screen.line(f"not counted  {claim}  {reason}")
    if hint:
        click.echo(hint, err=True)


def answer_from(casebook: Casebook, question: Question) -> Tally:
    """Return the tally of all that the casebook holds; of a place it never heard of, nothing."""
    return reconcile(told_from(casebook, question), question)


def told_from(casebook: Casebook, question: Question) -> list[Said]:
    """Return the claims that can move or contest the answer: of the harm and group, or denials."""
    counting = ClaimFilter(harm=question.harm, group=question.group)
    denying = ClaimFilter(stance=Stance.DENIES)
    claims = {c.id: c for wanted in (counting, denying) for c in casebook.claims(wanted)}
    if question.place and not is_told_of(casebook, question.place, claims.values()):
        return []
    reports = casebook.report_lines()
    of_the_place = casebook.reports_mostly_of(question.place) if question.place else {}
    return [
        Said(
            claim,
            reports[claim.report_id].outlet,
            reports[claim.report_id].published,
            of_the_place.get(claim.report_id),
        )
        for claim in claims.values()
    ]
