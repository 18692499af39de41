"""All that a casebook tells of one incident: who says what, how well it stands, who copied whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.answers.side_by_side import SideBySide, side_by_side
from reportedly.casebook import (
    Casebook,
    IncidentLine,
    KeptCopy,
    KeptIncident,
    ReportLine,
    first_hand,
)
from reportedly.grades import Grade, graded, rule_names
from reportedly.model import Claim, IncidentRecord, Judgement, Subject, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One incident, from every side.

    Attributes:
        line: the same as a list shows it.
        claims: those of its claims that no copy carried over, report by report.
        copies: the reports of it that carry another's text, and `carried`, by claim in them.
        reports: by id, those that tell of it and those that were copied.
        grades: how well it stands, by rule, the default rule first.
    """

    incident: KeptIncident
    line: IncidentLine
    records: tuple[IncidentRecord, ...]
    claims: tuple[Claim, ...]
    carried: tuple[Claim, ...]
    copies: tuple[KeptCopy, ...]
    reports: Mapping[str, ReportLine]
    sides: SideBySide
    grades: tuple[Grade, ...]

    @property
    def grade(self) -> Grade:
        """How well it stands under the default rule."""
        return self.grades[0]


def account(casebook: Casebook, id_: str) -> Account:
    """Return all that is told of an incident, by its id, one that leads to it, or its beginning.

    Raises:
        QuestionError: no incident or several are meant, or no record tells of it any more.
    """
    incident = casebook.incidents.get(id_)
    records = casebook.incidents.records([incident])
    ordered = tuple(records[one] for one in incident.records if one in records)
    told = casebook.claims_of(ordered)
    copied = casebook.incidents.copied(told.values())
    wanted = {*incident.reports, *(copy.of for copy in copied.values())}
    reports = casebook.report_lines(wanted)
    claims = sorted(told.values(), key=lambda c: (_day(reports[c.report_id]), c.span.start))
    own = first_hand(claims, copied)
    judged = _grades_given(casebook)
    its = {claim.id for claim in own}
    return Account(
        incident=incident,
        line=casebook.incidents.lines([incident.id])[incident.id],
        records=ordered,
        claims=tuple(own),
        carried=tuple(claim for claim in claims if claim.id not in its),
        copies=tuple(copied.values()),
        reports=reports,
        sides=side_by_side(own),
        grades=tuple(graded(own, claims, judged, rule) for rule in rule_names()),
    )


def _day(report: ReportLine) -> tuple[bool, str, str]:
    return report.published is None, str(report.published), report.id


def _grades_given(casebook: Casebook) -> dict[str, Judgement]:
    given = casebook.judgements.followed(Subject.GRADE)
    return {one.on: one for one in given if one.verdict is Verdict.POSITIVE}
