"""Which judgements stand, as the newest readings name what they are on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from reportedly.casebook.anchoring import claim_as_read, current_ids
from reportedly.casebook.count_fields import number_of
from reportedly.casebook.told import standing, told
from reportedly.model import Judgement, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """Standing judgements.

    Attributes:
        found: each with the ids that current readings have; of each question the newest.
        made: the same as they were made, by the id of the found one.
        lost: as they were made, those whose claim, record or count no current reading has.
    """

    found: tuple[Judgement, ...]
    made: dict[str, Judgement]
    lost: tuple[Judgement, ...]


def followed(
    connection: Connection, subjects: Iterable[Subject] = (), *, report: str | None = None
) -> Followed:
    """Return the standing judgements on these subjects, or all; of one report, or all."""
    judged = told(connection, subjects=subjects, report=report)
    pointing = [one for one in judged if one.subject is not Subject.ALIAS]
    ids = current_ids(connection, [id_ for one in pointing for id_ in (one.on, one.other) if id_])
    made: dict[str, Judgement] = {}
    found, lost = [], []
    for one in judged:
        here = one if one.subject is Subject.ALIAS else _moved(connection, one, ids)
        if here is None:
            lost.append(one)
        else:
            made[here.id] = one
            found.append(here)
    return Followed(found=tuple(standing(found)), made=made, lost=tuple(standing(lost)))


def _moved(
    connection: Connection, judged: Judgement, ids: dict[str, str | None]
) -> Judgement | None:
    on, other = ids[judged.on], ids[judged.other] if judged.other else None
    if on is None or (judged.other and other is None):
        return None
    if (on, other) == (judged.on, judged.other):
        return judged
    field = judged.field
    if field is not None and number_of(field) is not None:
        field = _moved_count(connection, field, judged.on, on)
        if field is None:
            return None
    return replace(judged, on=on, other=other, field=field)


def _moved_count(connection: Connection, field: str, before: str, after: str) -> str | None:
    """Return the field of the count that has the same words; one added by hand stays added."""
    old, new = claim_as_read(connection, before), claim_as_read(connection, after)
    number = number_of(field)
    if old is None or new is None or number is None:
        return None
    if number >= len(old.counts):
        at: int | None = number - len(old.counts) + len(new.counts)
    else:
        span = old.counts[number].span
        at = next((n for n, one in enumerate(new.counts) if one.span.overlaps(span)), None)
    return None if at is None else field.replace(f"[{number}]", f"[{at}]")
