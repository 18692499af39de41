"""The front door, and what browsers ask of every site."""

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse

from reportedly.casebook import is_settled
from reportedly.web.asking import Viewer, whoever
from reportedly.web.pages import STATIC, page
from reportedly.web.recent import recent
from reportedly.web.room import ThisCasebook

router = APIRouter()
SHOWN = 5


@router.get("/")
def home(request: Request, person: Viewer, casebook: ThisCasebook) -> HTMLResponse:
    """Say what the casebook holds, what waits, and where to begin."""
    done, in_all = casebook.review.progress()
    disputed = casebook.judgements.disagreements()
    return page(
        request,
        "home.html",
        person=person,
        contents=casebook.contents(),
        done=done,
        in_all=in_all,
        open_disputes=sum(not is_settled(one) for one in disputed),
        reports=casebook.pages.reports(size=SHOWN).items,
        recent=recent(casebook, person)[:SHOWN],
    )


@router.get("/about")
def about(request: Request, casebook: ThisCasebook) -> HTMLResponse:
    """Say what this is, and whose work it stands on."""
    person = whoever(request)
    contents = casebook.contents() if person else None
    return page(request, "about.html", person=person, contents=contents)


@router.get("/robots.txt")
def robots() -> PlainTextResponse:
    """Ask search engines to stay out."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n")


@router.get("/favicon.ico")
def icon() -> FileResponse:
    """Return the sign in the browser's tab."""
    return FileResponse(STATIC / "icon.svg", media_type="image/svg+xml")
