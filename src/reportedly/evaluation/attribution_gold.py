"""Gold attributions: documents in which people marked source, cue and content."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.evaluation.gold import rows
from reportedly.model import Span

ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution as bare spans, trimmed of punctuation; in gold none is nested."""

    source: frozenset[Span]
    cue: frozenset[Span]
    content: frozenset[Span]
    nested: bool = False

    @property
    def roles(self) -> tuple[frozenset[Span], ...]:
        """The spans of source, cue and content."""
        return self.source, self.cue, self.content


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One document as one annotator saw it."""

    ref: str
    text: str
    attributions: tuple[Said, ...]


def load(path: Path, limit: int | None = None) -> list[GoldDocument]:
    """Read gzipped JSON lines with `doc`, `annotator`, `text`, `attributions`.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    return rows(path, _document)[:limit]


def _document(row: dict[str, Any]) -> GoldDocument:
    text = row["text"]
    said = []
    for entry in row["attributions"]:
        spans = {
            role: joined(text, [Span(*s) for part in entry.get(role, ()) for s in part["spans"]])
            for role in ROLES
        }
        if spans["cue"] and spans["content"]:
            said.append(Said(spans["source"], spans["cue"], spans["content"]))
    return GoldDocument(f"{row['doc']}/{row['annotator']}", text, tuple(said))


def joined(text: str, spans: Iterable[Span]) -> frozenset[Span]:
    """Return the spans trimmed of punctuation; those with only punctuation between are one."""
    found: list[Span] = []
    for span in sorted(_trimmed(text, s) for s in spans):
        if span.start >= span.end:
            continue
        if found and not any(c.isalnum() for c in text[found[-1].end : span.start]):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return frozenset(found)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)
