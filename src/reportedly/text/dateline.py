"""The dateline at the start of a paragraph: place, date, agency."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from reportedly.lexicon import words
from reportedly.model import Span
from reportedly.text.furniture import agencies, agency_pattern
from reportedly.text.stated_dates import date_pattern, day_pattern, read_date

_LONGEST_DATELINE = 200

_CAPITALS = r"[A-Z][A-Z'’.]*[A-Z.]"
_CAPITALISED = r"(?:[ae][ldnrstz][- ])?[A-Z][\w'’.]*"
_SMALL = r"(?:al|el|as|ar|ad|at|de|del|du|da|dos|la|le|bin|es)"

# Enough words after "PESHAWAR:" to be a report and not a label or a speaker's name in a script.
_FEWEST_WORDS_OF_PROSE = 12
_SCRIPT_SAMPLE = 20_000


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by whom, as the dateline states it.

    Attributes:
        span: the whole prefix, with its dash.
        place: the words of the place; None in "(CNN) --".
        agency: the agency's name when known, else as written.
        date: the day, when the dateline gives one with its year.
        day: the words of a day without a year ("July 22").
    """

    span: Span
    place: Span | None
    agency: str | None
    date: dt.date | None
    day: str | None = None


@dataclass(slots=True)
class _Parts:
    """What has been read after the place so far."""

    end: int
    agency: str | None = None
    date: str | None = None
    day: str | None = None
    bracketed: bool = False
    region: bool = False
    dash: str = ""

    @property
    def dated(self) -> bool:
        return self.date is not None or self.day is not None

    @property
    def evidence(self) -> bool:
        return self.dated or (self.agency is not None and _name(self.agency) is not None)


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline that opens the paragraph `[start, end)`, if it has one.

    A place in capitals needs a dash, or an agency or a date in brackets after it; a place in
    ordinary case, or in a text all in capitals, needs an agency or a date besides.
    """
    limit = min(end, start + _LONGEST_DATELINE)
    shouted = text[start : start + 2 * _LONGEST_DATELINE].isupper()
    for pattern in (_place_in_capitals(), _place_in_ordinary_case()):
        place = pattern.match(text, start, limit)
        if place is None or _names_no_place(place["place"]):
            continue
        parts = _read_parts(text, place.end(), limit)
        if pattern is _place_in_ordinary_case():
            told = parts.evidence and (bool(parts.dash) or parts.dated)
            told = told and _ends_well(parts, text[parts.end : end].lstrip())
        else:
            told = _is_dateline(parts, text, end, shouted=shouted)
        if told:
            return _dateline(start, Span(*place.span("place")), parts)
    if credit := _CREDIT_ALONE.match(text, start, limit):
        return _dateline(start, None, _Parts(credit.end(), agency=credit["agency"]))
    return None


def _names_no_place(place: str) -> bool:
    """Say whether the words are a label ("UPDATE") or a headline in capitals."""
    first, *others = place.lower().split()
    listed = words("furniture")["not_datelines"]
    if first in listed or place.lower() in listed:
        return True
    return any(word in words("english") for word in others)


def _is_dateline(parts: _Parts, text: str, end: int, *, shouted: bool) -> bool:
    """Say whether the parts after a place in capitals make it a dateline."""
    rest = text[parts.end : end].lstrip()
    if shouted:
        told = parts.dated or (parts.agency is not None and parts.bracketed)
        return told and bool(parts.dash or not rest)
    if parts.evidence:
        return _ends_well(parts, rest)
    if parts.dash == ":":
        return not _is_script(text) and _is_prose(rest)
    stated = parts.dash or (parts.region and parts.agency)
    return bool(stated) and _opens_sentence(rest)


def _ends_well(parts: _Parts, rest: str) -> bool:
    if parts.dash == ":":
        return _is_prose(rest)
    return bool(parts.dash or not rest or (parts.bracketed and _opens_sentence(rest)))


def _opens_sentence(rest: str) -> bool:
    """Say whether a sentence begins here: "The news agency (SANA) said" goes on instead."""
    return not rest[:1].islower() and rest[:1] not in (",", ";", "'", "’")


def _is_prose(rest: str) -> bool:
    return len(rest.split(None, _FEWEST_WORDS_OF_PROSE)) > _FEWEST_WORDS_OF_PROSE


def _is_script(text: str) -> bool:
    """Say whether the text marks its speakers ("TAPPER: ...") and so has no dateline like it."""
    return len(_SPEAKER.findall(text[:_SCRIPT_SAMPLE])) > 1


def _read_parts(text: str, start: int, limit: int) -> _Parts:
    """Read what may follow a place, in any order, and the dash that ends it."""
    parts = _Parts(start)
    while match := _part().match(text, parts.end, limit):
        if match["inside"] is not None:
            if not _read_brackets(match["inside"], match["bracket"], parts):
                break
        elif match["date"]:
            parts.date = match["date"]
        elif match["day"]:
            parts.day = match["day"]
        elif match["slashed"]:
            parts.agency, parts.bracketed = match["slashed"], True
        elif match["agency"]:
            parts.agency = match["agency"]
        elif parts.region or not match["region"]:
            break
        else:
            parts.region = True
        parts.end = match.end()
    if dash := _DASH.match(text, parts.end, limit):
        parts.dash = dash["dash"]
        parts.end = dash.end()
    return parts


def _read_brackets(inside: str, bracket: str, parts: _Parts) -> bool:
    """Take what stands in brackets as a date or an agency; False when it is neither."""
    if re.fullmatch(date_pattern(), inside, re.IGNORECASE):
        parts.date, parts.bracketed = inside, True
    elif re.fullmatch(day_pattern(), inside, re.IGNORECASE):
        parts.day, parts.bracketed = inside, True
    elif _name(inside) or (bracket == "(" and not parts.agency and _TITLED.fullmatch(inside)):
        parts.agency, parts.bracketed = inside, True
    else:
        return False
    return True


def _dateline(start: int, place: Span | None, parts: _Parts) -> Dateline:
    date = None
    if parts.date:
        try:
            date = read_date(parts.date)
        except ValueError:  # a date that contradicts itself is no evidence
            date = None
    agency = parts.agency and (_name(parts.agency) or " ".join(parts.agency.split()))
    return Dateline(Span(start, parts.end), place, agency, date, parts.day)


def _name(agency: str) -> str | None:
    """Return the name of a known agency, also when several share the credit."""
    first = re.split(r"\s*[/,;|]\s*|\s+(?:and|AND)\s+", agency.strip())[0]
    whole = " ".join(agency.lower().split())
    return agencies().get(whole) or agencies().get(" ".join(first.lower().split()))


_TITLED = re.compile(r"[A-Z][\w'’.&/-]*(?:\s+[\w'’.&/-]+){0,5}")
_CREDIT_ALONE = re.compile(r"\W{0,2}\((?P<agency>[A-Z][A-Z\d/.&\s-]{1,20})\)\s*[-–—―]+\s*")
_SPEAKER = re.compile(r"\b[A-Z]{3,}(?: [A-Z.]{1,12}){0,2}:\s")

_DASH = re.compile(
    r"[\s.,]*(?P<dash>--+|[-–—―_](?=\s|$|\[)|[–—―](?=[A-Z\"“])|>>|(?<=[)\]/])[-–—―:]|:(?=\s))"
    r"\s*(?:\[[^\]]{0,120}\]\s*)*"
)


@cache
def _place_in_capitals() -> re.Pattern[str]:
    name = rf"{_CAPITALS}(?:(?:\s|-)(?:{_SMALL}[\s-])?{_CAPITALS}){{0,4}}"
    name = rf"(?:{_SMALL}[\s-])?{name}"
    return re.compile(
        rf"\W{{0,2}}(?P<place>{name}(?:\s?[/-]\s?{name})*)"
        r"(?:\s+\([A-Z][A-Z.\s]{2,30}\)(?=,))?(?!\w)"
    )


@cache
def _place_in_ordinary_case() -> re.Pattern[str]:
    name = rf"{_CAPITALISED}(?:[\s-]{_CAPITALISED}){{0,3}}"
    return re.compile(rf"\W{{0,2}}(?P<place>{name}(?:\s?/\s?{name})*)(?!\w)")


@cache
def _part() -> re.Pattern[str]:
    agency = agency_pattern()
    region = rf"{_CAPITALISED}(?:[\s-]{_CAPITALISED}){{0,3}}"
    return re.compile(
        r"[.,]?\s*(?P<bracket>[(\[])\s?(?P<inside>[^()\[\]]{2,50}?)\s?[)\]]"
        rf"|,?\s+(?:(?P<date>(?i:{date_pattern()}))|(?P<day>(?i:{day_pattern()}|NO DATE)))"
        rf"|[.,]?\s+/(?P<slashed>{agency})/\.?"
        rf"|[.,]?\s+(?P<agency>{agency})(?=[\s.,]*(?:[-–—―:_]|$))"
        rf"|,\s+(?P<region>{region}(?:/{region})*)"
    )
