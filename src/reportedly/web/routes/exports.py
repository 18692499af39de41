"""Exports: the claims of any filter as a file, full or public."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, Response

from reportedly.casebook import Role
from reportedly.errors import QuestionError
from reportedly.export.exporting import Form
from reportedly.web.asking import Viewer
from reportedly.web.exporting import file_of
from reportedly.web.filters import FIELDS, address_of, claim_filter
from reportedly.web.incident_address import FIELDS as INCIDENT_FIELDS
from reportedly.web.incident_address import incident_address, incident_filter
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook

router = APIRouter()
FORMS = {
    Form.WORKBOOK: ("Workbook", "claims and incidents on sheets of their own, for a spreadsheet"),
    Form.CLAIMS: ("Claims, CSV", "a row for each figure, and for each claim without one"),
    Form.INCIDENTS: ("Incidents, CSV", "a row for each thing that one report tells of"),
    Form.GEOJSON: ("GeoJSON", "incidents as points on a map, with every figure said of them"),
    Form.JSON_LINES: ("JSON lines", "everything, a report a line, for programs"),
}


class Of(StrEnum):
    """The list that the filter of an address is of."""

    CLAIMS = "claims"
    INCIDENTS = "incidents"


@router.get("/export")
def export_page(
    request: Request, person: Viewer, casebook: ThisCasebook, of: Of = Of.CLAIMS
) -> HTMLResponse:
    """Offer what the address asks for as files."""
    given = {name: value for name, value in request.query_params.items() if value.strip()}
    error, status, total, address = "", 200, 0, ""
    try:
        if of is Of.INCIDENTS:
            total = casebook.incidents.page(incident_filter(given), size=1).total
            address = incident_address(given)
        else:
            wanted = claim_filter(given)
            total = casebook.pages.claims(wanted, size=1).total
            address = address_of(wanted)
    except QuestionError as problem:
        error, status = str(problem), 400
    named = INCIDENT_FIELDS if of is Of.INCIDENTS else FIELDS
    return page(
        request,
        "export.html",
        person=person,
        status=status,
        error=error,
        total=total,
        of=of.value,
        address=address,
        files=f"{address}&of=incidents" if of is Of.INCIDENTS else address,
        conditions=[(name, given[name]) for name in named if name in given and name != "order"],
        forms=[(form.value, *words) for form, words in FORMS.items()],
        may_all=person.role.covers(Role.ANALYST),
    )


@router.get("/export/{form}")
def export_file(
    request: Request,
    form: Form,
    person: Viewer,
    casebook: ThisCasebook,
    of: Of = Of.CLAIMS,
    public: Annotated[bool, Query()] = False,
    bom: Annotated[bool, Query()] = False,
) -> Response:
    """Return what the address asks for as a file."""
    given = request.query_params
    wanted = incident_filter(given) if of is Of.INCIDENTS else claim_filter(given)
    return file_of(casebook, person, wanted, form, public=public, bom=bom)
