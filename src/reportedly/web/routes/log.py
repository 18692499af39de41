"""The log: who decided what, when and why."""

import json
from collections.abc import Iterator

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, StreamingResponse

from reportedly.casebook import Casebook
from reportedly.errors import TamperedError
from reportedly.web.asking import Viewer
from reportedly.web.log_lines import line_of
from reportedly.web.lookup import Start
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook

router = APIRouter()


@router.get("/log")
def log(
    request: Request,
    person: Viewer,
    casebook: ThisCasebook,
    about: str = "",
    by: str = "",
    start: Start = 0,
) -> HTMLResponse:
    """List what was decided, the newest first."""
    found = casebook.pages.log(about=about.strip() or None, by=by.strip() or None, start=start)
    return page(
        request,
        "log.html",
        person=person,
        found=found,
        lines=[line_of(entry) for entry in found.items],
        about=about,
        by=by,
    )


@router.get("/log/check")
def check(request: Request, person: Viewer, casebook: ThisCasebook) -> HTMLResponse:
    """Say whether the log is whole."""
    try:
        head, broken = casebook.log.verify(), ""
    except TamperedError as error:
        head, broken = None, str(error)
    return page(request, "log_check.html", person=person, head=head, broken=broken)


@router.get("/log.jsonl")
def export(_: Viewer, casebook: ThisCasebook) -> StreamingResponse:
    """Return the whole log, an entry a line, as it can be checked elsewhere."""
    headers = {"Content-Disposition": 'attachment; filename="log.jsonl"'}
    return StreamingResponse(_lines(casebook), media_type="application/x-ndjson", headers=headers)


def _lines(casebook: Casebook) -> Iterator[str]:
    for entry in casebook.log.entries():
        told = {
            "number": entry.number,
            "at": entry.at.isoformat(),
            "by": entry.by,
            "kind": entry.kind,
            "about": entry.about,
            "body": entry.body,
            "before": entry.before,
            "hash": entry.hash,
        }
        yield json.dumps(told, ensure_ascii=False) + "\n"
