"""`reportedly claims`: who said what."""

from pathlib import Path
from typing import Any

import click

from reportedly.casebook import open_casebook
from reportedly.cli.listing import claim_lines, console
from reportedly.cli.options import casebook_option, filter_from, filter_options, json_option
from reportedly.export import to_json


@click.command("claims")
@filter_options
@casebook_option
@json_option
def command(casebook_path: Path, as_json: bool, **chosen: Any) -> None:
    """List claims: who says what, in which words, where, when, how many.

    All options given must hold. For example:

    \b
      reportedly claims --harm killed --place Aleppo
      reportedly claims --stance denies --json
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = casebook.claims(filter_from(chosen))
        if as_json:
            for claim in found:
                click.echo(to_json(claim))
            return
        reports = {r.id: r for r in casebook.reports()}
        screen, number = console(), 0
        for claim in found:
            screen.print(claim_lines(claim, reports.get(claim.report_id)))
            number += 1
        click.echo(f"{number} claims", err=True)
