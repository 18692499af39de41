"""What a person fills in to correct a claim, as the values of judgements: only what changed."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.casebook import Reviewed, place_value
from reportedly.errors import QuestionError
from reportedly.model import Claim, Count, Period, Place, Source, Span
from reportedly.model.judgement import Value

COUNT = re.compile(r"counts\[(\d+)\]")
_TICKED = ("documented", "superseded", "increment")
_CHOSEN = ("harm", "group", "bound")
Form = Mapping[str, str]


class Change(NamedTuple):
    """One field's new value, and the words that say so when they are others than before."""

    field: str
    value: Value
    evidence: Span | None


@dataclass(frozen=True, slots=True)
class Numbered:
    """One count of a claim as it stands, with the number that judgements know it by."""

    number: int
    count: Count


def changes(reviewed: Reviewed, field: str, form: Form, place: Place | None) -> list[Change]:
    """Return what a filled-in form changes of a claim.

    Args:
        reviewed: the claim as read and as it stands.
        field: what the form was for.
        form: what was typed and chosen.
        place: the gazetteer's place that was chosen, if any was.

    Raises:
        QuestionError: something is no number or no day, or words are needed and not marked.
    """
    claim = reviewed.now
    marked = _marked(form)
    if COUNT.fullmatch(field):
        return _count(reviewed, field, form, marked)
    if field == "source":
        return list(_source(claim, form, marked))
    if field == "place":
        return _unless_same(
            Change(field, _place(form, place), marked),
            place_value(claim.place) if claim.place else None,
            claim.place.span if claim.place else None,
        )
    if field in ("when", "said_on"):
        period = claim.when if field == "when" else claim.said_on
        before = _told_days(period) if period else None
        span = period.span if period else None
        return _unless_same(Change(field, _days(form), marked), before, span)
    if field == "event":
        return list(_event(claim, form, marked))
    if field == "stance":
        change = Change("stance", form.get("stance"), marked)
        return _unless_same(change, claim.stance.value, claim.cue.span if claim.cue else None)
    if field == "modality":
        return _unless_same(Change(field, form.get("modality"), None), claim.modality.value, None)
    raise QuestionError(f"there is no field {field!r} to correct here")


def numbered(reviewed: Reviewed) -> list[Numbered]:
    """Return a claim's counts with the numbers that judgements know them by."""
    numbers = set(range(len(reviewed.read.counts)))
    for one in reviewed.judged:
        if found := COUNT.match(one.field or ""):
            taken_out = one.value is None and COUNT.fullmatch(one.field or "")
            (numbers.discard if taken_out else numbers.add)(int(found[1]))
    return [Numbered(*pair) for pair in zip(sorted(numbers), reviewed.now.counts, strict=False)]


def next_number(reviewed: Reviewed) -> int:
    """Return the number of one more count."""
    known = [len(reviewed.read.counts)]
    known += [int(m[1]) + 1 for j in reviewed.judged if (m := COUNT.match(j.field or ""))]
    return max(known)


def _marked(form: Form) -> Span | None:
    start, end = form.get("start", "").strip(), form.get("end", "").strip()
    if not start and not end:
        return None
    if not (start.isdecimal() and end.isdecimal() and int(start) < int(end)):
        raise QuestionError("the words that say so: mark them in the text")
    return Span(int(start), int(end))


def _unless_same(change: Change, before: Value, span: Span | None) -> list[Change]:
    evidence = change.evidence if change.evidence != span else None
    if change.value == before and evidence is None:
        return []
    return [change._replace(evidence=None if change.value is None else evidence)]


def _source(claim: Claim, form: Form, marked: Span | None) -> Iterator[Change]:
    if form.get("none"):
        yield from [Change("source", None, None)] if claim.source else []
        return
    name, kind, side = (form.get(part, "").strip() or None for part in ("name", "kind", "side"))
    now = claim.source
    if now is None:
        given = {"name": name, "kind": kind, "side": side}
        told = {part: value for part, value in given.items() if value is not None}
        yield Change("source", told, marked)
        return
    words = marked if marked != now.span else None
    if name is None:
        raise QuestionError("give the source a name, or say that nobody is named")
    if name != now.name or words:
        yield Change("source.name", name, words)
    yield from _parts(now, kind, side)


def _parts(now: Source, kind: str | None, side: str | None) -> Iterator[Change]:
    if kind is not None and kind != now.kind.value:
        yield Change("source.kind", kind, None)
    if side != now.side:
        yield Change("source.side", side, None)


