"""Grouping linked records into incidents: those that something changed for, and their neighbours.

Groups under a cut lie within the records that pairs of at least the loosest cut, or judgements,
connect; so the rest of the casebook can stay as it is.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, insert, or_, select, update

from reportedly.casebook import tables
from reportedly.casebook.incident_tables import incidents, link_pairs, linked
from reportedly.casebook.link_index import some
from reportedly.casebook.linkables import LINKABLE
from reportedly.casebook.naming import Former, Group, Naming, name
from reportedly.linking import CUT, LOOSE, STRICT, Linkable, grouped, judged
from reportedly.model import Judgement, Verdict, content_id

Neighbours = Mapping[int, Set[int]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Some records, all that pairs or judgements connect with them, and what people judged."""

    records: Mapping[str, Linkable]
    scores: Mapping[tuple[str, str], float]
    judgements: tuple[Judgement, ...]

    def groups(self, more: Iterable[Judgement] = ()) -> tuple[Group, ...]:
        """Return the incidents that these records make, were more judged than is."""
        told = judged([*self.judgements, *more], list(self.records.values()))
        return grouped(self.records, self.scores, told, cut=CUT)


@dataclass(frozen=True, slots=True)
class _Member:
    no: int
    record: Linkable
    incident: str | None


def regroup(
    connection: Connection,
    changed: Set[int],
    judgements: Sequence[Judgement],
    *,
    rejudged: Collection[Judgement],
    was: Mapping[str, Set[str]],
) -> None:
    """Group anew the records that changed, and those that they are connected with.

    Args:
        connection: in a transaction that writes.
        changed: numbers of the records that are new or score otherwise with others.
        judgements: those of links that stand.
        rejudged: those among them that did not stand before, and those that no longer do.
        was: by id of an incident, the claims that told of it in records that are gone.
    """
    number_of = numbers_of(connection, [*judgements, *rejudged])
    judged_anew = {no for one in rejudged for no in _ends(one, number_of)}
    members = _members(
        connection, _connected(connection, changed | judged_anew, _joins(judgements, number_of))
    )
    if not members and not was:
        return
    by_id = {one.record.id: one for one in members}
    records = {id_: one.record for id_, one in by_id.items()}
    scores = _scores(connection, members)
    inside = {one.no for one in members}
    listed = [one for one in judgements if set(_ends(one, number_of)) <= inside]
    told = judged(listed, list(records.values()))
    by_cut = [grouped(records, scores, told, cut=cut) for cut in (STRICT, CUT, LOOSE)]
    claims = {id_: record.claims for id_, record in records.items()}
    naming = name(by_cut[1], claims, _former(connection, members, was))
    ids = _write_ids(connection, naming)
    strict, loose = (
        {id_: min(group) for group in groups for id_ in group} for groups in by_cut[::2]
    )
    home = {id_: ids[group] for group in by_cut[1] for id_ in group}
    rows = [
        {"one": by_id[i].no, "incident_id": home[i], "strict": strict[i], "loose": loose[i]}
        for i in sorted(records)
    ]
    if rows:
        connection.execute(_WRITE, rows)


def surroundings(
    connection: Connection, record_ids: Sequence[str], judgements: Sequence[Judgement]
) -> Surroundings:
    """Return records with all that is to be grouped anew when they are judged."""
    number_of = numbers_of(connection, judgements)
    start: set[int] = set()
    for listed in some(record_ids):
        start.update(connection.scalars(select(linked.c.no).where(linked.c.record_id.in_(listed))))
    members = _members(connection, _connected(connection, start, _joins(judgements, number_of)))
    inside = {one.no for one in members}
    near = [one for one in judgements if set(_ends(one, number_of)) <= inside]
    records = {one.record.id: one.record for one in members}
    return Surroundings(records, _scores(connection, members), tuple(near))


def _connected(connection: Connection, start: Set[int], joins: Neighbours) -> set[int]:
    """Return the records that pairs or judgements connect with these, and these."""
    c = link_pairs.c
    found, frontier = set(start), set(start)
    while frontier:
        reached = {no for one in frontier for no in joins.get(one, ())}
        for listed in some(sorted(frontier)):
            either = or_(c.left_no.in_(listed), c.right_no.in_(listed))
            pairs = connection.execute(
                select(c.left_no, c.right_no).where(either, c.score >= LOOSE)
            )
            reached.update(no for pair in pairs for no in pair)
        frontier = reached - found
        found |= frontier
    return found


