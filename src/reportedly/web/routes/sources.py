"""Sources: who claims how much, how its figures stand to others', and its other names."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse

from reportedly import answers
from reportedly.casebook import Casebook, ClaimFilter
from reportedly.errors import QuestionError
from reportedly.model import SourceKind
from reportedly.tally import Profile
from reportedly.web.aliases import join, joined, likely
from reportedly.web.asking import Editor, Viewer
from reportedly.web.failing import NotThereError
from reportedly.web.lookup import Start, found
from reportedly.web.pages import page
from reportedly.web.room import Room, ThisCasebook, ThisRoom, now

router = APIRouter()
Name = Annotated[str, Query(max_length=300)]
# Comparing all figures with their rivals' reads every claim: of more it takes seconds.
AT_ONCE = 3000


@router.get("/sources")
def sources(
    request: Request,
    person: Viewer,
    casebook: ThisCasebook,
    words: Annotated[str, Query(max_length=200)] = "",
    kind: Annotated[str, Query(max_length=40)] = "",
    start: Start = 0,
) -> HTMLResponse:
    """List the sources, the most quoted first."""
    known = kind if kind in list(SourceKind) else ""
    return page(
        request,
        "sources.html",
        person=person,
        found=casebook.parties.sources(words.strip(), known, start=start),
        words=words,
        kind=known,
        kinds=list(SourceKind),
        address=urlencode({k: v for k, v in (("words", words), ("kind", known)) if v}),
    )


@router.get("/sources/named")
def source(
    request: Request, name: Name, person: Viewer, room: ThisRoom, compare: bool = False
) -> HTMLResponse:
    """Show one source: what it claimed, its figures beside its rivals', its names."""
    casebook = room.casebook
    known = casebook.parties.source(name)
    if known is None:
        raise NotThereError(f"no claim is by {name!r}")
    line, told = known
    many = casebook.contents().claims > AT_ONCE
    wanted = ClaimFilter(issuer=line.name)
    return page(
        request,
        "source.html",
        person=person,
        line=line,
        told=told,
        claims=casebook.pages.claims(wanted, size=10),
        address=urlencode({"issuer": line.name}),
        profile=_profiles(room).get(line.name) if compare or not many else None,
        waits=many and not compare,
        joined=joined(casebook, line.name),
        likely=likely(line.name, casebook.parties.sources(size=500).items),
        acts="/sources",
    )


@router.post("/sources/join")
def join_names(
    person: Editor,
    casebook: ThisCasebook,
    name: Annotated[str, Form(max_length=300)],
    into: Annotated[str, Form(max_length=300)],
    why: Annotated[str, Form(max_length=2000)] = "",
) -> RedirectResponse:
    """Judge that two names mean one source."""
    if casebook.parties.source(into) is None:
        raise QuestionError(f"no claim is by {into!r}; choose a name of the list")
    join(casebook, person, name, into, why)
    return _to(casebook, into)


@router.post("/sources/part")
def part_names(
    person: Editor,
    casebook: ThisCasebook,
    judgement: Annotated[str, Form(max_length=100)],
) -> RedirectResponse:
    """Take back that two names mean one source."""
    decision = found(casebook.judgements.get, judgement)
    casebook.judgements.withdraw(decision.id, by=person.name, at=now())
    return _to(casebook, decision.judgement.other or decision.judgement.on)


def _to(casebook: Casebook, name: str) -> RedirectResponse:
    main = casebook.judgements.names().main(name)
    return RedirectResponse(f"/sources/named?{urlencode({'name': main})}", status_code=303)


def _profiles(room: Room) -> dict[str, Profile]:
    def ask() -> dict[str, Profile]:
        return {one.source: one for one in answers.sources(room.casebook)}

    return room.remembered.answer(room.casebook, "profiles", ask)
