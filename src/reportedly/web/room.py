"""The room: what all routes of one running app share."""

import datetime as dt
from dataclasses import dataclass, field
from hmac import compare_digest
from typing import Annotated

from fastapi import Depends, Request

from reportedly.casebook import Casebook, Contents
from reportedly.web.adding import Adding
from reportedly.web.passwords import new_secret
from reportedly.web.remembered import Remembered
from reportedly.web.settings import Settings


class OneTimeKey:
    """A key shown on the console of whoever started the server; good once."""

    def __init__(self) -> None:
        self.value: str | None = new_secret()

    def fits(self, given: str) -> bool:
        """Say whether it is the key and still good."""
        return self.value is not None and compare_digest(self.value.encode(), given.encode())

    def spend(self) -> None:
        """Make it good for nothing."""
        self.value = None


@dataclass(slots=True)
class Room:
    """One casebook, open, and how it is served.

    Attributes:
        adding: reads reports in the background.
        set_up: makes the first account, as long as there is none.
        remembered: answers that take long, for as long as the casebook stays as it is.
        local: lets in the person at this computer as the account `local_name`, when set.
    """

    casebook: Casebook
    settings: Settings
    adding: Adding
    set_up: OneTimeKey = field(default_factory=OneTimeKey)
    local: OneTimeKey | None = None
    local_name: str = ""
    remembered: Remembered = field(default_factory=Remembered)

    def let_in(self, name: str) -> str:
        """Return a new key that lets the person at this computer in, once, as that account."""
        self.local, self.local_name = OneTimeKey(), name
        return self.local.value or ""

    def contents(self) -> Contents:
        """Return how much the casebook holds."""
        return self.remembered.answer(self.casebook, "contents", self.casebook.contents)

    def places(self) -> list[str]:
        """Return the names of places, the most told of first."""
        return self.remembered.answer(self.casebook, "places", self.casebook.place_names)


def now() -> dt.datetime:
    """Return this moment."""
    return dt.datetime.now(dt.UTC)


def room_of(request: Request) -> Room:
    """Return the room that serves a request."""
    room: Room = request.app.state.room
    return room


def casebook_of(request: Request) -> Casebook:
    """Return the casebook that a request is about."""
    return room_of(request).casebook


ThisRoom = Annotated[Room, Depends(room_of)]
ThisCasebook = Annotated[Casebook, Depends(casebook_of)]
