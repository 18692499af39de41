"""What people decide, and the log of it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables, and the columns for what judgements make of claims and records."""
    op.create_table(
        "log",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("about", sa.String()),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_log"),
    )
    op.create_index("ix_log_about", "log", ["about"])
    op.create_table(
        "judgements",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("on", sa.String(), nullable=False),
        sa.Column("other", sa.String()),
        sa.Column("report_id", sa.String()),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["log.number"], name="fk_judgements_log"),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_judgements_reports"),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
    )
    for column in ("on", "other", "report_id", "subject"):
        op.create_index(f"ix_judgements_{column}", "judgements", [column])
    for table in ("claims", "records"):
        op.add_column(table, sa.Column("effective", sa.Text()))
        op.add_column(
            table,
            sa.Column("rejected", sa.Boolean(), nullable=False, server_default=sa.false()),
        )
