"""What goes wrong, as a page for people and as JSON for programs."""

import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from reportedly.errors import CasebookError, ConflictError, QuestionError
from reportedly.web.asking import NotAllowedError, NotSignedInError, Person, is_api
from reportedly.web.guard import headers_for
from reportedly.web.pages import page, wants_json
from reportedly.web.room import room_of

_log = logging.getLogger(__name__)
_TITLES = {
    400: "That cannot be answered as asked",
    403: "This is not for your role",
    404: "There is nothing here",
    405: "That cannot be done here",
    409: "Somebody was faster",
    413: "That is too large",
    422: "Something in the form is missing or wrong",
    429: "Too many tries",
    500: "Something broke on our side",
    503: "The casebook cannot be used just now",
}
# Said where the server knows no more than the status.
_OF_STATUS = {
    404: "No page has this address. It may be cut short, or be of another casebook.",
    405: "The address is right, but not for this: open it from its page.",
}


class NotThereError(QuestionError):
    """The thing that an address names is not in the casebook."""


def explain_errors(app: FastAPI) -> None:
    """Make every error an answer that says what was wrong and what to do."""
    app.add_exception_handler(NotSignedInError, _not_signed_in)
    app.add_exception_handler(NotAllowedError, _plainly(403))
    app.add_exception_handler(NotThereError, _plainly(404))
    app.add_exception_handler(QuestionError, _plainly(400))
    app.add_exception_handler(ConflictError, _plainly(409))
    app.add_exception_handler(CasebookError, _plainly(503))
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_form)
    app.add_exception_handler(Exception, _unforeseen)


def answer(request: Request, status: int, message: str) -> Response:
    """Return an error as the asker can use it."""
    if is_api(request) or wants_json(request):
        return JSONResponse({"error": message}, status_code=status)
    person: Person | None = getattr(request.state, "person", None)
    title = _TITLES.get(status, "That did not work")
    return page(request, "error.html", person=person, status=status, title=title, message=message)


async def _not_signed_in(request: Request, _: Exception) -> Response:
    if is_api(request) or wants_json(request):
        said = "sign in, or show a token: Authorization: Bearer rpt_…"
        headers = {"WWW-Authenticate": "Bearer"}
        return JSONResponse({"error": said}, status_code=401, headers=headers)
    asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    onwards = f"?next={quote(asked)}" if request.method == "GET" and asked != "/" else ""
    return RedirectResponse(f"/sign-in{onwards}", status_code=303)


def _plainly(status: int) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(request: Request, error: Exception) -> Response:
        return answer(request, status, str(error))

    return handle


async def _of_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 (Starlette calls it for nothing else)
    status = error.status_code
    said = _OF_STATUS.get(status) if error.detail == HTTPStatus(status).phrase else None
    return answer(request, status, said or str(error.detail))


async def _of_form(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 (as above)
    told = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors())
    return answer(request, 422, told)


async def _unforeseen(request: Request, error: Exception) -> Response:
    _log.error("%s %s", request.method, request.url.path, exc_info=error)
    response = answer(request, 500, "It was written to the server's log; nothing was half saved.")
    # Starlette answers here outside of all middleware, the guard too.
    response.headers.update(headers_for(room_of(request).settings))
    return response
