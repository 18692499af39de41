"""Profile: what one source claimed, how often it revises, how its figures stand to the others'.

A description and no trust score, in the spirit of Radford et al. 2023 (PNAS 120(34) e2307372120):
on one scope, a source's figure over the median of the figures of the others.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import median

from reportedly.lexicon import harms
from reportedly.model import Unit
from reportedly.tally.question import Question
from reportedly.tally.reconcile import Standing, stand
from reportedly.tally.rules import point
from reportedly.tally.statement import UNATTRIBUTED, Said, issuer_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One source across the reports of a casebook.

    Attributes:
        claims, reports: how many claims, in how many reports.
        stances: how often it asserts, denies and so on.
        figures: how many figures it gave; `revised`: how many of them it replaced by a newer one.
        ratio: the geometric mean of its figures over the median of its rivals', or None without
            rivals; 1 is level, 2 is twice as high; `compared`: on how many scopes.
    """

    source: str
    kind: str
    side: str | None
    claims: int
    reports: int
    stances: tuple[tuple[str, int], ...]
    figures: int
    revised: int
    ratio: float | None
    compared: int


def profiles(told: Sequence[Said]) -> tuple[Profile, ...]:
    """Return a profile of every source, the most quoted first."""
    standing = [stand(told, Question(harm=harm)) for harm in _counted_harms(told)]
    ratios = defaultdict(list)
    for issuer, ratio in (pair for s in standing for pair in _ratios(s)):
        ratios[issuer].append(ratio)
    revised = Counter(
        out.statement.issuer for s in standing for out in s.left_out if "later says" in out.why
    )
    figures = Counter(one.issuer for s in standing for one in s.statements)
    by_issuer: dict[str, list[Said]] = defaultdict(list)
    for said in told:
        by_issuer[issuer_of(said)].append(said)
    found = [
        _profile(name, said, ratios[name], figures[name] + revised[name], revised[name])
        for name, said in by_issuer.items()
    ]
    return tuple(sorted(found, key=lambda p: (-p.claims, p.source)))


def _counted_harms(told: Sequence[Said]) -> list[str]:
    told_of = {c.harm for said in told for c in said.claim.counts if c.unit is Unit.PERSONS}
    return [harm for harm in harms() if harm in told_of]


def _ratios(standing: Standing) -> Iterator[tuple[str, float]]:
    """Yield each rival's figure over the median of the others on its scope; zeros have no ratio."""
    for contest in standing.contests:
        points = {s.issuer: point(s) for s in contest.standing if point(s) > 0}
        for issuer, mine in points.items():
            others = [n for name, n in points.items() if name != issuer]
            if others:
                yield issuer, mine / median(others)


def _profile(
    name: str, said: Sequence[Said], ratios: Sequence[float], figures: int, revised: int
) -> Profile:
    sources = [s.claim.source for s in said if s.claim.source is not None]
    kinds = Counter(s.kind.value for s in sources)
    sides = Counter(s.side for s in sources if s.side)
    stances = Counter(s.claim.stance.value for s in said)
    return Profile(
        source=name,
        kind=_commonest(kinds) or UNATTRIBUTED,
        side=_commonest(sides),
        claims=len(said),
        reports=len({s.claim.report_id for s in said}),
        stances=tuple(sorted(stances.items(), key=lambda pair: (-pair[1], pair[0]))),
        figures=figures,
        revised=revised,
        ratio=exp(sum(map(log, ratios)) / len(ratios)) if ratios else None,
        compared=len(ratios),
    )


def _commonest(counted: Counter[str]) -> str | None:
    return min(counted, key=lambda name: (-counted[name], name)) if counted else None
