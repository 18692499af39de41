"""`reportedly incidents`: what happened, as all reports together or each alone tell it."""

from pathlib import Path
from typing import Any

import click

from reportedly.answers import incidents
from reportedly.casebook import Casebook, RecordFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.incident_listing import print_incident
from reportedly.cli.listing import print_record, total
from reportedly.cli.options import casebook_option, json_option, report_options
from reportedly.cli.screen import Screen


@click.command("incidents")
@click.option("--by-report", is_flag=True, help="List what each report tells of, not linked.")
@report_options
@casebook_option
@json_option
def command(by_report: bool, casebook_path: Path, as_json: bool, **wanted: Any) -> None:
    """List what happened, who says so, and in which reports.

    An incident is one thing that happened, as all the reports that tell of it make it; with
    --by-report each report's own record of it is listed. All options given must hold, of one
    record at least. Look at an incident with `reportedly show`.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        if by_report:
            _records(casebook, RecordFilter(**wanted), as_json=as_json)
            return
        screen = Screen()
        found = incidents(casebook, RecordFilter(**wanted))
        for number, told in enumerate(found):
            if as_json:
                print_json(told)
                continue
            if number:
                screen.line()
            print_incident(screen, told)
        if not as_json:
            click.echo(total(len(found), "incident"), err=True)


def _records(casebook: Casebook, wanted: RecordFilter, *, as_json: bool) -> None:
    records = list(casebook.records(wanted))
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
