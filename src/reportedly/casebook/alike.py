"""Which incidents may be one, and what would come of judging records one or two."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from reportedly.casebook.following import followed
from reportedly.casebook.incident_kept import KeptIncident
from reportedly.casebook.incident_tables import link_pairs, linked
from reportedly.casebook.link_reasons import Link, reasoned
from reportedly.casebook.regrouping import Surroundings, numbers_of, surroundings
from reportedly.errors import QuestionError
from reportedly.model import Judgement, Subject, Verdict

Pair = tuple[str, str]
MOST = 6
# A pair under this is no more likely one incident than any two reports of one week.
LEAST = 0.05
_NEVER = dt.datetime.max.replace(tzinfo=dt.UTC)  # after all that was ever judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Another incident that may be the same one.

    Attributes:
        incident: its id.
        link: the likeliest link between the two, with what speaks for and against.
        apart: who holds records of the two apart, if anybody does.
    """

    incident: str
    link: Link
    apart: Judgement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """What to judge so that some records of an incident leave it, and what comes of it.

    Attributes:
        joined, apart: pairs of ids to judge one, and two: as few as do it.
        groups: the records of the incident as they then belong together.
    """

    joined: tuple[Pair, ...]
    apart: tuple[Pair, ...]
    groups: tuple[frozenset[str], ...]


def alike(connection: Connection, incident: KeptIncident) -> list[Alike]:
    """Return the other incidents that may be the same as one, the likeliest first."""
    own = set(connection.scalars(select(linked.c.no).filter_by(incident_id=incident.id)))
    c = link_pairs.c
    asked = select(link_pairs).where(or_(c.left_no.in_(own), c.right_no.in_(own)), c.score >= LEAST)
    outward = [
        row for row in connection.execute(asked) if (row.left_no in own) != (row.right_no in own)
    ]
    home = _homes(connection, {no for row in outward for no in (row.left_no, row.right_no)})
    best: dict[str, tuple[float, int, int]] = {}
    for row in outward:
        other = home[row.right_no if row.left_no in own else row.left_no]
        best[other] = max(best.get(other, (0.0, 0, 0)), (row.score, row.left_no, row.right_no))
    listed = sorted(best.items(), key=lambda one: (-one[1][0], one[0]))[:MOST]
    held = _held_apart(connection)
    return [
        Alike(
            incident=other,
            link=reasoned(connection, left, right, score),
            apart=held.get(frozenset((incident.id, other))),
        )
        for other, (score, left, right) in listed
    ]


def joins(connection: Connection, left: KeptIncident, right: KeptIncident) -> tuple[Pair, bool]:
    """Return the two ids to judge one so that two incidents are, and whether they then are.

    They are not where somebody holds records of theirs apart.
    """
    near = _near(connection, (*left.records, *right.records))
    pair = _anchor(near, left.records[0]), _anchor(near, right.records[0])
    groups = near.groups([_judged(pair, Verdict.POSITIVE)])
    whole = {*left.records, *right.records}
    return pair, any(whole <= set(group) for group in groups)


def parting(connection: Connection, incident: KeptIncident, leaving: Iterable[str]) -> Parting:
    """Return what to judge so that these records leave an incident and the others stay together.

    Raises:
        QuestionError: none leaves, or all do, or one is no record of the incident.
    """
    leave = set(leaving)
    stay = set(incident.records) - leave
    if not leave or not stay or leave - set(incident.records):
        raise QuestionError("choose some of the records of this incident to leave it, not all")
    near = _near(connection, incident.records)
    joined: list[Pair] = []
    apart: list[Pair] = []
    for _ in range(len(leave) * len(stay) + len(incident.records)):
        told = [_judged(pair, Verdict.NEGATIVE) for pair in apart]
        told += [_judged(pair, Verdict.POSITIVE) for pair in joined]
        groups = near.groups(told)
        if mixed := _mixed(groups, leave, stay, near):
            apart.append(mixed)
        elif torn := _torn(groups, leave, near) or _torn(groups, stay, near):
            joined.append(torn)
        else:
            break
    parts = (frozenset(group) & frozenset(incident.records) for group in groups)
    return Parting(
        joined=tuple(joined), apart=tuple(apart), groups=tuple(part for part in parts if part)
    )


def _mixed(
    groups: Iterable[Sequence[str]], leave: set[str], stay: set[str], near: Surroundings
) -> Pair | None:
    """Return the likeliest pair that is still together though one leaves and the other stays."""
    pairs = [
        (near.scores.get((min(a, b), max(a, b)), 0.0), a, b)
        for group in groups
        for a in sorted(leave.intersection(group))
        for b in sorted(stay.intersection(group))
    ]
    if not pairs:
        return None
    _, a, b = max(pairs)
    return _anchor(near, a), _anchor(near, b)


def _torn(groups: Iterable[Sequence[str]], whole: set[str], near: Surroundings) -> Pair | None:
    """Return two records of what is to be one incident that came into different ones."""
    parts = [sorted(whole.intersection(group)) for group in groups if whole.intersection(group)]
    return (_anchor(near, parts[0][0]), _anchor(near, parts[1][0])) if len(parts) > 1 else None


def _near(connection: Connection, record_ids: Sequence[str]) -> Surroundings:
    return surroundings(connection, record_ids, followed(connection, (Subject.LINK,)).found)


def _anchor(near: Surroundings, record_id: str) -> str:
    """Return what a judgement on a record names: a claim that it alone has, for its id lasts."""
    held = Counter(claim for record in near.records.values() for claim in record.claims)
    return next((c for c in near.records[record_id].claims if held[c] == 1), record_id)


def _judged(pair: Pair, verdict: Verdict) -> Judgement:
    return Judgement(
        subject=Subject.LINK, verdict=verdict, on=pair[0], other=pair[1], by="nobody", at=_NEVER
    )


def _homes(connection: Connection, numbers: set[int]) -> dict[int, str]:
    asked = select(linked.c.no, linked.c.incident_id).where(linked.c.no.in_(numbers))
    return dict(connection.execute(asked).all())


def _held_apart(connection: Connection) -> dict[frozenset[str], Judgement]:
    """Return the newest judgement that holds records of two incidents apart, by the two."""
    links = followed(connection, (Subject.LINK,)).found
    negative = [one for one in links if one.verdict is Verdict.NEGATIVE]
    number_of = numbers_of(connection, negative)
    home = _homes(connection, set(number_of.values()))
    found = {}
    for one in negative:
        numbers = [number_of.get(one.on), number_of.get(one.other or "")]
        found[frozenset(home[no] for no in numbers if no is not None)] = one
    return found
