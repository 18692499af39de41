"""Review: a report's text with its claims, and the decisions on them, one key each."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from reportedly.casebook import Casebook, Reviewed
from reportedly.errors import ConflictError
from reportedly.lexicon import incident_types, weapons
from reportedly.model import Judgement, Modality, SourceKind, Span, Stance, Subject, Verdict
from reportedly.web.asking import Analyst, Person, Viewer
from reportedly.web.edits import value_of
from reportedly.web.evidence import paragraphs
from reportedly.web.lookup import Start, claim_of, found, report_of
from reportedly.web.pages import page, wants_json
from reportedly.web.recent import recent
from reportedly.web.room import ThisCasebook, now

router = APIRouter()
Version = Annotated[int, Form(ge=0)]
Why = Annotated[str, Form(max_length=2000)]
Short = Annotated[str, Form(max_length=200)]
Place = Annotated[int | None, Form(ge=0)]


@router.get("/review")
def to_do(
    request: Request, person: Viewer, casebook: ThisCasebook, start: Start = 0
) -> HTMLResponse:
    """List the reports with claims that nobody has judged."""
    return page(
        request, "to_do.html", person=person, found=casebook.review.to_do(start=start),
        recent=recent(casebook, person), contents=casebook.contents(),
    )  # fmt: skip


@router.get("/review/next")
def next_report(_: Viewer, casebook: ThisCasebook, after: str = "") -> RedirectResponse:
    """Go to the next report that has work left."""
    report = casebook.review.next_report(after or None)
    return RedirectResponse(f"/review/{report}" if report else "/review", status_code=303)


@router.get("/review/{report_id}")
def review(
    request: Request, report_id: str, person: Viewer, casebook: ThisCasebook, claim: str = ""
) -> HTMLResponse:
    """Show a report with every claim's evidence marked, and the cards of its claims."""
    report = report_of(casebook, report_id)
    claims = casebook.review.claims(report.id)
    chosen = _chosen(claims, claim)
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
        choices=_choices(),
    )


@router.post("/review/undo")
def undo(
    request: Request, person: Analyst, casebook: ThisCasebook, judgement: Short = ""
) -> Response:
    """Withdraw a judgement: the one named, or the person's last that still stands."""
    last = casebook.judgements.last(50, by=person.name)
    standing = next((one.id for one in last if not one.withdrawn), None)
    id_ = judgement or standing
    if id_ is None:
        return _answer(request, casebook, person, None, "There is nothing of yours to undo.")
    decision = found(casebook.judgements.get, id_)
    casebook.judgements.withdraw(id_, by=person.name, at=now())
    return _answer(request, casebook, person, decision.judgement.on)


@router.post("/review/{claim_id}/verdict")
def judge(
    request: Request,
    claim_id: str,
    person: Analyst,
    casebook: ThisCasebook,
    verdict: Annotated[Verdict, Form()],
    version: Version,
    why: Why = "",
) -> Response:
    """Accept or reject a claim as it stands."""
    judgement = Judgement(
        subject=Subject.CLAIM, verdict=verdict, on=claim_id, by=person.name, at=now(), why=why
    )
    return _decide(request, casebook, person, judgement, version)


@router.post("/review/{claim_id}/field")
def correct(
    request: Request,
    claim_id: str,
    person: Analyst,
    casebook: ThisCasebook,
    field: Short,
    version: Version,
    value: Annotated[str, Form(max_length=1000)] = "",
    start: Place = None,
    end: Place = None,
    why: Why = "",
) -> Response:
    """Say what a field of a claim has, and which words say so; the machine's version stays."""
    evidence = Span(start, end) if start is not None and end is not None else None
    judgement = Judgement(
        subject=Subject.FIELD,
        verdict=Verdict.POSITIVE,
        on=claim_id,
        field=field,
        value=value_of(field, value),
        evidence=evidence,
        by=person.name,
        at=now(),
        why=why,
    )
    return _decide(request, casebook, person, judgement, version)


def _decide(
    request: Request, casebook: Casebook, person: Person, judgement: Judgement, version: int
) -> Response:
    """Keep a judgement; the same one sent twice, by a double click or a slow line, is kept once."""
    try:
        casebook.judgements.add(judgement, version=version)
    except ConflictError:
        if not _is_said_already(casebook, judgement):
            raise
    return _answer(request, casebook, person, judgement.on)


def _is_said_already(casebook: Casebook, judgement: Judgement) -> bool:
    said = casebook.judgements.standing(judgement.subject, judgement.on)
    wanted = (judgement.by, judgement.verdict, judgement.field, judgement.value)
    return wanted in [(one.by, one.verdict, one.field, one.value) for one in said]


def _answer(
    request: Request, casebook: Casebook, person: Person, claim_id: str | None, said: str = ""
) -> Response:
    """Return to the claim, or for a script, say how it and the last decisions stand now."""
    if claim_id is None:
        told: dict[str, Any] = {"said": said, "recent": recent(casebook, person)}
        return JSONResponse(told) if wants_json(request) else _go("/review")
    claim = claim_of(casebook, claim_id)
    if not wants_json(request):
        return _go(f"/review/{claim.report_id}?claim={_next_after(casebook, claim)}")
    told = {
        "claim": claim.id,
        "report": claim.report_id,
        "version": casebook.judgements.version(claim.id),
        "verdict": _verdict_of(casebook, claim.id),
        "recent": recent(casebook, person),
        "said": said,
    }
    return JSONResponse(told)


def _verdict_of(casebook: Casebook, claim_id: str) -> str | None:
    standing = casebook.judgements.standing(Subject.CLAIM, claim_id)
    return standing[-1].verdict.value if standing else None


def _next_after(casebook: Casebook, claim: Any) -> str:
    """Return the next claim of the report that nobody has judged, or this one."""
    listed = casebook.review.claims(claim.report_id)
    ids = [one.read.id for one in listed]
    at = ids.index(claim.id) if claim.id in ids else 0
    if listed and listed[at].verdict is None:
        return str(claim.id)
    turned = [*listed[at + 1 :], *listed[: at + 1]]
    return next((one.read.id for one in turned if one.verdict is None), str(claim.id))


def _go(address: str) -> RedirectResponse:
    return RedirectResponse(address, status_code=303)


def _chosen(claims: tuple[Reviewed, ...], wanted: str) -> int:
    """Return the number of the claim to show: the one asked for, else the first left to judge."""
    numbers = range(len(claims))
    asked = (n for n in numbers if wanted and claims[n].read.id.startswith(wanted))
    left = (n for n in numbers if claims[n].verdict is None)
    return next(asked, next(left, 0))


def _choices() -> dict[str, list[str]]:
    """Return the fields that can be corrected, with the words that each may have."""
    return {
        "stance": list(Stance),
        "modality": list(Modality),
        "source.name": [],
        "source.kind": list(SourceKind),
        "event.type": list(incident_types()),
        "event.weapon": list(weapons()),
        "place": [],
        "when": [],
    }
