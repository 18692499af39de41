"""Quotations: the stretches of a report between quotation marks."""

import re
from collections.abc import Sequence

from reportedly.model import Block, BlockKind, Span

# Opening mark to the marks that may close it; writers mix curly and straight ones.
_CLOSERS = {
    '"': ('"', "”", "''"),
    "“": ("”", '"', "''"),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "‹": ("›",),
    "``": ("''", '"', "”"),
    "''": ("''",),
}
# These open and close alike; what stands around them tells which.
_EITHER = ('"', "''")
_MARK = re.compile(r"``|''|[\"“”„«»‹›]")

# An apostrophe opens a quotation only before a word and after no letter; years ('90s) and clipped
# words ('em) look alike and are left out.
_SINGLE_OPEN = re.compile(
    r"(?<![\w'’`])['‘](?!\d\ds?\b|em\b|til\b|tis\b|twas\b|n['’]|')(?=[\w\"“\[(…])"
)
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?;:…)\]\"”])['’](?![\w'])")

_SPOKEN = (BlockKind.BODY, BlockKind.HEADLINE, BlockKind.CAPTION)


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Return the quotations in order, marks included; one inside another follows it.

    A quotation left open at the end of a paragraph goes on when the next paragraph of the body
    opens with a mark: the two are one span. Left open otherwise, it ends with its paragraph.
    """
    found: list[Span] = []
    held: Span | None = None  # left open by the paragraph before
    for block in blocks:
        if block.kind not in _SPOKEN:
            continue
        closed, still_open = _in_paragraph(text, block.span)
        if block.kind is not BlockKind.BODY:
            found += closed + ([still_open] if still_open else [])
            continue
        if held is not None:
            closed, still_open, held = _carry_on(held, block.span, closed, still_open, found)
        found += closed
        held = still_open
    if held is not None:
        found.append(held)
    return tuple(sorted(set(found), key=lambda s: (s.start, -s.end)))


def _carry_on(
    held: Span, block: Span, closed: list[Span], still_open: Span | None, found: list[Span]
) -> tuple[list[Span], Span | None, Span | None]:
    """Join a quotation left open with the one that opens this paragraph, or end it."""
    if closed and closed[0].start == block.start:
        inside = closed[1:]
        return [Span(held.start, closed[0].end), *inside], still_open, None
    if still_open is not None and still_open.start == block.start:
        return closed, Span(held.start, still_open.end), None
    found.append(held)
    return closed, still_open, None


def _in_paragraph(text: str, span: Span) -> tuple[list[Span], Span | None]:
    """Return the closed quotations of a paragraph, and the one it leaves open."""
    doubles, still_open = _doubles(text, span)
    outer = [*doubles, *([still_open] if still_open else [])]
    singles, single_open = _singles(text, span, outer)
    closed = sorted(doubles + singles, key=lambda s: (s.start, -s.end))
    return closed, still_open or single_open


def _doubles(text: str, span: Span) -> tuple[list[Span], Span | None]:
    closed: list[Span] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, *span):
        mark, at = match[0], match.start()
        if stack and mark in _CLOSERS[stack[-1][0]] and not _must_open(text, match, span):
            closed.append(Span(stack.pop()[1], match.end()))
        elif mark in _CLOSERS and (mark not in _EITHER or _may_open(text, match, span)):
            if stack and stack[-1][0] == mark:  # never closed: it ends where the next begins
                begun = stack.pop()[1]
                closed.append(Span(begun, begun + len(text[begun:at].rstrip())))
            stack.append((mark, at))
    closed = [s for s in closed if s.end - s.start > 2]
    if not stack:
        return closed, None
    return closed, Span(stack[0][1], span.end)


def _must_open(text: str, match: re.Match[str], span: Span) -> bool:
    """Say whether such a mark can only open: space before it and a word after it."""
    if match[0] not in _EITHER:
        return False
    before, after = _around(text, match, span)
    return (before.isspace() or before in "([—–") and not after.isspace() and after not in ".,;:!?)"


def _may_open(text: str, match: re.Match[str], span: Span) -> bool:
    """Say whether such a mark may open: words follow it, none runs into it."""
    before, after = _around(text, match, span)
    if after.isspace():  # text cut into words sets its marks apart on both sides
        return before.isspace() and match.end() < span.end
    return not before.isdigit() and not (before.isalpha() and after in ".,")


def _around(text: str, match: re.Match[str], span: Span) -> tuple[str, str]:
    before = text[match.start() - 1] if match.start() > span.start else " "
    after = text[match.end()] if match.end() < span.end else " "
    return before, after


def _singles(text: str, span: Span, outer: Sequence[Span]) -> tuple[list[Span], Span | None]:
    closed: list[Span] = []
    position = span.start
    openings = list(_SINGLE_OPEN.finditer(text, *span))
    for number, opening in enumerate(openings):
        if opening.start() < position:
            continue
        following = openings[number + 1].start() if number + 1 < len(openings) else span.end
        end = _single_end(text, opening.end(), following)
        if end is None:
            last = number + 1 == len(openings) and not outer
            if last and (opening[0] == "‘" or opening.start() == span.start):
                return closed, Span(opening.start(), span.end)
            continue
        found = Span(opening.start(), end)
        if not any(_cross(found, other) for other in outer):
            closed.append(found)
            position = end
    return closed, None


def _single_end(text: str, start: int, limit: int) -> int | None:
    """Return the end of a single-quoted stretch: not at a plural's apostrophe if avoidable."""
    closings = list(_SINGLE_CLOSE.finditer(text, start, limit))
    if not closings:
        return None
    for closing in closings:
        before, after = text[closing.start() - 1], text[closing.end() : closing.end() + 1]
        if before != "s" or after in ",.;:!?)":
            return closing.end()
    return closings[0].end()


def _cross(a: Span, b: Span) -> bool:
    return a.overlaps(b) and not a.holds(b) and not b.holds(a)
