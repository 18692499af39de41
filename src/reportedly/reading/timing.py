"""The times that any words tell, without reading the rest of a report."""

import datetime as dt

from reportedly.model import Parse, Period
from reportedly.syntax import SpacyParser
from reportedly.text import paragraphs
from reportedly.times import find_times


def when(
    text: str,
    *,
    published: dt.date | None = None,
    hemisphere: str = "northern",
    parser: SpacyParser | None = None,
) -> tuple[Period, ...]:
    """Return the times that a text tells, in its order.

    `published` is the day that "Friday" and "yesterday" are reckoned from. Without it they keep
    their words and have no days: it is never today, and no time is ever filled in from it that the
    text does not tell. The English model, which tells "will leave on Friday" from "left on Friday",
    is loaded only for sentences.
    """
    blocks = paragraphs(text)
    if not blocks:
        return ()
    if len(blocks) == 1:
        alone = find_times(text, Parse((), ()), published, blocks=blocks, hemisphere=hemisphere)
        if len(alone) == 1 and alone[0].span == blocks[0]:
            return alone
    parse = (parser or SpacyParser()).parse(text, blocks)
    return find_times(text, parse, published, hemisphere=hemisphere)
