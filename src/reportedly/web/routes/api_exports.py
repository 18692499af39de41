"""Exports in the JSON API: the same files as the pages give."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from reportedly.export.exporting import Form
from reportedly.web.asking import Viewer
from reportedly.web.exporting import file_of
from reportedly.web.filters import LONGEST, claim_filter
from reportedly.web.room import ThisCasebook

router = APIRouter(tags=["exports"])
Words = Annotated[str, Query(max_length=LONGEST)]


@router.get(
    "/export/{form}",
    response_class=Response,
    responses={400: {"description": "the filter cannot be answered as put"}},
)
def export_file(
    request: Request,
    form: Form,
    person: Viewer,
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
    public: bool = False,
    bom: bool = False,
) -> Response:
    """Return the claims that all given conditions hold for as a file; a viewer needs `public`."""
    wanted = claim_filter(request.query_params)
    return file_of(casebook, person, wanted, form, public=public, bom=bom)
