"""From rival figures to one range under a named rule, with each source beside it (DESIGN 8).

One issuer's repetitions, parts and earlier words are folded into what it says now; figures on one
scope are rivals and are never added; scopes that are surely apart add up, by the heaviest packing,
so that an incident inside an aggregate is never added to it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.lexicon import harms, is_subgroup
from reportedly.model import Denial, SourceFigure, Stance, Tally
from reportedly.tally.contest import Contest, contests
from reportedly.tally.issuer import fold_issuer
from reportedly.tally.packing import heaviest
from reportedly.tally.question import Question
from reportedly.tally.rules import RULES, Range, of_all
from reportedly.tally.scope import period_inside, place_inside
from reportedly.tally.statement import LeftOut, Said, Statement, issuer_of, statements


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
    for said in _by_issuer(wholes).values():
        now, replaced = fold_issuer(said)
        standing += now
        left_out += replaced
    found = contests(s for s in standing if not s.numberless)
    return Standing(tuple(standing), tuple(found), tuple(left_out))


def tally(told: Sequence[Said], question: Question) -> Tally:
    """Answer the question from the claims told; no claims is no data, which is not zero."""
    standing = stand(told, question)
    ranges, left_out = _ranges(standing.contests, question)
    found = tuple(ranges)
    lows = heaviest(found, lambda c: ranges[c].low)
    bests = heaviest(found, lambda c: ranges[c].best)
    highs = heaviest(found, lambda c: ranges[c].high)
    left_out += [
        LeftOut(s, "may lie inside a larger figure that counts")
        for contest in found
        if contest not in highs
        for s in contest.standing
    ]
    left_out += standing.left_out
    denials = _denials(told, question)
    return Tally(
        harm=question.harm,
        group=question.group,
        place=question.place,
        when=question.when,
        rule=question.rule,
        low=sum(ranges[c].low for c in lows) if found else None,
        best=sum(ranges[c].best for c in bests) if found else None,
        high=sum(ranges[c].high for c in highs) if found else None,
        open=any(ranges[c].open for c in highs),
        contested=bool(denials),
        by_source=_figures(standing.statements, left_out),
        denials=denials,
        not_counted=tuple(
            sorted({(o.statement.claim, f'"{o.statement.words}": {o.why}') for o in left_out})
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


def _by_issuer(said: Iterable[Statement]) -> dict[str, list[Statement]]:
    grouped: dict[str, list[Statement]] = defaultdict(list)
    for statement in said:
        grouped[statement.issuer].append(statement)
    return grouped


def _figures(
    standing: Sequence[Statement], left_out: Sequence[LeftOut]
) -> tuple[SourceFigure, ...]:
    aside = defaultdict(list)
    for out in left_out:
        aside[out.statement.issuer].append((out.statement.claim, out.why))
    figures = [
        _figure(issuer, said, tuple(sorted(set(aside[issuer]))))
        for issuer, said in _by_issuer(standing).items()
    ]
    return tuple(sorted(figures, key=lambda f: (not f.documented, -(f.low or 0), f.source)))


def _figure(
    issuer: str, said: Sequence[Statement], left_out: tuple[tuple[str, str], ...]
) -> SourceFigure:
    """One source's own figure: its scopes that are apart add up, its nested ones do not."""
    numbered = [Contest((s,)) for s in said if not s.numberless]
    chosen = heaviest(numbered, lambda c: of_all(c.standing).high)
    counted = sorted((c.standing[0] for c in chosen), key=lambda s: s.newest_last)
    shown = counted or sorted(said, key=lambda s: s.newest_last)
    lows = [s.low for s in counted]
    highs = [s.high for s in counted]
    return SourceFigure(
        source=_label(issuer, shown[-1].voice),
        kind=shown[0].kind,
        low=None if not lows or None in lows else sum(n for n in lows if n is not None),
        high=None if not highs or None in highs else sum(n for n in highs if n is not None),
        open=not highs or None in highs,
        documented=bool(counted) and all(s.documented for s in counted),
        words=" + ".join(dict.fromkeys(s.words for s in shown)),
        claims=tuple(sorted({s.claim for s in shown})),
        left_out=left_out,
    )


def _label(issuer: str, voice: str) -> str:
    """Return the issuer with the person who gave its newest figure, if that is not the same."""
    return issuer if voice == issuer else f"{voice} ({issuer})"


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
    if question.place and place_inside(place, question.place) is False:
        return False
    return not (when and question.when and period_inside(when, question.when) is False)
