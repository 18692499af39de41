"""Fingerprints and sentences of reports, so that a new report is compared with few others."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the tables; every report is compared anew, which finds the same copies."""
    op.drop_table("compared_reports")
    op.execute(sa.delete(sa.table("copies")))
    op.create_table(
        "compared_reports",
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("day", sa.Integer()),
        sa.Column("credits", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_compared_reports_reports"),
        sa.PrimaryKeyConstraint("no", name="pk_compared_reports"),
    )
    op.create_index("ix_compared_reports_report_id", "compared_reports", ["report_id"], unique=True)
    _make_held("copy_marks", "mark")
    op.create_index("ix_copy_marks_report_no", "copy_marks", ["report_no"])
    op.create_table(
        "copy_sentences",
        sa.Column("sentence", sa.BigInteger(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sentence", name="pk_copy_sentences"),
        sqlite_with_rowid=False,
    )
    _make_held("copy_holders", "sentence")


def _make_held(table: str, what: str) -> None:
    op.create_table(
        table,
        sa.Column(what, sa.BigInteger(), nullable=False),
        sa.Column("report_no", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(what, "report_no", name=f"pk_{table}"),
        sqlite_with_rowid=False,
    )
