"""What a judgement may say of a claim's fields, and the claim that comes of it."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from reportedly.casebook.placing import place_from
from reportedly.errors import QuestionError
from reportedly.lexicon import incident_types, targets, weapons
from reportedly.model import (
    Claim,
    Cue,
    DatePrecision,
    Event,
    Judgement,
    Modality,
    Period,
    Source,
    SourceKind,
    Span,
    Stance,
)

Word = TypeVar("Word", bound=StrEnum)


def with_field(claim: Claim, judged: Judgement, text: str) -> Claim:
    """Return the claim with one field as it was judged; counts are for `count_fields`.

    Raises:
        QuestionError: there is no such field, or it cannot have this value.
    """
    name = judged.field or ""
    if name not in FIELDS:
        raise unknown("field", name, [*FIELDS, "counts[0]", "counts[0].low"])
    return FIELDS[name](claim, judged, text)


def word_of(kind: type[Word], value: object, name: str) -> Word:
    """Return the word of a closed vocabulary.

    Raises:
        QuestionError: the value is none of its words.
    """
    try:
        return kind(str(value))
    except ValueError:
        raise unknown(name, str(value), [one.value for one in kind]) from None


def known(noun: str, value: object, words: Iterable[str]) -> str:
    """Return a word of an open vocabulary.

    Raises:
        QuestionError: the value is none of its words.
    """
    listed = list(words)
    if not isinstance(value, str) or value not in listed:
        raise unknown(noun, str(value), listed)
    return value


def unknown(noun: str, word: str, words: list[str]) -> QuestionError:
    """Return the error for a word that is none of these."""
    near = get_close_matches(word, words, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"one of: {', '.join(words)}"
    return QuestionError(f"no {noun} {word!r}; {hint}")


def words_at(judged: Judgement, text: str, before: Span | None) -> tuple[str, Span]:
    """Return the words that a value stands on: those judged, else those of the value before.

    Raises:
        QuestionError: there are neither: no value without its words.
    """
    span = judged.evidence or before
    if span is None:
        raise QuestionError(
            f"{judged.field}: no words of the report tell it yet; say which ones do, as evidence"
        )
    return span.of(text), span


def _stance(claim: Claim, judged: Judgement, text: str) -> Claim:
    stance = word_of(Stance, judged.value, "stance")
    if judged.evidence is None:
        return replace(claim, stance=stance)
    return replace(claim, stance=stance, cue=Cue(judged.evidence.of(text), judged.evidence))


def _modality(claim: Claim, judged: Judgement, text: str) -> Claim:
    return replace(claim, modality=word_of(Modality, judged.value, "modality"))


def _source(claim: Claim, judged: Judgement, text: str) -> Claim:
    """Put another source, all of it, or none."""
    if judged.value is None:
        return replace(claim, source=None)
    given = parts(judged, {"name", "kind", "side", "named", "role", "affiliation"})
    words, span = words_at(judged, text, claim.source.span if claim.source else None)
    source = Source(
        text=words,
        span=span,
        name=_said(given.get("name", words), "source"),
        kind=word_of(SourceKind, given.get("kind", SourceKind.UNATTRIBUTED), "kind"),
        named=given.get("named", True) is True,
        side=_said_or_none(given.get("side"), "side"),
        affiliation=_said_or_none(given.get("affiliation"), "affiliation"),
        role=_said_or_none(given.get("role"), "role"),
    )
    return replace(claim, source=source)


def _source_name(claim: Claim, judged: Judgement, text: str) -> Claim:
    source = _named_source(claim, judged)
    name = _said(judged.value, "source.name")
    if judged.evidence is not None:
        source = replace(source, text=judged.evidence.of(text), span=judged.evidence)
    return replace(claim, source=replace(source, name=name))


def _source_kind(claim: Claim, judged: Judgement, text: str) -> Claim:
    kind = word_of(SourceKind, judged.value, "source.kind")
    return replace(claim, source=replace(_named_source(claim, judged), kind=kind))


def _source_side(claim: Claim, judged: Judgement, text: str) -> Claim:
    side = _said_or_none(judged.value, "source.side")
    return replace(claim, source=replace(_named_source(claim, judged), side=side))


def _named_source(claim: Claim, judged: Judgement) -> Source:
    if claim.source is None:
        raise QuestionError(
            f"{judged.field}: nobody is named as the source of {claim.id}; judge the field "
            "'source' with the words that name it"
        )
    return claim.source


def _place(claim: Claim, judged: Judgement, text: str) -> Claim:
    place = None
    if judged.value is not None:
        words, span = words_at(judged, text, claim.place.span if claim.place else None)
        place = place_from(parts(judged, None), words, span)
    return replace(claim, place=place)


def _when(claim: Claim, judged: Judgement, text: str) -> Claim:
    return replace(claim, when=_period(judged, text, claim.when))


def _said_on(claim: Claim, judged: Judgement, text: str) -> Claim:
    return replace(claim, said_on=_period(judged, text, claim.said_on))


def _period(judged: Judgement, text: str, before: Period | None) -> Period | None:
    if judged.value is None:
        return None
    given = parts(judged, {"start", "end", "precision"})
    start, end = _day(given.get("start"), "start"), _day(given.get("end"), "end")
    if start is None and end is None:
        raise QuestionError(f"{judged.field}: give start, end or both as days, such as 2016-09-24")
    if start and end and start > end:
        raise QuestionError(f"{judged.field}: start {start} is after end {end}")
    usual = DatePrecision.DAY if start == end else DatePrecision.DAYS
    words, span = words_at(judged, text, before.span if before else None)
    precision = word_of(DatePrecision, given.get("precision", usual), "precision")
    return Period(start=start, end=end, precision=precision, text=words, span=span)


def _day(value: object, name: str) -> dt.date | None:
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        raise QuestionError(f"{name}: {value!r} is no day; write it as 2016-09-24") from None


def _event_type(claim: Claim, judged: Judgement, text: str) -> Claim:
    kind = known("incident type", judged.value, incident_types())
    _, trigger = words_at(judged, text, claim.event.trigger if claim.event else None)
    event = claim.event or Event(type=kind, trigger=trigger, extent=claim.span)
    return replace(claim, event=replace(event, type=kind, trigger=trigger))


def _event_weapon(claim: Claim, judged: Judgement, text: str) -> Claim:
    weapon = None if judged.value is None else known("weapon", judged.value, weapons())
    return replace(claim, event=replace(_event(claim, judged), weapon=weapon))


def _event_targets(claim: Claim, judged: Judgement, text: str) -> Claim:
    """Put the targets, as words with commas between."""
    listed = [word.strip() for word in str(judged.value or "").split(",") if word.strip()]
    hit = tuple(known("target", word, targets()) for word in listed)
    return replace(claim, event=replace(_event(claim, judged), targets=hit))


def _event(claim: Claim, judged: Judgement) -> Event:
    if claim.event is None:
        raise QuestionError(f"{judged.field}: {claim.id} tells of no event; judge event.type first")
    return claim.event


def parts(judged: Judgement, names: set[str] | None) -> Mapping[str, object]:
    """Return the named parts of a value.

    Raises:
        QuestionError: it has none, or others than these.
    """
    if not isinstance(judged.value, Mapping):
        example = ", ".join(sorted(names or {"name", "lat", "lon"}))
        raise QuestionError(f"{judged.field}: give its parts by name ({example})")
    for name in judged.value:
        if names is not None and name not in names:
            raise unknown(f"part of {judged.field}", str(name), sorted(names))
    return judged.value


def _said(value: object, name: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise QuestionError(f"{name}: give words, not {value!r}")
    return value.strip()


def _said_or_none(value: object, name: str) -> str | None:
    return None if value is None else _said(value, name)


FIELDS: dict[str, Callable[[Claim, Judgement, str], Claim]] = {
    "stance": _stance,
    "modality": _modality,
    "source": _source,
    "source.name": _source_name,
    "source.kind": _source_kind,
    "source.side": _source_side,
    "place": _place,
    "when": _when,
    "said_on": _said_on,
    "event.type": _event_type,
    "event.weapon": _event_weapon,
    "event.targets": _event_targets,
}
