"""The tables of incidents: what was compared with what, what came of it, and who copied whom.

All but `incidents` can be made anew from the readings and judgements; the ids in `incidents` are
kept for good, for people have written them down.
"""

from sqlalchemy import Boolean, Column, Date, Float, ForeignKey, Index, Integer, String, Table, Text

from reportedly.casebook.dialect import UtcDateTime
from reportedly.casebook.tables import metadata

# An id leads to another one after a merge; one that split off names the incident it came from.
incidents = Table(
    "incidents",
    metadata,
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False, index=True, unique=True),
    Column("made", UtcDateTime, nullable=False),
    Column("came_from", String),
    Column("leads_to", String, index=True),
)

# Each record of a current reading, as linking sees it, and what it belongs to under each cut.
linked = Table(
    "linked",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("record_id", String, nullable=False, index=True, unique=True),
    Column("reading_id", ForeignKey("readings.id"), nullable=False, index=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False),
    Column("published", Integer),
    Column("incident_id", ForeignKey("incidents.id"), index=True),
    Column("strict", String),
    Column("loose", String, index=True),
    Column("body", Text, nullable=False),
)

# Readings of which every record is in `linked`; one may have none.
linked_readings = Table(
    "linked_readings",
    metadata,
    Column("reading_id", ForeignKey("readings.id"), primary_key=True),
    sqlite_with_rowid=False,
)

link_keys = Table(
    "link_keys",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, index=True, unique=True),
    Column("held", Integer, nullable=False),
    Column("weight", Integer, nullable=False),
)

linked_keys = Table(
    "linked_keys",
    metadata,
    Column("key_id", Integer, primary_key=True),
    Column("record_no", Integer, primary_key=True, index=True),
    sqlite_with_rowid=False,  # small rows, millions of them: the key's index can hold them
)

link_pairs = Table(
    "link_pairs",
    metadata,
    Column("left_no", Integer, primary_key=True),
    Column("right_no", Integer, primary_key=True, index=True),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)

# One row: how far the log was followed, the judgements of links that were, and the id of the
# means by which all was linked.
link_state = Table(
    "link_state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("entries", Integer, nullable=False),
    Column("judgements", Text, nullable=False),
    Column("means", String, nullable=False),
)

# What lists of incidents show and are searched by: an incident each, made when what tells of it
# changes. `made_of` tells what it was made of, `newest` is the number of `last`, 0 when unknown;
# `types`, `place_names`, `outlets` and `kinds` (of sources) have one folded name a line; reports
# of it were published from `published_first` to `published_last`.
incident_lines = Table(
    "incident_lines",
    metadata,
    Column("incident_id", ForeignKey("incidents.id"), primary_key=True),
    Column("made_of", Text, nullable=False),
    Column("newest", Integer, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Column("types", Text, nullable=False),
    Column("place_names", Text, nullable=False),
    Column("outlets", Text, nullable=False),
    Column("grade", String, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("disputed", Boolean, nullable=False),
    Column("kinds", Text, nullable=False),
    Column("lat", Float),
    Column("lon", Float),
    Column("published_first", Date),
    Column("published_last", Date),
    Column("words", Text, nullable=False),
    Column("body", Text, nullable=False),
)
Index("ix_incident_lines_newest", incident_lines.c.newest, incident_lines.c.incident_id)

copies = Table(
    "copies",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    Column("of", ForeignKey("reports.id"), nullable=False, index=True),
    Column("share", Float, nullable=False),
    Column("changed", Text, nullable=False),
    Column("added", Text, nullable=False),
)
