"""The tables of what people decide: the log, and an index over the judgements in it."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from reportedly.casebook.dialect import UtcDateTime
from reportedly.casebook.tables import metadata

# Rows are only ever added; each holds the hash of the one before it (see `log`).
log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("about", String, index=True),
    Column("body", Text, nullable=False),
    Column("before", String, nullable=False),
    Column("hash", String, nullable=False),
)

# What a judgement says stands in the log alone; the columns here are to find it by.
judgements = Table(
    "judgements",
    metadata,
    Column("id", String, primary_key=True),
    Column("entry", ForeignKey("log.number"), nullable=False),
    Column("subject", String, nullable=False),
    Column("on", String, nullable=False, index=True),
    Column("other", String, index=True),
    Column("report_id", ForeignKey("reports.id"), index=True),
    Column("by", String, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
)
Index("ix_judgements_subject", judgements.c.subject)
