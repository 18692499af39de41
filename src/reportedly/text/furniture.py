"""What kind of paragraph this is by its own words: byline, caption or furniture."""

import re
from functools import cache

from reportedly.lexicon import phrases, table, words
from reportedly.model import BlockKind
from reportedly.text.stated_dates import date_pattern, day_pattern

# Furniture is short. A longer paragraph that opens alike is prose ("Updated plans for ...").
_LONGEST_FURNITURE = 32
_LONGEST_NOTICE = 80
_LONGEST_BYLINE = 45
_LONGEST_CAPTION = 90

_LONGEST_CREDIT = 120

_WORD = re.compile(r"\w")
_CREDIT_SIGN = re.compile(r"[/|©\]]|\bvia\b|(?i:photo|pict|image|handout|file|credit)")
_NAME = r"(?:[A-Z][\w.'’-]*|al|el|bin|ben|bint|abu|de|da|van|von)"
_TIME = (
    r"(?:[,\s|@–-]*(?:at\s+)?\d{1,2}[:.]?\d{0,2}\s*"
    r"(?:[ap]\.?m\.?|hours?|hrs?|GMT|UTC)?\s*(?:\(?[A-Z]{2,5}\)?)?)?"
)


def kind_by_words(paragraph: str) -> BlockKind | None:
    """Return byline, caption or furniture when the words of the paragraph say so, else None."""
    if not _WORD.search(paragraph):
        return BlockKind.FURNITURE
    length = paragraph.count(" ") + 1
    if length <= _LONGEST_NOTICE and _notice().match(paragraph):
        return BlockKind.FURNITURE
    if length <= _LONGEST_FURNITURE and _furniture().match(paragraph):
        return BlockKind.FURNITURE
    if length <= _LONGEST_CAPTION and is_caption(paragraph):
        return BlockKind.CAPTION
    if length <= _LONGEST_BYLINE and _byline().match(paragraph):
        return BlockKind.BYLINE
    return None


def is_caption(paragraph: str) -> bool:
    """Say whether the paragraph opens or ends as the caption of a picture does."""
    if _caption_opening().match(paragraph):
        return True
    tail = paragraph[-_LONGEST_CREDIT:]
    return bool(_CREDIT_SIGN.search(tail) and _credit_at_end().search(tail))


@cache
def agencies() -> dict[str, str]:
    """Return each written form of an agency, in lower case, to its name."""
    forms: dict[str, str] = {}
    for row in table("outlets"):
        for form in (row["name"], *filter(None, row["aliases"].split("|"))):
            forms.setdefault(form.lower(), row["name"])
    return forms


@cache
def agency_pattern() -> str:
    """Return a regular expression for a credited agency, in its own case or all in capitals."""
    forms = {
        form
        for row in table("outlets")
        if row["kind"] in ("agency", "photo")
        for form in (row["name"], *filter(None, row["aliases"].split("|")))
    }
    return rf"(?:{phrases(forms | {form.upper() for form in forms})})"


@cache
def inline_credit() -> re.Pattern[str]:
    """Match a picture credit inside a paragraph, with prose after it."""
    agency = agency_pattern()
    return re.compile(
        rf"(?<!\w)(?:{_NAME}\s+){{1,4}}{_NAME}\s?/\s?{agency}(?:\s?/\s?{agency})*(?=\s+[A-Z\"“])"
        rf"|[(\[][^()\[\]]{{0,60}}(?:{agency}\s(?:Photo|PHOTO)[^()\[\]]{{0,40}}"
        rf"|/\s?{agency})[)\]](?=\s+[A-Z\"“])"
    )


