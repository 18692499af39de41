"""`reportedly incidents`: what each report tells of."""

import datetime as dt
from pathlib import Path

import click

from reportedly.casebook import ClaimFilter, RecordFilter, open_casebook
from reportedly.cli.listing import console, incident_table
from reportedly.cli.options import Day, casebook_option, json_option
from reportedly.export import to_json


@click.command("incidents")
@click.option("--type", "event", help="Incident type, or its family: strike, control.capture.")
@click.option("--place", help="Name of a place, or of what holds it.")
@click.option("--since", type=Day(), help="First day.")
@click.option("--until", type=Day(), help="Last day.")
@click.option("--outlet", help="Who published the report.")
@click.option("--report", help="A report's id or its ref.")
@casebook_option
@json_option
def command(
    event: str | None,
    place: str | None,
    since: dt.date | None,
    until: dt.date | None,
    outlet: str | None,
    report: str | None,
    casebook_path: Path,
    as_json: bool,
) -> None:
    """List incident records: one for each thing that one report tells of."""
    wanted = RecordFilter(
        event=event, place=place, since=since, until=until, outlet=outlet, report=report
    )
    with open_casebook(casebook_path, create=False) as casebook:
        records = list(casebook.records(wanted))
        if as_json:
            for record in records:
                click.echo(to_json(record))
            return
        claims = {c.id: c for c in casebook.claims(ClaimFilter(outlet=outlet, report=report))}
        reports = {r.id: r for r in casebook.reports()}
        console().print(incident_table(records, claims, reports))
        click.echo(f"{len(records)} incident records", err=True)
