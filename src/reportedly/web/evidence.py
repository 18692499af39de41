"""A report's text cut into pieces, so that every claim's evidence can be marked, overlaps too."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import BlockKind, Claim, Report, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that the same claims stand on.

    Attributes:
        claims: the numbers of the claims whose content holds the words, in the report's order,
            the one with the shortest content first.
        marks: pairs (number of the claim, kind of evidence) for the words that a value stands on.
    """

    text: str
    start: int
    claims: tuple[int, ...]
    marks: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the report in pieces."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


CONTENT = "content"


def paragraphs(report: Report, claims: Sequence[Claim]) -> tuple[Paragraph, ...]:
    """Return the blocks of a report, each cut wherever a claim's evidence begins or ends."""
    marked = [
        (span, number, kind)
        for number, claim in enumerate(claims)
        for kind, span in evidence_of(claim)
    ]
    return tuple(
        Paragraph(block.kind, tuple(_pieces(report.text, block.span, marked)))
        for block in report.blocks
    )


def evidence_of(claim: Claim) -> Iterator[tuple[str, Span]]:
    """Yield each span that a claim stands on, and what it is evidence of."""
    for span in claim.content:
        yield CONTENT, span
    single = (
        ("source", claim.source and claim.source.span),
        ("cue", claim.cue and claim.cue.span),
        ("event", claim.event and claim.event.trigger),
        ("place", claim.place and claim.place.span),
        ("time", claim.when and claim.when.span),
    )
    yield from ((kind, span) for kind, span in single if span)
    yield from (("count", count.span) for count in claim.counts)


def _pieces(text: str, block: Span, marked: Iterable[tuple[Span, int, str]]) -> Iterator[Piece]:
    inside = [one for one in marked if one[0].overlaps(block)]
    cuts = {block.start, block.end}
    for span, _, _ in inside:
        cuts.update((max(span.start, block.start), min(span.end, block.end)))
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        here = [one for one in inside if one[0].holds(Span(start, end))]
        content = sorted({(s.end - s.start, n) for s, n, kind in here if kind == CONTENT})
        yield Piece(
            text=text[start:end],
            start=start,
            claims=tuple(dict.fromkeys(number for _, number in content)),
            marks=tuple(dict.fromkeys((n, kind) for _, n, kind in here if kind != CONTENT)),
        )
