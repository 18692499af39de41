"""The tables of a casebook.

A test holds them equal to what the migrations make. `body` holds a claim or record as it was read,
`effective` what judgements make of it (see `overlay`). Columns beside them repeat what the
effective one says, so that questions can be put in SQL; `…_folded` columns hold text without
accents and case (see `folding`).
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    false,
    func,
    text,
)

from reportedly.casebook.dialect import UtcDateTime

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    Column("ref", String, nullable=False, index=True),
    Column("title", Text),
    Column("outlet", String),
    Column("outlet_folded", String),
    Column("published", Date, index=True),
    Column("language", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("sha256", String, nullable=False),
    Column("blocks", Text, nullable=False),
    Column("url", Text),
    Column("agency", String),
    Column("dateline_start", Integer),
    Column("dateline_end", Integer),
    Column("raw_starts", Text, nullable=False),
)

# The order of lists: the newest first, and last those without a day.
Index(
    "ix_reports_newest",
    text("(published IS NULL)"),
    reports.c.published.desc(),
    reports.c.id,
    reports.c.outlet_folded,
)

stages = Table(
    "stages",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("version", String, nullable=False),
    Column("config", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("id", String, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("created", UtcDateTime, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("stages", Text, nullable=False),
    Column("warnings", Text, nullable=False),
)
Index("ix_readings_listed", readings.c.report_id, readings.c.current, readings.c.id)
# However many readings a report has, questions see one.
Index(
    "ix_readings_one_current",
    readings.c.report_id,
    unique=True,
    sqlite_where=text("current"),
    postgresql_where=text("current"),
)


def _where_and_when() -> tuple[Column[Any], ...]:
    """Return the columns for a place and a time; `place_names` has one folded name a line."""
    return (
        Column("place_name", String),
        Column("place_names", Text, nullable=False),
        Column("lat", Float),
        Column("lon", Float),
        Column("country", String),
        Column("place_precision", String),
        Column("when_start", Date),
        Column("when_end", Date),
        Column("when_precision", String),
    )


def _judged() -> tuple[Column[Any], ...]:
    """Return the columns for what judgements make of a body: `effective` is None when nothing."""
    return (
        Column("effective", Text),
        Column("rejected", Boolean, nullable=False, server_default=false()),
    )


claims = Table(
    "claims",
    metadata,
    Column("reading_id", ForeignKey("readings.id"), primary_key=True),
    Column("id", String, primary_key=True, index=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote_folded", Text, nullable=False),
    Column("source_name", String),
    Column("source_folded", Text, nullable=False),
    Column("source_kind", String),
    Column("source_side", String),
    Column("stance", String, nullable=False),
    Column("modality", String, nullable=False),
    Column("event_type", String),
    *_where_and_when(),
    Column("stage", String, nullable=False),
    Column("score", Float, nullable=False),
    Column("body", Text, nullable=False),
    *_judged(),
)

# Denials are few, and every toll asks for them.
Index(
    "ix_claims_denials",
    claims.c.reading_id,
    claims.c.event_type,
    claims.c.when_start,
    claims.c.when_end,
    claims.c.id,
    sqlite_where=text("stance = 'denies'"),
    postgresql_where=text("stance = 'denies'"),
)
# Lists and their totals need no more of a claim than this; its row has some 3 KB.
_LISTED = (
    "reading_id", "rejected", "position", "id", "event_type", "modality", "stance", "source_kind",
    "when_start", "when_end", "stage", "score", "source_folded",
)  # fmt: skip
Index("ix_claims_listed", *(claims.c[one] for one in _LISTED))

counts = Table(
    "counts",
    metadata,
    Column("reading_id", String, primary_key=True),
    Column("claim_id", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("harm", String, nullable=False),
    Column("group", String, nullable=False),
    Column("low", Float),
    Column("high", Float),
    Column("bound", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("documented", Boolean, nullable=False),
    Column("superseded", Boolean, nullable=False),
    Column("part_of_start", Integer),
    Column("part_of_end", Integer),
    Column("text", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("when_start", Date),
    Column("when_end", Date),
    ForeignKeyConstraint(["reading_id", "claim_id"], ["claims.reading_id", "claims.id"]),
    sqlite_with_rowid=False,  # small rows: the key's index can hold them
)
# A toll asks for a harm, a group and days, and reads only the claims that it finds here.
Index("ix_counts_figures", counts.c.harm, counts.c.group, counts.c.when_start, counts.c.when_end)

records = Table(
    "records",
    metadata,
    Column("reading_id", ForeignKey("readings.id"), primary_key=True),
    Column("id", String, primary_key=True, index=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("modality", String, nullable=False),
    Column("disputed", Boolean, nullable=False),
    *_where_and_when(),
    Column("body", Text, nullable=False),
    *_judged(),
)

record_claims = Table(
    "record_claims",
    metadata,
    Column("reading_id", String, primary_key=True),
    Column("record_id", String, primary_key=True),
    Column("claim_id", String, primary_key=True, index=True),
    ForeignKeyConstraint(["reading_id", "record_id"], ["records.reading_id", "records.id"]),
    ForeignKeyConstraint(["reading_id", "claim_id"], ["claims.reading_id", "claims.id"]),
    sqlite_with_rowid=False,  # small rows: the key's index can hold them
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started", UtcDateTime, nullable=False),
    Column("finished", UtcDateTime),
    Column("command", Text, nullable=False),
    Column("version", String, nullable=False),
)

run_items = Table(
    "run_items",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", ForeignKey("runs.id"), nullable=False, index=True),
    Column("ref", String, nullable=False, index=True),
    Column("outcome", String, nullable=False),
    Column("message", Text),
    Column("report_id", ForeignKey("reports.id")),
)


def as_judged(table: Table) -> ColumnElement[str]:
    """Return the body of a claim or record that questions see: with judgements laid over it."""
    return func.coalesce(table.c.effective, table.c.body).label("body")
