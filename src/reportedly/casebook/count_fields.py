"""What a judgement may say of a claim's counts: a value of one, all of one, one more or less."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from reportedly.casebook.fields import known, parts, unknown, word_of, words_at
from reportedly.errors import QuestionError
from reportedly.lexicon import groups, harms
from reportedly.model import Bound, Count, Frame, Judgement, Span

NAMED = re.compile(r"counts\[(\d+)\](?:\.(\w+))?")
# The counts of a claim by number; None is one that was judged not to be there.
Counts = dict[int, Count | None]


def number_of(field: str) -> int | None:
    """Return the number of the count that a field is of; None when it is of no count."""
    found = NAMED.fullmatch(field)
    return int(found[1]) if found else None


def judge_count(counts: Counts, judged: Judgement, text: str) -> None:
    """Put what was judged in its place among the counts.

    A number past the last count is one more, and needs evidence.

    Raises:
        QuestionError: there is no such count or field, or it cannot have this value.
    """
    found = NAMED.fullmatch(judged.field or "")
    if found is None:
        raise QuestionError(f"no field {judged.field!r}; write counts[0] or counts[0].low")
    at, name = int(found[1]), found[2]
    count = counts.get(at)
    if name is not None and count is None:
        raise QuestionError(f"{judged.field}: {judged.on} has no count {at}")
    if name is None and judged.value is None:
        counts[at] = None
        return
    given = parts(judged, set(FIELDS)) if name is None else {name: judged.value}
    count = count or _one_more(judged, text)
    for one, value in given.items():
        if one not in FIELDS:
            raise unknown("field of a count", str(one), list(FIELDS))
        count = FIELDS[str(one)](count, value)
    counts[at] = _on_its_words(_checked(_bounded(count, given), judged), judged, text)


def _one_more(judged: Judgement, text: str) -> Count:
    given = parts(judged, set(FIELDS))
    if lacking := [name for name in ("harm", "group") if name not in given]:
        raise QuestionError(f"{judged.field}: a new count needs its {' and '.join(lacking)}")
    words, span = words_at(judged, text, None)
    return Count(
        harm="",
        group="",
        low=None,
        high=None,
        bound=Bound.VAGUE,
        text=words,
        span=span,
    )


def _on_its_words(count: Count, judged: Judgement, text: str) -> Count:
    if judged.evidence is None:
        return count
    return replace(count, text=judged.evidence.of(text), span=judged.evidence)


def _bounded(count: Count, given: Mapping[str, object]) -> Count:
    """Let the bound follow the ends, and let no rule put its own number for a judged one."""
    if "low" not in given and "high" not in given:
        return count
    count = replace(count, vague=None, hedge=None)
    return count if "bound" in given else replace(count, bound=_bound(count.low, count.high))


def _bound(low: float | None, high: float | None) -> Bound:
    if low is None:
        return Bound.VAGUE if high is None else Bound.AT_MOST
    if high is None:
        return Bound.AT_LEAST
    return Bound.EXACT if low == high else Bound.RANGE


def _checked(count: Count, judged: Judgement) -> Count:
    if count.low is not None and count.high is not None and count.low > count.high:
        raise QuestionError(
            f"{judged.field}: low {count.low:g} is above high {count.high:g}; judge the whole "
            f"count, with both"
        )
    return count


def _harm(count: Count, value: object) -> Count:
    return replace(count, harm=known("harm", value, harms()))


def _group(count: Count, value: object) -> Count:
    return replace(count, group=known("group", value, groups()))


def _low(count: Count, value: object) -> Count:
    return replace(count, low=_end(value, "low"))


def _high(count: Count, value: object) -> Count:
    return replace(count, high=_end(value, "high"))


def _end(value: object, name: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e10:
        raise QuestionError(f"{name}: give a number, or null when it is open, not {value!r}")
    return float(value)


def _set_bound(count: Count, value: object) -> Count:
    return replace(count, bound=word_of(Bound, value, "bound"))


def _documented(count: Count, value: object) -> Count:
    return replace(count, documented=_yes_or_no(value, "documented"))


def _superseded(count: Count, value: object) -> Count:
    return replace(count, superseded=_yes_or_no(value, "superseded"))


def _increment(count: Count, value: object) -> Count:
    return replace(count, increment=_yes_or_no(value, "increment"))


def _yes_or_no(value: object, name: str) -> bool:
    if not isinstance(value, bool):
        raise QuestionError(f"{name}: give true or false, not {value!r}")
    return value


def _frame(count: Count, value: object) -> Count:
    return replace(count, scope=replace(count.scope, frame=word_of(Frame, value, "frame")))


def _part_of(count: Count, value: object) -> Count:
    """Put the words of the count that this one is part of, as `start-end`, or none."""
    if value is None:
        return replace(count, part_of=None)
    found = re.fullmatch(r"(\d+)-(\d+)", str(value))
    if found is None or int(found[1]) >= int(found[2]):
        raise QuestionError(
            f"part_of: give the characters of the whole count, such as 120-134, not {value!r}"
        )
    return replace(count, part_of=Span(int(found[1]), int(found[2])))


FIELDS: dict[str, Callable[[Count, object], Count]] = {
    "harm": _harm,
    "group": _group,
    "low": _low,
    "high": _high,
    "bound": _set_bound,
    "documented": _documented,
    "superseded": _superseded,
    "increment": _increment,
    "frame": _frame,
    "part_of": _part_of,
}