def _event(claim: Claim, form: Form, marked: Span | None) -> Iterator[Change]:
    now = claim.event
    words = marked if now is None or marked != now.trigger else None
    kind = form.get("type", "").strip() or None
    if kind is None:
        raise QuestionError("choose what type of event it is; a claim of none is to be rejected")
    if now is None or kind != now.type or words:
        yield Change("event.type", kind, words)
    weapon = form.get("weapon", "").strip() or None
    if weapon != (now and now.weapon):
        yield Change("event.weapon", weapon, None)
    targets = ", ".join(word.strip() for word in form.get("targets", "").split(",") if word.strip())
    if targets != ", ".join(now.targets if now else ()):
        yield Change("event.targets", targets, None)


def _count(reviewed: Reviewed, field: str, form: Form, marked: Span | None) -> list[Change]:
    number = int(COUNT.fullmatch(field)[1])  # type: ignore[index]  # the caller looked
    now = next((one.count for one in numbered(reviewed) if one.number == number), None)
    if form.get("none"):
        return [Change(field, None, None)] if now else []
    typed: dict[str, object] = {part: form.get(part, "").strip() for part in _CHOSEN}
    typed |= {part: bool(form.get(part)) for part in _TICKED}
    typed |= {end: _number(form.get(end, "")) for end in ("low", "high")}
    typed["part_of"] = form.get("part_of", "").strip() or None
    if not typed["bound"]:
        del typed["bound"]
    if now is None:
        return [Change(field, typed, marked)]
    # What the machine read stays the machine's: the judgement tells the rest.
    was = reviewed.read.counts[number] if number < len(reviewed.read.counts) else None
    told = typed if was is None else _others(typed, _told(was))
    return _unless_same(Change(field, told, marked), _same_as(told, typed, now), now.span)


def _same_as(told: Value, typed: Mapping[str, object], now: Count) -> Value:
    """Return what is told when all that was typed already stands, else nothing."""
    return told if not _others(typed, _told(now)) else None


def _others(typed: Mapping[str, object], than: Mapping[str, object]) -> dict[str, object]:
    found = {part: value for part, value in typed.items() if value != than[part]}
    if "low" in found or "high" in found:
        found |= {end: typed[end] for end in ("low", "high", "bound") if end in typed}
    return found


def _told(count: Count) -> dict[str, object]:
    whole = count.part_of
    return {
        "harm": count.harm,
        "group": count.group,
        "bound": count.bound.value,
        "low": count.low,
        "high": count.high,
        "part_of": f"{whole.start}-{whole.end}" if whole else None,
        **{part: getattr(count, part) for part in _TICKED},
    }


def _number(words: str) -> float | None:
    words = words.strip()
    if not words:
        return None
    try:
        return float(words.replace(",", ""))
    except ValueError:
        raise QuestionError(
            f"{words!r} is no number; leave it empty when the end is open"
        ) from None


def _told_days(period: Period) -> dict[str, object]:
    return {
        "start": period.start and period.start.isoformat(),
        "end": period.end and period.end.isoformat(),
        "precision": period.precision.value,
    }


def _days(form: Form) -> Value:
    if form.get("none"):
        return None
    start, end = form.get("from", "").strip() or None, form.get("to", "").strip() or None
    told: dict[str, object] = {"start": start, "end": end if end or not start else start}
    if precision := form.get("precision", "").strip():
        told["precision"] = precision
    return told


def _place(form: Form, chosen: Place | None) -> Value:
    """Return the gazetteer's place that was chosen, made coarser or moved as was typed."""
    if form.get("none"):
        return None
    told: dict[str, object] = place_value(chosen) if chosen else {"within": []}
    if (name := form.get("name", "").strip()) and not chosen:
        told["name"] = name
    for part in ("lat", "lon", "radius_km"):
        if (typed := form.get(part, "").strip()) or not chosen:
            told[part] = _number(typed)
    if precision := form.get("precision", "").strip():
        told["precision"] = precision
    return told


def shown(value: Value) -> str:
    """Return a value in one line, for people who compare two."""
    if value is None:
        return "none"
    if isinstance(value, Mapping):
        told = {str(part): one for part, one in value.items() if one not in (None, [], "", False)}
        return ", ".join(f"{part.replace('_', ' ')} {_plain(one)}" for part, one in told.items())
    return _plain(value)


def _plain(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, float):
        return f"{value:g}"
    return value if isinstance(value, str) else json.dumps(value)
