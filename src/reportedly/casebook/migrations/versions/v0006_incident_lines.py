"""What lists of incidents show and are searched by, kept ready."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "incident_lines",
        sa.Column("incident_id", sa.String(), nullable=False),
        sa.Column("made_of", sa.Text(), nullable=False),
        sa.Column("newest", sa.Integer(), nullable=False),
        sa.Column("first", sa.Date()),
        sa.Column("last", sa.Date()),
        sa.Column("types", sa.Text(), nullable=False),
        sa.Column("place_names", sa.Text(), nullable=False),
        sa.Column("outlets", sa.Text(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("disputed", sa.Boolean(), nullable=False),
        sa.Column("kinds", sa.Text(), nullable=False),
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("published_first", sa.Date()),
        sa.Column("published_last", sa.Date()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name="fk_incident_lines_incidents"
        ),
        sa.PrimaryKeyConstraint("incident_id", name="pk_incident_lines"),
    )
    op.create_index("ix_incident_lines_newest", "incident_lines", ["newest", "incident_id"])
