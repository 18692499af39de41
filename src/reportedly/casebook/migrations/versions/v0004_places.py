"""Where claims were, by name, to be found at once; and the days of every figure."""

import sqlalchemy as sa
from alembic import op

from reportedly.casebook.rows import claim_of, count_rows
from reportedly.casebook.told_places import index_reading

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table and the indexes, and fill them from what was read already."""
    op.create_table(
        "report_places",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("reading_id", sa.String(), nullable=False),
        sa.Column("inside", sa.Integer(), nullable=False),
        sa.Column("placed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["readings.id"], name="fk_report_places_readings"),
        sa.PrimaryKeyConstraint("name", "reading_id", name="pk_report_places"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_report_places_reading_id", "report_places", ["reading_id"])
    op.add_column("counts", sa.Column("when_start", sa.Date()))
    op.add_column("counts", sa.Column("when_end", sa.Date()))
    _fill(op.get_bind())
    op.create_index("ix_counts_figures", "counts", ["harm", "group", "when_start", "when_end"])
    op.create_index("ix_record_claims_claim_id", "record_claims", ["claim_id"])
    op.create_index("ix_reports_published", "reports", ["published"])
    op.create_index(
        "ix_claims_denials",
        "claims",
        ["reading_id", "event_type", "when_start", "when_end", "id"],
        sqlite_where=sa.text("stance = 'denies'"),
        postgresql_where=sa.text("stance = 'denies'"),
    )


def _fill(connection: sa.Connection) -> None:
    readings = connection.execute(sa.text("SELECT id FROM readings")).scalars().all()
    for reading in readings:
        index_reading(connection, reading)
        bodies = sa.text("SELECT coalesce(effective, body) FROM claims WHERE reading_id = :reading")
        for body in connection.execute(bodies, {"reading": reading}).scalars().all():
            for row in count_rows(reading, claim_of(body)):
                connection.execute(
                    sa.text(
                        "UPDATE counts SET when_start = :when_start, when_end = :when_end WHERE "
                        "reading_id = :reading_id AND claim_id = :claim_id AND position = :position"
                    ),
                    row,
                )
