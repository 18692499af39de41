"""Beside: each source's own figure, to stand next to the others'."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.model import SourceFigure
from reportedly.tally.contest import Contest
from reportedly.tally.packing import heaviest
from reportedly.tally.rules import of_all
from reportedly.tally.statement import LeftOut, Statement


def by_issuer(said: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Return the statements of each issuer."""
    grouped: dict[str, list[Statement]] = defaultdict(list)
    for statement in said:
        grouped[statement.issuer].append(statement)
    return grouped


def by_source(
    standing: Sequence[Statement], left_out: Sequence[LeftOut]
) -> tuple[SourceFigure, ...]:
    """Return what each issuer says now, documented figures and large ones first."""
    aside = defaultdict(list)
    for out in left_out:
        aside[out.statement.issuer].append((out.statement.claim, out.why))
    figures = [
        _figure(issuer, said, tuple(sorted(set(aside[issuer]))))
        for issuer, said in by_issuer(standing).items()
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
