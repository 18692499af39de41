"""Incidents across reports, who copied whom, and where old ids lead."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables."""
    _make_incidents()
    _make_keys_and_pairs()
    _make_copies()


def _make_incidents() -> None:
    op.create_table(
        "incidents",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.Column("came_from", sa.String()),
        sa.Column("leads_to", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_incidents"),
    )
    op.create_index("ix_incidents_number", "incidents", ["number"], unique=True)
    op.create_index("ix_incidents_leads_to", "incidents", ["leads_to"])
    op.create_table(
        "linked",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("reading_id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("published", sa.Integer()),
        sa.Column("incident_id", sa.String()),
        sa.Column("strict", sa.String()),
        sa.Column("loose", sa.String()),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name="fk_linked_readings"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_linked_reports"),
        sa.ForeignKeyConstraint(["incident_id"], ["incidents.id"], name="fk_linked_incidents"),
        sa.PrimaryKeyConstraint("no", name="pk_linked"),
    )
    op.create_index("ix_linked_record_id", "linked", ["record_id"], unique=True)
    for column in ("reading_id", "incident_id", "loose"):
        op.create_index(f"ix_linked_{column}", "linked", [column])
    op.create_table(
        "linked_readings",
        sa.Column("reading_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_id"], ["readings.id"], name="fk_linked_readings_readings"
        ),
        sa.PrimaryKeyConstraint("reading_id", name="pk_linked_readings"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "link_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("judgements", sa.Text(), nullable=False),
        sa.Column("means", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_link_state"),
    )


def _make_keys_and_pairs() -> None:
    op.create_table(
        "link_keys",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_link_keys"),
    )
    op.create_index("ix_link_keys_key", "link_keys", ["key"], unique=True)
    op.create_table(
        "linked_keys",
        sa.Column("key_id", sa.Integer(), nullable=False),
        sa.Column("record_no", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key_id", "record_no", name="pk_linked_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_linked_keys_record_no", "linked_keys", ["record_no"])
    op.create_table(
        "link_pairs",
        sa.Column("left_no", sa.Integer(), nullable=False),
        sa.Column("right_no", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("left_no", "right_no", name="pk_link_pairs"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_link_pairs_right_no", "link_pairs", ["right_no"])


def _make_copies() -> None:
    op.create_table(
        "compared_reports",
        sa.Column("report_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_compared_reports_reports"),
        sa.PrimaryKeyConstraint("report_id", name="pk_compared_reports"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copies",
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("of", sa.String(), nullable=False),
        sa.Column("share", sa.Float(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("added", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_copies_reports"),
        sa.ForeignKeyConstraint(["of"], ["reports.id"], name="fk_copies_reports_of"),
        sa.PrimaryKeyConstraint("report_id", name="pk_copies"),
    )
    op.create_index("ix_copies_of", "copies", ["of"])
