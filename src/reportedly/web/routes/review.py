"""Review: what waits, a report's text with its claims, and the decisions on them, a key each."""

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from reportedly.casebook import Casebook, Page, Queue, Reviewed, ToDo
from reportedly.errors import QuestionError
from reportedly.model import Judgement, Subject, Verdict
from reportedly.web.asking import Analyst, Viewer
from reportedly.web.deciding import answer, decide
from reportedly.web.editing import editing, words
from reportedly.web.edits import numbered
from reportedly.web.evidence import paragraphs
from reportedly.web.lookup import Start, found, report_of
from reportedly.web.pages import page
from reportedly.web.queue_address import given_in, queue_of
from reportedly.web.recent import recent
from reportedly.web.room import ThisCasebook, now
from reportedly.web.routes.claims import choices

router = APIRouter()
Version = Annotated[int, Form(ge=0)]
Why = Annotated[str, Form(max_length=2000)]
Short = Annotated[str, Form(max_length=1000)]


@router.get("/review")
def to_do(
    request: Request, person: Viewer, casebook: ThisCasebook, start: Start = 0
) -> HTMLResponse:
    """List the reports with claims that wait, in the queue that the address asks for."""
    waiting: Page[ToDo] = Page(items=(), start=0, total=0)
    error, address, done, in_all = "", "", 0, 0
    try:
        asked = queue_of(request.query_params, person.name)
        address = asked.address
        waiting = casebook.review.to_do(asked.queue, start=start)
        done, in_all = casebook.review.progress(asked.queue)
    except QuestionError as problem:
        error = str(problem)
    return page(
        request, "to_do.html", person=person, found=waiting, contents=casebook.contents(),
        given=given_in(request.query_params), address=address, choices=choices(), error=error,
        done=done, in_all=in_all, status=400 if error else 200,
    )  # fmt: skip


@router.get("/review/next")
def next_report(
    request: Request, person: Viewer, casebook: ThisCasebook, after: str = ""
) -> RedirectResponse:
    """Go to the next report of the queue that has work left."""
    asked = queue_of(request.query_params, person.name)
    report = casebook.review.next_report(after or None, asked.queue)
    path = f"/review/{report}" if report else "/review"
    return RedirectResponse(asked.to(path), status_code=303)


@router.get("/review/{report_id}")
def review(
    request: Request,
    report_id: str,
    person: Viewer,
    casebook: ThisCasebook,
    claim: str = "",
    edit: str = "",
) -> HTMLResponse:
    """Show a report with every claim's evidence marked, and the cards of its claims."""
    report = report_of(casebook, report_id)
    asked = queue_of(request.query_params, person.name)
    claims = casebook.review.claims(report.id, alone=asked.queue.second)
    inside = _inside(casebook, report.id, asked.queue)
    chosen = _chosen(claims, claim, inside)
    done, in_all = casebook.review.progress(asked.queue)
    return page(
        request,
        "review.html",
        person=person,
        report=report,
        claims=claims,
        chosen=chosen,
        left=sum(one.verdict is None for one in claims),
        paragraphs=paragraphs(report, [one.now for one in claims]),
        recent=recent(casebook, person),
        asked=asked,
        inside=inside,
        done=done,
        in_all=in_all,
        editing=editing(claims, chosen, edit) if edit and claims else None,
        adding=edit == "missing",
        words=words(),
        numbered=numbered,
    )


@router.post("/review/undo")
def undo(
    request: Request, person: Analyst, casebook: ThisCasebook, judgement: Short = ""
) -> Response:
    """Withdraw a judgement: the one named, or the person's last that still stands."""
    id_ = judgement or casebook.judgements.last_standing(person.name)
    if id_ is None:
        return answer(request, casebook, person, None, said="There is nothing of yours to undo.")
    decision = found(casebook.judgements.get, id_)
    casebook.judgements.withdraw(id_, by=person.name, at=now())
    whole = decision.judgement.subject is Subject.CLAIM and decision.judgement.value is None
    return answer(request, casebook, person, decision.judgement.on, changed=not whole)


@router.post("/review/{claim_id}/verdict")
def judge(
    request: Request,
    claim_id: str,
    person: Analyst,
    casebook: ThisCasebook,
    verdict: Annotated[Verdict, Form()],
    version: Version,
    why: Why = "",
    address: Short = "",
) -> Response:
    """Accept or reject a claim as it stands, or leave it open as one is unsure."""
    judgement = Judgement(
        subject=Subject.CLAIM, verdict=verdict, on=claim_id, by=person.name, at=now(), why=why
    )
    decide(casebook, judgement, version)
    return answer(request, casebook, person, claim_id, address=address)


def _inside(casebook: Casebook, report: str, queue: Queue) -> frozenset[str] | None:
    """Return the claims of a report that the queue is about; None when it is about all."""
    return None if queue == Queue(second=queue.second) else casebook.review.inside(report, queue)


def _chosen(claims: tuple[Reviewed, ...], wanted: str, inside: frozenset[str] | None) -> int:
    """Return the number of the claim to show: the one asked for, else the first left to judge."""
    numbers = range(len(claims))
    asked = (n for n in numbers if wanted and claims[n].read.id.startswith(wanted))
    left = [n for n in numbers if claims[n].verdict is None]
    meant = (n for n in left if inside is None or claims[n].read.id in inside)
    return next(asked, next(meant, next(iter(left), 0)))
