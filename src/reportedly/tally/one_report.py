"""The tolls of one report on its own."""

from collections.abc import Sequence

from reportedly.model import Claim, Report, Tally, Unit
from reportedly.tally.question import Question
from reportedly.tally.reconcile import tally
from reportedly.tally.statement import Said


def tallies_of(report: Report, claims: Sequence[Claim]) -> tuple[Tally, ...]:
    """Return one tally for each harm and group that the report gives figures of.

    "Among the dead were five children" has a tally of people and one of children.
    """
    told = [Said(claim, report.outlet, report.published) for claim in claims]
    asked = {
        (count.harm, group)
        for claim in claims
        for count in claim.counts
        if count.unit is not Unit.SHARE
        for group in (count.group, "people" if count.unit is Unit.PERSONS else count.group)
    }
    found = (tally(told, Question(harm=harm, group=group)) for harm, group in sorted(asked))
    return tuple(t for t in found if t.by_source)