def _joins(judgements: Iterable[Judgement], number_of: Mapping[str, int]) -> Neighbours:
    joins: defaultdict[int, set[int]] = defaultdict(set)
    for one in judgements:
        ends = _ends(one, number_of)
        if one.verdict is Verdict.POSITIVE:
            for end in ends:
                joins[end].update(ends)
    return joins


def _ends(judgement: Judgement, number_of: Mapping[str, int]) -> list[int]:
    ids = (judgement.on, judgement.other or "")
    return [number_of[id_] for id_ in ids if id_ in number_of]


def numbers_of(connection: Connection, judgements: Iterable[Judgement]) -> dict[str, int]:
    """Return the numbers of the records that judgements name by their id or by a claim's."""
    ids = {id_ for one in judgements for id_ in (one.on, one.other) if id_}
    told = tables.record_claims.c
    found: dict[str, int] = {}
    for listed in some(sorted(ids)):
        by_record = select(linked.c.record_id, linked.c.no).where(linked.c.record_id.in_(listed))
        by_claim = (
            select(told.claim_id, linked.c.no)
            .join(linked, linked.c.record_id == told.record_id)
            .where(told.reading_id == linked.c.reading_id, told.claim_id.in_(listed))
            .order_by(linked.c.record_id)
        )
        found.update(connection.execute(by_record).all())
        found.update(connection.execute(by_claim).all())
    return found


def _members(connection: Connection, numbers: Iterable[int]) -> list[_Member]:
    c = linked.c
    found = []
    for listed in some(sorted(numbers)):
        rows = connection.execute(select(c.no, c.incident_id, c.body).where(c.no.in_(listed)))
        found += [_Member(row.no, LINKABLE.load(row.body), row.incident_id) for row in rows]
    return found


def _scores(connection: Connection, members: Iterable[_Member]) -> dict[tuple[str, str], float]:
    c = link_pairs.c
    id_of = {one.no: one.record.id for one in members}
    found = {}
    for listed in some(sorted(id_of)):
        for row in connection.execute(select(link_pairs).where(c.left_no.in_(listed))):
            if row.right_no in id_of:
                found[id_of[row.left_no], id_of[row.right_no]] = row.score
    return found


def _former(
    connection: Connection, members: Iterable[_Member], was: Mapping[str, Set[str]]
) -> dict[str, Former]:
    claims: defaultdict[str, set[str]] = defaultdict(set)
    for one in members:
        if one.incident is not None:
            claims[one.incident].update(one.record.claims)
    for id_, told in was.items():
        claims[id_] |= told
    found = {}
    for listed in some(sorted(claims)):
        asked = select(incidents.c.id, incidents.c.number).where(incidents.c.id.in_(listed))
        for row in connection.execute(asked):
            found[row.id] = Former(row.number, claims[row.id])
    return found


def _write_ids(connection: Connection, naming: Naming) -> dict[Group, str]:
    """Keep what became of the ids; return the id of each group."""
    number = connection.scalar(select(func.max(incidents.c.number))) or 0
    now = dt.datetime.now(dt.UTC)
    ids = dict(naming.kept)
    rows = []
    for made, (group, came_from) in enumerate(sorted(naming.split.items()), start=1):
        ids[group] = _unused(connection, group)
        rows.append(
            {"id": ids[group], "number": number + made, "made": now, "came_from": came_from}
        )
    if rows:
        connection.execute(insert(incidents), rows)
    for id_, left in naming.led.items():
        leads_to = None if left is None else ids[left]
        connection.execute(update(incidents).filter_by(id=id_).values(leads_to=leads_to))
    return ids


def _unused(connection: Connection, group: Group) -> str:
    """Return an id that never stood for anything: made of the smallest record's, where it can."""
    id_, tried = content_id("n", group[0]), 0
    while connection.scalar(select(incidents.c.id).filter_by(id=id_)):
        tried += 1
        id_ = content_id("n", group[0], tried)
    return id_


_WRITE = (
    update(linked)
    .where(linked.c.no == bindparam("one"))
    .values({name: bindparam(name) for name in ("incident_id", "strict", "loose")})
)
