"""Keeping the index of words, and the narrow rows beside it, as the claims that stand have them.

FTS5 is SQLite's full text search; it splits what it is given at spaces and compares letters, and
what words are alike is settled before (see `search_words`).
"""

import json
from collections.abc import Iterable, Iterator
from itertools import count, islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, text, update

from reportedly.actors import canonical_name
from reportedly.casebook import tables
from reportedly.casebook.full_text_tables import claim_actors, claim_lines, report_lines
from reportedly.casebook.names import Names
from reportedly.casebook.search_words import forms_in
from reportedly.casebook.told import standing, told
from reportedly.model import Subject
from reportedly.model.wording import NOBODY

AT_ONCE = 2000
_TOKENS = "tokenize='unicode61 remove_diacritics 2'"
# Reports never change, so that their index needs no copy of their words to take them out again.
MAKE = (
    f"CREATE VIRTUAL TABLE claim_words USING fts5(words, {_TOKENS})",
    f"CREATE VIRTUAL TABLE report_words USING fts5(words, content='', {_TOKENS})",
)


def index_report(connection: Connection, report_id: str) -> None:
    """Write down the words of a report, once, and its claims as they stand now."""
    known = select(report_lines.c.number).filter_by(report_id=report_id)
    if connection.scalar(known) is None:
        _write_reports(connection, tables.reports.c.id == report_id)
    index_claims(connection, report_id)


def index_claims(connection: Connection, report_id: str) -> None:
    """Write down the claims of a report anew, as they stand now."""
    numbers = list(connection.scalars(select(claim_lines.c.number).filter_by(report_id=report_id)))
    words = text("DELETE FROM claim_words WHERE rowid = :number")
    if numbers:
        connection.execute(words, [{"number": number} for number in numbers])
        connection.execute(delete(claim_actors).where(claim_actors.c.number.in_(numbers)))
        connection.execute(delete(claim_lines).filter_by(report_id=report_id))
    # By the reading: claims are in the order of readings, and have no index by report.
    _write_claims(connection, tables.readings.c.report_id == report_id)


def index_all(connection: Connection) -> None:
    """Write down all that a casebook holds, into empty tables."""
    _write_reports(connection, tables.reports.c.id.is_not(None))
    _write_claims(connection, tables.claims.c.id.is_not(None))


def rename(connection: Connection) -> None:
    """Let the narrow rows have the names that people judged to be one."""
    names = names_in(connection)
    for table, shown in ((claim_lines, "issuer"), (claim_actors, "actor")):
        column = table.c[shown]
        for row in connection.execute(select(table.c.named, column).distinct()).all():
            if (main := names.main(row.named)) != row[1]:
                change = update(table).where(table.c.named == row.named)
                connection.execute(change.values({shown: main}))


def names_in(connection: Connection) -> Names:
    """Return the names that people judged to be one."""
    return Names(standing(told(connection, subjects=(Subject.ALIAS,))))


def _write_reports(connection: Connection, wanted: ColumnElement[bool]) -> None:
    r = tables.reports.c
    numbers = _after(connection, func.max(report_lines.c.number))
    found = connection.execute(select(r.id, r.title, r.text).where(wanted)).yield_per(200)
    for rows in _some(found, 200):
        written = [(next(numbers), row) for row in rows]
        lines = [{"number": number, "report_id": row.id} for number, row in written]
        connection.execute(insert(report_lines), lines)
        words = text("INSERT INTO report_words (rowid, words) VALUES (:number, :words)")
        told_ = [
            {"number": number, "words": forms_in(f"{row.title or ''}\n{row.text}")}
            for number, row in written
        ]
        connection.execute(words, told_)


def _write_claims(connection: Connection, wanted: ColumnElement[bool]) -> None:
    names = names_in(connection)
    numbers = _after(connection, func.max(claim_lines.c.number))
    for rows in _some(_claims(connection, wanted), AT_ONCE):
        lines: list[dict[str, Any]] = []
        parties: list[dict[str, Any]] = []
        words: list[dict[str, Any]] = []
        for row in rows:
            number = next(numbers)
            actors = json.loads(row.actors or "[]")
            lines.append(_line(number, row, names))
            parties += _parties(number, actors, names)
            named = " ".join(one["name"] for one in actors)
            places = row.place_names.replace("\n", " ")
            said = f"{row.quote_folded} {row.source_folded} {places} {named}"
            words.append({"number": number, "words": forms_in(said)})
        connection.execute(insert(claim_lines), lines)
        if parties:
            connection.execute(insert(claim_actors), parties)
        into = text("INSERT INTO claim_words (rowid, words) VALUES (:number, :words)")
        connection.execute(into, words)


def _claims(connection: Connection, wanted: ColumnElement[bool]) -> Iterable[Any]:
    """Return what the index needs of claims; bodies are too long to load each as a claim."""
    c, r = tables.claims.c, tables.reports.c
    body = tables.as_judged(tables.claims)
    joined = tables.claims.join(tables.readings, tables.readings.c.id == c.reading_id).join(
        tables.reports, r.id == c.report_id
    )
    question = (
        select(
            c.reading_id, c.id, c.report_id, c.quote_folded, c.source_folded, c.source_name,
            c.source_kind, c.source_side, c.stance, c.event_type, c.place_name, c.place_names,
            r.outlet, r.outlet_folded, r.published,
            func.json_extract(body, "$.source.affiliation").label("affiliation"),
            func.json_extract(body, "$.source.named").label("is_named"),
            func.json_extract(body, "$.event.actors").label("actors"),
            func.json_array_length(body, "$.counts").label("figures"),
        )
        .select_from(joined)
        .where(tables.readings.c.current, ~c.rejected, wanted)
        .order_by(c.reading_id, c.position)
    )  # fmt: skip
    return connection.execute(question).yield_per(AT_ONCE)


def _line(number: int, row: Row[Any], names: Names) -> dict[str, Any]:
    # As `actors.issuer` has it: the body that a named person speaks for.
    body = row.affiliation if row.is_named else None
    name = body or row.source_name
    named = canonical_name(name) if name else NOBODY
    return {
        "number": number,
        "reading_id": row.reading_id,
        "claim_id": row.id,
        "report_id": row.report_id,
        "named": named,
        "issuer": names.main(named),
        "kind": row.source_kind or NOBODY,
        "side": row.source_side,
        "stance": row.stance,
        "event_type": row.event_type,
        "figures": row.figures or 0,
        "place_name": row.place_name,
        "place_names": row.place_names,
        "outlet": row.outlet,
        "outlet_folded": row.outlet_folded,
        "published": row.published,
    }


def _parties(number: int, actors: list[dict[str, Any]], names: Names) -> Iterator[dict[str, Any]]:
    for position, one in enumerate(actors):
        named = canonical_name(one["name"])
        yield {
            "number": number,
            "position": position,
            "role": one["role"],
            "named": named,
            "actor": names.main(named),
            "side": one.get("side"),
        }


def _after(connection: Connection, newest: Any) -> Iterator[int]:
    return count((connection.scalar(select(newest)) or 0) + 1)


def _some(rows: Iterable[Any], size: int) -> Iterator[list[Row[Any]]]:
    left = iter(rows)
    while some := list(islice(left, size)):
        yield some
