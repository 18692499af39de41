"""The text of a report as syndication compares it: the sentences of its body, and where."""

import re

from reportedly.linking.syndication import Telling
from reportedly.model import BlockKind, Report, Span

# Where a sentence may end. It need not be right of an abbreviation: copies are cut alike.
_END = re.compile(r"[.!?][\"”’')\]]*(?=\s)|\n")


def telling(report: Report) -> Telling:
    """Return the sentences of a report's body; headlines, bylines and furniture are left out."""
    return Telling(
        id=report.id,
        sentences=tuple(report.text[s.start : s.end] for s in sentences(report)),
        outlet=report.outlet,
        agency=report.agency,
        published=report.published,
    )


def sentences(report: Report) -> tuple[Span, ...]:
    """Return where the sentences of a report's body stand, in order."""
    found = []
    for block in report.blocks:
        if block.kind is not BlockKind.BODY:
            continue
        start = block.span.start
        for match in _END.finditer(report.text, start, block.span.end):
            found.append(Span(start, match.end()))
            start = match.end()
        found.append(Span(start, block.span.end))
    return tuple(s for s in found if report.text[s.start : s.end].strip())
