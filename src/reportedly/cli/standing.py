"""What the commands on states share: their claims, and what to say when none tells."""

import datetime as dt

from reportedly.casebook import Casebook, ClaimFilter
from reportedly.cli.places import is_told_of, nothing_told_of
from reportedly.model import Claim


def claims_from(casebook: Casebook, *wanted: ClaimFilter) -> list[Claim]:
    """Return the claims that any of the filters asks for, each once."""
    return list({claim.id: claim for one in wanted for claim in casebook.claims(one)}.values())


def days_of_reports(casebook: Casebook) -> dict[str, dt.date | None]:
    """Return the day on which each report was published."""
    return {id_: line.published for id_, line in casebook.report_lines().items()}


def none_told(casebook: Casebook, what: str, place: str | None) -> str:
    """Say in one line that nothing of the sort is told, there or anywhere."""
    if place is None:
        return f"no report here tells of {what}"
    if not is_told_of(casebook, place, ()):
        return nothing_told_of(casebook, place)
    return f"no report here tells of {what} in {place}"
