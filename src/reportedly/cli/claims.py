"""`reportedly claims`: who said what."""

from pathlib import Path
from typing import Any

import click

from reportedly.casebook import ClaimFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import print_claim, total
from reportedly.cli.options import casebook_option, filter_options, json_option
from reportedly.cli.screen import Screen


@click.command("claims")
@filter_options
@casebook_option
@json_option
def command(casebook_path: Path, as_json: bool, **wanted: Any) -> None:
    """List claims: who says what, in which words, where, when.

    All options given must hold. For example:

    \b
      reportedly claims --harm killed --where Aleppo
      reportedly claims --stance denies --json
    """  # noqa: D301 (click marks a list with a real backspace)
    with open_casebook(casebook_path, create=False) as casebook:
        found = casebook.claims(ClaimFilter(**wanted))
        if as_json:
            for claim in found:
                print_json(claim)
            return
        reports, screen, number = casebook.report_lines(), Screen(), 0
        for number, claim in enumerate(found, 1):
            if number > 1:
                screen.line()
            print_claim(screen, claim, reports[claim.report_id])
        click.echo(total(number, "claim"), err=True)
