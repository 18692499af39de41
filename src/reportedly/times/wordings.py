"""Finding the wordings of time in a block, with the words around that belong to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from reportedly.model import Parse, Span
from reportedly.times.anchor import Parts
from reportedly.times.grammar import (
    any_of,
    key,
    lead,
    patterns,
    scanner,
    tail,
    vocabulary,
)
from reportedly.times.guards import is_month_and_count, stands
from reportedly.times.signs import is_sign, may_open

# Lengths and what returns take no "since" or "late" before them.
ALONE = frozenset(
    {"within", "in_time", "nth", "repeat", "length", "vague_window", "past_vague", "future_vague"}
    | {"now", "nth_weekday", "reaching"}
)
# A lead is a few words, a wording too; neither is sought further back than this many characters.
REACH = 64
# Of these a noun may follow that the time tells apart: "the 1989 election", "the Oct. 23 attack".
EVENT_KINDS = frozenset({"year", "month", "month_year", "month_day", "day_month", "weekday"})
NEXT_WORD = re.compile(r"\s+(?P<word>\w+)")
NOUN = re.compile(r"\s[^\W\d]")
WORD = re.compile(r"[^\W\d_]+|\d+[/.]\d+[/.]\d+|\d{4}|\d0s")
WORD_START = re.compile(r"(?<![\w$€£])(?:\w+|['’])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One wording of a time.

    Attributes:
        kind: which expression of the grammar it fits; `parts` are that expression's named groups.
        core: the wording itself; `span`: with the words that change its meaning ("late on");
            `reach`: also with a bare "on" or "in" before it.
        frame, phase, part: keys of the vocabulary for "since", "late", "morning".
        clock: whether a time of day stands between the frame and the wording.
        hedged: whether the words say that it is not exact.
        opening: the wording of the first end, for "from … to …".
        origin: the wording counted from, for "two days after …".
    """

    kind: str
    parts: Parts
    core: Span
    span: Span
    reach: Span
    frame: str | None = None
    phase: str | None = None
    part: str | None = None
    clock: bool = False
    hedged: bool = False
    opening: "Wording | None" = None
    origin: "Wording | None" = None


MODIFIERS = ("amod", "compound", "nmod", "poss", "advmod", "nummod")


def wordings(text: str, block: Span, parse: Parse) -> list[Wording]:
    """Return the wordings in a block of the text, ranges joined, in order, none overlapping."""
    found: list[Wording] = []
    for wording in _single(text, block, parse):
        joined = _joined(text, found[-1], wording) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(wording)
    return found


def _single(text: str, block: Span, parse: Parse) -> Iterator[Wording]:
    position = block.start
    while match := _next(text, position, block.end):
        kind = match.lastgroup or ""
        core = Span(*match.span())
        end = core.end
        detailed = patterns()[kind].match(text, core.start, block.end)
        if kind == "month_day" and is_month_and_count(text, core, parse):
            kind, detailed = "month", patterns()["month"].match(text, core.start, _month_end(match))
        if detailed is not None and stands(kind, text, Span(*detailed.span()), parse):
            wording = _widened(text, kind, detailed, position, block.end, parse)
            wording = _recalling(wording, text)
            if _complete(wording):
                yield wording
                end = wording.span.end
        position = max(end, core.start + 1)


def _next(text: str, position: int, end: int) -> re.Match[str] | None:
    """Return the next wording at or after the position.

    The grammar is tried only shortly before a word that every wording has one of, and only at the
    words that can open one; that makes it ten times faster than a search. What was tried for one
    such word is not tried again for the next.
    """
    tried = position
    for word in WORD.finditer(text, position, end):
        if not is_sign(word[0]):
            continue
        begin, tried = max(tried, word.start() - REACH), word.end()
        for start in WORD_START.finditer(text, begin, word.end()):
            if not may_open(start[0]):
                continue
            match = scanner().match(text, start.start(), end)
            if match is not None and match.end() > word.start():
                return match
    return None


def _month_end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip("0123456789stndrh").rstrip())


def _complete(wording: Wording) -> bool:
    """Say whether "the month" or "the year" has what makes it a time ("the end of")."""
    if wording.kind != "unit_now":
        return True
    unit = (wording.parts.get("unit") or "").lower()
    if wording.parts.get("latest"):
        return unit in ("quarter", "month", "week", "period")
    if unit == "period":
        return False
    if unit == "day":
        return wording.phase in ("earlier", "later") and wording.parts.get("goeson") is None
    return unit == "weekend" or wording.phase is not None or bool(wording.parts.get("recalled"))


