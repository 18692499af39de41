"""Review, the rarer moves: correct a field, add a claim, join or part incidents, withhold."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from reportedly.casebook import Casebook, Reviewed, added_id
from reportedly.errors import QuestionError
from reportedly.model import Judgement, Place, SourceKind, Span, Stance, Subject, Verdict
from reportedly.web.asking import Analyst, Person, Viewer
from reportedly.web.deciding import answer, decide, is_said_already
from reportedly.web.editing import candidates, editing
from reportedly.web.edits import changes
from reportedly.web.lookup import claim_of, report_of
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook, now
from reportedly.web.same import same_as

router = APIRouter()
Version = Annotated[int, Form(ge=0)]
Why = Annotated[str, Form(max_length=2000)]
Short = Annotated[str, Form(max_length=1000)]
Name = Annotated[str, Query(max_length=200)]
LONGEST = 2000


@router.get("/named-places")
def named(_: Viewer, name: Name = "") -> JSONResponse:
    """List the places of a name, for whoever chooses one while typing."""
    listed = [
        {
            "id": one.geonames_id,
            "name": one.name,
            "within": ", ".join(one.within),
            "precision": one.precision.value,
            "lat": one.lat,
            "lon": one.lon,
            "radius": one.radius_km,
        }
        for one in candidates(name)
    ]
    return JSONResponse(listed)


@router.get("/review/{claim_id}/edit")
def form(
    request: Request, claim_id: str, person: Analyst, casebook: ThisCasebook, field: Name = ""
) -> HTMLResponse:
    """Show the form for one field alone, to be put into the card."""
    claims, chosen = _around(casebook, claim_id)
    shown = editing(claims, chosen, field)
    return page(request, "edit_form.html", person=person, editing=shown, address="")


async def filled_in(request: Request) -> dict[str, str]:
    """Return what was typed into a form, whose fields differ by what it is for."""
    sent = await request.form()
    return {name: value[:LONGEST] for name, value in sent.items() if isinstance(value, str)}


@router.post("/review/{claim_id}/edit")
def correct(
    request: Request,
    claim_id: str,
    person: Analyst,
    casebook: ThisCasebook,
    given: Annotated[dict[str, str], Depends(filled_in)],
) -> Response:
    """Say what a field of a claim has, and which words say so; the machine's version stays."""
    claims, chosen = _around(casebook, claim_id)
    field, version = given.get("field", ""), given.get("version", "")
    wanted = changes(claims[chosen], field, given, _place_chosen(given))
    if not wanted:
        said = "Nothing was changed: the claim says that already."
        return answer(request, casebook, person, claim_id, said=said, stay=True)
    expected = int(version) if version.isdecimal() else None
    for change in wanted:
        judgement = Judgement(
            subject=Subject.FIELD,
            verdict=Verdict.POSITIVE,
            on=claims[chosen].read.id,
            field=change.field,
            value=change.value,
            evidence=change.evidence,
            by=person.name,
            at=now(),
            why=given.get("why", ""),
        )
        decide(casebook, judgement, expected)
        expected = None
    return answer(
        request, casebook, person, claim_id, changed=True, stay=True,
        address=given.get("address", ""),
    )  # fmt: skip


def _place_chosen(given: dict[str, str]) -> Place | None:
    wanted = given.get("geonames", "")
    found = candidates(given.get("name", "")) if wanted.isdecimal() else []
    return next((one for one in found if one.geonames_id == int(wanted)), None)


