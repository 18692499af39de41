"""What people decide, and the log of it."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
