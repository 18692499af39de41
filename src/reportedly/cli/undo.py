"""`reportedly undo`: withdraw a judgement."""

import datetime as dt
from pathlib import Path

import click

from reportedly.casebook import open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.judged import person_options
from reportedly.cli.judgements import print_decision
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.errors import QuestionError


@click.command("undo")
@click.argument("id_", metavar="[JUDGEMENT]", required=False)
@person_options
@casebook_option
@json_option
def command(id_: str | None, why: str, by: str, casebook_path: Path, as_json: bool) -> None:
    """Withdraw a judgement: what stood before it stands again.

    Without an id, the last one of yours that still stands. The withdrawal is kept in the log as
    well; nothing is deleted.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        judgements = casebook.judgements
        id_ = id_ or judgements.last_standing(by)
        if id_ is None:
            raise QuestionError(f"{by} has no judgement that stands; give an id to undo")
        judgements.withdraw(id_, by=by, at=dt.datetime.now(dt.UTC), why=why)
        decision = judgements.get(id_)
    if as_json:
        print_json(decision)
    else:
        print_decision(Screen(), decision)