@router.post("/review/{report_id}/missing")
def add(
    request: Request,
    report_id: str,
    person: Analyst,
    casebook: ThisCasebook,
    start: Annotated[int | None, Form(ge=0)] = None,
    end: Annotated[int | None, Form(ge=0)] = None,
    source_start: Annotated[int | None, Form(ge=0)] = None,
    source_end: Annotated[int | None, Form(ge=0)] = None,
    source: Short = "",
    kind: Short = SourceKind.UNATTRIBUTED.value,
    stance: Short = Stance.ASSERTS.value,
    type_: Annotated[str, Form(max_length=100, alias="type")] = "",
    why: Why = "",
    address: Short = "",
) -> Response:
    """Add a claim that the reading missed, on the words that were marked."""
    report = report_of(casebook, report_id)
    if start is None or end is None or not start < end:
        raise QuestionError("mark the words of the report that make the claim first")
    value: dict[str, object] = {"stance": stance, "type": type_.strip() or None}
    if source_start is not None and source_end is not None:
        value |= {"source_start": source_start, "source_end": source_end, "kind": kind}
        value |= {"source": source.strip()} if source.strip() else {}
    elif source.strip():
        raise QuestionError("mark the words of the report that name the source, too")
    evidence = Span(start, end)
    id_ = added_id(report.id, evidence, value)
    judgement = Judgement(
        subject=Subject.CLAIM,
        verdict=Verdict.POSITIVE,
        on=report.id,
        field=id_,
        value=value,
        evidence=evidence,
        by=person.name,
        at=now(),
        why=why,
    )
    if not is_said_already(casebook, judgement):
        decide(casebook, judgement, None)
    return answer(
        request, casebook, person, id_, said="Added.", changed=True, stay=True, address=address
    )


@router.get("/review/{claim_id}/same")
def others(request: Request, claim_id: str, person: Viewer, casebook: ThisCasebook) -> HTMLResponse:
    """Show what else may tell of the same incident as a claim."""
    claim = claim_of(casebook, claim_id)
    version = casebook.judgements.version(claim.id)
    whole = "text/html" in request.headers.get("accept", "")
    return page(
        request, "same_page.html" if whole else "same.html", person=person, claim=claim,
        seen=version, same=same_as(casebook, claim),
    )  # fmt: skip


@router.post("/review/{claim_id}/same")
def link(
    request: Request,
    claim_id: str,
    person: Analyst,
    casebook: ThisCasebook,
    other: Short,
    verdict: Annotated[Verdict, Form()],
    version: Version,
    why: Why = "",
) -> Response:
    """Say whether a claim and another one, or a record, tell of one incident."""
    judgement = Judgement(
        subject=Subject.LINK, verdict=verdict, on=claim_id, other=other.strip(), by=person.name,
        at=now(), why=why,
    )  # fmt: skip
    decide(casebook, judgement, version)
    return answer(request, casebook, person, claim_id, changed=True, stay=True)


@router.post("/review/{claim_id}/withhold")
def withhold(
    request: Request,
    claim_id: str,
    person: Analyst,
    casebook: ThisCasebook,
    what: Short,
    version: Version,
) -> Response:
    """Withhold something of a claim from what is made public."""
    return _protect(request, casebook, person, (claim_id, what, version), Verdict.POSITIVE)


@router.post("/review/{claim_id}/release")
def release(
    request: Request,
    claim_id: str,
    person: Analyst,
    casebook: ThisCasebook,
    what: Short,
    version: Version,
) -> Response:
    """Withhold it no longer."""
    return _protect(request, casebook, person, (claim_id, what, version), Verdict.NEGATIVE)


def _protect(
    request: Request,
    casebook: Casebook,
    person: Person,
    what: tuple[str, str, int],
    verdict: Verdict,
) -> Response:
    claim_id, field, version = what
    judgement = Judgement(
        subject=Subject.SENSITIVE, verdict=verdict, on=claim_id, field=field, by=person.name,
        at=now(),
    )  # fmt: skip
    decide(casebook, judgement, version)
    return answer(request, casebook, person, claim_id, changed=True, stay=True)


def _around(casebook: Casebook, claim_id: str) -> tuple[tuple[Reviewed, ...], int]:
    """Return the claims of a claim's report, and which of them it is."""
    claim = claim_of(casebook, claim_id)
    claims = casebook.review.claims(claim.report_id)
    chosen = next((n for n, one in enumerate(claims) if one.read.id == claim.id), None)
    if chosen is None:
        raise QuestionError(f"{claim.id} is of an earlier reading of its report, and stays as read")
    return claims, chosen
