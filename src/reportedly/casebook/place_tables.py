"""The table of where each reading's claims were, by folded name, for questions about a place."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from reportedly.casebook.tables import metadata

# A row for each name that a place of the reading's claims and counts has: its own, as the report
# spells it, and those of all that holds it. A few names a report, where a row for each claim and
# name would be ten times as many.
report_places = Table(
    "report_places",
    metadata,
    Column("name", String, primary_key=True),
    Column("reading_id", ForeignKey("readings.id"), primary_key=True, index=True),
    Column("inside", Integer, nullable=False),
    Column("placed", Integer, nullable=False),
    sqlite_with_rowid=False,  # small rows: the key's index can hold them
)
