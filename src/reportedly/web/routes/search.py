"""Search: the words of reports and of claims, in any script."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse

from reportedly.casebook import Facets, FoundClaim, FoundReport, Page
from reportedly.casebook.full_text import MOST_COUNTED
from reportedly.casebook.full_text import Order as Rank
from reportedly.errors import QuestionError
from reportedly.web.asking import Viewer
from reportedly.web.filters import address_of, claim_filter
from reportedly.web.lookup import Start
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook

router = APIRouter()
SIZE = 25
FACETS = (("event", "Type"), ("place", "Where"), ("kind", "Kind of source"), ("outlet", "Outlet"))


class Among(StrEnum):
    """What is searched."""

    CLAIMS = "claims"
    REPORTS = "reports"


@router.get("/search")
def search(
    request: Request,
    person: Viewer,
    casebook: ThisCasebook,
    search: Annotated[str, Query(max_length=200)] = "",
    among: Among = Among.CLAIMS,
    order: Rank = Rank.BEST,
    start: Start = 0,
) -> HTMLResponse:
    """Search, and say what was found: among claims by what they are, among reports by outlet."""
    given = {name: request.query_params.get(name, "").strip() for name, _ in FACETS}
    error, status = "", 200
    claims: Page[FoundClaim] = Page(items=(), start=0, total=0)
    reports: Page[FoundReport] = Page(items=(), start=0, total=0)
    facets = Facets(outlet=(), event=(), place=(), kind=())
    address = ""
    if search.strip():
        try:
            wanted = claim_filter({"search": search, **given})
            address = address_of(wanted)
            shown = among is Among.CLAIMS
            claims, facets = casebook.full_text.claims(
                wanted, order=order, start=start if shown else 0, size=SIZE if shown else 1
            )
            reports = casebook.full_text.reports(
                search,
                outlet=wanted.outlet,
                order=order,
                start=0 if shown else start,
                size=1 if shown else SIZE,
            )
        except QuestionError as problem:
            error, status = str(problem), 400
    return page(
        request,
        "search.html",
        person=person,
        status=status,
        error=error,
        search=search.strip(),
        among=among.value,
        order=order.value,
        claims=claims,
        reports=reports,
        facets=[(name, label, getattr(facets, name)) for name, label in FACETS],
        counted=MOST_COUNTED if facets.partly else 0,
        given=given,
        address=address,
        size=SIZE,
        suggested=casebook.place_names()[:6] if not search.strip() else [],
    )
