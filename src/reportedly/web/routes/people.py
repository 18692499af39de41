"""People: who has an account and what they may do; for admins."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from reportedly.casebook import Role
from reportedly.errors import QuestionError
from reportedly.web.asking import Admin
from reportedly.web.pages import page
from reportedly.web.passwords import hash_password
from reportedly.web.room import Room, ThisRoom, now

router = APIRouter()
Words = Annotated[str, Form(max_length=1000)]


@router.get("/people")
def people(request: Request, person: Admin, room: ThisRoom) -> HTMLResponse:
    """List the accounts."""
    return _shown(request, person, room)


@router.post("/people")
def add(
    request: Request,
    person: Admin,
    room: ThisRoom,
    name: Words,
    password: Words,
    role: Annotated[Role, Form()],
) -> Response:
    """Add a person."""
    try:
        kept = hash_password(password)
        room.casebook.accounts.add(name, password=kept, role=role, at=now())
    except QuestionError as error:
        return _shown(request, person, room, error=f"{error}.", name=name)
    return RedirectResponse("/people", status_code=303)


@router.post("/people/{id_}")
def change(
    request: Request,
    id_: int,
    person: Admin,
    room: ThisRoom,
    role: Annotated[Role | None, Form()] = None,
    password: Words = "",
    closed: Annotated[bool | None, Form()] = None,
) -> Response:
    """Change a person's role or password, or close or reopen their account."""
    try:
        kept = hash_password(password) if password else None
        room.casebook.accounts.change(id_, role=role, password=kept, closed=closed)
    except QuestionError as error:
        return _shown(request, person, room, error=f"{error}.")
    return RedirectResponse("/people", status_code=303)


def _shown(
    request: Request, person: Admin, room: Room, *, error: str = "", name: str = ""
) -> HTMLResponse:
    return page(
        request,
        "people.html",
        person=person,
        status=400 if error else 200,
        error=error,
        name=name,
        people=room.casebook.accounts.all(),
        roles=list(Role),
    )
