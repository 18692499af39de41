"""What else may tell of the same incident as a claim, for whoever joins the two or parts them."""

from dataclasses import dataclass

from reportedly.casebook import Casebook, IncidentLine, RecordFilter
from reportedly.model import Claim, Judgement, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another incident, and the record of it to judge as one with the claim or as another.

    Attributes:
        score: how likely the two are one, 0 to 1; None when they were never compared.
        reasons: what speaks for and against.
    """

    line: IncidentLine
    record: str
    score: float | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """Where a claim stands among incidents.

    Attributes:
        line: the incident that it tells of; None when it tells of none.
        others: incidents that may be the same, the likeliest first, then those of its report.
        judged: what people said of it and others.
    """

    line: IncidentLine | None
    others: tuple[Other, ...]
    judged: tuple[Judgement, ...]


def same_as(casebook: Casebook, claim: Claim) -> Same:
    """Return the incident of a claim, and those that may be the same."""
    judged = tuple(casebook.judgements.standing(Subject.LINK, claim.id))
    records = [one.id for one in casebook.records(RecordFilter(claim=claim.id))]
    here = next(iter(casebook.incidents.of_records(records)), None)
    if here is None:
        return Same(line=None, others=(), judged=judged)
    found: dict[str, tuple[str, float | None, tuple[str, ...]]] = {}
    for one in casebook.incidents.alike(here):
        record = one.link.right if one.link.left in here.records else one.link.left
        reasons = tuple(reason.words for reason in one.link.reasons)
        found[one.incident] = (record, one.link.score, reasons)
    own = [one.id for one in casebook.records(RecordFilter(report=claim.report_id))]
    for incident in casebook.incidents.of_records(own):
        if incident.id != here.id:
            record = next(iter(sorted(set(incident.records) & set(own))))
            found.setdefault(incident.id, (record, None, ()))
    lines = casebook.incidents.lines([here.id, *found])
    others = tuple(
        Other(line=lines[id_], record=record, score=score, reasons=reasons)
        for id_, (record, score, reasons) in found.items()
        if id_ in lines
    )
    return Same(line=lines.get(here.id), others=others, judged=judged)
