"""Claims in the JSON API."""

from typing import Annotated

from fastapi import APIRouter, Query, Request

from reportedly.model import Claim
from reportedly.web.asking import Viewer
from reportedly.web.filters import LONGEST, claim_filter
from reportedly.web.listing import Listed, Size, listed
from reportedly.web.lookup import Start, claim_of, found
from reportedly.web.room import ThisCasebook

router = APIRouter(tags=["claims"])
Words = Annotated[str, Query(max_length=LONGEST)]


@router.get("/claims", responses={400: {"description": "the filter cannot be answered as put"}})
def claims(
    request: Request,
    _: Viewer,
    casebook: ThisCasebook,
    words: Words = "",
    source: Words = "",
    kind: Words = "",
    stance: Words = "",
    event: Words = "",
    modality: Words = "",
    harm: Words = "",
    group: Words = "",
    place: Words = "",
    since: Words = "",
    until: Words = "",
    outlet: Words = "",
    report: Words = "",
    search: Words = "",
    issuer: Words = "",
    actor: Words = "",
    start: Start = 0,
    size: Size = 50,
) -> Listed[Claim]:
    """List the claims that all given conditions hold for, as people judged them."""
    wanted = claim_filter(request.query_params)
    return listed(casebook.pages.claims(wanted, start=start, size=size), lambda one: one[0])


@router.get("/claims/{id_}", responses={404: {"description": "there is no such claim"}})
def claim(id_: str, _: Viewer, casebook: ThisCasebook, as_read: bool = False) -> Claim:
    """Return one claim as people judged it, or as the machine read it."""
    if as_read:
        return found(lambda wanted: casebook.claim(wanted, as_read=True), id_)
    return claim_of(casebook, id_)
