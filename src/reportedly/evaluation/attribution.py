"""How well sources, cues and contents are found, against PolNeAR-style gold, beside a baseline.

PolNeAR (Newell et al. 2018) annotates no attribution inside another's content, so a reader that
finds nested ones is scored in four views: `all` cues; `rep`, those with a reporting word; `rep*`,
the same without predictions whose cue lies in a gold content (gold decides: an upper view); and
`outer`, `rep` without the predictions that the reader itself marks as inside another.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import EvaluationError
from reportedly.evaluation.attribution_baseline import nearest_name
from reportedly.evaluation.attribution_gold import (
    ROLES,
    GoldDocument,
    GoldSet,
    Said,
    joined,
    load,
)
from reportedly.evaluation.figures import RESAMPLES, SEED
from reportedly.lexicon import words
from reportedly.model import Attribution, Span

__all__ = ["AttributionScores", "Rate", "RoleScore", "ViewScore", "load", "score"]

ReadAttributions = Callable[[str], Sequence[Attribution]]

VIEWS = ("all", "rep", "rep*", "outer")

# Columns of the counts of one document: five a role, then four for whole attributions.
_PER_ROLE = 5
_WIDTH = _PER_ROLE * len(ROLES) + 4


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision, recall and F1 in 0-1, with the 95 % interval of F1 over documents."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class RoleScore:
    """How well the spans of one role are found: the same span, and any overlap."""

    role: str
    exact: Rate
    overlap: Rate


@dataclass(frozen=True, slots=True)
class ViewScore:
    """One view: the roles by themselves, and whole attributions.

    Attributes:
        exact: source, cue and content all equal those of one gold attribution.
        partial: all three overlap those of one gold attribution; no source on either side agrees.
    """

    view: str
    gold: int
    predicted: int
    roles: tuple[RoleScore, ...]
    exact: Rate
    partial: Rate


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """The reader's views, the baseline's beside them, and what they were measured on."""

    digest: str
    documents: int
    reader: tuple[ViewScore, ...]
    baseline: tuple[ViewScore, ...]


def score(read: ReadAttributions, gold: GoldSet) -> AttributionScores:
    """Score a reader and the naive baseline on the same documents; each text is read once.

    Raises:
        EvaluationError: there are no documents.
    """
    if not gold.documents:
        raise EvaluationError("the gold file holds no documents")
    return AttributionScores(
        digest=gold.digest,
        documents=len(gold.documents),
        reader=_views(read, gold.documents),
        baseline=_views(nearest_name, gold.documents),
    )


def _views(read: ReadAttributions, documents: Sequence[GoldDocument]) -> tuple[ViewScore, ...]:
    found = {text: _predictions(read, text) for text in {d.text for d in documents}}
    scores = []
    for view in VIEWS:
        counts = np.array([_counts(d, found[d.text], view) for d in documents], dtype=np.int64)
        scores.append(_view_score(view, counts))
    return tuple(scores)


def _predictions(read: ReadAttributions, text: str) -> tuple[Said, ...]:
    return tuple(
        Said(
            joined(text, [] if a.source is None else [a.source]),
            joined(text, [a.cue]),
            joined(text, a.content),
            a.inside is not None,
        )
        for a in read(text)
    )


def _counts(document: GoldDocument, predicted: Sequence[Said], view: str) -> list[int]:
    gold = _in_view(document.text, document.attributions, view)
    ours = _in_view(document.text, predicted, view)
    if view == "rep*":
        contents = _spans(document.attributions, 2)
        ours = [p for p in ours if not any(_starts_in(p.cue, c) for c in contents)]
    row: list[int] = []
    for role in range(len(ROLES)):
        a, b = _spans(gold, role), _spans(ours, role)
        row += [len(a), len(b), len(a & b), _touched(b, a), _touched(a, b)]
    exact, partial = _matches(gold, ours)
    return [*row, len(gold), len(ours), exact, partial]


def _in_view(text: str, said: Sequence[Said], view: str) -> list[Said]:
    if view == "all":
        return list(said)
    kept = [s for s in said if any(_reports(c.of(text)) for c in s.cue)]
    return [s for s in kept if not s.nested] if view == "outer" else kept


def _reports(cue: str) -> bool:
    return not _reporting().isdisjoint(re.findall(r"[a-z]+", cue.lower()))


@cache
def _reporting() -> frozenset[str]:
    return frozenset(words("cues")["reporting"].split())


def _spans(said: Iterable[Said], role: int) -> frozenset[Span]:
    return frozenset(span for s in said for span in s.roles[role])


def _starts_in(cue: frozenset[Span], content: Span) -> bool:
    return any(content.start <= span.start < content.end for span in cue)


def _touched(some: frozenset[Span], others: frozenset[Span]) -> int:
    return sum(any(a.overlaps(b) for b in others) for a in some)


def _matches(gold: Sequence[Said], ours: Sequence[Said]) -> tuple[int, int]:
    """Return how many predictions equal, and how many overlap, a gold attribution each."""
    exact = partial = 0
    free = list(gold)
    for same in (True, False):
        left = []
        for said in ours:
            match = next((g for g in free if _agrees(said, g, same)), None)
            if match is None:
                left.append(said)
                continue
            free.remove(match)
            exact += same
            partial += 1
        ours = left
    return exact, partial


def _agrees(a: Said, b: Said, same: bool) -> bool:
    if same:
        return a.roles == b.roles
    return all(_meet(x, y) for x, y in zip(a.roles, b.roles, strict=True))


def _meet(a: frozenset[Span], b: frozenset[Span]) -> bool:
    return (not a and not b) or any(x.overlaps(y) for x in a for y in b)


def _view_score(view: str, counts: NDArray[np.int64]) -> ViewScore:
    drawn = np.random.default_rng(SEED).multinomial(
        len(counts), np.full(len(counts), 1 / len(counts)), RESAMPLES
    )
    sums = np.vstack([counts.sum(axis=0), drawn @ counts])
    roles = []
    for number, role in enumerate(ROLES):
        gold, ours, same, touched, found = sums.T[number * _PER_ROLE : (number + 1) * _PER_ROLE]
        roles.append(
            RoleScore(role, _rate(same, ours, same, gold), _rate(touched, ours, found, gold))
        )
    gold, ours, exact, partial = sums.T[_WIDTH - 4 :]
    return ViewScore(
        view=view,
        gold=int(gold[0]),
        predicted=int(ours[0]),
        roles=tuple(roles),
        exact=_rate(exact, ours, exact, gold),
        partial=_rate(partial, ours, partial, gold),
    )


def _rate(
    right: NDArray[np.int64],
    predicted: NDArray[np.int64],
    found: NDArray[np.int64],
    gold: NDArray[np.int64],
) -> Rate:
    """Return the rates; the first row is the sample, the others are its resamples."""
    precision = right / np.maximum(predicted, 1)
    recall = found / np.maximum(gold, 1)
    total = precision + recall
    f1 = np.divide(2 * precision * recall, total, out=np.zeros_like(total), where=total > 0)
    low, high = np.quantile(f1[1:], [0.025, 0.975])
    return Rate(float(precision[0]), float(recall[0]), float(f1[0]), float(low), float(high))
