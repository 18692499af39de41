"""Which places were encircled, by whom, how many are inside, and who says so."""

import datetime as dt

from reportedly import states
from reportedly.answers.told import claims_told, days_of_reports
from reportedly.casebook import Casebook, ClaimFilter
from reportedly.states import Siege, SiegeOnDay


def sieges(casebook: Casebook, where: str | None = None) -> tuple[Siege, ...]:
    """Return the sieges told, there or anywhere."""
    claims = claims_told(
        casebook,
        ClaimFilter(event="siege", place=where),
        ClaimFilter(harm="besieged", place=where),
        ClaimFilter(harm="trapped", place=where),
    )
    return states.sieges(claims, days_of_reports(casebook), where)


def sieges_on(casebook: Casebook, on: dt.date, where: str | None = None) -> tuple[SiegeOnDay, ...]:
    """Return which places were besieged, free again or contested on a day."""
    return states.sieges_on(sieges(casebook, where), on)
