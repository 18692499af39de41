"""What became of each truce, and who says so."""

import datetime as dt

from reportedly import states
from reportedly.answers.told import claims_told, days_of_reports, scenes_of
from reportedly.casebook import Casebook, ClaimFilter
from reportedly.states import Truce, TruceOnDay


def truces(casebook: Casebook, where: str | None = None) -> tuple[Truce, ...]:
    """Return the truces told, of there or anywhere."""
    claims = claims_told(casebook, ClaimFilter(event="truce"))
    return states.truces(claims, days_of_reports(casebook), where, scenes_of(casebook, claims))


def truces_on(casebook: Casebook, on: dt.date, where: str | None = None) -> tuple[TruceOnDay, ...]:
    """Return what had become of each truce by a day."""
    return states.truces_on(truces(casebook, where), on)
