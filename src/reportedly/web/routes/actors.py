"""Actors: who is told of as doing, suffering or agreeing to what, by whom, and other names."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse

from reportedly.casebook import Casebook, ClaimFilter
from reportedly.errors import QuestionError
from reportedly.web.aliases import join, joined, likely
from reportedly.web.asking import Editor, Viewer
from reportedly.web.failing import NotThereError
from reportedly.web.lookup import Start, found
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook, now

router = APIRouter()
Name = Annotated[str, Query(max_length=300)]
ROLES = ("agent", "target", "party", "holder", "broker")


@router.get("/actors")
def actors(
    request: Request,
    person: Viewer,
    casebook: ThisCasebook,
    words: Annotated[str, Query(max_length=200)] = "",
    role: Annotated[str, Query(max_length=40)] = "",
    start: Start = 0,
) -> HTMLResponse:
    """List the parties to events, the most told of first."""
    known = role if role in ROLES else ""
    return page(
        request,
        "actors.html",
        person=person,
        found=casebook.parties.actors(words.strip(), known, start=start),
        words=words,
        role=known,
        roles=ROLES,
        address=urlencode({k: v for k, v in (("words", words), ("role", known)) if v}),
    )


@router.get("/actors/named")
def actor(request: Request, name: Name, person: Viewer, casebook: ThisCasebook) -> HTMLResponse:
    """Show one party: what is told of it and by whom, and its names."""
    known = casebook.parties.actor(name)
    if known is None:
        raise NotThereError(f"no claim tells of {name!r}")
    line, told = known
    return page(
        request,
        "actor.html",
        person=person,
        line=line,
        told=told,
        speaks=casebook.parties.source(line.name) is not None,
        claims=casebook.pages.claims(ClaimFilter(actor=line.name), size=10),
        address=urlencode({"actor": line.name}),
        joined=joined(casebook, line.name),
        likely=likely(line.name, casebook.parties.actors(size=500).items),
        acts="/actors",
    )


@router.post("/actors/join")
def join_names(
    person: Editor,
    casebook: ThisCasebook,
    name: Annotated[str, Form(max_length=300)],
    into: Annotated[str, Form(max_length=300)],
    why: Annotated[str, Form(max_length=2000)] = "",
) -> RedirectResponse:
    """Judge that two names mean one party."""
    if casebook.parties.actor(into) is None:
        raise QuestionError(f"no claim tells of {into!r}; choose a name of the list")
    join(casebook, person, name, into, why)
    return _to(casebook, into)


@router.post("/actors/part")
def part_names(
    person: Editor,
    casebook: ThisCasebook,
    judgement: Annotated[str, Form(max_length=100)],
) -> RedirectResponse:
    """Take back that two names mean one party."""
    decision = found(casebook.judgements.get, judgement)
    casebook.judgements.withdraw(decision.id, by=person.name, at=now())
    return _to(casebook, decision.judgement.other or decision.judgement.on)


def _to(casebook: Casebook, name: str) -> RedirectResponse:
    main = casebook.judgements.names().main(name)
    return RedirectResponse(f"/actors/named?{urlencode({'name': main})}", status_code=303)
