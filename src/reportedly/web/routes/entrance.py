"""Signing in and out, and the first account."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from reportedly.casebook import Account, Role
from reportedly.errors import QuestionError
from reportedly.web.asking import sign_in, sign_out, whoever
from reportedly.web.pages import page
from reportedly.web.passwords import NO_PASSWORD, hash_password, is_password
from reportedly.web.room import Room, ThisRoom, now

router = APIRouter()
Words = Annotated[str, Form(max_length=1000)]
_WRONG = "This name and password do not belong together."
_TOO_MANY = "Too many wrong passwords. Wait a quarter of an hour, or ask an admin for a new one."
_NO_KEY = (
    "The set-up key is not right. It was printed where Reportedly was started; copy all of it."
)
_SPENT = "This link was used already, or the server was started anew. Take the newest link."
# A name, or an address, may fail this many times as often as both together.
_ALONE = 10


@router.get("/sign-in")
def ask_to_sign_in(request: Request, room: ThisRoom, next: str = "") -> Response:  # noqa: A002 (the address says it)
    """Show the form; or the one for the first account, when there is none."""
    if room.casebook.accounts.is_empty():
        return RedirectResponse("/set-up", status_code=303)
    if whoever(request):
        return RedirectResponse(onwards(next), status_code=303)
    return _form(request, next)


@router.post("/sign-in")
def let_in(
    request: Request,
    room: ThisRoom,
    name: Words,
    password: Words,
    next: Words = "",  # noqa: A002 (the form says it)
) -> Response:
    """Sign a person in, unless too many tries failed lately."""
    address = request.client.host if request.client else ""
    if _is_barred(room, name, address):
        return _form(request, next, name=name, error=_TOO_MANY, status=429)
    found = room.casebook.accounts.with_password(name)
    # Unknown names are hashed for as well, so that the time tells nobody who has an account.
    if not is_password(password, found[1] if found else None) or found is None:
        room.casebook.accounts.note_failure(name, address, now())
        return _form(request, next, name=name, error=_WRONG, status=401)
    return _enter(request, found[0], next)


@router.post("/sign-out")
def let_out(request: Request) -> Response:
    """End the session."""
    response = RedirectResponse("/sign-in", status_code=303)
    sign_out(request, response)
    return response


@router.get("/set-up")
def ask_for_first_account(request: Request, room: ThisRoom, key: str = "") -> Response:
    """Show the form for the first account, as long as there is none."""
    if not room.casebook.accounts.is_empty():
        return RedirectResponse("/sign-in", status_code=303)
    return page(request, "set_up.html", person=None, key=key, name="", error="")


@router.post("/set-up")
def make_first_account(
    request: Request, room: ThisRoom, key: Words, name: Words, password: Words
) -> Response:
    """Make the first account, an admin, for whoever holds the key from the console."""
    if not room.casebook.accounts.is_empty():
        return RedirectResponse("/sign-in", status_code=303)
    status, error = 400, ""
    if not room.set_up.fits(key.strip()):
        status, error = 403, _NO_KEY
    else:
        try:
            kept = hash_password(password)
            account = room.casebook.accounts.add(name, password=kept, role=Role.ADMIN, at=now())
        except QuestionError as problem:
            error = f"{problem}."
        else:
            room.set_up.spend()
            return _enter(request, account, "")
    return page(request, "set_up.html", person=None, status=status, key=key, name=name, error=error)


@router.get("/enter")
def ask_to_enter(request: Request, room: ThisRoom, key: str = "") -> Response:
    """Show one button to the person at the computer that Reportedly runs on."""
    if room.local is None or not room.local.fits(key):
        if whoever(request):
            return RedirectResponse("/", status_code=303)
        return page(request, "error.html", person=None, status=403, title=_SPENT, message="")
    return page(request, "enter.html", person=None, key=key, name=room.local_name)


@router.post("/enter")
def enter(request: Request, room: ThisRoom, key: Words) -> Response:
    """Sign in the person who was shown the link on the console."""
    if room.local is None or not room.local.fits(key):
        return page(request, "error.html", person=None, status=403, title=_SPENT, message="")
    accounts = room.casebook.accounts
    found = accounts.with_password(room.local_name)
    account = found[0] if found else None
    if account is None:
        account = accounts.add(room.local_name, password=NO_PASSWORD, role=Role.ADMIN, at=now())
    room.local.spend()
    return _enter(request, account, "")


def onwards(next_: str) -> str:
    """Return where to go after signing in: a page of ours, whatever the address asks for."""
    plain = next_.startswith("/") and not next_.startswith(("//", "/\\")) and next_.isprintable()
    return next_ if plain else "/"


def _enter(request: Request, account: Account, next_: str) -> Response:
    response = RedirectResponse(onwards(next_), status_code=303)
    sign_in(request, response, account)
    return response


def _is_barred(room: Room, name: str, address: str) -> bool:
    settings = room.settings
    since = now() - settings.tries_within
    both, name_only, address_only = room.casebook.accounts.failures(name, address, since)
    return both >= settings.tries or max(name_only, address_only) >= settings.tries * _ALONE


def _form(
    request: Request, next_: str, *, name: str = "", error: str = "", status: int = 200
) -> HTMLResponse:
    return page(
        request, "sign_in.html", person=None, status=status, next=next_, name=name, error=error
    )
