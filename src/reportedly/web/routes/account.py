"""One's own account: password and tokens."""

import datetime as dt
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from reportedly.casebook import Role
from reportedly.errors import QuestionError
from reportedly.web.asking import Person, Viewer, sign_in
from reportedly.web.pages import page
from reportedly.web.passwords import fingerprint, hash_password, is_password, new_token
from reportedly.web.room import Room, ThisRoom, now

router = APIRouter()
Words = Annotated[str, Form(max_length=1000)]


@router.get("/account")
def account(request: Request, person: Viewer, room: ThisRoom) -> HTMLResponse:
    """Show the account and its tokens."""
    return _shown(request, person, room)


@router.post("/account/password")
def change_password(
    request: Request, person: Viewer, room: ThisRoom, old: Words, new: Words
) -> Response:
    """Change the password; every other session of the person ends."""
    found = room.casebook.accounts.with_password(person.name)
    if found is None or not is_password(old, found[1]):
        return _shown(request, person, room, error="The old password is not right.")
    try:
        kept = hash_password(new)
    except QuestionError as error:
        return _shown(request, person, room, error=f"{error}.")
    room.casebook.accounts.change(person.account.id, password=kept)
    response = RedirectResponse("/account", status_code=303)
    sign_in(request, response, person.account)
    return response


@router.post("/account/tokens")
def make_token(
    request: Request,
    person: Viewer,
    room: ThisRoom,
    name: Annotated[str, Form(max_length=100)],
    scope: Annotated[Role, Form()],
    days: Annotated[int, Form(ge=1, le=366)] = 90,
) -> HTMLResponse:
    """Make a token and show it, this once."""
    if not person.role.covers(scope):
        return _shown(request, person, room, error="A token cannot do more than you may.")
    token = new_token()
    room.casebook.accounts.add_token(
        person.account.id,
        hash_=fingerprint(token),
        name=name.strip() or "unnamed",
        scope=scope,
        at=now(),
        expires=now() + dt.timedelta(days=days),
    )
    return _shown(request, person, room, token=token)


@router.post("/account/tokens/{id_}/withdraw")
def withdraw_token(id_: int, person: Viewer, room: ThisRoom) -> RedirectResponse:
    """Make one of one's own tokens good for nothing."""
    room.casebook.accounts.withdraw_token(id_, person.account.id)
    return RedirectResponse("/account", status_code=303)


def _shown(
    request: Request, person: Person, room: Room, *, error: str = "", token: str = ""
) -> HTMLResponse:
    return page(
        request,
        "account.html",
        person=person,
        status=400 if error else 200,
        error=error,
        token=token,
        tokens=room.casebook.accounts.tokens(person.account.id),
        scopes=[role for role in Role if person.role.covers(role)],
    )
