"""Rescuers, hospitals and aid under attack, and who says so."""

import datetime as dt

from reportedly import states
from reportedly.answers.told import claims_told, days_of_reports
from reportedly.casebook import Casebook, ClaimFilter
from reportedly.model import SourceKind
from reportedly.states import ServiceTold

STAFF = ("responders", "health_workers", "aid_workers")
PROVIDERS = (SourceKind.RESPONDER, SourceKind.MEDICAL, SourceKind.AID)


def services(casebook: Casebook, where: str | None = None) -> tuple[ServiceTold, ...]:
    """Return what is told of services under attack, there or anywhere."""
    claims = claims_told(
        casebook,
        ClaimFilter(event="attack", place=where),
        ClaimFilter(event="strike", place=where),
        ClaimFilter(harm="out_of_service", place=where),
        *(ClaimFilter(group=group, place=where) for group in STAFF),
        *(ClaimFilter(kind=kind, place=where) for kind in PROVIDERS),
    )
    return states.services(claims, days_of_reports(casebook), where)


def services_on(
    casebook: Casebook, on: dt.date, where: str | None = None
) -> tuple[ServiceTold, ...]:
    """Return the last that was told of each service by a day."""
    return states.services_on(services(casebook, where), on)