def _recalling(wording: Wording, text: str) -> Wording:
    """Mark what goes back to what was told: "during the month", "the Sept. 11 attacks"."""
    parts = wording.parts
    if wording.kind == "unit_now" and wording.phase is None and parts.get("goeson") is None:
        start = max(0, wording.core.start - REACH)
        recalled = "told" if _recall().search(text, start, wording.core.start) else None
        return replace(wording, parts={**parts, "recalled": recalled})
    if wording.kind in ("month_day", "day_month") and not parts.get("year"):
        noun = NEXT_WORD.match(text, wording.core.end)
        for row in vocabulary()["remembered"]:
            if noun and noun["word"].lower() in row["nouns"] and _is_date(parts, row):
                return replace(wording, parts={**parts, "remembered": str(row["year"])})
    return wording


def _is_date(parts: Parts, row: dict[str, int]) -> bool:
    name = (parts["month"] or "").lower().rstrip(".")
    month = vocabulary()["months"].get(name) or vocabulary()["months_short"].get(name)
    return (month, int(parts["day"] or 0)) == (row["month"], row["day"])


@cache
def _recall() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(vocabulary()['unit_told_after'])}\s+\Z", re.IGNORECASE)


def _widened(
    text: str, kind: str, match: re.Match[str], position: int, end: int, parse: Parse
) -> Wording:
    """Return the wording with the words before and after that belong to it."""
    core = Span(*match.span())
    bare = Wording(kind=kind, parts=match.groupdict(), core=core, span=core, reach=core)
    if kind in ALONE:
        return bare
    after = tail().match(text, core.end, end)
    last = after.end() if after else core.end
    before = lead().search(text, max(position, core.start - REACH), core.start)
    frame = key("frames", before["frame"]) if before else None
    beside = before is not None and frame in (None, "before", "after")
    if (
        before
        and beside
        and (_names_event(text, kind, core, before) or _modifies(parse, Span(core.start, last)))
    ):
        before, frame = None, None
    onward = bool(after and after["onward"])
    opener = _opener().search(text, position, core.start) if onward else None
    groups = ("frame", "hedge", "clock", "phase")
    starts = [before.start(g) for g in groups if before[g]] if before else []
    starts += [opener.start()] if opener else []
    return replace(
        bare,
        span=Span(min([*starts, core.start]), last),
        reach=Span(before.start() if before else core.start, last),
        frame=frame or ("from" if onward else None),
        phase=_phase(before["phase"]) if before else None,
        part=key("parts_of_day", after["part"]) if after else None,
        clock=bool(before and before["clock"]),
        hedged=bool(before and before["hedge"]),
    )


def _names_event(text: str, kind: str, core: Span, before: re.Match[str]) -> bool:
    """Say whether the time names an event: "after Friday's attack", "before the 1989 election".

    What comes before or after the event need not come before or after its day.
    """
    if text[core.end : core.end + 2] in ("'s", "’s"):
        return True
    after_the = before[0].lower().endswith("the ") and before["phase"] is None
    return bool(kind in EVENT_KINDS and after_the and NOUN.match(text, core.end))


def _modifies(parse: Parse, core: Span) -> bool:
    """Say whether the time stands before a noun that it modifies ("after overnight clashes")."""
    last = parse.at(core.end - 1)
    if last is None or last.dep not in MODIFIERS:
        return False
    head = parse.head(last)
    return head.i == last.i + 1 and head.pos in ("NOUN", "PROPN")


def _phase(words: str | None) -> str | None:
    if words is None:
        return None
    return key("phases", words) or key("phases", words.split(maxsplit=1)[1])


def _joined(text: str, first: Wording, last: Wording) -> Wording | None:
    """Return "from … to …", "Friday-Sunday", "two days after 5 May" as one wording."""
    gap = text[first.span.end : last.reach.start]
    if first.parts.get("event") is not None and gap.strip() in ("", "of") and last.frame is None:
        whole = Span(first.span.start, last.span.end)
        return replace(first, span=whole, reach=whole, origin=last)
    joint = _joint().fullmatch(gap)
    if not (joint or (gap.isspace() and last.frame == "until")):
        return None
    if first.opening is not None or {first.kind, last.kind} & ALONE:
        return None
    opener = _opener().search(text, max(0, first.reach.start - 16), first.reach.start)
    through = first.phase == "overnight" and "into" in gap
    if (
        opener is None
        and not through
        and (first.kind != last.kind or "and" in gap or "into" in gap)
    ):
        return None
    span = Span(opener.start() if opener else first.span.start, last.span.end)
    frame = None if last.frame == "until" else last.frame
    return replace(last, span=span, reach=span, frame=frame, opening=first)


@cache
def _joint() -> re.Pattern[str]:
    join = any_of(vocabulary()["range_join"], ["and"])
    return re.compile(rf"\s+{join}\s+|\s*[-–]\s*", re.IGNORECASE)


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(vocabulary()['range_open'])}\s+\Z", re.IGNORECASE)
