"""The layout of a plain text: headline, bylines, captions, furniture and the prose itself."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon import phrases, words
from reportedly.model import Block, BlockKind, Span
from reportedly.text.dateline import Dateline
from reportedly.text.furniture import agencies, agency_pattern, kind_by_words
from reportedly.text.head import Head, published_label, repeats_title, split_head
from reportedly.text.lines import paragraphs, trimmed
from reportedly.text.stated_dates import month_of_number, opening_day, read_day_near

_LONGEST_HEADING_WORDS = 22
_LONGEST_SUBHEADING_WORDS = 12

# Dates and titles are looked for before the prose has begun for good.
_HEAD_PARAGRAPHS = 5

# Lines without a stop that may stand between a headline and the prose: kicker, deck, place.
_LONGEST_DECK = 3

_STOP = re.compile(r"[.!?…][\"'”’»)\]\s]*$|[:;,–—-]\s*$")
_SENTENCE_INSIDE = re.compile(r"[a-z]{3}[.!?][\"”]?\s+[A-Z\d]")
_FIGURES = re.compile(r":\s*[\d,.]+\s*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text and what its head states.

    Attributes:
        published: the day that the text states as its own, in full.
        agency: the wire that a dateline or a credit names.
        warnings: dates that were stated and could not be used.
    """

    blocks: tuple[Block, ...]
    title: str | None
    dateline: Dateline | None
    published: dt.date | None
    agency: str | None
    warnings: tuple[str, ...]


def lay_out(text: str, title: str | None = None) -> Layout:
    """Return the blocks of a text; they hold every character that is not white space."""
    head = Head(title)
    credited: list[str] = []
    blocks: list[Block] = []
    prose = 0
    for paragraph in paragraphs(text):
        new = _blocks_of(text, paragraph, head, credited, in_head=prose < _HEAD_PARAGRAPHS)
        prose += sum(b.kind is BlockKind.BODY for b in new)
        blocks.extend(new)
    blocks = _with_headings(text, blocks)
    return Layout(
        blocks=tuple(_with_some_prose(blocks)),
        title=_title(text, blocks, title),
        dateline=head.dateline,
        published=head.published or _dateline_day(text, head.dateline),
        agency=_agency(head, credited),
        warnings=tuple(head.refused if head.published is None else ()),
    )


def _dateline_day(text: str, dateline: Dateline | None) -> dt.date | None:
    """Return the day of a dateline, or of a headline, without the year that the number has."""
    near = month_of_number(text)
    if near is None:
        return None
    day = dateline.day if dateline is not None else opening_day(text)
    return read_day_near(day, near) if day else None


def _blocks_of(
    text: str, paragraph: Span, head: Head, credited: list[str], *, in_head: bool
) -> list[Block]:
    """Return the blocks of one paragraph; headings are told apart later."""
    written = paragraph.of(text)
    if in_head and not head.title_seen and repeats_title(written, head.title):
        head.title_seen = True
        return [Block(BlockKind.HEADLINE, paragraph)]
    before, rest = split_head(text, paragraph, head, only_dateline=not in_head)
    if not before and (kind := kind_by_words(written)) is not None:
        if kind is BlockKind.BYLINE:
            credited.append(written)
            if in_head:
                published_label(written, head)
        return [Block(kind, paragraph)]
    prose, after = _split_credit(text, rest)
    credited.extend(block.span.of(text) for block in after)
    body = [Block(BlockKind.BODY, prose)] if prose.end > prose.start else []
    return [*before, *body, *after]


def _split_credit(text: str, paragraph: Span) -> tuple[Span, list[Block]]:
    """Part the prose from the credit that ends it: "--Reuters", "(Reporting by ...)"."""
    match = _credit_at_end().search(text, max(paragraph.start, paragraph.end - 400), paragraph.end)
    if match is None or match.start() == paragraph.start:
        return paragraph, []
    prose = trimmed(text, paragraph.start, match.start())
    credit = trimmed(text, match.start(), paragraph.end)
    return prose, [Block(BlockKind.BYLINE, credit)]


@cache
def _credit_at_end() -> re.Pattern[str]:
    agency = agency_pattern()
    opening = phrases(words("furniture")["credit_openings"])
    return re.compile(
        rf"(?<=\s)(?:[-–—]+\s?{agency}"
        rf"|[(\[](?:(?i:{opening})\b[^()]*|{agency}(?:(?:,|\sand|/|\s\+)\s?[A-Za-z]+)*)[)\]]"
        rf"|(?<=[.!?\"”]\s)(?i:sources?):?\s+{agency}(?:(?:,|\sand|/)\s?[A-Za-z]+)*"
        rf"|(?<=[.!?\"”]\s)(?:Reporting|Additional reporting|Writing|Editing) by\s[^.]*)"
        r"[.\s]*$"
    )


def _with_headings(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Tell headings from prose: a short line without a stop that prose follows."""
    told = list(blocks)
    body = [i for i, block in enumerate(blocks) if block.kind is BlockKind.BODY]
    first = True
    for place, i in enumerate(body):
        following = [told[j].span.of(text) for j in body[place + 1 : place + 1 + _LONGEST_DECK]]
        if following and _is_heading(told[i].span.of(text), following, first=first):
            told[i] = Block(BlockKind.HEADLINE, told[i].span)
        else:
            first = False
    return told


def _is_heading(line: str, following: Sequence[str], *, first: bool) -> bool:
    longest = _LONGEST_HEADING_WORDS if first else _LONGEST_SUBHEADING_WORDS
    if line.startswith("#"):
        return True
    if not _is_unstopped(line, longest) or line[0].islower() or line[0] == "[":
        return False
    near = following if first else following[:1]
    return any(not _is_unstopped(paragraph, _LONGEST_HEADING_WORDS) for paragraph in near)


def _is_unstopped(line: str, longest: int) -> bool:
    """Say whether the line is short and ends without a stop, as headings and list lines do."""
    quoted = line[:1] in "'\"“‘" and line[-1:] in "'\"”’"
    stopped = bool(_STOP.search(line)) and not (quoted and line[-2:-1] not in ".!?,")
    prose = stopped or _SENTENCE_INSIDE.search(line) or _FIGURES.search(line)
    return line.count(" ") < longest and not prose


def _with_some_prose(blocks: Sequence[Block]) -> list[Block]:
    """Read the longest caption or heading as prose when there is nothing else to read."""
    if any(block.kind is BlockKind.BODY for block in blocks):
        return list(blocks)
    readable = [b for b in blocks if b.kind in (BlockKind.CAPTION, BlockKind.HEADLINE)]
    if not readable:
        return list(blocks)
    longest = max(readable, key=lambda b: b.span.end - b.span.start)
    return [Block(BlockKind.BODY, b.span) if b is longest else b for b in blocks]


def _title(text: str, blocks: Sequence[Block], given: str | None) -> str | None:
    if given:
        return given
    for block in blocks:
        if block.kind is BlockKind.BODY:
            return None
        if block.kind is BlockKind.HEADLINE:
            return " ".join(block.span.of(text).strip("# \t").split())
    return None


def _agency(head: Head, credited: Sequence[str]) -> str | None:
    if head.dateline is not None and head.dateline.agency:
        return head.dateline.agency
    for credit in credited:
        if match := re.search(rf"\b{agency_pattern()}\b", credit):
            return agencies()[" ".join(match[0].lower().split())]
    return None
