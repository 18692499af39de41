"""Searching in the JSON API."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from reportedly.casebook import Excerpt, ReportSummary
from reportedly.casebook.full_text import Order
from reportedly.model import Claim
from reportedly.web.asking import Viewer
from reportedly.web.filters import LONGEST, claim_filter
from reportedly.web.listing import Listed, Size, listed
from reportedly.web.lookup import Start
from reportedly.web.room import ThisCasebook

router = APIRouter(prefix="/search", tags=["search"])
Words = Annotated[str, Query(max_length=LONGEST)]
_NO_WORDS: dict[int | str, dict[str, Any]] = {
    400: {"description": "there is no word to look for, or the filter cannot be answered"}
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimHit:
    """A claim that was found, its report, and its quote with the words marked."""

    claim: Claim
    report: ReportSummary
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHit:
    """A report that was found, with the words marked in its title and text."""

    report: ReportSummary
    title: Excerpt
    excerpt: Excerpt


@router.get("/claims", responses=_NO_WORDS)
def claims(
    request: Request,
    _: Viewer,
    casebook: ThisCasebook,
    search: Words,
    kind: Words = "",
    event: Words = "",
    place: Words = "",
    outlet: Words = "",
    order: Order = Order.BEST,
    start: Start = 0,
    size: Size = 50,
) -> Listed[ClaimHit]:
    """Find claims by words of the quote, the source, the parties and the place."""
    asked = {name: request.query_params.get(name, "") for name in _FACETS}
    wanted = claim_filter({"search": search, **asked})
    found, _facets = casebook.full_text.claims(wanted, order=order, start=start, size=size)
    return listed(found, lambda o: ClaimHit(claim=o.claim, report=o.report, excerpt=o.excerpt))


@router.get("/reports", responses=_NO_WORDS)
def reports(
    _: Viewer,
    casebook: ThisCasebook,
    search: Words,
    outlet: Words = "",
    order: Order = Order.BEST,
    start: Start = 0,
    size: Size = 50,
) -> Listed[ReportHit]:
    """Find reports by words of the title and the text."""
    found = casebook.full_text.reports(
        search, outlet=outlet.strip() or None, order=order, start=start, size=size
    )
    return listed(found, lambda o: ReportHit(report=o.report, title=o.title, excerpt=o.excerpt))


_FACETS = ("kind", "event", "place", "outlet")
