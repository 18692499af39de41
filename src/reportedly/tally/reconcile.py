"""From rival figures to one range under a named rule, with each source beside it (DESIGN 8).

One issuer's repetitions, parts and earlier words are folded into what it says now; figures on one
scope are rivals and are never added; scopes that are surely apart add up, by the heaviest packing,
so that an incident inside an aggregate is never added to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.lexicon import harms, is_subgroup
from reportedly.model import Denial, Figures, Stance, Tally
from reportedly.tally.beside import by_issuer, by_source
from reportedly.tally.contest import Contest, contests
from reportedly.tally.issuer import fold_issuer
from reportedly.tally.packing import Packing
from reportedly.tally.question import Question
from reportedly.tally.rules import RULES, Range
from reportedly.tally.scope import period_inside, place_inside
from reportedly.tally.statement import (
    LeftOut,
    Said,
    Statement,
    issuer_of,
    statements,
    why_not_published_then,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What every issuer says now on the question, rivals together, and what was folded away."""

    statements: tuple[Statement, ...]
    contests: tuple[Contest, ...]
    left_out: tuple[LeftOut, ...]


def stand(told: Sequence[Said], question: Question) -> Standing:
    """Fold each issuer's words into what it says now, and put rivals on one scope together."""
    answering, left_out = statements(told, question)
    wholes = [s for s in answering if not s.part]
    left_out += [LeftOut(s, "a part of a larger figure") for s in answering if s.part]
    standing: list[Statement] = []
    for said in by_issuer(wholes).values():
        now, replaced = fold_issuer(said)
        standing += now
        left_out += replaced
    found = contests(s for s in standing if not s.numberless)
    return Standing(tuple(standing), tuple(found), tuple(left_out))


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a rule makes of each scope, and which scopes add up to low, best and high."""

    question: Question
    standing: Standing
    ranges: Mapping[Contest, Range]
    lows: tuple[Contest, ...]
    bests: tuple[Contest, ...]
    highs: tuple[Contest, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def figures(self) -> Figures:
        """Low, best and high; each the sum of its own scopes."""
        if not self.ranges:
            return Figures(low=None, best=None, high=None, open=False)
        return Figures(
            low=sum(self.ranges[c].low for c in self.lows),
            best=sum(self.ranges[c].best for c in self.bests),
            high=sum(self.ranges[c].high for c in self.highs),
            open=any(self.ranges[c].open for c in self.highs),
        )


def reconcile(told: Sequence[Said], question: Question) -> Reconciled:
    """Return the ranges of the rivals on each scope under the rule, and the scopes that add up."""
    standing = stand(told, question)
    ranges, left_out = _ranges(standing.contests, question)
    packing = Packing(tuple(ranges))
    highs = packing.heaviest(lambda c: ranges[c].high)
    counted = set(highs)
    left_out += [
        LeftOut(s, "may lie inside a larger figure that counts")
        for contest in ranges
        if contest not in counted
        for s in contest.standing
    ]
    return Reconciled(
        question=question,
        standing=standing,
        ranges=ranges,
        lows=packing.heaviest(lambda c: ranges[c].low),
        bests=packing.heaviest(lambda c: ranges[c].best),
        highs=highs,
        left_out=(*left_out, *standing.left_out),
    )


def tally(told: Sequence[Said], question: Question) -> Tally:
    """Answer the question from the claims told; no claims is no data, which is not zero."""
    return tally_of(reconcile(told, question), told)


def tally_of(found: Reconciled, told: Sequence[Said]) -> Tally:
    """Return what was reconciled as a tally, with the denials beside it."""
    question, figures = found.question, found.figures
    denials = _denials(told, question)
    return Tally(
        harm=question.harm,
        group=question.group,
        place=question.place,
        when=question.when,
        rule=question.rule,
        low=figures.low,
        best=figures.best,
        high=figures.high,
        open=figures.open,
        contested=bool(denials),
        by_source=by_source(found.standing.statements, found.left_out),
        denials=denials,
        not_counted=tuple(
            sorted({(o.statement.claim, f'"{o.statement.words}": {o.why}') for o in found.left_out})
        ),
    )


def _ranges(
    found: Iterable[Contest], question: Question
) -> tuple[dict[Contest, Range], list[LeftOut]]:
    """Return what the rule makes of each contest, and the figures that it does not count."""
    rule = RULES[question.rule]
    ranges: dict[Contest, Range] = {}
    left_out: list[LeftOut] = []
    for contest in found:
        made = rule(contest.standing)
        if made is None:
            why = f"the rule {question.rule} asks for another independent source"
            left_out += [LeftOut(s, why) for s in contest.standing]
        else:
            ranges[contest] = made
    return ranges, left_out


def _denials(told: Sequence[Said], question: Question) -> tuple[Denial, ...]:
    """A denial moves no number; it marks the tally contested (DESIGN 8.6)."""
    found = {
        Denial(source=issuer_of(said), words=said.claim.quote, claim=said.claim.id)
        for said in told
        if said.claim.stance is Stance.DENIES and _is_about(said, question)
    }
    return tuple(sorted(found, key=lambda d: (d.source, d.claim)))


def _is_about(said: Said, question: Question) -> bool:
    event, place, when = said.claim.event, said.claim.place, said.claim.when
    if event is None or event.type.split(".")[0] not in harms()[question.harm]["with"]:
        return False
    # Who denies hitting civilians disputes no figure of fighters or of buildings.
    of_others = is_subgroup(question.group, "combatants") or question.group == "things"
    if "civilians" in event.targets and of_others:
        return False
    if question.place:
        inside = place_inside(place, question.place)
        if inside is False or (inside is None and said.of_the_place is False):
            return False
    if question.when is None:
        return True
    if when is None or not when.resolved:
        return why_not_published_then(said.published, question.when) is None
    return period_inside(when, question.when) is not False
