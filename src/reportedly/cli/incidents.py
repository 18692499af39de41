"""`reportedly incidents`: what each report tells of."""

from pathlib import Path
from typing import Any

import click

from reportedly.casebook import RecordFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import print_record, total
from reportedly.cli.options import casebook_option, json_option, report_options
from reportedly.cli.screen import Screen


@click.command("incidents")
@report_options
@casebook_option
@json_option
def command(casebook_path: Path, as_json: bool, **wanted: Any) -> None:
    """List what each report tells of, and who says so.

    One incident record is one thing that happened, as one report tells it. All options given must
    hold.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        records = list(casebook.records(RecordFilter(**wanted)))
        if as_json:
            for record in records:
                print_json(record)
            return
        claims, reports = casebook.claims_of(records), casebook.report_lines()
        screen = Screen()
        for number, record in enumerate(records):
            if number:
                screen.line()
            print_record(screen, record, claims, reports[record.report_id])
        click.echo(total(len(records), "incident record"), err=True)
