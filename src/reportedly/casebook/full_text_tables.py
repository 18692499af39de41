"""The tables that searches and the pages on sources and actors read: narrow, a row a claim.

They hold the claims that stand: those of current readings that nobody rejected, as judged. The
index of words itself is FTS5's own, and is no business of the metadata; see `full_text`.
"""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Text

from reportedly.casebook.tables import metadata

# A claim's own row has some 3 KB, and a search may find most of a casebook: what is counted by is
# repeated here. `named` is who asserts as read, under the one name of all reports; `issuer` is the
# name that people gave it (see `names`).
claim_lines = Table(
    "claim_lines",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("reading_id", String, nullable=False),
    Column("claim_id", String, nullable=False),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("named", String, nullable=False, index=True),
    Column("issuer", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("side", String),
    Column("stance", String, nullable=False),
    Column("event_type", String),
    Column("figures", Integer, nullable=False),
    Column("place_name", String),
    Column("place_names", Text, nullable=False),
    Column("outlet", String),
    Column("outlet_folded", String),
    Column("published", Date),
)
# All that the list of sources counts, so that it reads no row.
Index(
    "ix_claim_lines_issuers",
    *(claim_lines.c[name] for name in ("issuer", "kind", "side", "report_id", "figures")),
)

claim_actors = Table(
    "claim_actors",
    metadata,
    Column("number", Integer, ForeignKey("claim_lines.number"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("role", String, nullable=False),
    Column("named", String, nullable=False, index=True),
    Column("actor", String, nullable=False),
    Column("side", String),
    sqlite_with_rowid=False,  # small rows: the key's index can hold them
)
Index("ix_claim_actors_actors", *(claim_actors.c[name] for name in ("actor", "role", "side")))

report_lines = Table(
    "report_lines",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, unique=True),
)
