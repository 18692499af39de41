"""What stands before the prose inside a paragraph: title, date, agency, picture credit, dateline.

Reports pasted or scraped into one line carry all of these before the first sentence.
"""

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import cache

from reportedly.lexicon import phrases, words
from reportedly.model import Block, BlockKind, Span
from reportedly.text.dateline import Dateline, find_dateline
from reportedly.text.furniture import agency_pattern, inline_credit
from reportedly.text.lines import trimmed
from reportedly.text.stated_dates import date_pattern, read_date

# A caption before the first sentence is no longer than this.
_LONGEST_INLINE_CAPTION = 450

_FEWEST_TITLE_WORDS = 3


@dataclass(slots=True)
class Head:
    """What the head of a report has told so far.

    Attributes:
        title: the title that came with the report, to know it when the text repeats it.
        published: the day that the text states as its own.
        refused: why a stated date was not used, in words.
    """

    title: str | None
    dateline: Dateline | None = None
    published: dt.date | None = None
    title_seen: bool = False
    refused: list[str] = field(default_factory=list)

    def state_date(self, written: str) -> None:
        """Take a date in full as the day of publication, unless one is known already."""
        if self.published is not None:
            return
        try:
            self.published = read_date(written)
        except ValueError as error:
            self.refused.append(f"date in the text not used: {error}")


def split_head(
    text: str, paragraph: Span, head: Head, *, only_dateline: bool = False
) -> tuple[list[Block], Span]:
    """Return the blocks that stand before the prose of a paragraph, and the rest of it."""
    steps = (_later_dateline,) if only_dateline else (_title, _stated_date, _caption, _dateline)
    blocks: list[Block] = []
    rest = paragraph
    while rest.end > rest.start:
        found = next(filter(None, (step(text, rest, head) for step in steps)), None)
        if found is None:
            break
        kind, end = found
        blocks.append(Block(kind, trimmed(text, rest.start, end)))
        rest = trimmed(text, end, rest.end)
    return blocks, rest


def published_label(paragraph: str, head: Head) -> None:
    """Take the date after "Published:" or alone on its line; a date of update is left."""
    match = _labelled_date().match(paragraph)
    if match is not None:
        head.state_date(match["date"])


def repeats_title(paragraph: str, title: str | None) -> bool:
    """Say whether the paragraph is the title, give or take punctuation and case."""
    return title is not None and _squeezed(paragraph) == _squeezed(title) != ""


def _title(text: str, rest: Span, head: Head) -> tuple[BlockKind, int] | None:
    if head.title is None or head.title_seen or len(head.title.split()) < _FEWEST_TITLE_WORDS:
        return None
    pattern = r"\W*".join(re.escape(w) for w in re.findall(r"\w+", head.title)[:60])
    match = re.compile(rf"\W*{pattern}(?P<stop>\s*[.!?:|]*)", re.IGNORECASE).match(text, *rest)
    if match is None:
        return None
    following = text[match.end() : rest.end].lstrip()
    # "Air strikes kill nine in Idlib on Friday, ..." begins like its title and is a sentence.
    if (following and following[0].islower()) or following[:1] in (",", ";"):
        return None
    head.title_seen = True
    return BlockKind.HEADLINE, match.end()


def _stated_date(text: str, rest: Span, head: Head) -> tuple[BlockKind, int] | None:
    match = _opening_date().match(text, *rest)
    if match is None:
        return None
    if not match["update"]:
        head.state_date(match["date"])
    return BlockKind.BYLINE, match.end()


def _caption(text: str, rest: Span, head: Head) -> tuple[BlockKind, int] | None:
    limit = min(rest.end, rest.start + _LONGEST_INLINE_CAPTION)
    if "/" not in text[rest.start : limit] and "hoto" not in text[rest.start : limit]:
        return None
    match = inline_credit().search(text, rest.start, limit)
    return (BlockKind.CAPTION, match.end()) if match else None


def _dateline(text: str, rest: Span, head: Head) -> tuple[BlockKind, int] | None:
    dateline = find_dateline(text, *rest)
    if dateline is None:
        return None
    if head.dateline is None:
        head.dateline = dateline
        if dateline.date is not None and head.published is None:
            head.published = dateline.date
    return BlockKind.BYLINE, dateline.span.end


def _later_dateline(text: str, rest: Span, head: Head) -> tuple[BlockKind, int] | None:
    """Find the dateline of a second story; below the head it must name an agency or a date."""
    dateline = find_dateline(text, *rest)
    if dateline is None or not (dateline.agency or dateline.date):
        return None
    return _dateline(text, rest, head)


_AFTER = r"(?:\s*[-–—|.:,]+|(?=\s+[A-Z\"“'‘(\d])|(?=[A-Z])|\s*$)"
_CLOCK = (
    r"(?:[\s,|@(-]*(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*\(?(?:GMT|UTC|[A-Z]{2,4}T)\b[+-]?\d*\)?)?\)?)?"
)


@cache
def _opening_date() -> re.Pattern[str]:
    labels = phrases(words("furniture")["published_labels"])
    return re.compile(
        rf"\W{{0,3}}(?:(?:{agency_pattern()})\W+)?"
        rf"(?i:(?:{labels}|(?P<update>(?:last\s+)?(?:updated?|modified)(?:\s+(?:on|at))?))\s*:?\s+)?"
        rf"(?P<date>(?i:{date_pattern()})){_CLOCK}{_AFTER}"
    )


@cache
def _labelled_date() -> re.Pattern[str]:
    labels = phrases(words("furniture")["published_labels"])
    return re.compile(
        rf"(?:.{{0,60}}[|,–—-]\s*)?\W{{0,3}}(?:(?:{labels})\s*:?\s+)?(?P<date>{date_pattern()})",
        re.IGNORECASE | re.DOTALL,
    )


def _squeezed(written: str) -> str:
    return "".join(c for c in written.casefold() if c.isalnum())
