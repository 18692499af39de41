"""Claims: the list under a filter, and the lasting address of one."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse

from reportedly.casebook import ClaimFilter, Page, RecordFilter, ReportSummary
from reportedly.errors import QuestionError
from reportedly.lexicon import groups, harms
from reportedly.model import Claim, Modality, SourceKind, Stance
from reportedly.web.asking import Viewer
from reportedly.web.failing import NotThereError
from reportedly.web.filters import FIELDS, address_of, claim_filter, type_choices
from reportedly.web.lookup import Start, claim_of
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook

router = APIRouter()


@router.get("/claims")
def claims(
    request: Request, person: Viewer, casebook: ThisCasebook, start: Start = 0
) -> HTMLResponse:
    """List the claims that the address asks for."""
    error, status = "", 200
    wanted = ClaimFilter()
    found: Page[tuple[Claim, ReportSummary]] = Page(items=(), start=0, total=0)
    try:
        wanted = claim_filter(request.query_params)
        found = casebook.pages.claims(wanted, start=start)
    except QuestionError as problem:
        error, status = str(problem), 400
    return page(
        request,
        "claims.html",
        person=person,
        status=status,
        error=error,
        found=found,
        given={name: request.query_params.get(name, "") for name in FIELDS},
        address=address_of(wanted),
        choices=choices(),
    )


@router.get("/claims/{id_}")
def claim(id_: str, _: Viewer, casebook: ThisCasebook) -> RedirectResponse:
    """Go to a claim in its report: an address that can be cited."""
    found = claim_of(casebook, id_)
    return RedirectResponse(f"/review/{found.report_id}?claim={found.id}", status_code=303)


@router.get("/claims/{id_}/incident")
def incident_of_claim(id_: str, _: Viewer, casebook: ThisCasebook) -> RedirectResponse:
    """Go to the incident that a claim tells of."""
    told = claim_of(casebook, id_)
    records = [one.id for one in casebook.records(RecordFilter(claim=told.id))]
    incidents = casebook.incidents.of_records(records)
    if not incidents:
        raise NotThereError(
            f"claim {told.id} tells of no incident: what it says is no event on some day or place"
        )
    return RedirectResponse(f"/incidents/{incidents[0].id}", status_code=303)


def choices() -> dict[str, list[str]]:
    """Return the words that each field of a filter may have, where they are a closed list."""
    return {
        "kind": list(SourceKind),
        "stance": list(Stance),
        "modality": list(Modality),
        "harm": list(harms()),
        "group": list(groups()),
        "event": type_choices(),
    }
