"""Reports: the list, and one report with what was read from it."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse

from reportedly.web.asking import Viewer
from reportedly.web.lookup import Start, report_of
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook

router = APIRouter()


@router.get("/reports")
def reports(
    request: Request,
    person: Viewer,
    casebook: ThisCasebook,
    words: Annotated[str, Query(max_length=200)] = "",
    start: Start = 0,
) -> HTMLResponse:
    """List the reports, the newest first."""
    found = casebook.pages.reports(words.strip() or None, start=start)
    return page(request, "reports.html", person=person, found=found, words=words)


@router.get("/reports/{id_}")
def report(request: Request, id_: str, person: Viewer, casebook: ThisCasebook) -> HTMLResponse:
    """Show one report: where it came from, its readings and their warnings, its claims."""
    shown = report_of(casebook, id_)
    return page(
        request,
        "report.html",
        person=person,
        report=shown,
        claims=casebook.review.claims(shown.id),
        readings=casebook.readings(shown.id),
    )
