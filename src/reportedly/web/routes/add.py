"""Adding reports: paste a text, upload files, watch them being read."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from reportedly.errors import QuestionError
from reportedly.model import RawDocument, content_id
from reportedly.web.adding import Batch, State
from reportedly.web.asking import Analyst
from reportedly.web.failing import NotThereError
from reportedly.web.filters import day
from reportedly.web.pages import page
from reportedly.web.room import Room, ThisRoom, now
from reportedly.web.uploads import Given, documents, keep_uploads

router = APIRouter()
Short = Annotated[str, Form(max_length=300)]


@router.get("/add")
def ask(request: Request, person: Analyst, room: ThisRoom) -> HTMLResponse:
    """Show the form, and what was added lately."""
    return _form(request, person, room)


@router.post("/add")
def add(
    request: Request,
    person: Analyst,
    room: ThisRoom,
    text: Annotated[str, Form()] = "",
    files: Annotated[list[UploadFile] | None, File()] = None,
    published: Short = "",
    outlet: Short = "",
    title: Short = "",
) -> Response:
    """Take a text or files and begin to read them."""
    sent = [file for file in files or () if file.filename]
    try:
        given = Given(
            published=day(published.strip()) if published.strip() else None,
            outlet=outlet.strip() or None,
            title=title.strip() or None,
        )
        if not text.strip() and not sent:
            raise QuestionError("paste a text or choose files first")
        if len(sent) > room.settings.max_files:
            raise QuestionError(f"at most {room.settings.max_files} files at once")
    except QuestionError as error:
        typed = {"text": text, "published": published, "outlet": outlet, "title": title}
        return _form(request, person, room, error=str(error), typed=typed)
    inputs = documents(keep_uploads(sent), given) if sent else iter([_pasted(text, given)])
    batch = room.adding.add(inputs, by=person.name, at=now())
    return RedirectResponse(f"/add/{batch.id}", status_code=303)


@router.get("/add/{id_}")
def progress(request: Request, id_: int, person: Analyst, room: ThisRoom) -> HTMLResponse:
    """Show how far a batch is."""
    return page(request, "adding.html", person=person, batch=_batch(room, id_), State=State)


@router.get("/add/{id_}/progress")
def progress_told(id_: int, _: Analyst, room: ThisRoom) -> JSONResponse:
    """Say how far a batch is, for the script that watches it."""
    batch = _batch(room, id_)
    return JSONResponse({"done": batch.done, "found": [asdict(one) for one in batch.found]})


def _batch(room: Room, id_: int) -> Batch:
    batch = room.adding.batch(id_)
    if batch is None:
        raise NotThereError("this batch is long past; its reports are in the list of reports")
    return batch


def _pasted(text: str, given: Given) -> RawDocument:
    return RawDocument(
        ref=content_id("pasted", text),
        content=text.replace("\r\n", "\n"),
        title=given.title,
        outlet=given.outlet,
        published=given.published,
    )


def _form(
    request: Request, person: Analyst, room: Room, *, error: str = "",
    typed: dict[str, str] | None = None,
) -> HTMLResponse:  # fmt: skip
    return page(
        request,
        "add.html",
        person=person,
        status=400 if error else 200,
        error=error,
        typed=typed or {"text": "", "published": "", "outlet": "", "title": ""},
        batches=room.adding.batches(),
        settings=room.settings,
    )
