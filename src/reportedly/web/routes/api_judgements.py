"""Judgements in the JSON API."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from reportedly.model import Judgement, Span, Subject, Verdict
from reportedly.web.asking import Analyst, Viewer
from reportedly.web.lookup import found
from reportedly.web.room import ThisCasebook, now

router = APIRouter(tags=["judgements"])
Id = Annotated[str, Field(max_length=300)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A decision to keep; who makes it is the owner of the token, and when is now.

    Attributes:
        version: what `versions` told of the claim; a decision on an older one is refused.
    """

    subject: Subject
    verdict: Verdict
    on: Id
    other: Id | None = None
    field: Annotated[str, Field(max_length=100)] | None = None
    value: str | float | bool | dict[str, Any] | None = None
    evidence: tuple[int, int] | None = None
    why: Annotated[str, Field(max_length=2000)] = ""
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A judgement that was kept."""

    id: str


@router.get("/judgements")
def judgements(
    _: Viewer,
    casebook: ThisCasebook,
    subject: Subject | None = None,
    on: Annotated[str, Query(max_length=300)] = "",
) -> list[Judgement]:
    """List the judgements that stand, the oldest first."""
    return casebook.judgements.standing(subject, on or None)


@router.get("/claims/{id_}/version")
def version(id_: str, _: Viewer, casebook: ThisCasebook) -> int:
    """Return the number to send with a decision on a claim."""
    return casebook.judgements.version(id_)


@router.post(
    "/judgements",
    status_code=201,
    responses={
        400: {"description": "it cannot be followed as put"},
        409: {"description": "somebody judged the same claim since"},
    },
)
def judge(told: Told, person: Analyst, casebook: ThisCasebook) -> Kept:
    """Keep a decision."""
    judgement = Judgement(
        subject=told.subject,
        verdict=told.verdict,
        on=told.on,
        other=told.other,
        field=told.field,
        value=told.value,
        evidence=Span(*told.evidence) if told.evidence else None,
        by=person.name,
        at=now(),
        why=told.why,
    )
    return Kept(casebook.judgements.add(judgement, version=told.version))


@router.delete(
    "/judgements/{id_}",
    status_code=204,
    responses={404: {"description": "there is no such judgement"}},
)
def withdraw(id_: str, person: Analyst, casebook: ThisCasebook) -> None:
    """Undo a decision; what stood before it stands again."""
    decision = found(casebook.judgements.get, id_)
    casebook.judgements.withdraw(decision.id, by=person.name, at=now())
