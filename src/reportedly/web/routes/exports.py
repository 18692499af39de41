"""Exports: the claims of any filter as a file, full or public."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, Response

from reportedly.casebook import ClaimFilter, Role
from reportedly.errors import QuestionError
from reportedly.export.exporting import Form
from reportedly.web.asking import Viewer
from reportedly.web.exporting import file_of
from reportedly.web.filters import address_of, claim_filter
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


@router.get("/export")
def export_page(request: Request, person: Viewer, casebook: ThisCasebook) -> HTMLResponse:
    """Offer the claims that the address asks for as files."""
    error, status, total, wanted = "", 200, 0, ClaimFilter()
    try:
        wanted = claim_filter(request.query_params)
        total = casebook.pages.claims(wanted, size=1).total
    except QuestionError as problem:
        error, status = str(problem), 400
    address = address_of(wanted)
    given = request.query_params
    return page(
        request,
        "export.html",
        person=person,
        status=status,
        error=error,
        total=total,
        address=address,
        conditions=[(name, given[name]) for name in given if name in address],
        forms=[(form.value, *words) for form, words in FORMS.items()],
        may_all=person.role.covers(Role.ANALYST),
    )


@router.get("/export/{form}")
def export_file(
    request: Request,
    form: Form,
    person: Viewer,
    casebook: ThisCasebook,
    public: Annotated[bool, Query()] = False,
    bom: Annotated[bool, Query()] = False,
) -> Response:
    """Return the claims that the address asks for as a file."""
    return file_of(casebook, person, claim_filter(request.query_params), form, public, bom)
