"""The tolls that one report tells of: of the whole report, and of each place that figures name."""

from collections.abc import Iterator, Sequence

from reportedly.lexicon import is_subgroup
from reportedly.model import Claim, Count, Report, Tally, Unit
from reportedly.tally import Question, Said, tally

WHOLE = "people"


def tallies_of(report: Report, claims: Sequence[Claim]) -> Iterator[Tally]:
    """Yield a tally for each harm, group and place that the claims give a figure for.

    Where a group lies inside "people" there is a tally of people too. A question that no source
    answers has no tally: no data is not zero.
    """
    told = [Said(claim, report.outlet, report.published) for claim in claims]
    for question in _questions(claims):
        answer = tally(told, question)
        if answer.by_source:
            yield answer


def _questions(claims: Sequence[Claim]) -> list[Question]:
    asked: dict[tuple[str, str, str | None], None] = {}
    for claim in claims:
        for count in claim.counts:
            if count.unit is not Unit.SHARE:
                place = count.scope.place or claim.place
                for group in _groups(count):
                    asked[count.harm, group, None] = None
                    if place is not None:
                        asked[count.harm, group, place.name] = None
    return [Question(harm=harm, group=group, place=place) for harm, group, place in asked]


def _groups(count: Count) -> list[str]:
    if count.group != WHOLE and is_subgroup(count.group, WHOLE):
        return [WHOLE, count.group]
    return [count.group]
