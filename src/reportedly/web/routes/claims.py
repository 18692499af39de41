"""Claims: the list under a filter, and the lasting address of one."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse

from reportedly.casebook import ClaimFilter, Page, ReportSummary
from reportedly.errors import QuestionError
from reportedly.lexicon import groups, harms, incident_types
from reportedly.model import Claim, Modality, SourceKind, Stance
from reportedly.web.asking import Viewer
from reportedly.web.filters import FIELDS, address_of, claim_filter
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


def choices() -> dict[str, list[str]]:
    """Return the words that each field of a filter may have, where they are a closed list."""
    types = list(incident_types())
    return {
        "kind": list(SourceKind),
        "stance": list(Stance),
        "modality": list(Modality),
        "harm": list(harms()),
        "group": list(groups()),
        "event": [*dict.fromkeys(one.partition(".")[0] for one in types), *types],
    }
