"""Why records were linked, in the words of the comparisons."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from reportedly.casebook.incident_tables import link_pairs, linked
from reportedly.casebook.link_index import held_by
from reportedly.casebook.linkables import LINKABLE
from reportedly.linking import Rarity, Reason, shipped


@dataclass(frozen=True, slots=True)
class Link:
    """Two records of one incident.

    Attributes:
        score: how likely the two are one, 0 to 1.
        reasons: what speaks for and against, the weightiest first.
    """

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]


def surest(connection: Connection, record_ids: Sequence[str]) -> Link | None:
    """Return the likeliest link among records; None where none was scored."""
    c = link_pairs.c
    numbers = set(connection.scalars(select(linked.c.no).where(linked.c.record_id.in_(record_ids))))
    pairs = connection.execute(select(link_pairs).where(c.left_no.in_(numbers)))
    inside = [pair for pair in pairs if pair.right_no in numbers]
    if not inside:
        return None
    best = max(inside, key=lambda pair: (pair.score, -pair.left_no, -pair.right_no))
    return reasoned(connection, best.left_no, best.right_no, best.score)


def reasoned(connection: Connection, left_no: int, right_no: int, score: float) -> Link:
    """Return a scored pair of linked records, by their numbers, with its reasons."""
    c = linked.c
    rows = connection.execute(select(c.no, c.body).where(c.no.in_((left_no, right_no))))
    records = {row.no: LINKABLE.load(row.body) for row in rows}
    left, right = records[left_no], records[right_no]
    number = connection.scalar(select(func.count()).select_from(linked)) or 0
    rarity = Rarity(number, held_by(connection, left.marks | right.marks))
    return Link(left.id, right.id, score, shipped().reasons(left, right, rarity))
