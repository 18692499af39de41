"""People who may use the review room."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables."""
