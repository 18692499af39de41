"""The sentence that a claim stands on, with each piece of evidence marked."""

from collections.abc import Iterator

from rich.text import Text

from reportedly.cli.screen import Screen
from reportedly.model import Claim, Report, Span, hull

MARKS = {
    "source": "bold blue",
    "cue": "bold cyan",
    "event": "bold magenta",
    "place": "bold green",
    "time": "bold yellow",
    "count": "bold red",
}
CONTENT = "on grey19"


def print_evidence(screen: Screen, claim: Claim, report: Report) -> None:
    """Print the paragraph with its marks, then a key that names each mark and its words."""
    screen.line(marked(claim, report), indent=2)
    screen.line(key(claim, report), indent=2)


def marked(claim: Claim, report: Report) -> Text:
    """Return the paragraph, or the paragraphs that the evidence reaches over."""
    spans = [span for _, span in _evidence(claim)] + list(claim.content)
    blocks = [block.span for block in report.blocks if any(map(block.span.overlaps, spans))]
    start, end = hull((*spans, *blocks))
    text = Text(report.text[start:end])
    for span in claim.content:
        text.stylize(CONTENT, span.start - start, span.end - start)
    # The longest first: a number inside the words of an event keeps its own colour.
    for kind, span in sorted(_evidence(claim), key=lambda found: -len(found[1].of(report.text))):
        text.stylize(MARKS[kind], span.start - start, span.end - start)
    return text


def key(claim: Claim, report: Report) -> Text:
    """Return each kind of evidence with its words: "source the army · cue said · count 72"."""
    words: dict[str, list[str]] = {}
    for kind, span in _evidence(claim):
        words.setdefault(kind, []).append(" ".join(span.of(report.text).split()))
    line = Text()
    for kind, found in words.items():
        line.append(" · " if line else "")
        line.append(f"{kind}: ", style="dim")
        line.append(", ".join(dict.fromkeys(found)), style=MARKS[kind])
    return line


def _evidence(claim: Claim) -> Iterator[tuple[str, Span]]:
    found: tuple[tuple[str, Span | None], ...] = (
        ("source", claim.source.span if claim.source else None),
        ("cue", claim.cue.span if claim.cue else None),
        ("event", claim.event.trigger if claim.event else None),
        ("place", claim.place.span if claim.place else None),
        ("time", claim.when.span if claim.when else None),
        *(("count", count.span) for count in claim.counts),
    )
    yield from ((kind, span) for kind, span in found if span is not None)
