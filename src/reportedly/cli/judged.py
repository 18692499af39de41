"""What the words of `judge` mean: evidence in the report, values of fields, who decides."""

import getpass
import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from reportedly.casebook import place_value
from reportedly.errors import QuestionError
from reportedly.gazetteer import default_gazetteer
from reportedly.model import Claim, Place, Report, Span
from reportedly.model.judgement import Value
from reportedly.places import places_named

Command = TypeVar("Command", bound=Callable[..., Any])
BLANK = ("none", "null", "")
YES_OR_NO = {"yes": True, "true": True, "no": False, "false": False}
DAYS = ("when", "said_on")
# The parts of a count or source, as "group=children low=5".
NAMED_PART = re.compile(r"(\w+)=((?:(?!\s\w+=).)*)")
SHOWN = 8


def person_options(command: Command) -> Command:
    """Add --why and --by."""
    why = click.option("--why", default="", help="The reason, in your words.")
    by = click.option("--by", default=login_name, help="Who decides; your login name otherwise.")
    return why(by(command))


def login_name() -> str:
    """Return the name that this person has on this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unnamed"


def evidence_at(words: str | None, claim: Claim, report: Report) -> Span | None:
    """Return where the words stand: in the claim's paragraph, else in its report.

    Raises:
        QuestionError: they stand nowhere, or in several places; `120-134` says which.
    """
    if words is None:
        return None
    if numbers := re.fullmatch(r"(\d+)-(\d+)", words.strip()):
        return Span(int(numbers[1]), int(numbers[2]))
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [Span(*one.span()) for one in re.finditer(pattern, report.text, re.IGNORECASE)]
    if not pattern or not found:
        raise QuestionError(f"the report {report.ref} does not say {words!r}; copy its words")
    near = [block.span for block in report.blocks if block.span.overlaps(claim.span)]
    here = [span for span in found if any(block.holds(span) for block in near)] or found
    if len(here) > 1:
        listed = ", ".join(f"{one.start}-{one.end}" for one in here[:SHOWN])
        raise QuestionError(f"{words!r} stands at {listed}: give more words, or one of these")
    return here[0]


def value_of(field: str, words: str) -> Value:
    """Return the value that words give a field: `none` is blank, `open` an open end.

    Raises:
        QuestionError: the words fit no value of the field; what else the field cannot have is
            for the casebook to say.
    """
    words = words.strip()
    if words.startswith("{"):
        return _json(field, words)
    if words.lower() in BLANK:
        return None
    if field == "place":
        return place_value(_place(words))
    if field in DAYS:
        start, _, end = words.partition("..")
        return {"start": start, "end": end or start}
    if field == "source" or re.fullmatch(r"counts\[\d+\]", field):
        return _parts(field, words)
    return _plain(words) if field.startswith("counts[") else words


def _parts(field: str, words: str) -> dict[str, object]:
    """Return named parts, "low=5 group=children"; of a count also "72", "72+", "20-30"."""
    named = {one[1]: _plain(one[2].strip()) for one in NAMED_PART.finditer(words)}
    if named:
        return dict(named)
    if field == "source":
        return {"name": words}
    figure = re.fullmatch(r"(\d+)(?:(\+)|\s*-\s*(\d+))?", words.replace(",", ""))
    if figure is None:
        raise QuestionError(
            f"{field}: write 72, 72+, 20-30, or parts such as low=5 group=children, not {words!r}"
        )
    low = int(figure[1])
    return {"low": low, "high": None if figure[2] else int(figure[3] or low)}


def _plain(words: str) -> str | int | float | bool | None:
    if words.lower() in (*BLANK, "open"):
        return None
    if words.lower() in YES_OR_NO:
        return YES_OR_NO[words.lower()]
    if re.fullmatch(r"\d+", words):
        return int(words)
    return float(words) if re.fullmatch(r"\d+\.\d+", words) else words


def _json(field: str, words: str) -> dict[str, object]:
    try:
        return dict(json.loads(words))
    except ValueError as error:
        raise QuestionError(f"{field}: {words} is no JSON object: {error}") from None


def _place(words: str) -> Place:
    """Return the one place of a name; "Tripoli 2210247" says which by its GeoNames number."""
    found = places_named(words, default_gazetteer())
    numbered = re.fullmatch(r"(.+?)\s+(\d+)", words)
    if not found and numbered:
        named = places_named(numbered[1], default_gazetteer())
        found = [one for one in named if one.geonames_id == int(numbered[2])]
    if not found:
        raise QuestionError(
            f"the gazetteer has no place {words!r}; give its parts as JSON, such as "
            '{"name": "East camp", "lat": 36.3, "lon": 37.2, "radius_km": 3, "precision": "near"}'
        )
    if len(found) > 1:
        listed = "; ".join(map(_line, found[:SHOWN]))
        raise QuestionError(f"several places have this name, write one with its number: {listed}")
    return found[0]


def _line(place: Place) -> str:
    return f"{place.name} {place.geonames_id} ({', '.join(place.within)})"
