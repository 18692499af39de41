"""Discrepancies: figures of one source that do not add up. They are shown, never repaired."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reportedly.gazetteer import contains
from reportedly.lexicon import is_subgroup, words
from reportedly.model import Claim, Count, Discrepancy, Place
from reportedly.tally.beside import by_issuer
from reportedly.tally.contest import Contest
from reportedly.tally.ground import Grounds, bits, members
from reportedly.tally.packing import heaviest
from reportedly.tally.statement import Said, Statement, issuer_of


def discrepancies(
    told: Iterable[Said], standing: Sequence[Statement], harm: str
) -> tuple[Discrepancy, ...]:
    """Return what does not add up, in one claim or between the standing figures of one source."""
    found = chain(
        (one for said in told for one in _in_claim(said, harm)),
        (one for said in by_issuer(standing).values() for one in _between(said)),
    )
    return tuple(sorted(set(found), key=lambda d: (d.source, d.words, d.claims)))


def _in_claim(said: Said, harm: str) -> Iterator[Discrepancy]:
    """Parts against the whole that the claim itself says they are parts of."""
    if all(count.part_of is None for count in said.claim.counts):
        return
    counts = {c.span: c for c in said.claim.counts if c.harm == harm}
    for whole in counts.values():
        parts = [c for c in counts.values() if c.part_of == whole.span and c.low is not None]
        for words_ in (*_larger(parts, whole), *_sums(parts, whole)):
            yield _noted(words_, issuer_of(said), [said.claim])


def _larger(parts: Iterable[Count], whole: Count) -> Iterator[str]:
    for part in parts:
        if whole.high is not None and (part.low or 0) > whole.high:
            yield f"{_named(part)} are more than the {_named(whole)} that they are part of"


def _sums(parts: Sequence[Count], whole: Count) -> Iterator[str]:
    """Groups of which nobody is in two cannot exceed the whole, and all of them make it up."""
    for row in words("disjoint_groups", language="")["rows"]:
        apart = [part for part in parts if part.group in row["parts"]]
        if len(apart) < 2 or whole.high is None:
            continue
        low = sum(part.low or 0 for part in apart)
        high = sum(part.high for part in apart if part.high is not None)
        complete = {part.group for part in apart} == set(row["parts"])
        known = complete and row.get("whole") == whole.group
        known = known and all(part.high is not None for part in apart)
        if low > whole.high or (known and high < (whole.low or 0)):
            listed = " and ".join(map(_named, apart))
            yield f"{listed} make {low:g}, and not the {_named(whole)}"


def _between(said: Sequence[Statement]) -> Iterator[Discrepancy]:
    """What one source says of parts of a scope against what it says of the whole scope."""
    grounds = Grounds([Contest((s,)).ground for s in said])
    everyone = bits(range(len(said)))
    for i, whole in enumerate(said):
        if whole.high is None or whole.incident or whole.place is None:
            continue
        inside = [
            said[j]
            for j in members(everyone & ~grounds.apart_from(i) & ~(1 << i))
            if said[j].low is not None and _is_inside(said[j], whole)
        ]
        of_group = [Contest((s,)) for s in inside if s.group == whole.group]
        chosen = [c.standing[0] for c in heaviest(of_group, lambda c: c.standing[0].low or 0)]
        total = sum(s.low or 0 for s in chosen)
        if total > whole.high:
            words_ = f"its figures of places or days add up to {total}, its overall figure is "
            yield _noted(f"{words_}{whole.words} {_where(whole)}", whole.issuer, [whole, *chosen])
        for part in inside:
            if part.group != whole.group and (part.low or 0) > whole.high:
                words_ = f"{part.words} {part.group} are more than {whole.words} {whole.group}"
                yield _noted(f"{words_} {_where(whole)}", whole.issuer, [whole, part])


def _is_inside(part: Statement, whole: Statement) -> bool:
    if not is_subgroup(part.group, whole.group) or whole.when is None or part.when is None:
        return False
    return whole.when.holds(part.when) and _holds(whole.place, part.place)


def _holds(outer: Place | None, inner: Place | None) -> bool:
    return outer is not None and inner is not None and contains(outer, inner) is True


def _noted(said: str, source: str, behind: Sequence[Statement | Claim]) -> Discrepancy:
    ids = {one.claim if isinstance(one, Statement) else one.id for one in behind}
    return Discrepancy(words=said, source=source, claims=tuple(sorted(ids)))


def _named(count: Count) -> str:
    return f"{count.text} {count.group}".replace("_", " ")


def _where(whole: Statement) -> str:
    return f"for {whole.place.name}" if whole.place else "overall"
