"""Paragraphs of a plain text, by position: blank lines, single lines, hard-wrapped lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model import Span

# All that Unicode calls a line end; a form feed or a line separator ends a line like a newline.
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")

# Telex, mail and typewriters wrap at 60 to 80 columns; beyond 100 nobody wraps by hand.
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40

# How far short of the width a full line may fall: words kept whole, double spaces after stops.
_SLACK = 6

# With fewer line ends than this their lengths prove nothing.
_FEWEST_LINE_ENDS = 3

# A parser's memory grows with the block; one line of a megabyte is cut at sentence ends.
_LONGEST_PARAGRAPH = 10_000

_FINAL = (".", "!", "?", ":", "…", '"', "”", "’", "'", ")", "]", "»")
_BULLET = re.compile(r"[-*•·–—▪●>#]\s|\(?\d{1,2}[.)]\s")
_GOES_ON = re.compile(r"(?!(?:[ae][ldnrstz]|abu|https?|www)\b)[a-z][^\s@/]*[\s,.]")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank: trimmed span, column of its start, line ends since the last."""

    span: Span
    indent: int
    gap: int

    @property
    def width(self) -> int:
        return self.indent + self.span.end - self.span.start


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs in order, trimmed; they hold every character but white space.

    Blank lines part paragraphs. A single line end parts them too, unless the text is hard-wrapped
    (its lines are full: the next line's first word would not have fitted) or a line stops in
    mid-sentence and the next goes on in lower case.
    """
    listed = list(_lines(text))
    closest = min((line.gap for line in listed[1:]), default=1)
    width = _wrap_width(text, listed, closest)
    found: list[Span] = []
    previous: _Line | None = None
    for line in listed:
        close = previous is not None and line.gap == closest
        if close and previous is not None and _continues(text, previous, line, width, closest):
            found[-1] = Span(found[-1].start, line.span.end)
        else:
            found.append(line.span)
        previous = line
    return [piece for paragraph in found for piece in _pieces(text, paragraph)]


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without the white space (of any alphabet) at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, end - len(words) + len(words.rstrip())))


def _lines(text: str) -> Iterator[_Line]:
    last = 0
    for match in _LINE.finditer(text):
        span = trimmed(text, *match.span())
        if span.end > span.start:
            gap = sum(1 for _ in _BREAK.finditer(text, last, match.start()))
            yield _Line(span, span.start - match.start(), gap)
            last = match.end()


def _wrap_width(text: str, listed: Sequence[_Line], closest: int) -> int | None:
    """Return the column at which the text is hard-wrapped, or None."""
    joins = [(a, b) for a, b in pairwise(listed) if b.gap == closest]
    if len(joins) < _FEWEST_LINE_ENDS:
        return None
    widths = sorted(a.width for a, _ in joins)
    width = widths[int(0.9 * (len(widths) - 1))]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return None
    full = sum(_is_full(text, a, b, width - _SLACK) for a, b in joins)
    stopped = sum(a.span.of(text).endswith(_FINAL) for a, _ in joins)
    return width if full > 0.55 * len(joins) and stopped < 0.5 * len(joins) else None


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    first_word = text[following.span.start : following.span.start + 30].split(None, 1)[0]
    return line.width + 1 + len(first_word) > width


def _continues(text: str, line: _Line, following: _Line, width: int | None, closest: int) -> bool:
    """Say whether the following line belongs to the paragraph of this one."""
    start = following.span.start
    if _BULLET.match(text, start):
        return False
    if width is not None and line.width <= _WIDEST_WRAP:
        if following.indent > line.indent + 1:
            return False
        stopped = line.span.of(text).endswith(_FINAL)
        if _is_full(text, line, following, width - (_SLACK // 2 if stopped else 2 * _SLACK)):
            return True
    if closest > 1:
        return False
    return bool(_GOES_ON.match(text, start)) and not line.span.of(text).endswith(_FINAL)


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    start, end = paragraph
    while end - start > _LONGEST_PARAGRAPH:
        limit = start + _LONGEST_PARAGRAPH
        cut = max((m.end() for m in _SENTENCE_END.finditer(text, start, limit)), default=0)
        cut = cut or text.rfind(" ", start, limit) + 1 or limit
        yield trimmed(text, start, cut)
        start = trimmed(text, cut, end).start
    yield Span(start, end)
