"""`reportedly tally`: rival figures side by side, never added."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from reportedly.answers import over_time as days_of
from reportedly.answers import told_from, toll_of
from reportedly.casebook import Casebook, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.options import (
    casebook_option,
    group_option,
    harm_option,
    json_option,
    place_option,
    since_option,
    until_option,
)
from reportedly.cli.places import is_told_of, nothing_told_of
from reportedly.cli.screen import Screen
from reportedly.cli.toll_tables import day_table, print_toll, print_why, rule_table, title
from reportedly.lexicon import words
from reportedly.model import Toll
from reportedly.tally import DayFigure, Question

EVERY_RULE = "all"


@click.command("tally")
@place_option("Count what happened in this place or inside it.")
@since_option("First day.")
@until_option("Last day.")
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
@click.option(
    "--why", is_flag=True, help="Also tell the rule, and which claims count, which not, and why."
)
@click.option(
    "--over-time", is_flag=True, help="Each source's figure by the day it was said, instead."
)
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
    over_time: bool,
    casebook_path: Path,
    as_json: bool,
) -> None:
    """How many, of whom, where, in which days, according to whom.

    Each source's figure stands beside the others'; then low, best and high under the rule. Rival
    figures are never added, a part is not added to its whole, copies of one text are one witness,
    and a denial moves no number. The link band tells the best figure when reports are linked into
    incidents more strictly, and more loosely.
    """
    rules = list(words("counting_rules", language="")) if rule == EVERY_RULE else [rule]
    question = Question(
        harm=harm, group=group, place=place, since=since, until=until, rule=rules[0]
    )
    with open_casebook(casebook_path, create=False) as casebook:
        if over_time:
            _show_days(days_of(casebook, question), question, as_json=as_json)
            return
        told = told_from(casebook, question)
        tolls = [toll_of(told, replace(question, rule=name)) for name in rules]
        hint = _hint(casebook, question, tolls[0])
    if as_json:
        for toll in tolls:
            print_json(toll)
        return
    _show(Screen(), tolls, why=why)
    if hint:
        click.echo(hint, err=True)


def _show(screen: Screen, tolls: Sequence[Toll], *, why: bool) -> None:
    print_toll(screen, tolls[0])
    if len(tolls) > 1:
        screen.line()
        screen.table(rule_table(tolls))
    for toll in tolls if why else ():
        print_why(screen, toll)


def _show_days(figures: Sequence[DayFigure], question: Question, *, as_json: bool) -> None:
    if as_json:
        for figure in figures:
            print_json(figure)
        return
    screen = Screen()
    screen.line(title(question))
    if figures:
        screen.table(day_table(figures))
    else:
        screen.line("no figure: no data, which is not zero")


def _hint(casebook: Casebook, question: Question, toll: Toll) -> str | None:
    """Return what to say when nothing is found of a place that no report tells of."""
    nothing = not (toll.by_source or toll.denials or toll.not_counted)
    if question.place is None or not nothing or is_told_of(casebook, question.place):
        return None
    return nothing_told_of(casebook, question.place)
