"""Who claims and who is told of: sources and actors by the one name that stands for each."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, distinct, func, select

from reportedly.casebook import tables
from reportedly.casebook.database import Database
from reportedly.casebook.folding import folded
from reportedly.casebook.full_text_index import names_in
from reportedly.casebook.full_text_tables import claim_actors, claim_lines
from reportedly.casebook.pages import PAGE, Page

_L, _A = claim_lines.c, claim_actors.c
Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A source in a list.

    Attributes:
        kind, side: what sort of party it is and whose, as most of its claims have it.
        figures: how many numbers it gave.
        others: other names that people judged to mean it.
    """

    name: str
    kind: str
    side: str | None
    claims: int
    reports: int
    figures: int
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """A party to events in a list.

    Attributes:
        roles: in how many claims it takes each part ("agent", "target").
        others: other names that people judged to mean it.
    """

    name: str
    side: str | None
    claims: int
    roles: Counted
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What some claims are, by how many there are of each, the most first.

    Attributes:
        sources: who makes them.
        contested: how many tell of something that a source in the same report denies.
    """

    sources: Counted
    kinds: Counted
    sides: Counted
    stances: Counted
    events: Counted
    places: Counted
    outlets: Counted
    contested: int


class Parties:
    """Sources and actors of one casebook; reached as `casebook.parties`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sources(
        self, words: str = "", kind: str = "", *, start: int = 0, size: int = PAGE
    ) -> Page[SourceLine]:
        """Return the sources whose name has the words, the most quoted first."""
        question = select(
            _L.issuer,
            func.count().label("claims"),
            func.count(distinct(_L.report_id)).label("reports"),
            func.sum(_L.figures).label("figures"),
        ).group_by(_L.issuer)
        if kind:
            question = question.where(_L.kind == kind)
        with self._database.snapshot() as connection:
            rows, total = _some(connection, question, _L.issuer, words, start, size)
            named = [row.issuer for row in rows]
            kinds = _commonest(connection, select(_L.issuer, _L.kind), named, _L.issuer, _L.kind)
            sides = _commonest(connection, select(_L.issuer, _L.side), named, _L.issuer, _L.side)
            names = names_in(connection)
        items = (
            SourceLine(
                name=row.issuer,
                kind=kinds.get(row.issuer, ""),
                side=sides.get(row.issuer),
                claims=row.claims,
                reports=row.reports,
                figures=row.figures,
                others=names.others(row.issuer),
            )
            for row in rows
        )
        return Page(items=tuple(items), start=start, total=total)

    def actors(
        self, words: str = "", role: str = "", *, start: int = 0, size: int = PAGE
    ) -> Page[ActorLine]:
        """Return the parties to events whose name has the words, the most told of first."""
        question = select(_A.actor, func.count().label("claims")).group_by(_A.actor)
        if role:
            question = question.where(_A.role == role)
        with self._database.snapshot() as connection:
            rows, total = _some(connection, question, _A.actor, words, start, size)
            named = [row.actor for row in rows]
            sides = _commonest(connection, select(_A.actor, _A.side), named, _A.actor, _A.side)
            roles: dict[str, list[tuple[str, int]]] = {}
            by_role = (
                select(_A.actor, _A.role, func.count().label("number"))
                .where(_A.actor.in_(named))
                .group_by(_A.actor, _A.role)
                .order_by(func.count().desc())
            )
            for row in connection.execute(by_role):
                roles.setdefault(row.actor, []).append((row.role, row.number))
            names = names_in(connection)
        items = (
            ActorLine(
                name=row.actor,
                side=sides.get(row.actor),
                claims=row.claims,
                roles=tuple(roles[row.actor]),
                others=names.others(row.actor),
            )
            for row in rows
        )
        return Page(items=tuple(items), start=start, total=total)

    def source(self, name: str) -> tuple[SourceLine, Told] | None:
        """Return one source by its name, or any other name of it; None when it claims nothing."""
        with self._database.snapshot() as connection:
            names = names_in(connection)
            main = names.main(name)
            rows = list(connection.execute(_lines().where(_L.issuer == main)))
            if not rows:
                return None
            told = _told(rows, _contested(connection, _L.issuer == main))
        line = SourceLine(
            name=main,
            kind=told.kinds[0][0],
            side=told.sides[0][0] if told.sides else None,
            claims=len(rows),
            reports=len({row.report_id for row in rows}),
            figures=sum(row.figures for row in rows),
            others=names.others(main),
        )
        return line, told

    def actor(self, name: str) -> tuple[ActorLine, Told] | None:
        """Return one party by its name, or any other name of it; None when nothing tells of it."""
        with self._database.snapshot() as connection:
            names = names_in(connection)
            main = names.main(name)
            of_it = select(_A.number, _A.role, _A.side).where(_A.actor == main)
            parts = connection.execute(of_it).all()
            if not parts:
                return None
            within = _L.number.in_(select(_A.number).where(_A.actor == main))
            rows = list(connection.execute(_lines().where(within)))
            told = _told(rows, _contested(connection, within))
        line = ActorLine(
            name=main,
            side=next((side for side, _ in _counted(part.side for part in parts)), None),
            claims=len(rows),
            roles=_counted(part.role for part in parts),
            others=names.others(main),
        )
        return line, told


def _lines() -> Select[Any]:
    columns = (
        _L.report_id, _L.issuer, _L.kind, _L.side, _L.stance, _L.event_type, _L.place_name,
        _L.outlet, _L.figures,
    )  # fmt: skip
    return select(*columns)


def _told(rows: list[Row[Any]], contested: int) -> Told:
    return Told(
        sources=_counted(row.issuer for row in rows),
        kinds=_counted(row.kind for row in rows),
        sides=_counted(row.side for row in rows),
        stances=_counted(row.stance for row in rows),
        events=_counted(row.event_type for row in rows),
        places=_counted(row.place_name for row in rows),
        outlets=_counted(row.outlet for row in rows),
        contested=contested,
    )


def _contested(connection: Connection, wanted: Any) -> int:
    told_of, records = tables.record_claims, tables.records
    joined = claim_lines.join(
        told_of,
        (told_of.c.claim_id == _L.claim_id) & (told_of.c.reading_id == _L.reading_id),
    ).join(
        records,
        (records.c.id == told_of.c.record_id) & (records.c.reading_id == told_of.c.reading_id),
    )
    question = select(func.count(distinct(_L.number))).select_from(joined)
    return int(connection.scalar(question.where(wanted, records.c.disputed)) or 0)


def _some(
    connection: Connection, question: Select[Any], name: Any, words: str, start: int, size: int
) -> tuple[list[Row[Any]], int]:
    """Return some of the rows, the largest first, and how many there are in all."""
    ordered = question.order_by(func.count().desc(), name)
    if not words:
        total = connection.scalar(select(func.count()).select_from(question.subquery()))
        return list(connection.execute(ordered.offset(start).limit(size))), int(total or 0)
    # Names are few beside claims, and SQLite folds the case of ASCII alone.
    named = [row for row in connection.execute(ordered) if folded(words) in folded(row[0])]
    return named[start : start + size], len(named)


def _commonest(
    connection: Connection, question: Select[Any], names: list[str], name: Any, value: Any
) -> dict[str, str]:
    counted = question.where(name.in_(names), value.is_not(None)).group_by(name, value)
    rows = connection.execute(counted.order_by(func.count(), value)).all()
    return {row[0]: row[1] for row in rows}


def _counted(values: Any) -> Counted:
    return tuple(Counter(one for one in values if one).most_common())
