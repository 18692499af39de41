"""Reports in the JSON API."""

from typing import Annotated

from fastapi import APIRouter, Query

from reportedly.casebook import ReportSummary
from reportedly.model import Report
from reportedly.web.asking import Viewer
from reportedly.web.listing import Listed, Size, listed
from reportedly.web.lookup import Start, report_of
from reportedly.web.room import ThisCasebook

router = APIRouter(tags=["reports"])


@router.get("/reports")
def reports(
    _: Viewer,
    casebook: ThisCasebook,
    words: Annotated[str, Query(max_length=200)] = "",
    start: Start = 0,
    size: Size = 50,
) -> Listed[ReportSummary]:
    """List reports whose title, outlet or ref has the words, the newest first."""
    found = casebook.pages.reports(words.strip() or None, start=start, size=size)
    return listed(found, lambda one: one)


@router.get("/reports/{id_}", responses={404: {"description": "there is no such report"}})
def report(id_: str, _: Viewer, casebook: ThisCasebook) -> Report:
    """Return one report with the text that all spans count in."""
    return report_of(casebook, id_)
