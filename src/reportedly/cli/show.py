"""`reportedly show`: one claim, record or report, with its evidence marked."""

from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.cli.listing import MARKS, claim_lines, console, evidence
from reportedly.cli.options import casebook_option, json_option
from reportedly.export import document_of, to_json
from reportedly.model import Claim, Report


@click.command("show")
@click.argument("id_", metavar="ID")
@casebook_option
@json_option
def command(id_: str, casebook_path: Path, as_json: bool) -> None:
    """Show one thing by its id, or the beginning of its id.

    A claim (c-…) comes with its paragraph, the evidence for each value marked in colour; an
    incident record (i-…) with all its claims; a report (r-…, or its ref) with all that it tells.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        if id_.startswith("c-"):
            _claim(casebook, id_, as_json=as_json)
        elif id_.startswith("i-"):
            _record(casebook, id_, as_json=as_json)
        else:
            _report(casebook, id_, as_json=as_json)


def _claim(casebook: Casebook, id_: str, *, as_json: bool) -> None:
    claim = casebook.claim(id_)
    if as_json:
        click.echo(to_json(claim))
        return
    _with_evidence(console(), claim, casebook.report(claim.report_id))


def _record(casebook: Casebook, id_: str, *, as_json: bool) -> None:
    record = casebook.record(id_)
    if as_json:
        click.echo(to_json(record))
        return
    report = casebook.report(record.report_id)
    for claim_id in record.claims:
        _with_evidence(console(), casebook.claim(claim_id), report)


def _report(casebook: Casebook, id_: str, *, as_json: bool) -> None:
    report = casebook.report(id_)
    claims = list(casebook.claims(ClaimFilter(report=report.id)))
    if as_json:
        click.echo(to_json(document_of(casebook, report, claims)))
        return
    screen = console()
    title = f"{report.title or report.ref}  ({report.outlet or 'no outlet'}, {report.published or 'no date'})"
    screen.print(Text(title, style="bold underline"))
    for claim in claims:
        screen.print(claim_lines(claim, None))


def _with_evidence(screen: Console, claim: Claim, report: Report) -> None:
    screen.print(claim_lines(claim, report))
    screen.print(evidence(report, claim))
    legend = Text()
    for name, style in MARKS.items():
        legend.append(f" {name} ", style=style)
    screen.print(legend)
    screen.print()
