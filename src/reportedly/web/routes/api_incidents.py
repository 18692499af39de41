"""Incidents in the JSON API."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request

from reportedly.answers import SideBySide, account
from reportedly.casebook import Alike, IncidentLine, KeptCopy
from reportedly.grades import Grade
from reportedly.model import Claim, IncidentRecord
from reportedly.web.asking import Viewer
from reportedly.web.filters import LONGEST
from reportedly.web.incident_acts import incident_of
from reportedly.web.incident_address import incident_filter
from reportedly.web.listing import Listed, Size, listed
from reportedly.web.lookup import Start
from reportedly.web.room import ThisCasebook

router = APIRouter(tags=["incidents"])
Words = Annotated[str, Query(max_length=LONGEST)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldIncident:
    """One incident, as its sources tell it.

    Attributes:
        asked: the id that was asked for; another than `id` leads to it.
        came_from: the incident that it split from; led_here: ids that lead to it.
        line: what lists show. Its tolls are ranges of claims, not of the truth.
        sides: what each source said, sources as columns and fields as rows; `differs` marks where
            another source says otherwise.
        claims: those that no copy carried over; carried: those that one did.
        grades: how well it stands, by each rule, with the reasons.
        alike: other incidents that may be the same, with what speaks for and against.
    """

    id: str
    asked: str
    came_from: str | None
    led_here: tuple[str, ...]
    line: IncidentLine
    sides: SideBySide
    records: tuple[IncidentRecord, ...]
    claims: tuple[Claim, ...]
    carried: tuple[Claim, ...]
    copies: tuple[KeptCopy, ...]
    grades: tuple[Grade, ...]
    alike: tuple[Alike, ...]


@router.get("/incidents", responses={400: {"description": "the filter cannot be answered as put"}})
def incidents(
    request: Request,
    _: Viewer,
    casebook: ThisCasebook,
    words: Words = "",
    event: Words = "",
    kind: Words = "",
    place: Words = "",
    since: Words = "",
    until: Words = "",
    outlet: Words = "",
    grade: Words = "",
    least: Words = "",
    disputed: Words = "",
    area: Words = "",
    order: Words = "",
    start: Start = 0,
    size: Size = 50,
) -> Listed[IncidentLine]:
    """List the incidents that all given conditions hold for, the newest first."""
    wanted = incident_filter(request.query_params)
    return listed(casebook.incidents.page(wanted, start=start, size=size), lambda one: one)


@router.get("/incidents/{id_}", responses={404: {"description": "there is no such incident"}})
def incident(id_: str, _: Viewer, casebook: ThisCasebook) -> ToldIncident:
    """Return one incident by its id or one that leads to it: who says what, and how it stands."""
    kept = incident_of(casebook, id_)
    told = account(casebook, kept.id)
    return ToldIncident(
        id=kept.id,
        asked=id_,
        came_from=kept.came_from,
        led_here=kept.led_here,
        line=told.line,
        sides=told.sides,
        records=told.records,
        claims=told.claims,
        carried=told.carried,
        copies=told.copies,
        grades=told.grades,
        alike=tuple(casebook.incidents.alike(kept)),
    )
