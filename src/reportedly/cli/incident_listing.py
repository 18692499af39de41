"""Incidents across reports as a few lines each, and one with its claims source by source."""

from collections.abc import Iterable, Mapping

from rich.text import Text

from reportedly.answers import ToldIncident
from reportedly.casebook import ReportLine
from reportedly.cli.listing import listed, print_claim, total, voices
from reportedly.cli.screen import Screen
from reportedly.model import Claim
from reportedly.model.wording import how_many, when, where, who

MOST_REFS = 5
_INDENT = 2


def print_incident(screen: Screen, told: ToldIncident) -> None:
    """Print what happened, where, when; how many were harmed; who says so, and in which reports."""
    head = Text().append(" / ".join(dict.fromkeys(r.type for r in told.records)), style="magenta")
    scenes = dict.fromkeys(
        words for r in told.records for words in (where(r.place), when(r.when)) if words
    )
    head.append(f"  {' · '.join(scenes)}", style="yellow")
    screen.line(head)
    figures = dict.fromkeys(how_many(count) for claim in told.claims for count in claim.counts)
    if figures:
        screen.line("; ".join(figures), indent=_INDENT)
    screen.line(voices(told.claims), indent=_INDENT)
    screen.line(
        Text(f"{told.id}  {listed(told.reports, most=MOST_REFS)}{_copies(told)}", style="dim"),
        indent=_INDENT,
    )


def print_with_claims(
    screen: Screen, told: ToldIncident, reports: Mapping[str, ReportLine]
) -> None:
    """Print an incident and its claims, source by source, the most telling source first."""
    print_incident(screen, told)
    if told.led_here:
        screen.line(f"also known as {', '.join(told.led_here)}", indent=_INDENT)
    if told.came_from:
        screen.line(f"split from {told.came_from}", indent=_INDENT)
    for source, claims in _by_source(told.claims):
        screen.line()
        screen.line(Text(f"{source}: {total(len(claims), 'claim')}", style="bold underline"))
        for claim in claims:
            print_claim(screen, claim, reports.get(claim.report_id))


def _by_source(claims: Iterable[Claim]) -> list[tuple[str, list[Claim]]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(who(claim.source), []).append(claim)
    return sorted(found.items(), key=lambda one: (-len(one[1]), one[0]))


def _copies(told: ToldIncident) -> str:
    """Say how many of the reports only carry another's text."""
    number = len(told.reports) - len(told.witnesses)
    return f" ({number} of them carry another's text)" if number > 0 else ""
