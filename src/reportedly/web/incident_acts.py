"""What people do to incidents: join two, part one, grade one; each act undone at once."""

import datetime as dt
from collections.abc import Iterable, Sequence

from reportedly.casebook import Alike, Casebook, Decision, IncidentLine, KeptIncident, RecordFilter
from reportedly.errors import ConflictError, QuestionError
from reportedly.model import Judgement, Subject, Verdict, content_id
from reportedly.web.asking import Person
from reportedly.web.lookup import found
from reportedly.web.room import now

Pair = tuple[str, str]


def incident_of(casebook: Casebook, id_: str) -> KeptIncident:
    """Return an incident by its id, one that leads to it, or its beginning."""
    return found(casebook.incidents.get, id_)


def state_of(*incidents: KeptIncident) -> str:
    """Return what tells whether incidents are still as a person saw them."""
    return content_id("s", sorted((one.id, one.records) for one in incidents))


def refuse_stale(seen: str, *incidents: KeptIncident) -> None:
    """Refuse what was decided on incidents that have changed since.

    Raises:
        ConflictError: they are not as the person saw them.
    """
    if seen != state_of(*incidents):
        raise ConflictError(
            "the incident has changed since you opened it: look at it again, then decide"
        )


def join(
    casebook: Casebook, person: Person, left: KeptIncident, right: KeptIncident, why: str
) -> str:
    """Judge two incidents one; return the judgement's id.

    Raises:
        QuestionError: somebody holds records of theirs apart.
    """
    pair, joins = casebook.incidents.joins(left, right)
    if not joins:
        raise QuestionError(
            "somebody holds records of these two incidents apart: undo that first (see the history "
            "of each), then join them"
        )
    return _keep(casebook, person, [pair], [], why)


def hold_apart(
    casebook: Casebook, person: Person, left: KeptIncident, right: KeptIncident, why: str
) -> str:
    """Judge two incidents two, so that no new report joins them by these records."""
    link = next(
        (one.link for one in casebook.incidents.alike(left) if one.incident == right.id), None
    )
    records = (link.left, link.right) if link else (left.records[0], right.records[0])
    first, second = (_claim_of(casebook, id_) for id_ in records)
    return _keep(casebook, person, [], [(first, second)], why)


def part(
    casebook: Casebook, person: Person, incident: KeptIncident, leaving: Sequence[str], why: str
) -> str:
    """Judge that records are another incident; return the id of one of the judgements.

    Raises:
        QuestionError: none leaves, or all do.
    """
    told = casebook.incidents.parting(incident, leaving)
    return _keep(casebook, person, told.joined, told.apart, why)


def grade(casebook: Casebook, person: Person, incident: KeptIncident, word: str, why: str) -> str:
    """Judge how well an incident stands; return the judgement's id."""
    judgement = Judgement(
        subject=Subject.GRADE,
        verdict=Verdict.POSITIVE if word else Verdict.UNSURE,
        on=_claim_of(casebook, incident.records[0]),
        value=word or None,
        by=person.name,
        at=now(),
        why=why,
    )
    return casebook.judgements.add(judgement)


def undo(casebook: Casebook, person: Person, id_: str) -> Decision:
    """Withdraw a judgement and those made with it in one act; return it."""
    decision = found(casebook.judgements.get, id_)
    at = now()
    for one in casebook.judgements.at_once(decision):
        casebook.judgements.withdraw(one.id, by=person.name, at=at)
    return decision


def _keep(
    casebook: Casebook,
    person: Person,
    joined: Iterable[Pair],
    apart: Iterable[Pair],
    why: str,
) -> str:
    """Keep one act: judgements of one person at one moment."""
    at = now()
    ids = [
        casebook.judgements.add(_link(pair, verdict, person.name, at, why))
        for verdict, pairs in ((Verdict.NEGATIVE, apart), (Verdict.POSITIVE, joined))
        for pair in pairs
    ]
    return ids[0]


def _link(pair: Pair, verdict: Verdict, by: str, at: dt.datetime, why: str) -> Judgement:
    return Judgement(
        subject=Subject.LINK, verdict=verdict, on=pair[0], other=pair[1], by=by, at=at, why=why
    )


def _claim_of(casebook: Casebook, record_id: str) -> str:
    """Return a claim of a record: its id outlives a new grouping of its report."""
    return casebook.record(record_id).claims[0]


def with_lines(casebook: Casebook, near: Sequence[Alike]) -> list[tuple[Alike, IncidentLine]]:
    """Return incidents that may be one with another, each with its line."""
    lines = casebook.incidents.lines([one.incident for one in near])
    return [(one, lines[one.incident]) for one in near]


def other_parts(
    casebook: Casebook, decision: Decision, incident: KeptIncident
) -> list[IncidentLine]:
    """Return what else a decision on links was about: what left it, or was joined."""
    if decision.judgement.subject is not Subject.LINK:
        return []
    together = [one.judgement for one in casebook.judgements.at_once(decision)]
    claims = {id_ for one in together for id_ in (one.on, one.other) if id_}
    records = [record.id for id_ in claims for record in casebook.records(RecordFilter(claim=id_))]
    found = [one.id for one in casebook.incidents.of_records(records) if one.id != incident.id]
    return list(casebook.incidents.lines(found).values())