@cache
def _furniture() -> re.Pattern[str]:
    listed = words("furniture")
    return re.compile(
        rf"\W*(?:{phrases(listed['whole'])})(?:\W|\d)*$"
        rf"|\W{{0,3}}(?:{_openings(listed['opens'])})"
        r"|\W*\d{1,3}\s+min(?:ute)?s?\s+read\W*$"
        r"|\W*(?:https?://|www\.)\S+\W*$"
        r"|(?:@\w+|#\w+)(?:[\s,|]+(?:@\w+|#\w+))*$"
        r"|\W*page\s+\d+(?:\s+of\s+\d+)?\W*$",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(
        rf".*\b(?:{phrases(words('furniture')['within'])})"
        r"|.{0,80}(?:©|\(c\)|&copy;)\s*(?:copyright\s*)?(?:19|20)\d\d"
        r"|\W*(?:correction|clarification|editors?['’]?s? note)s?:",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _byline() -> re.Pattern[str]:
    listed = words("furniture")
    agency, date, day = agency_pattern(), date_pattern(), day_pattern()
    person = rf"{_NAME}(?:\s+{_NAME}){{0,5}}"
    return re.compile(
        rf"(?:By|BY|by)\s+{person}(?:(?:,|\s+and|\s+in|\s+for|,\s+and|\s+with|\s+at|\s*\||\s*/)\s+(?:the\s+)?{person})*\W*$"
        rf"|(?:By|BY|From|FROM)\s.{{0,60}}(?:(?i:correspondent|writer|staff|agencies|reporter|editor)|{agency})\W*$"
        rf"|\W*{agency}(?:(?:\s+and|\s*[,/|])\s+(?:{agency}|(?i:agencies|staff)))*\W*$"
        rf"|(?i:\W{{0,3}}(?:{_openings(listed['byline_opens'])})(?=.{{0,80}}$)(?!.*\b(?:was|were|has|have)\b))"
        rf"|(?i:.*\b(?:{phrases(listed['byline_within'])})\b)"
        rf"|(?i:\W*(?:{phrases(listed['byline_whole'])})\W*$)"
        rf"|(?:{person}\s*[|,–-]+\s*)?(?i:\W*(?:updated?|posted|published)?:?\s*(?:{date}|{day}|\d{{1,2}}(?::\d{{2}})?\s*[ap]\.?m\.?){_TIME}\W*$)"
        r"|(?i:\W{0,2}(?:reporting|writing|editing|additional reporting)\s+(?:and\s+\w+\s+)?by\b)"
        r"|\(?[A-Z0-9]{1,6}(?:[-/][A-Z0-9]{1,6}){2,}\)?$"
        r"|(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w+)\W*$",
        re.DOTALL,
    )


@cache
def _caption_opening() -> re.Pattern[str]:
    listed = words("furniture")
    return re.compile(
        rf"\W{{0,2}}(?:{_openings(listed['caption_opens'])})"
        rf"|(?:in\s+)?this\s+.{{0,60}}?\b(?:{phrases(listed['caption_pictures'])})"
        r"\b.{0,60}?,|an?\s+(?:still|frame|image|photo|photograph|picture)\s+(?:image\s+)?"
        r"(?:taken|released|provided|made|from|grab)\b",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _credit_at_end() -> re.Pattern[str]:
    agency = agency_pattern()
    credit = rf"(?:{phrases(words('furniture')['caption_credits'])})"
    names = rf"(?:{_NAME}\s+){{0,5}}{_NAME}"
    end = r"\s*[)\]]?\.?\s*$"
    return re.compile(
        rf"(?:^|[\s(\[|:–—-])(?:"
        rf"{names}\s?/\s?{agency}(?:\s?/\s?{agency})*(?:\s+{credit})?(?:\s+via\s+{agency})?{end}"
        rf"|{names}\s?[/|]\s?{names}\s+via\s+{agency}{end}"
        rf"|{agency}\s?/\s?(?:{credit}\s?/?\s?)?{names}(?:\s?/\s?{names})?{end}"
        rf"|{agency}\s+{credit}(?:\s?[/:by]+\s?{names})?(?:\s?,\s?{credit})?{end}"
        rf"|(?:{names}\s+)?via\s+{agency}{end}"
        rf"|{credit}(?:\s+(?:by|credit|courtesy)|:)\s*:?\s*{names}(?:\s?[/,]\s?{names})*{end}"
        rf"|©\s?{names}(?:\s?/\s?{names})*{end}"
        rf"|(?<![.!?]\s)\[{agency}\]\s*$)"
    )


def _openings(listed: list[str]) -> str:
    """Return a pattern for phrases that end at a word's end (or in their own punctuation)."""
    return rf"(?:{phrases(listed)})(?:(?<=\W)|(?!\w))"
