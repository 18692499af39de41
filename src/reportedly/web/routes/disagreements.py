"""Disagreements: questions that people answered differently, and how far they agree in all."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from reportedly import answers
from reportedly.casebook import Casebook, is_settled
from reportedly.errors import QuestionError
from reportedly.model import Claim, Judgement
from reportedly.web.asking import Editor, Viewer
from reportedly.web.deciding import decide
from reportedly.web.lookup import Start, found
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook, now

router = APIRouter()
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Dispute:
    """One question with its answers, the one that stands last.

    Attributes:
        claim: what it is about, as the machine read it; None when it is about no claim.
        settled: whether somebody decided with the different answers in front.
    """

    answers: tuple[Judgement, ...]
    claim: Claim | None
    settled: bool


@router.get("/disagreements")
def disagreements(
    request: Request,
    person: Viewer,
    casebook: ThisCasebook,
    start: Start = 0,
    settled: bool = False,
) -> HTMLResponse:
    """List the questions that people answer differently, the newest first."""
    listed = casebook.judgements.disagreements()
    listed.sort(key=lambda of: of[-1].order, reverse=True)
    parted = {one: [of for of in listed if is_settled(of) is one] for one in (False, True)}
    shown = parted[settled][start : start + SHOWN]
    return page(
        request,
        "disagreements.html",
        person=person,
        disputes=[_dispute(casebook, of) for of in shown],
        numbers={one: len(of) for one, of in parted.items()},
        settled=settled,
        start=start,
        size=SHOWN,
        agreement=answers.agreement(casebook),
    )


@router.post("/disagreements/settle")
def settle(
    person: Editor,
    casebook: ThisCasebook,
    judgement: Annotated[str, Form(max_length=100)],
    why: Annotated[str, Form(max_length=2000)] = "",
) -> Response:
    """Decide a disputed question as one of its answers has it."""
    chosen = found(casebook.judgements.get, judgement).judgement
    decided = Judgement(
        subject=chosen.subject,
        verdict=chosen.verdict,
        on=chosen.on,
        other=chosen.other,
        field=chosen.field,
        value=chosen.value,
        evidence=chosen.evidence,
        by=person.name,
        at=now(),
        why=why,
    )
    decide(casebook, decided, None)
    return RedirectResponse("/disagreements", status_code=303)


def _dispute(casebook: Casebook, answers_: tuple[Judgement, ...]) -> Dispute:
    return Dispute(answers_, _claim(casebook, answers_[-1].on), is_settled(answers_))


def _claim(casebook: Casebook, id_: str) -> Claim | None:
    try:
        return casebook.claim(id_, as_read=True) if id_.startswith("c-") else None
    except QuestionError:  # of a reading that is gone, or added and undone
        return None
