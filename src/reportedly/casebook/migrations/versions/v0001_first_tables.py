"""The first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _make_reports_and_runs()
    _make_claims_and_records()


def _make_reports_and_runs() -> None:
    op.create_table(
        "reports",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("outlet", sa.String()),
        sa.Column("outlet_folded", sa.String()),
        sa.Column("published", sa.Date()),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("agency", sa.String()),
        sa.Column("dateline_start", sa.Integer()),
        sa.Column("dateline_end", sa.Integer()),
        sa.Column("raw_starts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
    )
    op.create_index("ix_reports_ref", "reports", ["ref"])
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("started", sa.DateTime(), nullable=False),
        sa.Column("finished", sa.DateTime()),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_table(
        "stages",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("config", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stages"),
    )
    op.create_table(
        "readings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("stages", sa.Text(), nullable=False),
        sa.Column("warnings", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_readings_reports"),
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
    )
    op.create_index(
        "ix_readings_one_current",
        "readings",
        ["report_id"],
        unique=True,
        sqlite_where=sa.text("current"),
        postgresql_where=sa.text("current"),
    )
    op.create_index("ix_readings_report_id", "readings", ["report_id"])
    op.create_table(
        "run_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("message", sa.Text()),
        sa.Column("report_id", sa.String()),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_run_items_reports"),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name="fk_run_items_runs"),
        sa.PrimaryKeyConstraint("id", name="pk_run_items"),
    )
    op.create_index("ix_run_items_ref", "run_items", ["ref"])
    op.create_index("ix_run_items_run_id", "run_items", ["run_id"])


def _make_claims_and_records() -> None:
    op.create_table(
        "claims",
        sa.Column("reading_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote_folded", sa.Text(), nullable=False),
        sa.Column("source_name", sa.String()),
        sa.Column("source_folded", sa.Text(), nullable=False),
        sa.Column("source_kind", sa.String()),
        sa.Column("source_side", sa.String()),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("event_type", sa.String()),
        *_where_and_when(),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name="fk_claims_readings"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_claims_reports"),
        sa.PrimaryKeyConstraint("reading_id", "id", name="pk_claims"),
    )
    op.create_index("ix_claims_id", "claims", ["id"])
    op.create_table(
        "records",
        sa.Column("reading_id", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("modality", sa.String(), nullable=False),
        sa.Column("disputed", sa.Boolean(), nullable=False),
        *_where_and_when(),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name="fk_records_readings"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_records_reports"),
        sa.PrimaryKeyConstraint("reading_id", "id", name="pk_records"),
    )
    op.create_index("ix_records_id", "records", ["id"])
    op.create_table(
        "counts",
        sa.Column("reading_id", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("harm", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("low", sa.Float()),
        sa.Column("high", sa.Float()),
        sa.Column("bound", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("documented", sa.Boolean(), nullable=False),
        sa.Column("superseded", sa.Boolean(), nullable=False),
        sa.Column("part_of_start", sa.Integer()),
        sa.Column("part_of_end", sa.Integer()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_id", "claim_id"], ["claims.reading_id", "claims.id"], name="fk_counts_claims"
        ),
        sa.PrimaryKeyConstraint("reading_id", "claim_id", "position", name="pk_counts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "record_claims",
        sa.Column("reading_id", sa.String(), nullable=False),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reading_id", "claim_id"],
            ["claims.reading_id", "claims.id"],
            name="fk_record_claims_claims",
        ),
        sa.ForeignKeyConstraint(
            ["reading_id", "record_id"],
            ["records.reading_id", "records.id"],
            name="fk_record_claims_records",
        ),
        sa.PrimaryKeyConstraint("reading_id", "record_id", "claim_id", name="pk_record_claims"),
        sqlite_with_rowid=False,
    )


def _where_and_when() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("place_name", sa.String()),
        sa.Column("place_names", sa.Text(), nullable=False),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("country", sa.String()),
        sa.Column("place_precision", sa.String()),
        sa.Column("when_start", sa.Date()),
        sa.Column("when_end", sa.Date()),
        sa.Column("when_precision", sa.String()),
    )
