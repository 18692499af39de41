"""Claims that the reading missed and a person added, and what follows from them.

Such a claim is a judgement on its report, with the words that say it as evidence. Its row is made
from the log each time the report is laid anew, so it outlives a new reading, and goes with an undo.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, func, insert, select

from reportedly.casebook import tables
from reportedly.casebook.anchoring import REPORT
from reportedly.casebook.fields import known, word_of
from reportedly.casebook.rows import claim_of, claim_row, record_row
from reportedly.errors import QuestionError
from reportedly.lexicon import incident_types
from reportedly.model import (
    Claim,
    Event,
    Judgement,
    Modality,
    Source,
    SourceKind,
    Span,
    Stance,
    Subject,
    Verdict,
    content_id,
)
from reportedly.model.judgement import Value
from reportedly.records import records

# What stands where a claim that was read has the id of the stage that made it.
BY_HAND = "by hand"
PARTS = ("stance", "modality", "type", "source", "kind", "source_start", "source_end")


def added_id(report_id: str, words: Span, value: Value) -> str:
    """Return the id of a claim added by hand: the same words told the same way are one claim."""
    return content_id("c", report_id, BY_HAND, words, value)


def is_added(judgement: Judgement) -> bool:
    """Say whether a judgement adds a claim to a report."""
    return judgement.subject is Subject.CLAIM and judgement.on.startswith(REPORT)


def added_claim(judgement: Judgement, text: str) -> Claim:
    """Return the claim that a judgement adds to the report with this text.

    Raises:
        QuestionError: it stands on no words, or a part of it cannot be.
    """
    span, given = judgement.evidence, judgement.value
    if span is None or not span.of(text).strip():
        raise QuestionError("a claim stands on words of the report: mark them first")
    if not isinstance(given, Mapping) or not set(given) <= set(PARTS):
        raise QuestionError(f"a claim has these parts: {', '.join(PARTS)}")
    kind = given.get("type")
    event = None
    if kind is not None:
        kind = known("incident type", kind, incident_types())
        event = Event(type=kind, trigger=span, extent=span)
    return Claim(
        id=judgement.field or "",
        report_id=judgement.on,
        quote=span.of(text),
        span=span,
        content=(span,),
        source=_source(given, text),
        cue=None,
        stance=word_of(Stance, given.get("stance", Stance.ASSERTS), "stance"),
        modality=word_of(Modality, given.get("modality", Modality.ACTUAL), "modality"),
        direct=False,
        said_on=None,
        event=event,
        place=None,
        when=None,
        counts=(),
        stage=BY_HAND,
        score=1.0,
    )


def _source(given: Mapping[str, object], text: str) -> Source | None:
    name, start, end = (given.get(part) for part in ("source", "source_start", "source_end"))
    if name is None and start is None:
        return None
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        raise QuestionError("the source: mark the words of the report that name it")
    span = Span(start, end)
    kind = word_of(SourceKind, given.get("kind", SourceKind.UNATTRIBUTED), "kind")
    words = str(name).strip() if name else ""
    return Source(text=span.of(text), span=span, name=words or span.of(text), kind=kind, named=True)


def put(connection: Connection, report_id: str, added: Iterable[Judgement], text: str) -> set[str]:
    """Make the rows of a report's added claims those of these judgements.

    Returns:
        The readings in which any came or went.
    """
    wanted = {one.field: added_claim(one, text) for one in added if one.verdict is Verdict.POSITIVE}
    reading = connection.scalar(
        select(tables.readings.c.id).filter_by(report_id=report_id, current=True)
    )
    c = tables.claims.c
    rows = connection.execute(
        select(c.reading_id, c.id)
        .join(tables.readings, tables.readings.c.id == c.reading_id)
        .where(tables.readings.c.report_id == report_id, c.stage == BY_HAND)
    )
    there = {(row.reading_id, row.id) for row in rows}
    needed = {(reading, claim.id) for claim in wanted.values()} if reading else set()
    for reading_id, id_ in sorted(there - needed):
        _remove(connection, reading_id, id_)
    last = connection.scalar(select(func.max(c.position)).filter_by(reading_id=reading)) or 0
    new = sorted(id_ for key in needed - there for id_ in key[1:])
    for position, id_ in enumerate(new, last + 1):
        row = claim_row(str(reading), position, wanted[id_])
        connection.execute(insert(tables.claims), row)
    return {str(reading_id) for reading_id, _ in there ^ needed}


def regroup(connection: Connection, report_id: str) -> set[str]:
    """Give each added claim of a report a record of its own, as the claim stands now.

    Returns:
        The readings that have such claims.
    """
    c = tables.claims.c
    question = (
        select(c.reading_id, c.id, c.rejected, tables.as_judged(tables.claims))
        .join(tables.readings, tables.readings.c.id == c.reading_id)
        .where(tables.readings.c.report_id == report_id, c.stage == BY_HAND)
    )
    rows = connection.execute(question).all()
    for row in rows:
        _remove_records(connection, row.reading_id, row.id)
        claim = claim_of(row.body)
        last = connection.scalar(
            select(func.max(tables.records.c.position)).filter_by(reading_id=row.reading_id)
        )
        for record in records([claim]) if not row.rejected else ():
            made = record_row(row.reading_id, (last or 0) + 1, record)
            connection.execute(insert(tables.records), made)
            cited = {"reading_id": row.reading_id, "record_id": record.id, "claim_id": claim.id}
            connection.execute(insert(tables.record_claims), cited)
    return {row.reading_id for row in rows}


def _remove(connection: Connection, reading_id: str, id_: str) -> None:
    _remove_records(connection, reading_id, id_)
    connection.execute(delete(tables.counts).filter_by(reading_id=reading_id, claim_id=id_))
    connection.execute(delete(tables.claims).filter_by(reading_id=reading_id, id=id_))


def _remove_records(connection: Connection, reading_id: str, claim_id: str) -> None:
    told = tables.record_claims
    key = {"reading_id": reading_id, "claim_id": claim_id}
    ids = connection.scalars(select(told.c.record_id).filter_by(**key)).all()
    connection.execute(delete(told).filter_by(**key))
    for id_ in ids:
        connection.execute(delete(tables.records).filter_by(reading_id=reading_id, id=id_))
