"""An entry of the log in words: what was done, about what, and why."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.casebook import Entry
from reportedly.model import Judgement, Subject, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What an entry tells.

    Attributes:
        did: in words.
        why: the person's reason.
    """

    entry: Entry
    did: str
    why: str


_CLAIM = {
    Verdict.POSITIVE: "accepted",
    Verdict.NEGATIVE: "rejected",
    Verdict.UNSURE: "left open",
}


def line_of(entry: Entry) -> Line:
    """Return an entry in words."""
    told: dict[str, Any] = json.loads(entry.body)
    if entry.kind == "withdrawal":
        did = f"undid {told.get('judgement', '')}"
    elif entry.kind == "judgement":
        did = _did(told)
    else:
        did = entry.kind
    return Line(entry=entry, did=did, why=str(told.get("why") or ""))


def words_of(judgement: Judgement) -> str:
    """Return what a judgement decides, in words."""
    one = judgement
    told = {"subject": one.subject, "verdict": one.verdict, "field": one.field, "value": one.value}
    return _did(told | {"other": one.other})


def _did(told: dict[str, Any]) -> str:
    subject, verdict = Subject(told["subject"]), Verdict(told["verdict"])
    field, value = told.get("field") or "", told.get("value")
    if verdict is Verdict.UNSURE and subject is not Subject.CLAIM:
        return f"left {subject.value} {field} open".replace("  ", " ")
    if subject is Subject.CLAIM and isinstance(value, Mapping):
        return f"added the claim {field}"
    if subject is Subject.CLAIM:
        return _CLAIM[verdict]
    if subject is Subject.FIELD:
        return f"set {field} to {_value(value)}"
    if subject is Subject.GRADE:
        return f"graded {_value(value)}"
    if subject is Subject.SENSITIVE:
        withheld = field or "all of it"
        return f"withheld {withheld}" if verdict is Verdict.POSITIVE else f"released {withheld}"
    what = "one incident with" if subject is Subject.LINK else "another name of"
    joined = "" if verdict is Verdict.POSITIVE else "not "
    return f"{joined}{what} {told.get('other')}"


def _value(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {part}" for name, part in value.items() if part is not None)
    return str(value)
