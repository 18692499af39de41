"""What became of an incident: decisions on it, their undoing, the ids that lead to it."""

import datetime as dt
import json
from dataclasses import dataclass

from reportedly.answers import Account
from reportedly.casebook import Casebook, Decision
from reportedly.model import Judgement, Subject
from reportedly.web.log_lines import words_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that was done to an incident.

    Attributes:
        did: in words; number: of its first entry in the log.
        claim: the claim that it was about.
        undo: the id of the judgement that can be undone, while it stands.
        withdrawn: whether it was undone since.
    """

    at: dt.datetime
    by: str
    did: str
    why: str
    claim: str
    number: int
    undo: str = ""
    withdrawn: bool = False


def history(casebook: Casebook, told: Account) -> list[Step]:
    """Return what people did to an incident, the newest first; one act is one step."""
    claims = {id_ for record in told.records for id_ in record.claims}
    decisions = casebook.judgements.about({*claims, *told.incident.records})
    acts: dict[tuple[str, dt.datetime], list[Decision]] = {}
    for one in decisions:
        acts.setdefault((one.judgement.by, one.judgement.at), []).append(one)
    steps = [_step(act, claims) for act in acts.values()]
    steps += _undone(casebook, {one.id: one for one in decisions})
    return sorted(steps, key=lambda step: step.number, reverse=True)


def words_of_act(casebook: Casebook, decision: Decision) -> str:
    """Return in words what a person did with a judgement and those made with it."""
    together = casebook.judgements.at_once(decision)
    return _did(together[0].judgement, len(together))


def _step(act: list[Decision], claims: set[str]) -> Step:
    first = act[0].judgement
    return Step(
        at=first.at,
        by=first.by,
        did=_did(first, len(act)),
        why=first.why,
        claim=first.on if first.on in claims else first.other or first.on,
        number=act[0].entry,
        undo="" if act[0].withdrawn else act[0].id,
        withdrawn=act[0].withdrawn,
    )


def _did(judgement: Judgement, number: int) -> str:
    if judgement.subject is not Subject.LINK:
        return words_of(judgement)
    if number > 1:
        return f"parted records ({number} links judged)"
    return words_of(judgement)


def _undone(casebook: Casebook, decisions: dict[str, Decision]) -> list[Step]:
    """Return the withdrawals, one for each act that was undone."""
    found: dict[tuple[str, dt.datetime], Step] = {}
    for entry in casebook.log.about(one.judgement.on for one in decisions.values()):
        told = json.loads(entry.body)
        decision = decisions.get(str(told.get("judgement", "")))
        if entry.kind == "withdrawal" and decision is not None:
            judgement = decision.judgement
            step = Step(
                at=entry.at,
                by=entry.by,
                did=f"undid: {words_of(judgement)}",
                why=str(told.get("why") or ""),
                claim=judgement.on,
                number=entry.number,
            )
            found.setdefault((entry.by, entry.at), step)
    return list(found.values())
