"""Sources and actors in the JSON API."""

from typing import Annotated

from fastapi import APIRouter, Query

from reportedly.casebook import ActorLine, SourceLine
from reportedly.web.asking import Viewer
from reportedly.web.listing import Listed, Size, listed
from reportedly.web.lookup import Start
from reportedly.web.room import ThisCasebook

router = APIRouter(tags=["sources and actors"])
Words = Annotated[str, Query(max_length=200)]


@router.get("/sources")
def sources(
    _: Viewer,
    casebook: ThisCasebook,
    words: Words = "",
    kind: Words = "",
    start: Start = 0,
    size: Size = 50,
) -> Listed[SourceLine]:
    """List sources whose name has the words, the most quoted first; no score of trust."""
    return listed(casebook.parties.sources(words, kind, start=start, size=size), lambda one: one)


@router.get("/actors")
def actors(
    _: Viewer,
    casebook: ThisCasebook,
    words: Words = "",
    role: Words = "",
    start: Start = 0,
    size: Size = 50,
) -> Listed[ActorLine]:
    """List parties to events whose name has the words, the most told of first."""
    return listed(casebook.parties.actors(words, role, start=start, size=size), lambda one: one)
