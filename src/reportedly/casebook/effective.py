"""The claim that questions see: as read, with what people judged laid over it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportedly.casebook.count_fields import Counts, judge_count, number_of
from reportedly.casebook.fields import with_field
from reportedly.errors import QuestionError
from reportedly.model import Claim, Count, Judgement, Subject, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """A claim after judgements.

    Attributes:
        rejected: whether it was judged misread; questions then leave it out.
        set_aside: pairs of a judgement that could not be followed, and why.
    """

    claim: Claim
    rejected: bool
    set_aside: tuple[tuple[Judgement, str], ...]


def effective(claim: Claim, judgements: Iterable[Judgement], text: str) -> Effective:
    """Return the claim with its judgements laid over it, the oldest first.

    Args:
        claim: as it was read.
        judgements: those that stand on it, at most one to a question.
        text: of the claim's report.
    """
    counts: Counts = dict(enumerate(claim.counts))
    edited, rejected = claim, False
    set_aside: list[tuple[Judgement, str]] = []
    for one in sorted(judgements, key=lambda one: one.order):
        if one.subject is Subject.CLAIM:
            rejected = one.verdict is Verdict.NEGATIVE
        elif one.subject is Subject.FIELD and one.verdict is Verdict.POSITIVE:
            try:
                if number_of(one.field or "") is None:
                    edited = with_field(edited, one, text)
                else:
                    judge_count(counts, one, text)
            except QuestionError as error:
                set_aside.append((one, str(error)))
    left = (
        count for _, count in sorted(counts.items(), key=lambda one: one[0]) if count is not None
    )
    edited = replace(edited, counts=tuple(_rescoped(count, claim, edited) for count in left))
    return Effective(claim=edited, rejected=rejected, set_aside=tuple(set_aside))


def _rescoped(count: Count, before: Claim, after: Claim) -> Count:
    """Return a count whose place and time follow those of its claim, unless it has its own."""
    scope, own = count.scope, count.scope.place
    if after.place != before.place:
        # A place outside the claim's words was carried over from another claim.
        has_own = own is not None and own.span is not None and before.span.holds(own.span)
        if own == before.place or not has_own:
            scope = replace(scope, place=after.place)
    if after.when != before.when and scope.when in (None, before.when):
        scope = replace(scope, when=after.when)
    return replace(count, scope=scope)
