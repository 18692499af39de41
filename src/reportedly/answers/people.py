"""People at risk and displaced: how many, where, and who says so."""

import datetime as dt

from reportedly import states
from reportedly.answers.told import claims_told, days_of_reports
from reportedly.casebook import Casebook, ClaimFilter
from reportedly.states import PeopleTold

HARMS = ("besieged", "trapped", "affected", "displaced")


def people(
    casebook: Casebook, where: str | None = None, on: dt.date | None = None
) -> tuple[PeopleTold, ...]:
    """Return what is told of people at risk and displaced, there or anywhere, by a day or ever."""
    claims = claims_told(
        casebook,
        ClaimFilter(event="people", place=where),
        *(ClaimFilter(harm=harm, place=where) for harm in HARMS),
    )
    return states.people(claims, days_of_reports(casebook), where, on)
