"""How well sources, cues and contents are found, against PolNeAR, beside a naive reader.

PolNeAR (Newell et al. 2018) marks no attribution inside another's content, so a reader that finds
nested ones is scored in three views: all cues; those with a reporting word; and of these only the
outermost, without the attributions that the reader itself marks as inside another.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from reportedly.evaluation.attribution_baseline import nearest_name
from reportedly.evaluation.attribution_gold import ROLES, GoldDocument, Said, joined
from reportedly.evaluation.figures import Figure, Measure, Sums, figure, resampled
from reportedly.evaluation.gold import Track, untracked
from reportedly.lexicon import words
from reportedly.model import Attribution, Span

ReadAttributions = Callable[[str], Sequence[Attribution]]

ALL, REPORTING, OUTERMOST = VIEWS = ("all cues", "reporting cues", "outermost reporting cues")
HEADLINES = {f"all three overlap, F1, {view}" for view in (ALL, REPORTING)}
BASELINE = "nearest name, rest of sentence"

# Columns of one document: five a role, then four for whole attributions.
_PER_ROLE = 5


def predictions(
    read: ReadAttributions, documents: Sequence[GoldDocument], track: Track = untracked
) -> dict[str, tuple[Said, ...]]:
    """Return what is read from each text, once a text."""
    texts = list(dict.fromkeys(d.text for d in documents))
    return {text: tuple(_bare(text, a) for a in read(text)) for text in track(texts)}


def score(
    documents: Sequence[GoldDocument], found: dict[str, tuple[Said, ...]]
) -> tuple[Measure, ...]:
    """Return F1 of whole attributions in each view and of each role, with the baseline's."""
    naive = predictions(nearest_name, documents)
    return tuple(
        Measure(
            name=name,
            figure=ours,
            baselines={BASELINE: theirs},
            headline=name in HEADLINES,
        )
        for view in VIEWS
        for (name, ours), theirs in zip(
            _figures(documents, found, view).items(),
            _figures(documents, naive, view).values(),
            strict=True,
        )
    )


def in_view(text: str, said: Iterable[Said], view: str) -> list[Said]:
    """Return the attributions that a view scores."""
    if view == ALL:
        return list(said)
    kept = [s for s in said if any(_reports(c.of(text)) for c in s.cue)]
    return [s for s in kept if not s.nested] if view == OUTERMOST else kept


def meet(a: frozenset[Span], b: frozenset[Span]) -> bool:
    """Say whether two roles agree: some words are shared, or both have none."""
    return (not a and not b) or any(x.overlaps(y) for x in a for y in b)


def _bare(text: str, a: Attribution) -> Said:
    return Said(
        joined(text, [] if a.source is None else [a.source]),
        joined(text, [a.cue]),
        joined(text, a.content),
        a.inside is not None,
    )


def _figures(
    documents: Sequence[GoldDocument], found: dict[str, tuple[Said, ...]], view: str
) -> dict[str, Figure]:
    sums = resampled([_counts(d, found[d.text], view) for d in documents]).T
    n = len(documents)
    gold, ours, exact, partial = sums[len(ROLES) * _PER_ROLE :]
    figures = {
        f"all three overlap, F1, {view}": figure(_f1(partial, ours, partial, gold), n),
        f"all three exact, F1, {view}": figure(_f1(exact, ours, exact, gold), n),
        f"all three overlap, precision, {view}": figure(_rate(partial, ours), n),
        f"all three overlap, recall, {view}": figure(_rate(partial, gold), n),
    }
    for number, role in enumerate(ROLES if view == REPORTING else ()):
        gold, ours, same, touched, hit = sums[number * _PER_ROLE : (number + 1) * _PER_ROLE]
        figures[f"{role}, overlap, F1, {view}"] = figure(_f1(touched, ours, hit, gold), n)
        figures[f"{role}, exact, F1, {view}"] = figure(_f1(same, ours, same, gold), n)
    return figures


def _counts(document: GoldDocument, predicted: Sequence[Said], view: str) -> list[int]:
    gold = in_view(document.text, document.attributions, view)
    ours = in_view(document.text, predicted, view)
    row: list[int] = []
    for role in range(len(ROLES)):
        a, b = _spans(gold, role), _spans(ours, role)
        row += [len(a), len(b), len(a & b), _touched(b, a), _touched(a, b)]
    exact, partial = _matches(gold, ours)
    return [*row, len(gold), len(ours), exact, partial]


def _reports(cue: str) -> bool:
    return not _reporting().isdisjoint(re.findall(r"[a-z]+", cue.lower()))


@cache
def _reporting() -> frozenset[str]:
    return frozenset(words("cues")["reporting"].split())


def _spans(said: Iterable[Said], role: int) -> frozenset[Span]:
    return frozenset(span for s in said for span in s.roles[role])


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
    return all(meet(x, y) for x, y in zip(a.roles, b.roles, strict=True))


def _rate(right: Sums, of: Sums) -> Sums:
    rate: Sums = 100 * right / of.clip(1)
    return rate


def _f1(right: Sums, predicted: Sums, found: Sums, gold: Sums) -> Sums:
    precision, recall = _rate(right, predicted), _rate(found, gold)
    f1: Sums = 2 * precision * recall / (precision + recall).clip(1e-9)
    return f1
