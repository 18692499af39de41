"""`reportedly judge`: decide what the machine cannot, on top of what it read."""

import datetime as dt
from pathlib import Path
from typing import Any

import click

from reportedly.casebook import Casebook, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.judged import Command, evidence_at, person_options, value_of
from reportedly.cli.judgements import print_decision
from reportedly.cli.listing import print_claim
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.model import Judgement, Subject, Verdict

CHANGE_CLAIMS = (Subject.CLAIM, Subject.FIELD)


@click.group("judge")
def command() -> None:
    """Decide what the machine cannot: links, claims, values, grades.

    A judgement is laid over what was read and changes nothing in it; `reportedly undo` withdraws
    it. It wins over the machine always, also when reports are read or linked anew. Of several on
    one question the newest stands. For example:

    \b
      reportedly judge same c-1f2e c-9d0c --why "same street, same hour"
      reportedly judge set c-1f2e place "Tripoli 2210247"
      reportedly judge set c-1f2e "counts[0]" 72+ --evidence "at least 72"
    """  # noqa: D301 (click marks a list with a real backspace)


def decision_options(command: Command) -> Command:
    """Add the options that every decision has."""
    return person_options(casebook_option(json_option(command)))


@command.command("same")
@click.argument("a")
@click.argument("b")
@decision_options
def same(a: str, b: str, **told: Any) -> None:
    """Two claims, records or incidents tell of one incident."""
    _judge_pair(a, b, Verdict.POSITIVE, **told)


@command.command("different")
@click.argument("a")
@click.argument("b")
@decision_options
def different(a: str, b: str, **told: Any) -> None:
    """Two claims, records or incidents tell of two incidents."""
    _judge_pair(a, b, Verdict.NEGATIVE, **told)


@command.command("unsure")
@click.argument("a")
@click.argument("b", required=False)
@decision_options
def unsure(a: str, b: str | None, **told: Any) -> None:
    """Leave a claim, or whether two are one incident, to the machine."""
    if b is None:
        _judge_claim(a, Verdict.UNSURE, **told)
    else:
        _judge_pair(a, b, Verdict.UNSURE, **told)


@command.command("accept")
@click.argument("claim")
@decision_options
def accept(claim: str, **told: Any) -> None:
    """A claim was read right."""
    _judge_claim(claim, Verdict.POSITIVE, **told)


@command.command("reject")
@click.argument("claim")
@decision_options
def reject(claim: str, **told: Any) -> None:
    """A claim was misread: leave it out of every answer."""
    _judge_claim(claim, Verdict.NEGATIVE, **told)


@command.command("set")
@click.argument("claim")
@click.argument("field")
@click.argument("value")
@click.option("--evidence", help="The words of the report that say so, or where: 120-134.")
@decision_options
def set_field(claim: str, field: str, value: str, evidence: str | None, **told: Any) -> None:
    """A field of a claim has this value.

    Fields: stance, modality, source, source.name, source.kind, source.side, place, when, said_on,
    event.type, event.weapon, event.targets; counts[0] and its harm, group, low, high, bound,
    documented, superseded, increment, frame and part_of (counts[0].low). A count past the last
    one is one more.

    Values: `none` leaves the field blank. A place is a name, with its GeoNames number where
    several have it; days are 2016-09-24 or 2016-09-24..2016-09-26; a count is 72, 72+, 20-30, or
    parts (low=5 high=5 harm=killed group=children). Any value with parts can be given as JSON.
    """
    with open_casebook(told["casebook_path"], create=False) as casebook:
        on = casebook.claim(claim)
        span = evidence_at(evidence, on, casebook.report(on.report_id))
        about = {"field": field, "value": value_of(field, value), "evidence": span}
        _keep(casebook, Subject.FIELD, Verdict.POSITIVE, on.id, about, **told)


@command.command("grade")
@click.argument("claim")
@click.argument("grade")
@decision_options
def set_grade(claim: str, grade: str, **told: Any) -> None:
    """The incident that a claim tells of has this grade."""
    with open_casebook(told["casebook_path"], create=False) as casebook:
        on = casebook.claim(claim).id
        _keep(casebook, Subject.GRADE, Verdict.POSITIVE, on, {"value": grade}, **told)


@command.command("sensitive")
@click.argument("claim")
@click.option(
    "--what",
    type=click.Choice(["source", "place", "names"]),
    help="What to withhold; all three otherwise.",
)
@click.option("--off", is_flag=True, help="It may be public after all.")
@decision_options
def sensitive(claim: str, what: str | None, off: bool, **told: Any) -> None:
    """Something of a claim must be withheld from public exports."""
    with open_casebook(told["casebook_path"], create=False) as casebook:
        on = casebook.claim(claim).id
        _keep(casebook, Subject.SENSITIVE, _unless(off), on, {"field": what}, **told)


@command.command("alias")
@click.argument("name")
@click.argument("other")
@click.option("--off", is_flag=True, help="They mean two.")
@decision_options
def alias(name: str, other: str, off: bool, **told: Any) -> None:
    """Two names mean one source or actor."""
    with open_casebook(told["casebook_path"], create=False) as casebook:
        _keep(casebook, Subject.ALIAS, _unless(off), name, {"other": other}, **told)


def _unless(off: bool) -> Verdict:
    return Verdict.NEGATIVE if off else Verdict.POSITIVE


def _judge_pair(a: str, b: str, verdict: Verdict, **told: Any) -> None:
    with open_casebook(told["casebook_path"], create=False) as casebook:
        about = {"other": _claim_id(casebook, b)}
        _keep(casebook, Subject.LINK, verdict, _claim_id(casebook, a), about, **told)


def _claim_id(casebook: Casebook, id_: str) -> str:
    """Return the id of a claim, or of the first one that tells of a record or an incident.

    A claim's id outlives a new grouping of its report, and a new linking of all.
    """
    if id_.startswith("n-"):
        id_ = casebook.incidents.get(id_).records[0]
    return casebook.record(id_).claims[0] if id_.startswith("i-") else casebook.claim(id_).id


def _judge_claim(id_: str, verdict: Verdict, **told: Any) -> None:
    with open_casebook(told["casebook_path"], create=False) as casebook:
        _keep(casebook, Subject.CLAIM, verdict, casebook.claim(id_).id, {}, **told)


def _keep(
    casebook: Casebook,
    subject: Subject,
    verdict: Verdict,
    on: str,
    about: dict[str, Any],
    *,
    by: str,
    why: str,
    as_json: bool,
    casebook_path: Path,
) -> None:
    """Keep a judgement; show it, and the claim as it stands now."""
    at = dt.datetime.now(dt.UTC)
    judged = Judgement(subject=subject, verdict=verdict, on=on, by=by, at=at, why=why, **about)
    decision = casebook.judgements.get(casebook.judgements.add(judged))
    if as_json:
        print_json(decision)
        return
    screen = Screen()
    print_decision(screen, decision)
    if subject in CHANGE_CLAIMS:
        claim = casebook.claim(on)
        print_claim(screen, claim, casebook.report_lines()[claim.report_id])
    click.echo(f"to undo it: reportedly undo {decision.id} --casebook {casebook_path}", err=True)
