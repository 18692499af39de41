"""What searches and the pages on sources and actors read: words, and a narrow row a claim."""

import sqlalchemy as sa
from alembic import op

from reportedly.casebook.full_text_index import MAKE, index_all

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables and the index of words, and fill them from what was read already."""
    op.create_table(
        "claim_lines",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reading_id", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("named", sa.String(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("side", sa.String()),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("event_type", sa.String()),
        sa.Column("figures", sa.Integer(), nullable=False),
        sa.Column("place_name", sa.String()),
        sa.Column("place_names", sa.Text(), nullable=False),
        sa.Column("outlet", sa.String()),
        sa.Column("outlet_folded", sa.String()),
        sa.Column("published", sa.Date()),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_claim_lines_reports"),
        sa.PrimaryKeyConstraint("number", name="pk_claim_lines"),
    )
    op.create_table(
        "claim_actors",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("named", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("side", sa.String()),
        sa.ForeignKeyConstraint(
            ["number"], ["claim_lines.number"], name="fk_claim_actors_claim_lines"
        ),
        sa.PrimaryKeyConstraint("number", "position", name="pk_claim_actors"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_lines",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name="fk_report_lines_reports"),
        sa.PrimaryKeyConstraint("number", name="pk_report_lines"),
        sa.UniqueConstraint("report_id", name="uq_report_lines_report_id"),
    )
    for made in MAKE:
        op.execute(made)
    index_all(op.get_bind())
    op.create_index("ix_claim_lines_report_id", "claim_lines", ["report_id"])
    op.create_index("ix_claim_lines_named", "claim_lines", ["named"])
    op.create_index(
        "ix_claim_lines_issuers", "claim_lines", ["issuer", "kind", "side", "report_id", "figures"]
    )
    op.create_index("ix_claim_actors_named", "claim_actors", ["named"])
    op.create_index("ix_claim_actors_actors", "claim_actors", ["actor", "role", "side"])
