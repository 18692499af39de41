"""How well each incident is supported, under a named rule, and who overruled the machine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly import grades
from reportedly.answers.told import first_hand
from reportedly.casebook import Casebook, KeptIncident
from reportedly.grades import DEFAULT, Grade
from reportedly.model import Claim, IncidentRecord, Judgement, Subject, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """One incident with its grade."""

    incident: KeptIncident
    records: tuple[IncidentRecord, ...]
    grade: Grade


def grade(casebook: Casebook, about: str | Iterable[Claim], rule: str = DEFAULT) -> Grade:
    """Return the grade of an incident, by its id or by the claims that tell of it.

    Raises:
        QuestionError: no incident or several are meant, or there is no such rule.
    """
    if isinstance(about, str):
        records = [casebook.record(id_) for id_ in casebook.incidents.get(about).records]
        about = casebook.claims_of(records).values()
    told = list(about)
    return grades.graded(first_hand(casebook, told), told, _judged(casebook), rule)


def all_grades(casebook: Casebook, rule: str = DEFAULT) -> tuple[Graded, ...]:
    """Return every incident with its grade, in the order of the casebook.

    Raises:
        QuestionError: there is no such rule.
    """
    records = {record.id: record for record in casebook.records()}
    claims = casebook.claims_of(records.values())
    own = {claim.id for claim in first_hand(casebook, claims.values())}
    judged = _judged(casebook)
    found = []
    for incident in casebook.incidents.all():
        of_it = tuple(records[id_] for id_ in incident.records if id_ in records)
        told = [claims[id_] for record in of_it for id_ in record.claims if id_ in claims]
        given = grades.graded([c for c in told if c.id in own], told, judged, rule)
        found.append(Graded(incident=incident, records=of_it, grade=given))
    return tuple(found)


def _judged(casebook: Casebook) -> Mapping[str, Judgement]:
    """Return the standing grades given by people, by the claim that they are anchored on."""
    given = casebook.judgements.followed(Subject.GRADE)
    return {one.on: one for one in given if one.verdict is Verdict.POSITIVE}
