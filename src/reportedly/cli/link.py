"""`reportedly link`: what happened, as all the reports together tell it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click
from rich.text import Text

from reportedly.casebook import Casebook, open_casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total, voices
from reportedly.cli.options import casebook_option, json_option
from reportedly.cli.screen import Screen
from reportedly.cli.wording import how_many, when, where
from reportedly.linking import Incident, Linkable, Linkage, link, linkable
from reportedly.model import Claim, IncidentRecord, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One incident, with the records and claims that tell of it.

    Attributes:
        reports: refs of the reports that tell of it.
        reasons: what speaks for its surest link, the weightiest first; empty for one record.
    """

    id: str
    records: tuple[IncidentRecord, ...]
    claims: tuple[Claim, ...]
    reports: tuple[str, ...]
    reasons: tuple[str, ...]


@click.command("link")
@click.option("--type", "event", help="Incident type, or its family: strike, control.capture.")
@click.option("--alone", is_flag=True, help="Also incidents that only one report tells of.")
@click.option("--why", is_flag=True, help="Also say what speaks for the surest link of each.")
@casebook_option
@json_option
def command(event: str | None, alone: bool, why: bool, casebook_path: Path, as_json: bool) -> None:
    """List what several reports tell of as one incident.

    Records are compared by type, place, days, parties, counts and words; what cannot be one
    incident (far apart, other days) stays apart whatever the score. A link is a proposal of the
    machine: look at its records with `reportedly show`.
    """
    with open_casebook(casebook_path, create=False) as casebook:
        found = [
            told
            for told in told_by(casebook)
            if (alone or len(told.reports) > 1)
            and (event is None or f"{told.records[0].type}.".startswith(f"{event}."))
        ]
    screen = Screen()
    for told in found:
        if as_json:
            print_json(told)
        else:
            _print(screen, told, why=why)
    if not as_json:
        click.echo(total(len(found), "incident"), err=True)


def told_by(casebook: Casebook) -> list[Told]:
    """Return the incidents that the casebook tells of, the earliest first."""
    reports = {report.id: report for report in casebook.reports()}
    records = {record.id: record for record in casebook.records()}
    claims = casebook.claims_of(records.values())
    linkage = link(_linkables(records.values(), reports, claims))
    found = [_told(linkage, one, records, reports, claims) for one in linkage.incidents]
    return sorted(found, key=_by_day)


def _linkables(
    records: Iterable[IncidentRecord], reports: Mapping[str, Report], claims: Mapping[str, Claim]
) -> list[Linkable]:
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        told[claim.report_id].append(claim)
    return [linkable(r, reports[r.report_id], told[r.report_id]) for r in records]


def _told(
    linkage: Linkage,
    incident: Incident,
    records: Mapping[str, IncidentRecord],
    reports: Mapping[str, Report],
    claims: Mapping[str, Claim],
) -> Told:
    own = tuple(records[id_] for id_ in incident.records)
    surest = linkage.links(incident)[:1]
    reasons = linkage.reasons(*surest[0][0]) if surest else ()
    return Told(
        id=incident.id,
        records=own,
        claims=tuple(claims[id_] for r in own for id_ in r.claims if id_ in claims),
        reports=tuple(sorted({reports[r.report_id].ref for r in own})),
        reasons=tuple(reason.words for reason in reasons if reason.weight > 0),
    )


def _by_day(told: Told) -> tuple[bool, str, str]:
    days = [str(r.when.start) for r in told.records if r.when and r.when.start]
    return (not days, min(days, default=""), told.id)


def _print(screen: Screen, told: Told, *, why: bool) -> None:
    head = Text().append(" / ".join(dict.fromkeys(r.type for r in told.records)), style="magenta")
    scenes = dict.fromkeys(
        words for r in told.records for words in (where(r.place), when(r.when)) if words
    )
    head.append(f"  {' · '.join(scenes)}", style="yellow")
    screen.line(head)
    figures = dict.fromkeys(how_many(count) for claim in told.claims for count in claim.counts)
    if figures:
        screen.line("; ".join(figures), indent=2)
    screen.line(voices(told.claims), indent=2)
    screen.line(Text(f"{told.id}  {', '.join(told.reports)}", style="dim"), indent=2)
    if why and told.reasons:
        screen.line(f"linked by: {'; '.join(told.reasons)}", indent=2)
