"""Keeping what a person decides on a claim, and the answer to whoever sent it."""

from typing import Any

from fastapi import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from reportedly.casebook import Casebook
from reportedly.errors import ConflictError, QuestionError
from reportedly.model import Claim, Judgement, Subject
from reportedly.web.asking import Person
from reportedly.web.pages import wants_json
from reportedly.web.recent import recent


def decide(casebook: Casebook, judgement: Judgement, version: int | None) -> None:
    """Keep a judgement; the same one sent twice, by a double click or a slow line, is kept once.

    Raises:
        ConflictError: somebody judged the same claim since that version.
    """
    try:
        casebook.judgements.add(judgement, version=version)
    except ConflictError:
        if not is_said_already(casebook, judgement):
            raise


def is_said_already(casebook: Casebook, judgement: Judgement) -> bool:
    """Say whether the same person's same answer to the same question stands."""
    one = judgement
    said = casebook.judgements.standing(one.subject, one.on)
    wanted = (one.by, one.verdict, one.other, one.field, one.value)
    return wanted in [(s.by, s.verdict, s.other, s.field, s.value) for s in said]


def answer(
    request: Request,
    casebook: Casebook,
    person: Person,
    claim_id: str | None,
    *,
    said: str = "",
    changed: bool = False,
    stay: bool = False,
    address: str = "",
) -> Response:
    """Return to the claim, or for a script, say how it and the last decisions stand now.

    Args:
        request: what is answered.
        casebook: that of the room.
        person: who decided.
        claim_id: what the decision is on: a claim, or a report in which one came or went.
        said: what to tell the person, if anything.
        changed: whether more of the page than the verdict must be drawn anew.
        stay: whether to come back to the same claim rather than the next.
        address: the query that holds the queue, for a browser without scripts.
    """
    claim = _claim(casebook, claim_id)
    if not wants_json(request):
        return RedirectResponse(_back(casebook, claim_id, claim, stay, address), status_code=303)
    told: dict[str, Any] = {"said": said, "recent": recent(casebook, person), "changed": changed}
    if claim is not None:
        told |= {
            "claim": claim.id,
            "report": claim.report_id,
            "version": casebook.judgements.version(claim.id),
            "verdict": _verdict_of(casebook, claim.id),
        }
    return JSONResponse(told)


def _claim(casebook: Casebook, id_: str | None) -> Claim | None:
    if id_ is None or not id_.startswith("c-"):
        return None
    try:
        return casebook.claim(id_)
    except QuestionError:  # one that was added, and is undone
        return None


def _back(
    casebook: Casebook, id_: str | None, claim: Claim | None, stay: bool, address: str
) -> str:
    # The queue comes back from the page's own form; whatever it holds stays behind the "?".
    queue = f"&{address}" if address else ""
    if claim is not None:
        shown = claim.id if stay else _next_after(casebook, claim)
        return f"/review/{claim.report_id}?claim={shown}{queue}"
    if id_ is not None and id_.startswith("r-"):
        return f"/review/{id_}?{address}"
    return "/review"


def _verdict_of(casebook: Casebook, claim_id: str) -> str | None:
    standing = casebook.judgements.standing(Subject.CLAIM, claim_id)
    return standing[-1].verdict.value if standing else None


def _next_after(casebook: Casebook, claim: Claim) -> str:
    """Return the next claim of the report that nobody has judged, or this one."""
    listed = casebook.review.claims(claim.report_id)
    ids = [one.read.id for one in listed]
    at = ids.index(claim.id) if claim.id in ids else 0
    if listed and listed[at].verdict is None:
        return claim.id
    turned = [*listed[at + 1 :], *listed[: at + 1]]
    return next((one.read.id for one in turned if one.verdict is None), claim.id)
