"""`reportedly show`: one claim, record, incident or report, with its evidence."""

from pathlib import Path

import click
from rich.text import Text

from reportedly.answers import ToldIncident, incident
from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.evidence import print_evidence
from reportedly.cli.incident_listing import print_with_claims
from reportedly.cli.listing import print_claim, print_record, total
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.export import document_of
from reportedly.model import Claim, IncidentRecord, Report


@click.command("show")
@click.argument("id_", metavar="ID")
@casebook_option
@json_option
def command(id_: str, casebook_path: Path, as_json: bool) -> None:
    """Show one thing by its id, with its evidence marked.

    A claim (c-…) comes with its paragraph, each piece of evidence in a colour of its own, and a
    key; an incident record (i-…) with all its claims; an incident (n-…) with the claims of all
    reports, source by source; a report (r-…, or its ref) with all that it tells. The beginning of
    an id is enough, and an id that an incident had before a merge still leads to it.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        if id_.startswith("c-"):
            _claim(casebook, casebook.claim(id_), as_json=as_json)
        elif id_.startswith("i-"):
            _record(casebook, casebook.record(id_), as_json=as_json)
        elif id_.startswith("n-"):
            _incident(casebook, incident(casebook, id_), as_json=as_json)
        else:
            _report(casebook, casebook.report(id_), as_json=as_json)


def _claim(casebook: Casebook, claim: Claim, *, as_json: bool) -> None:
    if as_json:
        print_json(claim)
        return
    print_with_evidence(Screen(), claim, casebook.report(claim.report_id))


def _record(casebook: Casebook, record: IncidentRecord, *, as_json: bool) -> None:
    if as_json:
        print_json(record)
        return
    report, screen = casebook.report(record.report_id), Screen()
    claims = casebook.claims_of([record])
    print_record(screen, record, claims, casebook.report_lines()[report.id])
    for id_ in record.claims:
        screen.line()
        print_with_evidence(screen, claims[id_], report)


def _incident(casebook: Casebook, told: ToldIncident, *, as_json: bool) -> None:
    if as_json:
        print_json(told)
        return
    print_with_claims(Screen(), told, casebook.report_lines())
    click.echo(total(len(told.claims), "claim"), err=True)


def _report(casebook: Casebook, report: Report, *, as_json: bool) -> None:
    claims = list(casebook.claims(ClaimFilter(report=report.id)))
    if as_json:
        print_json(document_of(casebook, report, claims))
        return
    screen = Screen()
    screen.line(Text(report.title or report.ref, style="bold underline"))
    outlet, day = report.outlet or "outlet unknown", report.published or "day unknown"
    screen.line(Text(f"{outlet}, {day}  {report.id}", style="dim"))
    for claim in claims:
        screen.line()
        print_claim(screen, claim, None)
    click.echo(total(len(claims), "claim"), err=True)


def print_with_evidence(screen: Screen, claim: Claim, report: Report) -> None:
    """Print a claim, the paragraph that it stands in with its evidence marked, and the key."""
    print_claim(screen, claim, report)
    screen.line()
    print_evidence(screen, claim, report)
