"""Decisions on incidents: a look at what would come of each first, and the way back right after."""

from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse

from reportedly.answers import account, side_by_side
from reportedly.errors import QuestionError
from reportedly.grades import grade as graded
from reportedly.web import incident_acts as acts
from reportedly.web.asking import Analyst
from reportedly.web.incident_acts import incident_of, refuse_stale, state_of
from reportedly.web.incident_address import incident_address
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook

router = APIRouter()
Id = Annotated[str, Form(max_length=100)]
Why = Annotated[str, Form(max_length=2000)]
Back = Annotated[str, Form(max_length=2000)]
Records = Annotated[list[str], Form(max_length=500)]


@router.get("/incidents/{id_}/merge")
def look_at_merge(
    request: Request,
    id_: str,
    person: Analyst,
    casebook: ThisCasebook,
    other: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """Show what joining two incidents would make."""
    left, right = account(casebook, id_), account(casebook, incident_of(casebook, other).id)
    if left.incident.id == right.incident.id:
        raise QuestionError("these are one incident already")
    _, joins = casebook.incidents.joins(left.incident, right.incident)
    together = [*left.claims, *right.claims]
    return page(
        request,
        "incident_merge.html",
        person=person,
        left=left,
        right=right,
        joins=joins,
        grade=graded(together),
        sides=side_by_side(together),
        reports={**left.reports, **right.reports},
        state=state_of(left.incident, right.incident),
        address=incident_address(request.query_params),
    )


@router.post("/incidents/{id_}/merge")
def merge(
    id_: str,
    person: Analyst,
    casebook: ThisCasebook,
    other: Id,
    state: Id,
    why: Why = "",
    back: Back = "",
) -> RedirectResponse:
    """Join two incidents; done twice, by a double click or a slow line, it is done once."""
    left, right = incident_of(casebook, id_), incident_of(casebook, other)
    if left.id == right.id:
        return _go(left.id, back)
    refuse_stale(state, left, right)
    done = acts.join(casebook, person, left, right, why)
    return _go(casebook.incidents.get(left.id).id, back, done)


@router.post("/incidents/{id_}/apart")
def hold_apart(
    id_: str, person: Analyst, casebook: ThisCasebook, other: Id, why: Why = "", back: Back = ""
) -> RedirectResponse:
    """Say that two incidents are two."""
    left, right = incident_of(casebook, id_), incident_of(casebook, other)
    return _go(left.id, back, acts.hold_apart(casebook, person, left, right, why))


@router.get("/incidents/{id_}/split")
def look_at_split(
    request: Request,
    id_: str,
    person: Analyst,
    casebook: ThisCasebook,
    record: Annotated[list[str], Query(max_length=500)] = [],  # noqa: B006 (FastAPI copies it)
) -> HTMLResponse:
    """Show what would come of records leaving an incident."""
    told = account(casebook, id_)
    parting = casebook.incidents.parting(told.incident, record)
    by_id = {one.id: one for one in told.records}
    groups = [[by_id[r] for r in sorted(group) if r in by_id] for group in parting.groups]
    claims = {claim.id: claim for claim in told.claims}
    parts = [
        (records, side_by_side(claims[c] for r in records for c in r.claims if c in claims))
        for records in sorted(groups, key=lambda records: records[0].id in record)
    ]
    return page(
        request,
        "incident_split.html",
        person=person,
        told=told,
        parts=parts,
        leaving=record,
        judged=len(parting.joined) + len(parting.apart),
        state=state_of(told.incident),
        address=incident_address(request.query_params),
    )


@router.post("/incidents/{id_}/split")
def split(
    id_: str,
    person: Analyst,
    casebook: ThisCasebook,
    record: Records,
    state: Id,
    why: Why = "",
    back: Back = "",
) -> RedirectResponse:
    """Let records leave an incident."""
    incident = incident_of(casebook, id_)
    refuse_stale(state, incident)
    return _go(incident.id, back, acts.part(casebook, person, incident, record, why))


@router.post("/incidents/{id_}/grade")
def grade(
    id_: str,
    person: Analyst,
    casebook: ThisCasebook,
    word: Annotated[str, Form(max_length=50)] = "",
    why: Why = "",
    back: Back = "",
) -> RedirectResponse:
    """Say how well an incident stands; nothing said leaves it to the machine."""
    incident = incident_of(casebook, id_)
    return _go(incident.id, back, acts.grade(casebook, person, incident, word, why))


@router.post("/incidents/{id_}/undo")
def undo(
    id_: str, person: Analyst, casebook: ThisCasebook, judgement: Id, back: Back = ""
) -> RedirectResponse:
    """Undo an act; what stood before it stands again."""
    acts.undo(casebook, person, judgement)
    return _go(incident_of(casebook, id_).id, back, judgement)


def _go(id_: str, back: str, done: str = "") -> RedirectResponse:
    """Go to an incident, in the list that the person came from."""
    query = incident_address(dict(parse_qsl(back)), done=done)
    return RedirectResponse(f"/incidents/{id_}?{query}" if query else f"/incidents/{id_}", 303)
