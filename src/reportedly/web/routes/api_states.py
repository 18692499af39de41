"""States over time in the JSON API: what is told, and what was so on a day, according to whom."""

import datetime as dt
from typing import Annotated, Any

from fastapi import APIRouter, Query

from reportedly.states import (
    Change,
    Holding,
    PeopleTold,
    ServiceTold,
    Siege,
    SiegeOnDay,
    Truce,
    TruceOnDay,
)
from reportedly.web.asking import Viewer
from reportedly.web.filters import LONGEST
from reportedly.web.room import Room, ThisRoom
from reportedly.web.routes.states import on_day, told_of

router = APIRouter(prefix="/states", tags=["states"])
Place = Annotated[str, Query(max_length=LONGEST, description="there, or inside it")]


@router.get("/control")
def control(_: Viewer, room: ThisRoom, place: Place = "") -> list[Change]:
    """Return the changes of hands told, each with who says so and who denies it."""
    return _told(room, "control", place)


@router.get("/control/{day}")
def control_on(_: Viewer, room: ThisRoom, day: dt.date, place: Place = "") -> list[Holding]:
    """Return who held each place on a day, according to whom."""
    return _on(room, "control", place, day)


@router.get("/sieges")
def sieges(_: Viewer, room: ThisRoom, place: Place = "") -> list[Siege]:
    """Return the sieges told, each turn with who says so."""
    return _told(room, "sieges", place)


@router.get("/sieges/{day}")
def sieges_on(_: Viewer, room: ThisRoom, day: dt.date, place: Place = "") -> list[SiegeOnDay]:
    """Return which places were besieged, free again or contested on a day."""
    return _on(room, "sieges", place, day)


@router.get("/truces")
def truces(_: Viewer, room: ThisRoom, place: Place = "") -> list[Truce]:
    """Return the truces told, and what became of each, according to whom."""
    return _told(room, "truces", place)


@router.get("/truces/{day}")
def truces_on(_: Viewer, room: ThisRoom, day: dt.date, place: Place = "") -> list[TruceOnDay]:
    """Return what had become of each truce by a day."""
    return _on(room, "truces", place, day)


@router.get("/services")
def services(_: Viewer, room: ThisRoom, place: Place = "") -> list[ServiceTold]:
    """Return what is told of rescuers, hospitals and aid under attack."""
    return _told(room, "services", place)


@router.get("/services/{day}")
def services_on(_: Viewer, room: ThisRoom, day: dt.date, place: Place = "") -> list[ServiceTold]:
    """Return the last that was told of each service by a day."""
    return _on(room, "services", place, day)


@router.get("/people")
def people(_: Viewer, room: ThisRoom, place: Place = "") -> list[PeopleTold]:
    """Return what is told of people at risk and displaced."""
    return _told(room, "people", place)


@router.get("/people/{day}")
def people_on(_: Viewer, room: ThisRoom, day: dt.date, place: Place = "") -> list[PeopleTold]:
    """Return what was told of people at risk and displaced by a day."""
    return _on(room, "people", place, day)


def _told(room: Room, kind: str, place: str) -> list[Any]:
    return list(told_of(room, kind, place.strip() or None))


def _on(room: Room, kind: str, place: str, day: dt.date) -> list[Any]:
    place = place.strip()
    return list(on_day(room, kind, told_of(room, kind, place or None), place, day))
