"""`reportedly judgements`: what people decided."""

from collections.abc import Mapping
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from reportedly import answers
from reportedly.casebook import Decision, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.model import Judgement, Subject, Verdict

STYLE = {Verdict.POSITIVE: "green", Verdict.NEGATIVE: "red", Verdict.UNSURE: "yellow"}
ANSWERS = {
    (Subject.LINK, Verdict.POSITIVE): "same",
    (Subject.LINK, Verdict.NEGATIVE): "different",
    (Subject.CLAIM, Verdict.POSITIVE): "accepted",
    (Subject.CLAIM, Verdict.NEGATIVE): "rejected",
    (Subject.FIELD, Verdict.POSITIVE): "set",
    (Subject.GRADE, Verdict.POSITIVE): "graded",
    (Subject.SENSITIVE, Verdict.POSITIVE): "sensitive",
    (Subject.SENSITIVE, Verdict.NEGATIVE): "not sensitive",
    (Subject.ALIAS, Verdict.POSITIVE): "one name",
    (Subject.ALIAS, Verdict.NEGATIVE): "two names",
}


@click.command("judgements")
@click.option("--last", "number", default=20, show_default=True, help="How many at most.")
@click.option("--by", help="Only those of this person.")
@click.option("--disputed", is_flag=True, help="Those that people answer differently.")
@click.option("--agreement", is_flag=True, help="How far people agree, by sort of question.")
@click.option("--waiting", is_flag=True, help="Those that cannot be followed now, and why.")
@casebook_option
@json_option
def command(
    number: int,
    by: str | None,
    disputed: bool,
    waiting: bool,
    agreement: bool,
    casebook_path: Path,
    as_json: bool,
) -> None:
    """List what people decided, the last first.

    Withdrawn ones are listed too, and marked. A judgement waits when the report was read anew and
    nothing in the new reading has its words; it is kept, and followed again when something has.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        if agreement:
            _print_agreement(answers.agreement(casebook), as_json)
            return
        if waiting:
            _print_waiting(
                [(one.judgement, one.why) for one in casebook.judgements.waiting()], as_json
            )
            return
        if disputed:
            found = [one for group in casebook.judgements.disagreements() for one in group]
            decisions = [casebook.judgements.get(one.id) for one in found]
        else:
            decisions = casebook.judgements.last(number, by=by)
    screen = Screen()
    for decision in decisions:
        if as_json:
            print_json(decision)
        else:
            print_decision(screen, decision)
    if not as_json:
        click.echo(total(len(decisions), "judgement"), err=True)


def _print_agreement(found: tuple[answers.Agreement, ...], as_json: bool) -> None:
    """Print Krippendorff's alpha and what it rests on, a line for each sort of question."""
    if as_json:
        for one in found:
            print_json(one)
        return
    if not found:
        click.echo("Nobody judged what somebody else had judged.", err=True)
        return
    table = Table(box=None, pad_edge=False)
    table.add_column("about")
    for name in ("questions", "people", "all agree", "Krippendorff's alpha"):
        table.add_column(name, justify="right")
    for one in found:
        about = "whole claims" if one.about == "verdict" else one.about
        alpha = "not defined" if one.alpha is None else f"{one.alpha:.2f}"
        table.add_row(about, str(one.questions), str(one.people), str(one.same), alpha)
    Screen().table(table)


def print_decision(screen: Screen, decision: Decision) -> None:
    """Print one judgement on a line, and its reason on the next."""
    one = decision.judgement
    line = Text().append(f"{decision.id}  ", style="dim").append_text(answer(one))
    line.append(f"  {one.by}, {one.at:%Y-%m-%d %H:%M} UTC", style="dim")
    if decision.withdrawn:
        line.append("  withdrawn", style="bold yellow")
    screen.line(line)
    if one.why:
        screen.line(f"because {one.why}", indent=2)


def answer(judgement: Judgement) -> Text:
    """Return what was decided: "rejected c-12ab", "set c-12ab counts[0].low = 72"."""
    one = judgement
    word = ANSWERS.get((one.subject, one.verdict), f"{one.subject.value} {one.verdict.value}")
    text = Text(word, style=STYLE[one.verdict]).append(f" {one.on}", style="default")
    for part in (one.other, one.field):
        if part is not None:
            text.append(f" {part}", style="default")
    if one.subject in (Subject.FIELD, Subject.GRADE):
        text.append(f" = {_value(one)}", style="bold")
    return text


def _value(judgement: Judgement) -> str:
    value = judgement.value
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, Mapping):
        return str(value)
    return ", ".join(f"{key} {one}" for key, one in value.items() if one not in (None, [], ()))


def _print_waiting(waiting: list[tuple[Judgement, str]], as_json: bool) -> None:
    screen = Screen()
    for judgement, why in waiting:
        if as_json:
            print_json(judgement)
            continue
        screen.line(Text(f"{judgement.id}  ", style="dim").append_text(answer(judgement)))
        screen.line(f"waits: {why}", indent=2)
    if not as_json:
        click.echo(total(len(waiting), "judgement") + " waiting", err=True)
