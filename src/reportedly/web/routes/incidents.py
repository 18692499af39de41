"""Incidents: the list under a filter, and what each source reportedly said of one."""

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from reportedly.answers import Account, account
from reportedly.casebook import (
    Casebook,
    Decision,
    IncidentFilter,
    IncidentLine,
    Order,
    Page,
)
from reportedly.errors import QuestionError
from reportedly.grades import DEFAULT, rule_named, words_of
from reportedly.model import SourceKind
from reportedly.web.asking import Viewer
from reportedly.web.filters import type_choices
from reportedly.web.incident_acts import incident_of, other_parts, with_lines
from reportedly.web.incident_address import FIELDS, incident_address, incident_filter
from reportedly.web.incident_drawings import harms_drawn, marks
from reportedly.web.incident_history import history, words_of_act
from reportedly.web.lookup import Start
from reportedly.web.map import map_figure
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook

router = APIRouter()
Short = Annotated[str, Query(max_length=200)]


@router.get("/incidents")
def incidents(
    request: Request, person: Viewer, casebook: ThisCasebook, start: Start = 0
) -> HTMLResponse:
    """List the incidents that the address asks for."""
    error, status = "", 200
    listed: Page[IncidentLine] = Page(items=(), start=0, total=0)
    try:
        listed = casebook.incidents.page(incident_filter(request.query_params), start=start)
    except QuestionError as problem:
        error, status = str(problem), 400
    return page(
        request,
        "incidents.html",
        person=person,
        status=status,
        error=error,
        found=listed,
        given={name: request.query_params.get(name, "") for name in FIELDS},
        address=incident_address(request.query_params),
        choices=choices(),
        means=meanings(),
    )


@router.get("/incidents/{id_}")
def incident(
    request: Request,
    id_: str,
    person: Viewer,
    casebook: ThisCasebook,
    led_from: Short = "",
    done: Short = "",
) -> Response:
    """Show what each source reportedly said of one incident."""
    kept = incident_of(casebook, id_)
    address = incident_address(request.query_params)
    if not kept.id.startswith(id_):
        onwards = incident_address(request.query_params, led_from=id_, done=done)
        return RedirectResponse(f"/incidents/{kept.id}?{onwards}", status_code=307)
    told = account(casebook, kept.id)
    near = casebook.incidents.alike(kept)
    decision, spots = decision_of(casebook, done), marks(told)
    before, after = casebook.incidents.neighbours(filter_of(request.query_params), kept.id)
    return page(
        request,
        "incident.html",
        person=person,
        told=told,
        alike=with_lines(casebook, near),
        before=before,
        after=after,
        address=address,
        led_from=led_from if led_from in kept.led_here else "",
        done=decision,
        harms=harms_drawn(told),
        given={name: request.query_params.get(name, "") for name in FIELDS},
        others=other_parts(casebook, decision, kept) if decision else [],
        done_words=words_of_act(casebook, decision) if decision else "",
        voices=voices(told),
        has_place=bool(spots),
        toll_address=toll_address(told.line),
        map=map_figure(
            spots,
            choice=request.app.state.maps,
            title="Where it is said to have happened",
            name="place",
        ),
        history=history(casebook, told),
        grade_words=rule_named(DEFAULT).rows,
    )


def toll_address(line: IncidentLine) -> str:
    """Return the toll of an incident's place and days as a query, empty where none is told."""
    told = {
        "place": line.place.name if line.place else None,
        "since": line.first,
        "until": line.last,
    }
    return urlencode({name: value for name, value in told.items() if value})


def choices() -> dict[str, list[str]]:
    """Return the words that each field of the filter may have, where they are a closed list."""
    return {
        "event": type_choices(),
        "kind": list(SourceKind),
        "grade": list(words_of()),
        "order": list(Order),
    }


def meanings() -> dict[str, str]:
    """Return what each grade means, by its published text."""
    return {row.word: row.means for row in rule_named(DEFAULT).rows}


def filter_of(address: Mapping[str, str]) -> IncidentFilter:
    """Return the filter that an address holds, or none where it cannot be answered."""
    try:
        return incident_filter(address)
    except QuestionError:
        return IncidentFilter()


def decision_of(casebook: Casebook, id_: str) -> Decision | None:
    """Return the decision that was just made, if the address names one."""
    try:
        return casebook.judgements.get(id_) if id_ else None
    except QuestionError:
        return None


def voices(told: Account) -> dict[str, str]:
    """Return, by source, whether it counts as an independent one, and with whom it is one voice."""
    found = {}
    for column in told.sides.columns:
        said = {claim.id for claim in column.claims}
        for witness in told.grade.sources:
            if said & set(witness.claims):
                others = [name for name in witness.names if name != column.name]
                found[column.name] = (
                    f"one voice with {', '.join(others)}" if others else "independent"
                )
    return found
