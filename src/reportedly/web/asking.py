"""Who asks: the person behind a request, by session or by token, and what they may do.

A route says whom it is for by the type of one argument:

    def page(person: Analyst, ...): ...

`Viewer`, `Analyst`, `Editor` and `Admin` each let in that role and all above it.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response

from reportedly.casebook import Account, Role
from reportedly.web.passwords import fingerprint, new_secret
from reportedly.web.room import Room, now, room_of

COOKIE = "reportedly"
SECURE_COOKIE = "__Host-reportedly"


class NotSignedInError(Exception):
    """Nobody is signed in, or the token is not good."""


class NotAllowedError(Exception):
    """The person may not do this."""

    def __init__(self, needed: Role) -> None:
        super().__init__(f"this needs the role {needed.value}; ask an admin")
        self.needed = needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who asks.

    Attributes:
        role: what they may do now: with a token, never more than the token may.
    """

    account: Account
    role: Role

    @property
    def name(self) -> str:
        """Return the name that judgements are signed with."""
        return self.account.name

    def may(self, role: str) -> bool:
        """Say whether the person may do what a role may; templates ask."""
        return self.role.covers(Role(role))


def whoever(request: Request) -> Person | None:
    """Return who asks, or None.

    A request that shows a token is never judged by its cookie, and tokens open the API alone.
    """
    room = room_of(request)
    shown = request.headers.get("authorization")
    if shown is not None:
        if not is_api(request):
            return None
        scheme, _, token = shown.partition(" ")
        found = room.casebook.accounts.by_token(fingerprint(token.strip()), now())
        if scheme.lower() != "bearer" or found is None:
            return None
        return Person(account=found[0], role=found[1])
    secret = request.cookies.get(_cookie(room))
    if not secret:
        return None
    limits = {"idle": room.settings.idle, "longest": room.settings.longest}
    account = room.casebook.accounts.session(fingerprint(secret), now(), **limits)
    return Person(account=account, role=account.role) if account else None


def is_api(request: Request) -> bool:
    """Say whether a program asks, rather than a person."""
    return str(request.scope.get("root_path", "")).startswith("/api/")


class AtLeast:
    """A dependency that lets in people of a role and above."""

    def __init__(self, role: Role) -> None:
        self.role = role

    def __call__(self, request: Request) -> Person:
        """Return who asks.

        Raises:
            NotSignedInError: nobody is signed in.
            NotAllowedError: the person's role is not enough.
        """
        person = whoever(request)
        if person is None:
            raise NotSignedInError
        if not person.role.covers(self.role):
            raise NotAllowedError(self.role)
        request.state.person = person
        return person


Viewer = Annotated[Person, Depends(AtLeast(Role.VIEWER))]
Analyst = Annotated[Person, Depends(AtLeast(Role.ANALYST))]
Editor = Annotated[Person, Depends(AtLeast(Role.EDITOR))]
Admin = Annotated[Person, Depends(AtLeast(Role.ADMIN))]


def sign_in(request: Request, response: Response, account: Account) -> None:
    """Begin a new session for a person and end the one that the browser had, if any."""
    room = room_of(request)
    _end_session(request, room)
    room.casebook.accounts.sweep(now(), idle=room.settings.idle, longest=room.settings.longest)
    secret = new_secret()
    room.casebook.accounts.begin_session(fingerprint(secret), account.id, now())
    response.set_cookie(
        _cookie(room),
        secret,
        max_age=int(room.settings.longest.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=room.settings.secure,
        path="/",
    )


def sign_out(request: Request, response: Response) -> None:
    """End the session that the browser has, if any."""
    room = room_of(request)
    _end_session(request, room)
    response.delete_cookie(_cookie(room), path="/", secure=room.settings.secure, httponly=True)


def _end_session(request: Request, room: Room) -> None:
    if secret := request.cookies.get(_cookie(room)):
        room.casebook.accounts.end_session(fingerprint(secret))


def _cookie(room: Room) -> str:
    # Browsers keep a "__Host-" cookie from being set by another host or without https.
    return SECURE_COOKIE if room.settings.secure else COOKIE
