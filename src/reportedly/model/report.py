"""Report: one document by one outlet, immutable."""

import datetime as dt
from dataclasses import dataclass, field

from reportedly.model.span import Span
from reportedly.model.vocabulary import BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class RawDocument:
    """What a connector hands over: bytes or text, and what is known of where they came from.

    Attributes:
        ref: the id that came with it (a file's name, a URL, the `id` of a JSON line).
        content: the bytes as found, or text when the carrier had decoded it already.
        published: the day of publication, or None; never guessed from a file's time.
        warnings: what the carrier could not use of what came with it, in words.
    """

    ref: str
    content: bytes | str
    title: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    url: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, headline, byline, caption or piece of furniture."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One document by one outlet, immutable.

    Attributes:
        text: the text that every span indexes and that `sha256` hashes. For plain text it is the
            decoded file, character for character; for HTML the extracted text.
        blocks: the parts of the text in order; together they hold every character that is not
            white space.
        agency: the wire credited in the text ("(Reuters) -"), when it is not the outlet itself.
        dateline_place: the words of the dateline's place, as a span.
        raw_starts: for HTML, pairs (start in `text`, start in the raw markup) of each block, so
            that evidence can be shown in the page as saved; empty when text is raw.
    """

    id: str
    ref: str
    title: str | None
    outlet: str | None
    published: dt.date | None
    language: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    url: str | None = None
    agency: str | None = None
    dateline_place: Span | None = None
    raw_starts: tuple[tuple[int, int], ...] = field(default=())

    def body(self) -> tuple[Block, ...]:
        """Return the blocks that are the report's own prose."""
        return tuple(b for b in self.blocks if b.kind is BlockKind.BODY)

    def block_at(self, position: int) -> Block | None:
        """Return the block that holds the character, if any."""
        return next((b for b in self.blocks if b.span.start <= position < b.span.end), None)
