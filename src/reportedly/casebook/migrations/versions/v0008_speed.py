"""Indexes from which lists and their totals are answered without reading the rows."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
_LISTED = (
    "reading_id", "rejected", "position", "id", "event_type", "modality", "stance", "source_kind",
    "when_start", "when_end", "stage", "score", "source_folded",
)  # fmt: skip


def upgrade() -> None:
    """Make the indexes."""
    published: sa.ColumnClause[Any] = sa.column("published")
    newest: list[Any] = [sa.text("(published IS NULL)"), published.desc(), "id", "outlet_folded"]
    op.create_index("ix_reports_newest", "reports", newest)
    op.create_index("ix_readings_listed", "readings", ["report_id", "current", "id"])
    op.drop_index("ix_claims_listed", "claims")
    op.create_index("ix_claims_listed", "claims", list(_LISTED))
