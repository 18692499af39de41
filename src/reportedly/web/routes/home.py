"""The front door, and what browsers ask of every site."""

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, RedirectResponse

from reportedly.web.asking import Viewer, whoever
from reportedly.web.pages import STATIC, page
from reportedly.web.room import ThisCasebook

router = APIRouter()


@router.get("/")
def home(_: Viewer) -> RedirectResponse:
    """Go where the work is."""
    return RedirectResponse("/review", status_code=303)


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
